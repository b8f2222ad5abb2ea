"""A place in a Word file is said as a reader counts: `paragraph 12`, `table 2, row 3, column 1`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TABLE, TEXT_BOX, W, seen_through

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NOTES = (W + "footnote", W + "endnote")


def paragraphs(root: Element, label: str) -> Iterator[tuple[Element, str]]:
    """Every paragraph of a part with its place; `label` is what a reader calls the part."""
    notes = [note for note in root if note.tag in NOTES]
    for note in notes:
        yield from _inside(note, f"{label} {note.get(W + 'id')}")
    if not notes:
        body = root.find(W + "body")
        yield from _inside(root if body is None else body, label)


def _inside(container: Element, prefix: str) -> Iterator[tuple[Element, str]]:
    texts = tables = 0
    for child in seen_through(container):
        if child.tag == PARAGRAPH:
            texts += 1
            yield from _paragraph(child, _joined(prefix, f"paragraph {texts}"))
        elif child.tag == TABLE:
            tables += 1
            yield from _table(child, _joined(prefix, f"table {tables}"))


def _paragraph(paragraph: Element, place: str) -> Iterator[tuple[Element, str]]:
    yield paragraph, place
    for box in paragraph.iter(TEXT_BOX):
        if next(box.iterancestors(PARAGRAPH)) is paragraph:
            yield from _inside(box, f"{place}, text box")


def _table(table: Element, place: str) -> Iterator[tuple[Element, str]]:
    rows = (row for row in seen_through(table) if row.tag == ROW)
    for number, row in enumerate(rows, start=1):
        cells = (cell for cell in seen_through(row) if cell.tag == CELL)
        for column, cell in enumerate(cells, start=1):
            yield from _cell(cell, f"{place}, row {number}, column {column}")


def _cell(cell: Element, place: str) -> Iterator[tuple[Element, str]]:
    inside = list(seen_through(cell))
    if sum(child.tag == PARAGRAPH for child in inside) > 1:
        yield from _inside(cell, place)
        return
    for child in inside:
        if child.tag == PARAGRAPH:
            yield from _paragraph(child, place)
    tables = (child for child in inside if child.tag == TABLE)
    for number, table in enumerate(tables, start=1):
        yield from _table(table, f"{place}, table {number}")


def _joined(prefix: str, place: str) -> str:
    return f"{prefix}, {place}" if prefix else place
