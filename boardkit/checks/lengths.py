"""The agenda of a coming meeting is short enough to be read, and to fit one page."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.on_agenda import items_to_prepare, meetings_to_prepare
from boardkit.model.board import Board
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.rules.numbering import numbered

_ROWS_ON_A_PAGE = 14
_LONGEST_TITLE = 90
"""Characters: more takes over two lines of the agenda's table."""


def explanation_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The explanation of an item has more words than the board allows (`defaults: explanation_words`).

    It says why the item is on the agenda; the rest belongs in a paper. Each language counts by itself.

    Weight: unfinished.
    """
    limit = board.charter.defaults.explanation_words
    for one in items_to_prepare(board, asked.day):
        for field, words in _wordings(one.item.explanation):
            count = len(words.split())
            if count > limit:
                yield one.spot.tell(
                    Problem(
                        one.item.at("explanation", *([] if field == "own" else [field])),
                        "explanation-long",
                        message="The explanation of item {number} has {words} words; {limit} are allowed.",
                        values={"number": one.number, "words": count, "limit": limit},
                        severity=Severity.UNFINISHED,
                        hint="Shorten it: what does not fit belongs in a paper.",
                    )
                )


def agenda_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The agenda has so many items, their parts included, that it does not fit one page.

    Fourteen rows fit. Join items, or deal with some of them in writing.

    Weight: warning.
    """
    for spot in meetings_to_prepare(board, asked.day):
        rows = [item for _, item in numbered(spot.part.items)]
        if len(rows) > _ROWS_ON_A_PAGE:
            yield spot.tell(
                Problem(
                    rows[_ROWS_ON_A_PAGE].at("id"),
                    "agenda-long",
                    message="The agenda has {rows} items, parts included; {limit} fit one page.",
                    values={"rows": len(rows), "limit": _ROWS_ON_A_PAGE},
                    severity=Severity.WARNING,
                    hint="Join items, or deal with some of them in writing.",
                )
            )


def title_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """The title of an item on a coming agenda is longer than 90 characters.

    It takes over two lines of the agenda and of every paper that names it. Say it shorter, and put the rest
    in the explanation.

    Weight: warning.
    """
    for one in items_to_prepare(board, asked.day):
        for field, words in _wordings(one.item.title):
            if len(words) > _LONGEST_TITLE:
                yield one.spot.tell(
                    Problem(
                        one.item.at("title", *([] if field == "own" else [field])),
                        "title-long",
                        message="The title of item {number} has {characters} characters.",
                        values={"number": one.number, "characters": len(words), "limit": _LONGEST_TITLE},
                        severity=Severity.WARNING,
                        hint="Keep it under {limit}: the rest belongs in the explanation.",
                    )
                )


def _wordings(text: Text | None) -> Iterator[tuple[str, str]]:
    """Each language of a text, by its field, with the words."""
    for field in ("own", "nl", "en"):
        words = getattr(text, field, None)
        if words:
            yield field, words
