"""A written procedure has a deadline, and only answers of the right seats by that day count."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.meeting import Meeting, MeetingKind, MeetingStatus, MeetingStep
from boardkit.model.procedure import Reply
from boardkit.problems import Problem, Severity
from boardkit.rules.participation import voting_seats
from boardkit.rules.preparation import in_preparation
from boardkit.rules.procedure import counted_replies


def procedure_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """A coming meeting decides in writing, and does not say by when the answers must be in.

    Write `procedure` with its `deadline`. A meeting that is no written one has none: take it out there, or
    write `kind: written`.

    Weight: unfinished.
    """
    for spot in spots(board, Meeting):
        written = spot.part.type is MeetingKind.WRITTEN
        if written is (spot.part.procedure is None) and in_preparation(spot.part, asked.day):
            yield spot.tell(
                Problem(
                    spot.part.at("kind" if written else "procedure"),
                    "procedure-missing",
                    message="The written procedure of {date} has no deadline for answers."
                    if written
                    else "The meeting of {date} is no written procedure, and has a deadline for answers.",
                    values={"date": spot.part.date},
                    severity=Severity.UNFINISHED,
                    hint="Write procedure with its deadline."
                    if written
                    else "Take out procedure, or write kind: written.",
                )
            )


def procedure_late(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The last day for answers lies after the day on which the written procedure is closed.

    The meeting's own date is the day on which the outcome is drawn up. Correct one of the two.

    Weight: error.
    """
    for spot in spots(board, Meeting):
        procedure = spot.part.procedure
        if procedure and procedure.deadline > spot.part.date:
            yield spot.tell(
                Problem(
                    procedure.at("deadline"),
                    "procedure-late",
                    message="Answers may come in until {deadline}, and the procedure is closed on {date}.",
                    values={"deadline": procedure.deadline, "date": spot.part.date},
                    hint="Correct one of the two dates.",
                    also=(spot.part.at("date"),),
                )
            )


def reply_uncounted(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An answer in a written procedure does not count: it came after the deadline, or the seat has no vote.

    The seats that count are those of the roles under `decision_rules: voting`, with a term on that day. Look
    whether the day and the seat are right; if they are, nothing need be done.

    Weight: warning, for the secretariat.
    """
    for spot, meeting in _replies(board):
        procedure = meeting.procedure
        late = procedure is not None and spot.part.on > procedure.deadline
        if late or spot.part.seat not in {seat.id for seat in voting_seats(board, meeting)}:
            yield spot.tell(
                Problem(
                    spot.part.at("on" if late else "seat"),
                    "reply-uncounted",
                    message="The answer of {seat} came in on {on}, after the deadline, and does not count."
                    if late
                    else "The answer of {seat} does not count: this seat has no vote.",
                    values={"seat": spot.part.seat, "on": spot.part.on},
                    severity=Severity.WARNING,
                    hint="Look whether the day and the seat are right.",
                )
            )


def procedure_closed_early(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A written procedure was closed before its deadline had passed, while a seat had not answered yet.

    That seat could still have answered. Correct the day of the step, or wait.

    Weight: error.
    """
    for spot in spots(board, MeetingStep):
        meeting = spot.holder(Meeting)
        procedure = meeting.procedure if meeting else None
        if meeting is None or procedure is None or spot.part.status is not MeetingStatus.HELD:
            continue
        answered = counted_replies(board, meeting, day=spot.part.on)
        if spot.part.on <= procedure.deadline and len(answered) < len(voting_seats(board, meeting)):
            yield spot.tell(
                Problem(
                    spot.part.at("on"),
                    "procedure-closed-early",
                    message="The procedure was closed on {on}, and answers may come in until {deadline}.",
                    values={"on": spot.part.on, "deadline": procedure.deadline},
                    hint="Correct the day, or wait until every seat has answered.",
                    also=(procedure.at("deadline"),),
                )
            )


def _replies(board: Board) -> Iterator[tuple[Spot[Reply], Meeting]]:
    for spot in spots(board, Reply):
        meeting = spot.holder(Meeting)
        if meeting:
            yield spot, meeting
