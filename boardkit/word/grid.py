"""Each cell of a table has a column, whatever a person merged, split or dragged wider."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from boardkit.word.inline import OLD_COPIES
from boardkit.word.ooxml import CELL, W, seen_through

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WIDEST = 63  # columns, says Word


def columns(rows: Sequence[Element]) -> tuple[int, ...]:
    """Where the columns of a table begin, counted in the finest steps of its grid.

    The usual row tells: the one with most cells, of those that are not alone in it or are the head.
    """
    starts = [tuple(start for start, _ in _placed(row)) for row in rows]
    often = Counter(map(len, starts))
    usual = [one for number, one in enumerate(starts) if number == 0 or often[len(one)] > 1]
    return max(usual, key=len, default=())[:WIDEST]


def cells_by_column(row: Element, usual: Sequence[int]) -> Iterator[tuple[int, Element]]:
    """The cells of a row, each with the number of its column, from 0.

    A row with as many cells as there are columns has one in each, even when a border was dragged in it;
    of another row each cell belongs to the column that it begins in.
    """
    placed = list(_placed(row))
    for number, (start, cell) in enumerate(placed):
        yield (number if len(placed) == len(usual) else max(bisect_right(usual, start) - 1, 0)), cell


def _placed(row: Element) -> Iterator[tuple[int, Element]]:
    start = _number(row, "trPr", "gridBefore")
    for cell in seen_through(row, without=OLD_COPIES):
        if cell.tag == CELL:
            yield start, cell
            start += max(1, _number(cell, "tcPr", "gridSpan"))


def _number(element: Element, properties: str, name: str) -> int:
    found = element.find(f"{W}{properties}/{W}{name}")
    value = "" if found is None else str(found.get(W + "val"))
    return min(int(value), WIDEST) if value.isdecimal() else 0
