"""Meetings and deadlines fall on days on which offices are open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.on_agenda import meetings_to_prepare
from boardkit.model.board import Board
from boardkit.model.item import Paper
from boardkit.model.meeting import Meeting
from boardkit.model.part import Part
from boardkit.problems import Problem, Severity
from boardkit.rules.preparation import in_preparation
from boardkit.rules.workdays import holiday, is_working_day


def day_off(board: Board, asked: Asked) -> Iterator[Problem]:
    """A coming meeting, its deadline for papers or the day of sending falls in a weekend or on a holiday.

    Public holidays are those of the board's `country`. Choose another day; a deadline that is left out is
    always reckoned to a working day.

    Weight: warning.
    """
    for spot, field, day in _days(board, asked.day):
        if day and not is_working_day(day, country=board.charter.country):
            name = holiday(day, country=board.charter.country)
            yield spot.tell(
                Problem(
                    spot.part.at(field),
                    "day-off",
                    message="{day} is a public holiday: {holiday}." if name else "{day} falls in a weekend.",
                    values={"day": day, "holiday": name or ""},
                    severity=Severity.WARNING,
                    hint="Choose a working day.",
                )
            )


def _days(board: Board, day: date) -> Iterator[tuple[Spot[Part], str, date | None]]:
    for meeting in meetings_to_prepare(board, day):
        for field in ("date", "paper_deadline", "dispatch"):
            yield meeting, field, getattr(meeting.part, field)
    for paper in spots(board, Paper):
        of = paper.holder(Meeting)
        if of and in_preparation(of, day):
            yield paper, "due", paper.part.due
