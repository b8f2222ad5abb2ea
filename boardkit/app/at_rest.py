"""Whether a build has anything to do is seen from digests alone, without reading the board."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from boardkit.app.build_memory import Memory, recall
from boardkit.app.made_from import MadeFrom
from boardkit.source.stored import stored

_FORM = "minutes-form"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the papers of a board stand: how many there are, how many are drafts, and what those miss.

    `left` are files of papers that are no longer wanted, where they still are.
    """

    papers: int
    drafts: int
    unfinished: int
    left: tuple[Path, ...]


def at_rest(board: Path, out: Path, *, day: date, languages: Iterable[str] = ()) -> Standing | None:
    """How the papers stand when none is missing or out of date; None when the board must be read to know."""
    memory = recall(out, board)
    if not memory.first <= day <= memory.last:
        return None
    made_from = MadeFrom(board, stored(board))
    if memory.made_from != made_from.whole:
        return None
    asked = tuple(languages)
    for wanted in memory.wanted:
        for order in wanted.orders(asked, memory.languages):
            made = memory.papers.get(order.name)
            if made is None or not made.is_current(made_from.key(order), wanted, day=day):
                return None
            if not made.stands_in(out):
                return None
    return standing(memory, out, languages=asked)


def standing(memory: Memory, out: Path, *, languages: Iterable[str]) -> Standing:
    """How the papers in these languages, or in all the board's, stand by what was written down."""
    asked = tuple(languages)
    names = [one.name for wanted in memory.wanted for one in wanted.orders(asked, memory.languages)]
    open_points = [memory.papers[name].unfinished for name in names if name in memory.papers]
    return Standing(
        papers=len(open_points),
        drafts=sum(1 for one in open_points if one),
        unfinished=sum(open_points),
        left=tuple(out / one for one in memory.left if (out / one).exists()),
    )


def to_print(board: Path, out: Path, *, languages: Iterable[str] = ()) -> tuple[Path, ...]:
    """The papers in this folder that can have a PDF, by what was written down, in their order.

    Where a person edited a paper and a new one stands beside it, both. A form to fill in has none.
    """
    memory, asked = recall(out, board), tuple(languages)
    orders = [one for wanted in memory.wanted for one in wanted.orders(asked, memory.languages)]
    made = [memory.papers[one.name] for one in orders if one.kind != _FORM and one.name in memory.papers]
    files = dict.fromkeys(out / file for one in made for file in (one.name, one.file))
    return tuple(one for one in files if one.is_file())
