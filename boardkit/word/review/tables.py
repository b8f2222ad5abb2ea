"""A table of data is read cell by cell, each with its header: that must be marked and lead to one cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.ooxml import CELL, TABLE, W
from boardkit.word.review.looks import is_on
from boardkit.word.review.reviewed import Reviewed, cells_of, rows_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

SMALLEST = 2
"""Rows and columns of a table of data; one with less is a box, or stands in the place of tabs."""


def header_rows(file: Reviewed) -> Iterator[Problem]:
    """Tables of data whose first row is not marked as their header.

    Code: header-row.
    Source: WCAG 2.1, 1.3.1.
    """
    message = "The first row of this table is not marked as its header row."
    hint = "In Word: select the row, Table Layout, Repeat Header Rows."
    for table in _of_data(file):
        if not is_on(rows_of(table)[0].find(f"{W}trPr/{W}tblHeader")):
            yield file.finding("header-row", message, hint, place=file.place_of_table(table))


def merged_cells(file: Reviewed) -> Iterator[Problem]:
    """Tables of data with a cell over more columns or rows: who hears them loses count.

    Code: merged-cells.
    Source: WCAG 2.1, 1.3.1; product rule.
    """
    message = "A cell in this table stands for more than one."
    hint = "In Word: Table Layout, Split Cells; or make two tables of it."
    for table in _of_data(file):
        for cell in (one for row in rows_of(table) for one in cells_of(row)):
            if _is_merged(cell):
                yield file.finding("merged-cells", message, hint, place=file.place(cell))
                break


def nested_tables(file: Reviewed) -> Iterator[Problem]:
    """A table inside a cell of another.

    Code: nested-table.
    Source: WCAG 2.1, 1.3.2; product rule.
    """
    message = "A table stands inside a cell of another table."
    for table in file.body.iter(TABLE):
        if next(table.iterancestors(CELL), None) is not None:
            place = file.place_of_table(table)
            yield file.finding("nested-table", message, "Put it below the other table.", place=place)


def _of_data(file: Reviewed) -> Iterator[Element]:
    for table in file.body.iter(TABLE):
        rows = rows_of(table)
        if len(rows) >= SMALLEST and max(len(cells_of(row)) for row in rows) >= SMALLEST:
            yield table


def _is_merged(cell: Element) -> bool:
    wide = cell.find(f"{W}tcPr/{W}gridSpan")
    is_wide = wide is not None and wide.get(W + "val", "1") != "1"
    return is_wide or any(cell.find(f"{W}tcPr/{W}{name}") is not None for name in ("vMerge", "hMerge"))
