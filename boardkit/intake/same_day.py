"""Another meeting at a table on the day of the next one is that meeting itself, or a mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from boardkit.intake.next_meeting import Wish
from boardkit.model.board import Board
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.problems import Problem
from boardkit.rules.history import called_off


def on_the_same_day(board: Board, meeting: Meeting, wish: Wish, *, day: date) -> Meeting | None:
    """A meeting on the day that is wished for, other than the one before it; one called off is none."""
    return next(
        (
            one
            for one in board.meetings
            if one.date == wish.date
            and one.id != meeting.id
            and one.type is not MeetingKind.WRITTEN
            and not called_off(one, day)
        ),
        None,
    )


def without(board: Board, standing: Meeting | None) -> Board:
    """The board as it was before that meeting was planned."""
    if standing is None:
        return board
    return replace(board, meetings=tuple(one for one in board.meetings if one is not standing))


def already_on(standing: Meeting) -> Problem:
    """That the day is taken."""
    return Problem(
        standing.at("date"),
        "next-same-day",
        "Meeting {meeting} is on {day} already.",
        {"meeting": standing.id, "day": standing.date},
        hint="Give another day with --date, or change that meeting with `boardkit move` or "
        "`boardkit cancel`.",
        subject=standing.id,
    )
