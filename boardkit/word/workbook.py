"""The numbers of a chart also stand in a small workbook inside the paper, where a person can edit them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from boardkit.word.chart_data import Row

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

SHEET = "Sheet1"
ALWAYS_MADE = datetime(1980, 1, 1, tzinfo=UTC)  # the same numbers give the same bytes
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the first row, and below it texts or numbers in the format `form`."""

    row: Row
    form: str


def workbook(columns: Sequence[Column]) -> bytes:
    """A workbook of one sheet, without formulas and links."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    book = Workbook(file, OPTIONS)
    book.set_properties({"created": ALWAYS_MADE.replace(tzinfo=None)})
    sheet = book.add_worksheet(SHEET)
    plain = book.add_format()
    for number, column in enumerate(columns):
        if column.row.name:
            _write_text(sheet, (0, number), column.row.name, plain)
        form = book.add_format({"num_format": column.form})
        for line, cell in enumerate(column.row.cells, start=1):
            if column.row.are_texts:
                _write_text(sheet, (line, number), cell, plain)
            elif cell:
                sheet.write_number(line, number, float(cell), form)
    book.close()
    return file.getvalue()


def cells(column: int, first: int, last: int) -> str:
    """What a chart calls a stretch of a column; columns count from 0, rows from 1."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    end = f":${letters}${last}" if last > first else ""
    return f"{SHEET}!${letters}${first}{end}"


def _write_text(sheet: Worksheet, place: tuple[int, int], text: str, plain: Format) -> None:
    """A text that looks like XLSXWriter's own markup would be written as markup: then piece by piece."""
    if text.startswith("<r>"):
        sheet.write_rich_string(*place, plain, text[:1], text[1:])
    else:
        sheet.write_string(*place, text)
