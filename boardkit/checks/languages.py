"""Whoever reads a paper in a language finds every text of it in that language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.handed_texts import handed_texts
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.eu_contribution import Contribution
from boardkit.model.eu_input import EuInput
from boardkit.model.history import LooseUpdate
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import MeetingStep
from boardkit.model.organisation import InterestDeclaration
from boardkit.model.part import Part
from boardkit.model.procedure import Reply
from boardkit.model.record import Audience, Record
from boardkit.model.sent import SentHead
from boardkit.model.shape import FieldShape, shape
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.levels import narrowest

_WHOLES = (AgendaItem, Record, LooseUpdate, Charter)
_NEVER_PRINTED = (InterestDeclaration, Contribution, Reply, MeetingStep, SentHead)
"""What a seat declared, brought in or answered stays in its own words; what a meeting was is not printed."""


class _Whole(NamedTuple):
    """What one finding is about: a record or an item, in one language, for one circle of readers."""

    subject: str
    language: str
    level: Audience
    place: Where


def language_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """Texts of a record are missing in a language that papers are wanted in.

    A paper then prints them in the other language. A text that is written without nl and en counts as the
    board's own language. One finding for each record and language lists the fields; notes, declarations of
    interests, the words of members themselves and the steps of a meeting are left out, and so is what a paper
    that is handed over does not print.

    Weight: unfinished.
    """
    gaps: dict[_Whole, list[tuple[str, Where]]] = {}
    for whole, name, where in _gaps(board, asked):
        gaps.setdefault(whole, []).append((name, where))
    for found, places in gaps.items():
        yield Problem(
            places[0][1],
            "language-missing",
            message=_MESSAGES[found.language],
            values={"fields": tuple(dict.fromkeys(name for name, _ in places))},
            severity=Severity.UNFINISHED,
            hint="Write nl: and en: below the name of the field.",
            subject=found.subject,
            level=narrowest(Audience.MEMBERS, found.level).value,
        )


_MESSAGES = {"nl": "There is no Dutch for {fields}.", "en": "There is no English for {fields}."}


def _gaps(board: Board, asked: Asked) -> Iterator[tuple[_Whole, str, Where]]:
    """Each field with a text that is missing in a language, with its place."""
    stays = _stays_inside(board, asked)
    for spot in spots(board, Part):
        if any(spot.holder(kind) for kind in _NEVER_PRINTED):
            continue
        for field, texts in _texts(spot.part):
            if stays(spot, texts):
                continue
            for language in asked.languages:
                missing = [not text.is_in(language, own=board.charter.language) for text in texts]
                if any(missing):
                    place = [missing.index(True)] if field.many else []
                    yield _whole(spot, field, language), field.written, spot.part.at(field.written, *place)


def _stays_inside(board: Board, asked: Asked) -> Callable[[Spot[Part], Sequence[Text]], bool]:
    """Whether texts of an input are not in the paper that is handed over, when that is made."""
    one = board.find(EuInput, asked.for_input) if asked.to_hand_over else None
    printed = {id(text) for _, _, text in handed_texts(board, one, asked.day)} if one else set[int]()

    def stays(spot: Spot[Part], texts: Sequence[Text]) -> bool:
        return one is not None and spot.holder(EuInput) is one and not printed & {id(text) for text in texts}

    return stays


def _whole(spot: Spot[Part], field: FieldShape, language: str) -> _Whole:
    level = narrowest(spot.level, field.reserved) if field.reserved else spot.level
    whole = next(one for one in spot.chain if isinstance(one, _WHOLES))
    return _Whole(spot.subject, language, level, whole.where)


def _texts(part: Part) -> Iterator[tuple[FieldShape, Sequence[Text]]]:
    """The fields of a block that hold text for papers."""
    for field in _text_fields(type(part)):
        value = getattr(part, field.name)
        if value:
            yield field, value if isinstance(value, tuple) else (value,)


@cache
def _text_fields(model: type[Part]) -> tuple[FieldShape, ...]:
    return tuple(field for field in shape(model) if field.is_text and field.name != "notes")
