"""Tables whose cells were joined or repeated are whole: their columns add up, and no text is lost."""

from __future__ import annotations

import re
from pathlib import Path

from docx_maker import document_of, docx, p, saved, template
from docxtpl_cases import rows_of, wide_row
from test_contents_list import STYLES, contents

from boardkit.word.template import Template
from boardkit.word.text import plain_text

SPAN = re.compile(r'<w:(gridSpan|vMerge|gridCol|tcW) [^>]*?w:(?:val|w)="([^"]*)"')


def cell(*paragraphs: str, width: int = 2000, more: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{"".join(paragraphs)}</w:tc>'


def one_row(*texts: str) -> str:
    return wide_row(*(cell(p(text)) for text in texts))


def traits(paper: bytes) -> list[tuple[str, str]]:
    return SPAN.findall(document_of(paper))


def test_repeated_columns_share_the_width_of_the_table(tmp_path: Path) -> None:
    body = rows_of(one_row("name", "{%tc for c in cs %}", "{{ c }}", "{%tc endfor %}"), columns=2)
    paper = template(tmp_path, body).fill({"cs": ("a", "b", "c")})
    assert traits(paper) == [("gridCol", "1000")] * 4 + [("tcW", "1000")] * 4


def test_columns_that_are_left_out_leave_their_width_to_the_others(tmp_path: Path) -> None:
    body = rows_of(one_row("a", "b", "{%tc if no %}", "c", "{%tc endif %}"), columns=3)
    paper = template(tmp_path, body).fill({"no": False})
    assert traits(paper) == [("gridCol", "3000")] * 2 + [("tcW", "3000")] * 2


def test_a_cell_over_columns_is_as_wide_as_they_are(tmp_path: Path) -> None:
    body = rows_of(one_row("{% colspan 2 %}wide", "c"), one_row("a", "b", "c"), columns=3)
    [_, _, _, wide, span, *_] = traits(template(tmp_path, body).fill({}))
    assert (wide, span) == (("tcW", "4000"), ("gridSpan", "2"))


def test_a_span_takes_the_place_of_the_one_that_was_there(tmp_path: Path) -> None:
    given = cell(p("{% colspan n %}wide"), more='<w:gridSpan w:val="3"/><w:vAlign w:val="top"/>')
    body = rows_of(wide_row(given), one_row("a", "b"), columns=2)
    paper = template(tmp_path, body)
    assert '<w:gridSpan w:val="2"/><w:vAlign w:val="top"/>' in document_of(paper.fill({"n": "2"}))
    assert "gridSpan" not in document_of(paper.fill({"n": 1}))


def test_cells_that_are_joined_downwards_have_their_text_once(tmp_path: Path) -> None:
    right = '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>{% vm %}{{ i }}</w:t></w:r></w:p>'
    body = rows_of(
        one_row("{%tr for i in xs %}"),
        wide_row(cell(right), cell(p("{{ i }}"))),
        one_row("{%tr endfor %}"),
        columns=2,
    )
    paper = template(tmp_path, body).fill({"xs": (1, 2, 3)})
    merges = [value for name, value in traits(paper) if name == "vMerge"]
    assert merges == ["restart", "continue", "continue"]
    assert plain_text(paper) == "1 | 1\n | 2\n | 3\n"
    assert document_of(paper).count('<w:jc w:val="right"/>') == 3


def test_a_row_between_begins_a_new_joined_cell_and_loses_no_text(tmp_path: Path) -> None:
    body = rows_of(
        one_row("{%tr for i in xs %}", ""),
        one_row("{% vm %}{{ i }}", "x"),
        one_row("{%tr if i == 2 %}", ""),
        one_row("between", "y"),
        one_row("{%tr endif %}", ""),
        one_row("{%tr endfor %}", ""),
        columns=2,
    )
    paper = template(tmp_path, body).fill({"xs": (1, 2, 3, 4)})
    assert [value for name, value in traits(paper) if name == "vMerge"] == [
        "restart",
        "continue",
        "restart",
        "continue",
    ]
    assert plain_text(paper) == "1 | x\n | x\nbetween | y\n3 | x\n | x\n"


def test_joining_begins_anew_in_each_run_of_an_inner_loop(tmp_path: Path) -> None:
    body = rows_of(
        one_row("{%tr for group, xs in groups %}", ""),
        one_row("{%tr for i in xs %}", ""),
        one_row("{% vm %}{{ group }}", "{{ i }}"),
        one_row("{%tr endfor %}", ""),
        one_row("{%tr endfor %}", ""),
        columns=2,
    )
    paper = template(tmp_path, body).fill({"groups": (("g", (1, 2)), ("h", (3, 4)))})
    assert plain_text(paper) == "g | 1\n | 2\nh | 3\n | 4\n"


def test_cells_that_are_joined_sideways_add_up(tmp_path: Path) -> None:
    body = rows_of(
        one_row("x", "{%tc for c in cs %}", "{% hm %}Quarters", "{%tc endfor %}"),
        one_row("y", "{%tc for c in cs %}", "{{ c }}", "{%tc endfor %}"),
        columns=4,
    )
    paper = template(tmp_path, body).fill({"cs": ("a", "b", "c")})
    assert plain_text(paper) == "x | Quarters\ny | a | b | c\n"
    assert ("gridSpan", "3") in traits(paper)
    assert ("tcW", "6000") in traits(paper)


def test_a_table_in_a_cell_is_counted_by_itself(tmp_path: Path) -> None:
    inner = rows_of(one_row("{%tc for c in cs %}", "{{ c }}", "{%tc endfor %}"), columns=1)
    body = rows_of(
        wide_row(cell(inner, p("{% colspan 2 %}")), cell(p("b"))), one_row("a", "b", "c"), columns=3
    )
    paper = template(tmp_path, body).fill({"cs": (1, 2)})
    assert [value for name, value in traits(paper) if name == "gridCol"] == ["2000"] * 3 + ["1000"] * 2


def test_a_contents_list_above_the_table_stays(tmp_path: Path) -> None:
    body = rows_of(one_row("{% colspan 2 %}x"), one_row("a", "b"), columns=2)
    heading = p("{{ title }}", style="Kop1")
    made = template(tmp_path, contents(), heading, body, parts={"styles": STYLES})
    paper = made.fill({"title": "Chapter", "one": {"title": "old"}})
    assert plain_text(paper) == "Chapter\n# Chapter\nx\na | b\n"


def test_a_template_from_the_cache_joins_its_cells_too(tmp_path: Path) -> None:
    body = rows_of(one_row("{% colspan n %}x{% cellbg 'auto' %}"), one_row("a", "b"), columns=2)
    path = saved(tmp_path, docx(body))
    first, again = (Template.load(path, cache=tmp_path / "cache") for _ in range(2))
    assert first.fill({"n": 2}) == again.fill({"n": 2})
    assert ("gridSpan", "2") in traits(again.fill({"n": 2}))
    assert again.names == {"n"}
