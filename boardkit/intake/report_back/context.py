"""A form in which a delegate reports back, beside the input that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from boardkit.documents.parts.anchors import anchor
from boardkit.intake.form.filled import Filled
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Ask, EuOutcome
from boardkit.model.record import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Context(Filled):
    """`printed` is the bookmark of each ask by its number when the form was made.

    `day` is the day that it is read on, `own` the board's own language, and `readers` is the widest circle
    that reads the outcome.
    """

    brought: EuInput
    meeting: EuMeeting | None
    profile: EuProfile | None
    printed: Mapping[str, str]
    day: date
    own: str
    readers: Audience

    @property
    def recorded(self) -> EuOutcome | None:
        """The outcome that is kept already."""
        return self.brought.outcome

    @property
    def asks(self) -> Mapping[str, Ask]:
        """Each ask of the input by its bookmark, in their order."""
        return {anchor("ask", one.id): one for one in self.brought.asks}

    def number_of(self, ask: str) -> str:
        """The number of an ask in the papers of today."""
        return str([one.id for one in self.brought.asks].index(ask) + 1)
