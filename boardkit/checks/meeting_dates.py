"""What belongs to a meeting happens before it, and the meeting itself begins before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.model.board import Board
from boardkit.model.item import Paper
from boardkit.model.meeting import Meeting, MeetingStatus, MeetingStep
from boardkit.problems import Problem, Severity


def meeting_end(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A meeting ends before it starts, or at the same moment.

    Start and end are clock times of the same day. Correct one of them.

    Weight: error.
    """
    for spot in spots(board, Meeting):
        if spot.part.end <= spot.part.start:
            yield spot.tell(
                Problem(
                    spot.part.at("end"),
                    "meeting-end",
                    message="The meeting ends at {end} and starts at {start}.",
                    values={"end": spot.part.end, "start": spot.part.start},
                    hint="Correct one of the two times.",
                    also=(spot.part.at("start"),),
                )
            )


def held_too_early(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The history of a meeting says that it was held before the day on which it is.

    Correct the day of the step, or the date of the meeting.

    Weight: error.
    """
    for spot in spots(board, MeetingStep):
        meeting = spot.holder(Meeting)
        if meeting and spot.part.status is MeetingStatus.HELD and spot.part.on < meeting.date:
            yield spot.tell(
                Problem(
                    spot.part.at("on"),
                    "held-too-early",
                    message="The meeting was held according to a step of {on}, but it is on {date}.",
                    values={"on": spot.part.on, "date": meeting.date},
                    hint="Correct one of the two dates.",
                    also=(meeting.at("date"),),
                )
            )


def paper_due_late(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A paper must be in only after the meeting that it is for.

    Correct the day, or leave `due` out: then the deadline of the meeting holds.

    Weight: error.
    """
    for spot in spots(board, Paper):
        meeting = spot.holder(Meeting)
        if meeting and spot.part.due and spot.part.due > meeting.date:
            yield spot.tell(
                Problem(
                    spot.part.at("due"),
                    "paper-due-late",
                    message="Paper {letter} must be in by {due}, after the meeting of {date}.",
                    values={"letter": spot.part.letter, "due": spot.part.due, "date": meeting.date},
                    hint="Correct the day, or leave it out: then the deadline of the meeting holds.",
                    also=(meeting.at("date"),),
                )
            )


def paper_received_late(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A paper came in after the meeting that it was for.

    Nobody can have read it there. Look whether the day is right; a paper that came too late belongs to the
    next meeting.

    Weight: warning.
    """
    for spot in spots(board, Paper):
        meeting = spot.holder(Meeting)
        if meeting and spot.part.received and spot.part.received > meeting.date:
            yield spot.tell(
                Problem(
                    spot.part.at("received"),
                    "paper-received-late",
                    message="Paper {letter} came in on {received}, after the meeting of {date}.",
                    values={
                        "letter": spot.part.letter,
                        "received": spot.part.received,
                        "date": meeting.date,
                    },
                    severity=Severity.WARNING,
                    hint="Look whether the day is right; a paper that came too late is for the next meeting.",
                    also=(meeting.at("date"),),
                )
            )
