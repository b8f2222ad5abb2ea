"""What a delegate reports back, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from boardkit.rules.eu_standing import AskResult


class ReportPart(StrEnum):
    """The parts of the form."""

    ASKS = "asks"
    CONCLUSION = "conclusion"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class AskTold:
    """What became of an ask, and what is noted about it for government; None when nothing was chosen."""

    ask: str
    result: AskResult | None
    note: str
    place: str


@dataclass(frozen=True, slots=True)
class BoxTold:
    """What stands in one of the boxes below the asks, which may be nothing."""

    part: ReportPart
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class ReportTold:
    """All that was filled in."""

    asks: tuple[AskTold, ...] = ()
    boxes: tuple[BoxTold, ...] = ()

    @property
    def results(self) -> dict[str, AskResult]:
        """What became of each ask of which it is told."""
        return {one.ask: one.result for one in self.asks if one.result}

    @property
    def notes(self) -> dict[str, str]:
        """What is noted about each ask about which something is."""
        return {one.ask: one.note for one in self.asks if one.note}

    def text(self, part: ReportPart) -> str:
        """What stands in a box; nothing when it is empty or gone."""
        return next((one.text for one in self.boxes if one.part is part), "")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return not self.results and not self.notes and not any(one.text for one in self.boxes)
