"""Input for the European body rests on sources, and is sent in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.inputs import inputs_to_send
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence, EvidenceLevel
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.eu_behind import missed_step
from boardkit.rules.eu_planning import input_due
from boardkit.rules.levels import own_level

_SOON = timedelta(days=14)


def evidence_without_source(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A claim in an input rests on no source.

    A delegate is asked for it. Write the source, or take the claim out.

    Weight: unfinished.
    """
    for spot in spots(board, Evidence):
        brought = spot.holder(EuInput)
        if brought and not spot.part.source:
            confidential = spot.part.evidence is EvidenceLevel.CONFIDENTIAL
            yield spot.tell(
                Problem(
                    spot.part.where,
                    "evidence-without-source",
                    message="A claim in {id} rests on no source.",
                    values={"id": brought.id},
                    severity=Severity.UNFINISHED,
                    hint="Write the source, or take the claim out.",
                    level=Audience.GOVERNMENT if confidential else Audience.PUBLIC,
                )
            )


def input_expected(board: Board, asked: Asked) -> Iterator[Problem]:
    """An input has not been sent, and its last day is within two weeks.

    The day is the `input_deadline` of the European meeting that it is for; else it is counted back from the
    meeting, as board.yaml says under `eu_planning`. Of an input that is behind its planning, `input-behind`
    names that day.

    Weight: warning.
    """
    for spot, deadline, level in _unsent(board, asked):
        behind = missed_step(board, spot.part, day=asked.day)
        if not behind and asked.day <= deadline <= asked.day + _SOON:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "input-expected",
                    message="The input {id} must be sent by {deadline}.",
                    values={"id": spot.part.id, "deadline": deadline},
                    severity=Severity.WARNING,
                    hint="Add a step to its history when it is sent.",
                    level=level,
                )
            )


def input_late(board: Board, asked: Asked) -> Iterator[Problem]:
    """An input has not been sent, its last day has passed, and the European meeting is still to come.

    Send it all the same, or ask for more time; add a step to its history when it is sent. Not told when a
    paper is made of the input: a late paper can be final.

    Weight: unfinished.
    """
    for spot, deadline, level in _unsent(board, asked):
        if deadline < asked.day and spot.part.id != asked.for_input:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "input-late",
                    message="The input {id} had to be sent by {deadline}.",
                    values={"id": spot.part.id, "deadline": deadline},
                    severity=Severity.UNFINISHED,
                    hint="Add a step to its history when it is sent.",
                    level=level,
                )
            )


def _unsent(board: Board, asked: Asked) -> Iterator[tuple[Spot[EuInput], date, Audience]]:
    """The inputs for European meetings to come that were not sent by the day, each with its last day.

    And with who may know of that meeting, as the day is one of its days.
    """
    for spot in inputs_to_send(board, asked):
        meeting = board.find(EuMeeting, spot.part.eu_meeting)
        due = input_due(board, meeting) if meeting else None
        if meeting and due:
            yield spot, due, own_level(meeting, default=board.charter.defaults.level)
