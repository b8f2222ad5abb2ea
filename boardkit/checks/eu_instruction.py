"""The instruction says what is asked of the delegate, and fits two pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot
from boardkit.checks.inputs import INSTRUCTION, in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_input import SPOKEN, EuInput
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.rules.brought_in import recognisable_left_out
from boardkit.rules.eu_standing import coordination_on, force_field_on

_MOST_WORDS = 900
_WORDS_OF_ROW = 20
"""What a row or claim takes besides its text: source, date, ruling. Measured on pages of our own template."""


def instruction_without_request(board: Board, asked: Asked) -> Iterator[Problem]:
    """An instruction does not say what is asked of the delegate.

    It is the first thing that a delegate reads. Write it under `requested`. Told only when the instruction is
    made.

    Weight: unfinished, for government.
    """
    for spot in _instructions(board, asked):
        if not spot.part.requested:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "instruction-without-request",
                    message="The instruction on {id} does not say what is asked of the delegate.",
                    values={"id": spot.part.id},
                    severity=Severity.UNFINISHED,
                    hint="Write it under requested.",
                    level=Audience.GOVERNMENT,
                )
            )


def instruction_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """An instruction has more words than two pages hold.

    A delegate reads it on the way to the meeting. Leave out what matters least; the evidence and the force
    field take most of the room. Each ask counts twice, as it stands in the form too; each row of force field
    and coordination, claim and earlier position for twenty words more than it has; what is said aloud in
    English. Told only when the instruction is made.

    Weight: warning, for government.
    """
    for spot in _instructions(board, asked):
        one = recognisable_left_out(board, spot.part, asked.day)
        count = max(_words(one, language, asked.day) for language in asked.languages)
        if count > _MOST_WORDS:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "instruction-long",
                    message="The instruction on {id} comes to {count} words with its tables: over two pages.",
                    values={"id": spot.part.id, "count": count, "limit": _MOST_WORDS},
                    severity=Severity.WARNING,
                    hint="Keep it within {limit}.",
                    level=Audience.GOVERNMENT,
                )
            )


def _instructions(board: Board, asked: Asked) -> Iterator[Spot[EuInput]]:
    """The input of which the instruction is made; none when another paper is."""
    return in_input_of_paper(board, asked, EuInput) if asked.kind == INSTRUCTION else iter(())


def _words(one: EuInput, language: str, day: date) -> int:
    read = sum(len(text.wording(language).split()) for text in _read(one, day) if text)
    said = sum(len(text.wording(SPOKEN).split()) for text in _said(one))
    rows = (*force_field_on(one, day), *coordination_on(one, day), *one.evidence, *one.anchors)
    return read + said + _WORDS_OF_ROW * len(rows)


def _read(one: EuInput, day: date) -> Iterator[Text | None]:
    """What is printed in the language of the paper."""
    yield from (*one.requested, one.essence, one.position)
    yield from (text for ask in one.asks for text in (ask.text, ask.text, ask.of))
    yield from (*one.red_lines, *one.flexibility, one.fallback)
    yield from (text for entry in force_field_on(one, day) for text in (entry.actor, entry.basis))
    yield from (claim.text for claim in one.evidence)
    yield from (anchor.text for anchor in one.anchors)
    yield from (entry.text for entry in coordination_on(one, day))


def _said(one: EuInput) -> Iterator[Text]:
    """What is printed as it is said aloud."""
    yield from one.speaking_points
    yield from (text for raised in one.if_raised for text in (raised.question, raised.answer))
