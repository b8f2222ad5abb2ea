"""What a colour says is also said in words, for who does not see the colour: WCAG 2.1, 1.4.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from boardkit.word.ooxml import RUN, TABLE, W
from boardkit.word.review.contrast import COLOUR, written_colour
from boardkit.word.review.reviewed import Reviewed, cells_of, is_empty, rows_of, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

GREYS = 24
"""How far red, green and blue of a grey lie apart at most."""
FEW = 2
"""Cells of a row in which a coloured one says something even when it is all but the first."""
NONE = "none"
Told = tuple[str, str]
"""What a cell says: its words, and the colours of its ground and of its words."""


def colour_alone(file: Reviewed) -> Iterator[Problem]:
    """Cells of one column that say the same in words, or nothing, and something else by their colour.

    Rows that are coloured as a whole and greys count for nothing: they part a table and say nothing in it.

    Code: colour-alone.
    Source: WCAG 2.1, 1.4.1.
    """
    message = "This cell says something by its colour alone: another one in its column has the same words."
    empty = "This cell says something by its colour alone: it holds no words."
    hint = "Write in words what the colour means; the colour may stay."
    for table in file.body.iter(TABLE):
        rows = [cells_of(row) for row in rows_of(table)[1:]]
        plain = [_is_one_colour(row) for row in rows]
        for column in zip_longest(*rows):
            cells = [
                cell
                for cell, is_plain in zip(column, plain, strict=True)
                if cell is not None and not is_plain
            ]
            found = _told_apart(file, cells)
            if found is not None:
                said = empty if not text_of(found).strip() else message
                yield file.finding("colour-alone", said, hint, place=file.place(found))


def _told_apart(file: Reviewed, cells: Sequence[Element]) -> Element | None:
    """The first coloured cell that says in words what another one in another colour says."""
    seen: dict[str, set[Told]] = {}
    for cell in cells:
        if not _holds_more_than_words(cell):
            seen.setdefault(text_of(cell).strip(), set()).add(_colours(file, cell))
    for cell in cells:
        text, own = text_of(cell).strip(), _colours(file, cell)
        least = 1 if text else 0  # an empty cell that is not coloured says something too
        others = [one for one in seen.get(text, ()) if one != own and sum(c != NONE for c in one) >= least]
        if others and own != (NONE, NONE) and not _holds_more_than_words(cell):
            return cell
    return None


def _holds_more_than_words(cell: Element) -> bool:
    return any(not is_empty(one) and not text_of(one).strip() for one in cell.iter(W + "p"))


def _is_one_colour(row: Sequence[Element]) -> bool:
    """Whether a row has one ground, but for its first cell: then it parts the table, and says nothing."""
    grounds = [_ground(cell) for cell in (row[1:] if len(row) > FEW else row)]
    return len(set(grounds)) == 1 and grounds[0] != NONE


def _colours(file: Reviewed, cell: Element) -> Told:
    run = next((one for one in cell.iter(RUN) if text_of(one).strip()), None)
    return _ground(cell), NONE if run is None else _hue(written_colour(file.looks, run))


def _ground(cell: Element) -> str:
    shading = cell.find(f"{W}tcPr/{W}shd")
    return NONE if shading is None else _hue(str(shading.get(W + "fill", "auto")))


def _hue(colour: str) -> str:
    """The colour, or nothing for white, black and grey."""
    if not COLOUR.fullmatch(colour):
        return NONE
    parts = [int(colour[place : place + 2], 16) for place in (0, 2, 4)]
    return NONE if max(parts) - min(parts) <= GREYS else colour.upper()
