"""A table that came back: its rows, its cells by column, and the bookmarks by which they are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.grid import cells_by_column, columns
from boardkit.word.inline import OLD_COPIES, typed_text
from boardkit.word.list_kinds import ListKinds
from boardkit.word.ooxml import PARAGRAPH, ROW, RUN, TABLE, TEXT_BOX, W, seen_through
from boardkit.word.settled import empty
from boardkit.word.unusable import too_involved

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CARRIES_NO_TEXT = {
    TABLE: "table",
    TEXT_BOX: "text box",
    W + "drawing": "picture",
    W + "pict": "picture",
    W + "object": "embedded object",
    W + "footnoteReference": "footnote",
    W + "endnoteReference": "footnote",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "equation",
}
MOST_CELLS = 50_000  # of one table; a long form has hundreds
HOLDERS = (W + "drawing", W + "pict")


@dataclass(frozen=True, slots=True)
class ReturnedParagraph:
    """A paragraph: `kind` is plain, bullet or numbered; `depth` is 1 for an item at the top of its list."""

    text: str
    kind: str
    depth: int
    place: str


@dataclass(frozen=True, slots=True)
class ReturnedCell:
    """A cell; `left_out` names what stands in it and is not read: a table, a picture, struck-through text."""

    place: str
    bookmarks: frozenset[str]
    paragraphs: tuple[ReturnedParagraph, ...]
    left_out: tuple[str, ...]

    @property
    def text(self) -> str:
        """All its words, one line for each paragraph."""
        return "\n".join(one.text for one in self.paragraphs).strip()


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row with a cell for each column; one that is merged with others stands in the first of theirs."""

    place: str
    bookmarks: frozenset[str]
    cells: tuple[ReturnedCell, ...]


@dataclass(frozen=True, slots=True)
class ReturnedTable:
    """A table; `bookmarks` are those in its first row, which is its head."""

    place: str
    bookmarks: frozenset[str]
    rows: tuple[ReturnedRow, ...]


@dataclass(frozen=True, slots=True)
class TableReading:
    """Reads tables of a settled document; `numbers` counts tables and rows as they stand in the file.

    `struck` are the runs whose words somebody struck through.
    """

    kinds: ListKinds
    numbers: Mapping[Element, int]
    struck: frozenset[Element]

    def table(self, table: Element, before: frozenset[str]) -> ReturnedTable:
        """The table; `before` are bookmarks that began in front of it. Raises Unusable when it is vast."""
        place = f"table {self.numbers[table]}"
        rows: list[ReturnedRow] = []
        waiting = before
        all_rows = [one for one in seen_through(table, without=OLD_COPIES) if one.tag == ROW]
        usual = columns(all_rows)
        if len(all_rows) * len(usual) > MOST_CELLS:
            raise too_involved()
        for child in seen_through(table, without=OLD_COPIES):
            if child.tag == ROW:
                named = f"{place}, row {self.numbers[child]}"
                row, waiting = self._row(child, named, waiting, usual)
                rows.append(row)
            else:
                waiting |= bookmark_at(child)
        return ReturnedTable(place, rows[0].bookmarks if rows else frozenset(), tuple(rows))

    def _row(
        self, row: Element, place: str, before: frozenset[str], usual: tuple[int, ...]
    ) -> tuple[ReturnedRow, frozenset[str]]:
        """The row, and the bookmarks that begin behind its last cell."""
        found: dict[int, list[ReturnedCell]] = {}
        column_of, waiting = {cell: column for column, cell in cells_by_column(row, usual)}, before
        for child in seen_through(row, without=OLD_COPIES):
            if child in column_of:
                column = column_of[child]
                cell = self._cell(child, f"{place}, column {column + 1}", waiting)
                found.setdefault(column, []).append(cell)
                waiting = frozenset()
            else:
                waiting |= bookmark_at(child)
        cells = tuple(
            _as_one(f"{place}, column {column + 1}", found.get(column, ())) for column in range(len(usual))
        )
        return ReturnedRow(place, frozenset().union(*(one.bookmarks for one in cells)), cells), waiting

    def _cell(self, cell: Element, place: str, before: frozenset[str]) -> ReturnedCell:
        bookmarks = before.union(*(bookmark_at(one) for one in cell.iter(W + "bookmarkStart")))
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is not None and merged.get(W + "val") != "restart":
            return ReturnedCell(place, bookmarks, (), ())
        left_out = frozenset(_left_out(cell)).union(self._without_struck(cell))
        paragraphs = tuple(
            self.paragraph(one, place)
            for one in seen_through(cell, without=OLD_COPIES)
            if one.tag == PARAGRAPH
        )
        return ReturnedCell(place, bookmarks, paragraphs, tuple(sorted(left_out)))

    def _without_struck(self, cell: Element) -> Iterator[str]:
        """Words struck through may go or may be under discussion: a person decides, so none is read."""
        for run in self.struck.intersection(cell.iter(RUN)):
            empty(run)
            yield "struck-through text"

    def paragraph(self, paragraph: Element, place: str) -> ReturnedParagraph:
        """The words of a paragraph, and what kind of item it is."""
        kind, depth = self.kinds.of(paragraph)
        return ReturnedParagraph(typed_text(paragraph), kind, depth, place)


def bookmark_at(element: Element) -> frozenset[str]:
    """The bookmark that begins here; those that Word makes for itself do not count."""
    name = str(element.get(W + "name", "")) if element.tag == W + "bookmarkStart" else ""
    return frozenset([name] if name and not name.startswith("_") else [])


def _as_one(place: str, cells: Iterable[ReturnedCell]) -> ReturnedCell:
    """A cell that a person split is read as one; a column that a wider cell takes is empty."""
    return ReturnedCell(
        place,
        frozenset().union(*(one.bookmarks for one in cells)),
        tuple(paragraph for one in cells for paragraph in one.paragraphs),
        tuple(sorted({kind for one in cells for kind in one.left_out})),
    )


def _left_out(cell: Element) -> Iterator[str]:
    for one in cell.iter(*CARRIES_NO_TEXT):
        if one.tag not in HOLDERS or next(one.iter(TEXT_BOX), None) is None:
            yield CARRIES_NO_TEXT[str(one.tag)]
