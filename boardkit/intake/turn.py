"""From one meeting to the next: the board, both meetings, and the day that tells what is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Records
from boardkit.model.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Turn:
    """The meeting `before`, the one that is `following`, which may still be without items, and a day."""

    records: Records
    before: Meeting
    following: Meeting
    day: date
