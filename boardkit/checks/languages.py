"""Whoever reads a paper in a language finds every text of it in that language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.eu_input import Contribution
from boardkit.model.history import LooseUpdate
from boardkit.model.item import AgendaItem
from boardkit.model.organisation import InterestDeclaration
from boardkit.model.part import Part
from boardkit.model.record import Audience, Record
from boardkit.model.shape import shape
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.levels import narrowest

_WHOLES = (AgendaItem, Record, LooseUpdate, Charter)
_NEVER_PRINTED = (InterestDeclaration, Contribution)
"""What a seat declared or brought in stays in its own words."""


class _Whole(NamedTuple):
    """What one finding is about: a record or an item, in one language, for one circle of readers."""

    subject: str
    level: Audience
    place: Where


def language_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """Texts of a record are missing in a language that papers are wanted in.

    A paper then prints them in the other language. A text that is written without nl and en counts as the
    board's own language. One finding for each record and language lists the fields; notes, declarations of
    interests and the words of members themselves are left out.

    Weight: unfinished.
    """
    for language in asked.languages:
        gaps: dict[_Whole, list[tuple[str, Where]]] = {}
        for spot in spots(board, Part):
            for name, level, where in _gaps(spot, language, board.charter.language):
                whole = next(one for one in (spot.part, *reversed(spot.holders)) if isinstance(one, _WHOLES))
                gaps.setdefault(_Whole(spot.subject, level, whole.where), []).append((name, where))
        for found, fields in gaps.items():
            yield Problem(
                fields[0][1],
                "language-missing",
                message=_MESSAGES[language],
                values={"fields": tuple(dict.fromkeys(name for name, _ in fields))},
                severity=Severity.UNFINISHED,
                hint="Write nl: and en: below the name of the field.",
                subject=found.subject,
                level=narrowest(Audience.MEMBERS, found.level).value,
            )


_MESSAGES = {"nl": "There is no Dutch for {fields}.", "en": "There is no English for {fields}."}


def _gaps(spot: Spot[Part], language: str, own: str) -> Iterator[tuple[str, Audience, Where]]:
    """The fields of a block whose text is missing in a language, with who may read them."""
    if any(spot.holder(kind) for kind in _NEVER_PRINTED):
        return
    for field in shape(type(spot.part)):
        if not field.is_text or field.name == "notes":
            continue
        value = getattr(spot.part, field.name)
        texts = value if isinstance(value, tuple) else (value,)
        missing = [
            index
            for index, text in enumerate(texts)
            if isinstance(text, Text) and not text.is_in(language, own=own)
        ]
        if missing:
            level = narrowest(spot.level, field.reserved) if field.reserved else spot.level
            place = missing[:1] if isinstance(value, tuple) else []
            yield field.written, level, spot.part.at(field.written, *place)
