"""A form of the minutes that came back, beside what it would say if it were made anew today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from boardkit.documents.minutes_form import MinutesForm
from boardkit.intake.form.filled import Filled
from boardkit.model.meeting import Meeting
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Context(Filled):
    """`form` is what it would say today; `agenda` has the items by their numbers when it was made.

    `outdated` are the sections of which the board's files say something else since then.
    The meetings know where they were written; what the view holds does not.
    """

    agenda: Mapping[str, str]
    outdated: frozenset[str]
    form: MinutesForm
    meeting: Meeting
    meetings: tuple[Meeting, ...]
    view: View

    def number_of(self, item: str) -> str:
        """The number of an item when the form was made; of one that came later, nothing."""
        return next((number for number, one in self.agenda.items() if one == item), "")
