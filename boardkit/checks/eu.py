"""Input for the European body is short, rests on sources, and is sent in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput, EuInputStage, Evidence, EvidenceLevel
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.history import latest

_MOST_POINTS = 5
_MOST_SENTENCES = 3
_SOON = timedelta(days=14)
# A full stop ends a sentence when a capital or nothing follows: "ca. 70" and "nr. 138" go on.
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]*[A-Z]|\s*$)")
_ABBREVIATIONS = re.compile(
    r"\b(?:[a-z]|ca|dr|drs|ir|mr|prof|art|nr|no|bijv|resp|incl|excl)\.", re.IGNORECASE
)


def speaking_points_many(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An input has more than five speaking points.

    Nobody says more than five things in one intervention. Keep the strongest.

    Weight: warning.
    """
    for spot in spots(board, EuInput):
        count = len(spot.part.speaking_points)
        if count > _MOST_POINTS:
            yield spot.tell(
                Problem(
                    spot.part.at("speaking_points", _MOST_POINTS),
                    "speaking-points-many",
                    message="The input {id} has {count} speaking points.",
                    values={"id": spot.part.id, "count": count, "limit": _MOST_POINTS},
                    severity=Severity.WARNING,
                    hint="Keep at most {limit}.",
                )
            )


def essence_long(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The essence of an input is longer than three sentences.

    It is what a delegate reads in the last minute. Shorten it; the evidence has a place of its own.

    Weight: warning.
    """
    for spot in spots(board, EuInput):
        for place, words in spot.part.essence.wordings():
            count = _sentences(words)
            if count > _MOST_SENTENCES:
                yield spot.tell(
                    Problem(
                        spot.part.at("essence", *place),
                        "essence-long",
                        message="The essence of {id} has {count} sentences.",
                        values={"id": spot.part.id, "count": count, "limit": _MOST_SENTENCES},
                        severity=Severity.WARNING,
                        hint="Keep at most {limit}.",
                    )
                )


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

    The day is the `input_deadline` of the European meeting that it is for.

    Weight: warning.
    """
    for spot, deadline in _unsent(board, asked.day):
        if asked.day <= deadline <= asked.day + _SOON:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "input-expected",
                    message="The input {id} must be sent by {deadline}.",
                    values={"id": spot.part.id, "deadline": deadline},
                    severity=Severity.WARNING,
                    hint="Add a step to its history when it is sent.",
                )
            )


def input_late(board: Board, asked: Asked) -> Iterator[Problem]:
    """An input has not been sent, its last day has passed, and the European meeting is still to come.

    Send it all the same, or ask for more time; add a step to its history when it is sent.

    Weight: unfinished.
    """
    for spot, deadline in _unsent(board, asked.day):
        if deadline < asked.day:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "input-late",
                    message="The input {id} had to be sent by {deadline}.",
                    values={"id": spot.part.id, "deadline": deadline},
                    severity=Severity.UNFINISHED,
                    hint="Add a step to its history when it is sent.",
                )
            )


def _unsent(board: Board, day: date) -> Iterator[tuple[Spot[EuInput], date]]:
    """The inputs for European meetings to come that were not sent by a day, with their last day."""
    for spot in spots(board, EuInput):
        meeting = board.find(EuMeeting, spot.part.eu_meeting)
        step = latest(spot.part.history, day)
        sent = step is not None and step.stage is EuInputStage.SENT
        if meeting and meeting.input_deadline and day <= meeting.date.last and not sent:
            yield spot, meeting.input_deadline


def _sentences(words: str) -> int:
    """How many sentences; the last counts without its full stop too."""
    return len([one for one in _SENTENCE_END.split(_ABBREVIATIONS.sub("", words)) if one.strip()])
