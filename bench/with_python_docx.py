"""The paper, written by python-docx paragraph by paragraph and cell by cell, into an empty one."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Sequence
from pathlib import Path

from docx import Document
from docx.table import Table, _Cell
from outline import Grid, Line, Outline

USUAL = "Normal"


def maker(folder: Path) -> Callable[[], bytes]:
    """Its words are given to it ready for use, and its styles, headers and footers are there already."""
    outline: Outline = pickle.loads((folder / "outline.pickle").read_bytes())

    def make() -> bytes:
        document = Document(str(folder / "empty.docx"))
        for block in outline:
            if isinstance(block, Line):
                document.add_paragraph(block.text, block.style)
            else:
                columns = len(block.rows[0])
                _fill(document.add_table(len(block.rows), columns, block.style or None), block)
        paper = io.BytesIO()
        document.save(paper)
        return paper.getvalue()

    return make


def _fill(table: Table, grid: Grid) -> None:
    for row, texts in zip(table.rows, grid.rows, strict=True):
        for cell, lines in zip(row.cells, texts, strict=True):
            _write(cell, lines)


def _write(cell: _Cell, lines: Sequence[Line]) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.text = lines[0].text
    if lines[0].style != USUAL:  # to name a style takes it thirty times as long as to write the text
        paragraph.style = lines[0].style
    for line in lines[1:]:
        cell.add_paragraph(line.text, line.style)
