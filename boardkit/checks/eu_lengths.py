"""Input for the European body is short enough to be read on the way, and can be said aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot
from boardkit.checks.inputs import are_points_printed, inputs_in_hand
from boardkit.model.board import Board
from boardkit.model.eu_input import SPOKEN, EuInput
from boardkit.model.part import Part
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity

_MOST_POINTS = 5
_MOST_SENTENCES = 3
_MOST_WORDS = 60
"""Three lines of a page."""
# A full stop ends a sentence when a capital or nothing follows: "ca. 70" and "nr. 138" go on.
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]*[A-Z]|\s*$)")
_ABBREVIATIONS = re.compile(
    r"\b(?:[a-z]|ca|dr|drs|ir|mr|prof|art|nr|no|bijv|resp|incl|excl)\.", re.IGNORECASE
)


def essence_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The essence of an input is longer than three sentences.

    It is what a delegate reads in the last minute. Shorten it; the evidence has a place of its own.

    Weight: warning.
    """
    for spot in inputs_in_hand(board, asked):
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


def position_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The position of an input has more than 60 words: more than the three lines that it may take.

    A delegate must be able to say it in one breath. Say what we want; why stands in the evidence.

    Weight: warning.
    """
    for spot in inputs_in_hand(board, asked):
        for place, words in spot.part.position.wordings():
            count = len(words.split())
            if count > _MOST_WORDS:
                yield spot.tell(
                    Problem(
                        spot.part.at("position", *place),
                        "position-long",
                        message="The position of {id} has {count} words.",
                        values={"id": spot.part.id, "count": count, "limit": _MOST_WORDS},
                        severity=Severity.WARNING,
                        hint="Keep at most {limit}.",
                    )
                )


def speaking_points_many(board: Board, asked: Asked) -> Iterator[Problem]:
    """An input has more than five speaking points.

    Nobody says more than five things in one intervention, and an instruction has room for no more. Keep the
    strongest. Of no matter to the other papers of the input, which hold none.

    Weight: unfinished.
    """
    for spot in inputs_in_hand(board, asked) if are_points_printed(asked) else ():
        count = len(spot.part.speaking_points)
        if count > _MOST_POINTS:
            yield spot.tell(
                Problem(
                    spot.part.at("speaking_points", _MOST_POINTS),
                    "speaking-points-many",
                    message="The input {id} has {count} speaking points.",
                    values={"id": spot.part.id, "count": count, "limit": _MOST_POINTS},
                    severity=Severity.UNFINISHED,
                    hint="Keep at most {limit}.",
                )
            )


def points_not_english(board: Board, asked: Asked) -> Iterator[Problem]:
    """A speaking point, or an answer for when others bring something up, has no wording in English.

    They are said aloud in English, whatever the language of the paper, and a delegate does not translate at
    the table. The question goes with its answer. Write `en:` below it. Of no matter to the other papers of
    the input, which hold neither.

    Weight: unfinished.
    """
    for spot in inputs_in_hand(board, asked) if are_points_printed(asked) else ():
        for part, place, text, level in _said_aloud(spot):
            if not text.is_in(SPOKEN, own=board.charter.language):
                yield spot.tell(
                    Problem(
                        part.at(*place),
                        "points-not-english",
                        message="The input {id} has something to be said aloud that is not in English.",
                        values={"id": spot.part.id},
                        severity=Severity.UNFINISHED,
                        hint="Write en: below it.",
                        level=level,
                    )
                )


def _said_aloud(spot: Spot[EuInput]) -> Iterator[tuple[Part, tuple[str | int, ...], Text, Audience]]:
    """Each text that is said at the European body, with where it stands and who may know of it."""
    for index, text in enumerate(spot.part.speaking_points):
        yield spot.part, ("speaking_points", index), text, Audience.PUBLIC
    for raised in spot.part.if_raised:
        yield raised, ("question",), raised.question, Audience.GOVERNMENT
        yield raised, ("answer",), raised.answer, Audience.GOVERNMENT


def _sentences(words: str) -> int:
    """How many sentences; the last counts without its full stop too."""
    return len([one for one in _SENTENCE_END.split(_ABBREVIATIONS.sub("", words)) if one.strip()])
