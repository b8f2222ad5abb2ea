"""The items of meetings that are still being prepared, with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.rules.numbering import item_numbers
from boardkit.rules.preparation import in_preparation


class OnAgenda(NamedTuple):
    """An item with its number and its meeting."""

    number: str
    spot: Spot[AgendaItem]
    meeting: Meeting

    @property
    def item(self) -> AgendaItem:
        """The item itself."""
        return self.spot.part

    @property
    def above(self) -> tuple[AgendaItem, ...]:
        """The items that it is a part of, outermost first."""
        return tuple(one for one in self.spot.chain if isinstance(one, AgendaItem))[:0:-1]


def meetings_to_prepare(board: Board, day: date) -> Iterator[Spot[Meeting]]:
    """The meetings of which an agenda can still be sent; of the others it is history."""
    return (spot for spot in spots(board, Meeting) if in_preparation(spot.part, day))


def items_to_prepare(board: Board, day: date) -> Iterator[OnAgenda]:
    """Every item, and every part of one, on the agendas of those meetings."""
    return (one for one in items_of_meetings(board) if in_preparation(one.meeting, day))


def items_of_meetings(board: Board) -> Iterator[OnAgenda]:
    """Every item, and every part of one, of every meeting."""
    numbers = {meeting.id: item_numbers(meeting) for meeting in board.meetings}
    for spot in spots(board, AgendaItem):
        meeting = spot.holder(Meeting)
        if meeting:
            yield OnAgenda(numbers[meeting.id][spot.part.id], spot, meeting)
