"""What the tools that fill in no tags start from: an empty paper, and one with fields for a mail merge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.styles.style import BaseStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from outline import Grid, Line, Merged, Outline

CHART = "/chart"


def outline_of(path: Path) -> Outline:
    """The paragraphs and tables of a paper, in their order."""
    return [_grid(one) if isinstance(one, Table) else _line(one) for one in _blocks(Document(str(path)))]


def _blocks(document: Paper) -> Iterator[Paragraph | Table]:
    for one in document.iter_inner_content():
        if isinstance(one, Table) or not one._p.findall(f".//{qn('w:drawing')}"):  # noqa: SLF001 - no other way to see a chart
            yield one


def _line(paragraph: Paragraph) -> Line:
    """With the words that stand in a field or a link, which python-docx itself passes over."""
    marks = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    pieces = [
        one.text or "" if one.tag == qn("w:t") else marks[one.tag]
        for run in paragraph._p.iter(qn("w:r"))  # noqa: SLF001 - as above
        for one in run.iterchildren(qn("w:t"), *marks)
    ]
    return Line(_name(paragraph.style), "".join(pieces))


def _grid(table: Table) -> Grid:
    rows = [[[_line(one) for one in cell.paragraphs] for cell in row.cells] for row in table.rows]
    return Grid(_name(table.style), rows)


def _name(style: BaseStyle | None) -> str:
    return (style and style.name) or ""


def write_empty(paper: Path, path: Path) -> None:
    """The paper without its text: styles, headers and footers stay."""
    document = Document(str(paper))
    body = document.element.body
    for one in [one for one in body if one.tag != qn("w:sectPr")]:
        body.remove(one)
    for key in [key for key, one in document.part.rels.items() if one.reltype.endswith(CHART)]:
        del document.part.rels[key]
    document.save(str(path))


def write_merge_template(empty: Path, outline: Outline, path: Path) -> None:
    """The paper with a field for each paragraph, and for each cell of one row of each table."""
    document = Document(str(empty))
    for number, block in enumerate(outline):
        if isinstance(block, Line):
            _field(document.add_paragraph(style=block.style or None), f"p{number}")
            continue
        table = document.add_table(rows=2, cols=len(block.rows[0]), style=block.style or None)
        for column, (cell, first) in enumerate(zip(table.rows[0].cells, block.rows[0], strict=True)):
            _write(cell, first)
            below = table.rows[1].cells[column]
            below.paragraphs[0].style = block.rows[-1][column][0].style
            _field(below.paragraphs[0], f"t{number}c{column}")
    document.save(str(path))


def _write(cell: _Cell, lines: Sequence[Line]) -> None:
    cell.paragraphs[0].text, cell.paragraphs[0].style = lines[0].text, lines[0].style
    for line in lines[1:]:
        cell.add_paragraph(line.text, line.style)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" MERGEFIELD {name} ")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = name
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields


def merged(outline: Outline) -> Merged:
    """What goes into those fields."""
    fields = {f"p{number}": one.text for number, one in enumerate(outline) if isinstance(one, Line)}
    rows = {
        f"t{number}c0": [
            {f"t{number}c{column}": "\n".join(one.text for one in cell) for column, cell in enumerate(row)}
            for row in block.rows[1:]
        ]
        for number, block in enumerate(outline)
        if isinstance(block, Grid)
    }
    return Merged(fields, rows)
