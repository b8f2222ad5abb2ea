"""After its European meeting an input is not forgotten: it was sent, and what came of it is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.problems import Problem, Severity
from boardkit.rules.eu_standing import outcome_on, sent_on

_REPORTED_WITHIN = timedelta(days=7)
"""So soon after a meeting a delegate has reported back; our own choice."""


def eu_outcome_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """An input was sent, its European meeting is a week ago, and nothing is recorded of what came of it.

    Ask the delegate for the form at the end of the instruction and read it, or write `outcome`. Then it comes
    back on the next agenda and in the report.

    Weight: warning.
    """
    for spot, meeting in _over(board, asked):
        told = outcome_on(spot.part, asked.day)
        if sent_on(spot.part) and told is None and meeting.date.last + _REPORTED_WITHIN <= asked.day:
            yield _told(
                spot,
                meeting,
                "eu-outcome-missing",
                "Of the input {id} nothing is recorded that came of the European meeting of {date}.",
                "Read the delegate's report with boardkit read, or write outcome.",
            )


def input_never_sent(board: Board, asked: Asked) -> Iterator[Problem]:
    """The European meeting of an input is over, and its history does not say that it was sent.

    Add the step `sent` with its day; or give the input another European meeting.

    Weight: warning.
    """
    for spot, meeting in _over(board, asked):
        if not sent_on(spot.part) and outcome_on(spot.part, asked.day) is None:
            yield _told(
                spot,
                meeting,
                "input-never-sent",
                "The European meeting of {date} is over, and the input {id} was not sent.",
                "Add the step sent to its history, or name another European meeting.",
            )


def _over(board: Board, asked: Asked) -> Iterator[tuple[Spot[EuInput], EuMeeting]]:
    """The inputs whose European meeting is over, but for the one of which a paper is made."""
    for spot in spots(board, EuInput):
        meeting = board.find(EuMeeting, spot.part.eu_meeting)
        if meeting and meeting.date.last < asked.day and spot.part.id != asked.for_input:
            yield spot, meeting


def _told(spot: Spot[EuInput], meeting: EuMeeting, code: str, message: str, hint: str) -> Problem:
    return spot.tell(
        Problem(
            spot.part.at("id"),
            code,
            message=message,
            values={"id": spot.part.id, "date": meeting.date.last},
            severity=Severity.WARNING,
            hint=hint,
        )
    )
