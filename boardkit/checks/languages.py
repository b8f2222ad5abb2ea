"""Whoever reads a paper in a language finds every text of it in that language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.eu_contribution import Contribution
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import NonPaper
from boardkit.model.history import LooseUpdate
from boardkit.model.item import AgendaItem, Question
from boardkit.model.meeting import MeetingStep
from boardkit.model.organisation import InterestDeclaration
from boardkit.model.part import Part
from boardkit.model.procedure import Reply
from boardkit.model.record import Audience, Record
from boardkit.model.sent import SentHead
from boardkit.model.shape import FieldShape, shape
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.handing_over import all_handed_over
from boardkit.rules.levels import narrowest

_WHOLES = (AgendaItem, Record, LooseUpdate, Charter)
_NEVER_PRINTED = (InterestDeclaration, Contribution, Reply, MeetingStep, SentHead, NonPaper)
"""What a seat declared, brought in or answered stays in its own words; what a meeting was is not printed, and
what is said only to those outside is in their paper alone."""


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
    interests, the words of members themselves and the steps of a meeting are left out, and so is what is said
    aloud at the European body, of which `points-not-english` tells. For the paper that is handed over only
    what it prints is asked; what nothing else prints (`non_paper`) is asked for that paper alone.

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
    for spot, field, texts in _handed_over(board, asked) if asked.to_hand_over else _printed(board):
        for language in asked.languages:
            missing = [not text.is_in(language, own=board.charter.language) for text in texts]
            if any(missing):
                place = [missing.index(True)] if field.many else []
                yield _whole(spot, field, language), field.written, spot.part.at(field.written, *place)


_Field = tuple[Spot[Part], FieldShape, Sequence[Text]]


def _printed(board: Board) -> Iterator[_Field]:
    """The fields that any paper for the board's own readers may print."""
    for spot in spots(board, Part):
        if _text_fields(type(spot.part)) and not any(isinstance(one, _NEVER_PRINTED) for one in spot.chain):
            for field, texts in _texts(spot.part):
                if not _is_said_aloud(spot, field):
                    yield spot, field, texts


def _is_said_aloud(spot: Spot[Part], field: FieldShape) -> bool:
    """Whether it is said at the European body, in the language that is spoken there."""
    if isinstance(spot.part, EuInput):
        return field.name == "speaking_points"
    return isinstance(spot.part, Question) and spot.holder(EuInput) is not None


def _handed_over(board: Board, asked: Asked) -> Iterator[_Field]:
    """The fields that the paper for those outside prints."""
    one = board.find(EuInput, asked.for_input)
    printed = {id(each.text) for each in all_handed_over(board, one, asked.day)} if one else set[int]()
    for spot in spots(board, Part):
        for field, texts in _texts(spot.part):
            if any(id(text) in printed for text in texts):
                yield spot, field, texts


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
