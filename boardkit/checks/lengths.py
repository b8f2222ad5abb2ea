"""The agenda of a coming meeting is short enough to be read, and to fit one page."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.on_agenda import items_to_prepare, meetings_to_prepare
from boardkit.model.board import Board
from boardkit.model.item import AgendaItem
from boardkit.model.record import Audience
from boardkit.model.shape import walk
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.rules.numbering import numbered

# Measured on our own template: Arial 10 in the table, 40 characters on a line of the column of titles.
_LINES_ON_A_PAGE = 32
_LINES_OF_A_ROW = 1.5
_CHARACTERS_ON_A_LINE = 40
_WORDS_ON_HALF_A_PAGE = 230
_LONGEST_TITLE = 90
"""Characters: more takes over two lines of the agenda's table."""


def explanation_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The explanation of an item has more words than the board allows (`defaults: explanation_words`).

    It says why the item is on the agenda; the rest belongs in a paper. Each language counts by itself.

    Weight: unfinished.
    """
    limit = board.charter.defaults.explanation_words
    for one in items_to_prepare(board, asked.day):
        for place, words in one.item.explanation.wordings() if one.item.explanation else ():
            count = len(words.split())
            if count > limit:
                yield one.spot.tell(
                    Problem(
                        one.item.at("explanation", *place),
                        "explanation-long",
                        message="The explanation of item {number} has {words} words; {limit} are allowed.",
                        values={"number": one.number, "words": count, "limit": limit},
                        severity=Severity.UNFINISHED,
                        hint="Shorten it: what does not fit belongs in a paper.",
                    )
                )


def agenda_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The agenda has so many items, or such long titles, that it does not fit one page.

    Reckoned in lines: a row of the table takes one and a half, and one more for each further line of its
    title. Join items, or say their titles shorter.

    Weight: unfinished.
    """
    for spot in meetings_to_prepare(board, asked.day):
        taken = 0.0
        for _, item in numbered(spot.part.items):
            before, taken = taken, taken + _lines(item)
            if before <= _LINES_ON_A_PAGE < taken:
                yield spot.tell(
                    Problem(
                        item.at("id"),
                        "agenda-long",
                        message="The agenda does not fit one page: from here on it takes a second.",
                        severity=Severity.UNFINISHED,
                        hint="Join items, deal with some in writing, or shorten their titles.",
                    )
                )


def _lines(item: AgendaItem) -> float:
    title = max((len(words) for _, words in item.title.wordings()), default=0)
    return _LINES_OF_A_ROW + title // _CHARACTERS_ON_A_LINE


def annotation_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The chair's notes for one item have more words than half a page holds.

    At the table nobody reads more. Keep what the chair will say, and leave out what the papers say.

    Weight: warning, for the secretariat.
    """
    for one in items_to_prepare(board, asked.day):
        texts = [part for part in walk(one.item.chair) if isinstance(part, Text)] if one.item.chair else []
        words = max(
            (sum(len(text.wording(code).split()) for text in texts) for code in ("nl", "en")), default=0
        )
        if words > _WORDS_ON_HALF_A_PAGE:
            yield one.spot.tell(
                Problem(
                    one.item.at("chair"),
                    "annotation-long",
                    message="The notes for the chair on item {number} have {words} words: over half a page.",
                    values={"number": one.number, "words": words},
                    severity=Severity.WARNING,
                    hint="Keep what the chair will say; the rest is in the papers.",
                    level=Audience.SECRETARIAT,
                )
            )


def title_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The title of an item on a coming agenda is longer than 90 characters.

    It takes over two lines of the agenda and of every paper that names it. Say it shorter, and put the rest
    in the explanation.

    Weight: warning.
    """
    for one in items_to_prepare(board, asked.day):
        for place, words in one.item.title.wordings():
            if len(words) > _LONGEST_TITLE:
                yield one.spot.tell(
                    Problem(
                        one.item.at("title", *place),
                        "title-long",
                        message="The title of item {number} has {characters} characters.",
                        values={"number": one.number, "characters": len(words), "limit": _LONGEST_TITLE},
                        severity=Severity.WARNING,
                        hint="Keep it under {limit}: the rest belongs in the explanation.",
                    )
                )
