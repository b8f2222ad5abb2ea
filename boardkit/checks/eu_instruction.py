"""The instruction for the delegate fits two pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.checks.asked import Asked
from boardkit.checks.inputs import in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.rules.brought_in import recognisable_left_out
from boardkit.rules.eu_standing import coordination_on, force_field_on

_MOST_WORDS = 700
"""Of the texts that the input fills in: what our own template adds is not among them."""
_SPOKEN = "en"


def instruction_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The texts of an instruction have more words than two pages hold.

    A delegate reads it on the way to the meeting. Leave out what matters least; the evidence and the force
    field take most of the room. What is said aloud counts in English. Told only when a paper is made.

    Weight: warning, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput) if not asked.to_hand_over else ():
        one = recognisable_left_out(board, spot.part, asked.day)
        count = max(_words(one, language, asked.day) for language in asked.languages)
        if count > _MOST_WORDS:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "instruction-long",
                    message="The texts of the instruction on {id} have {count} words: over two pages.",
                    values={"id": spot.part.id, "count": count, "limit": _MOST_WORDS},
                    severity=Severity.WARNING,
                    hint="Keep them within {limit}.",
                    level=Audience.GOVERNMENT,
                )
            )


def _words(one: EuInput, language: str, day: date) -> int:
    read = sum(len(text.wording(language).split()) for text in _read(one, day) if text)
    return read + sum(len(text.wording(_SPOKEN).split()) for text in _said(one))


def _read(one: EuInput, day: date) -> Iterator[Text | None]:
    """What is printed in the language of the paper."""
    yield from (*one.requested, one.essence, one.position)
    yield from (text for ask in one.asks for text in (ask.text, ask.of))
    yield from (*one.red_lines, *one.flexibility, one.fallback)
    yield from (text for entry in force_field_on(one, day) for text in (entry.actor, entry.basis))
    yield from (claim.text for claim in one.evidence)
    yield from (anchor.text for anchor in one.anchors)
    yield from (entry.text for entry in coordination_on(one, day))


def _said(one: EuInput) -> Iterator[Text]:
    """What is printed as it is said aloud."""
    yield from one.speaking_points
    yield from (text for raised in one.if_raised for text in (raised.question, raised.answer))
