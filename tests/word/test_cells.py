"""A tag about a cell changes the cell, and leaves its text as it was."""

from __future__ import annotations

from pathlib import Path

from docx_maker import document_of, p, template
from docxtpl_cases import rows_of, wide_row

WIDTH, BORDERS = '<w:tcW w:w="2000" w:type="dxa"/>', "<w:tcBorders/>"
SHADING = '<w:shd w:val="clear" w:color="auto" w:fill="%s"/>'


def table_of(properties: str, *paragraphs: str) -> str:
    return rows_of(wide_row(f"<w:tc>{properties}{''.join(paragraphs)}</w:tc>"), columns=1)


def test_a_colour_takes_the_place_of_the_one_that_was_there(tmp_path: Path) -> None:
    old = '<w:shd w:val="pct10" w:fill="123456"/>'
    body = table_of(f"<w:tcPr>{WIDTH}{BORDERS}{old}<w:noWrap/></w:tcPr>", p("{% cellbg c %}", "text"))
    paper = document_of(template(tmp_path, body).fill({"c": "#c00000"}))
    assert f"<w:tcPr>{WIDTH}{BORDERS}{SHADING % 'C00000'}<w:noWrap/></w:tcPr>{p('text')}" in paper


def test_a_cell_without_properties_gets_them(tmp_path: Path) -> None:
    paper = document_of(template(tmp_path, table_of("", p("{% cellbg 'auto' %}text"))).fill({}))
    assert f"<w:tc><w:tcPr>{SHADING % 'auto'}</w:tcPr>{p('text')}</w:tc>" in paper


def test_a_tag_that_word_split_is_taken_out_whole(tmp_path: Path) -> None:
    paper = document_of(template(tmp_path, table_of("", p("a{% cell", "bg 'C0", "0000' %}b"))).fill({}))
    assert p("a", "b") in paper


def test_both_can_be_said_of_one_cell(tmp_path: Path) -> None:
    body = rows_of(
        wide_row(f"<w:tc>{p('{% colspan 2 %}{% cellbg c %}x')}</w:tc>"),
        wide_row(f"<w:tc>{p('a')}</w:tc>", f"<w:tc>{p('b')}</w:tc>"),
        columns=2,
    )
    paper = document_of(template(tmp_path, body).fill({"c": "00FF00"}))
    assert f'<w:tcPr><w:gridSpan w:val="2"/>{SHADING % "00FF00"}</w:tcPr>' in paper
