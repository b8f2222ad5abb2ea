"""The way through a file of others: headings, room between paragraphs, and tags that were left over."""

from __future__ import annotations

import pytest
from pages import DUTCH, cell, cells, docx, p, style, table, told

from boardkit.word.review.reviewed import reviewed
from boardkit.word.review.structure import (
    LONG,
    MANY,
    empty_paragraphs,
    left_over_tags,
    no_headings,
    typed_lists,
)

HEADING = style("Kop", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
GRID = cells((("a", "auto"), ("b", "auto")))
GAPS = (p("a"), p(), p("b"), p(), p("c"), p(), p("d"))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(p("woord " * LONG), [("no-heading", "")], id="long"),
        pytest.param(p("woord " * (LONG - 1)), [], id="not so long"),
        pytest.param(p("Kop", "", "Kop") + p("woord " * LONG), [], id="with a heading"),
    ],
)
def test_a_long_text_has_a_heading(body: str, found: list[tuple[str, str]]) -> None:
    assert told(docx(body, styles=DUTCH + HEADING), no_headings) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(GAPS, [("empty-paragraph", "paragraph 2")], id="three between paragraphs"),
        pytest.param(GAPS[:5], [], id="two"),
        pytest.param(
            (p("a"), GRID, p(), GRID, p(), GRID, p(), GRID, p()), [], id="between tables, as needed"
        ),
    ],
)
def test_room_is_made_by_styles(body: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    assert told(docx(*body), empty_paragraphs) == found


def test_a_template_is_told_once_that_it_is_one() -> None:
    assert told(docx(*[p("{{ naam }}")] * MANY), left_over_tags) == [
        ("left-over", f"paragraph {number}") for number in range(1, MANY + 1)
    ]
    file = reviewed(docx(*[p("{{ naam }}")] * (MANY + 1)), "x.docx", language="nl-NL")
    assert [(one.where.cell, one.values) for one in left_over_tags(file)] == [
        ("paragraph 1", {"count": MANY + 1})
    ]


def test_a_tag_in_a_header_is_left_over_too() -> None:
    assert told(docx(p("a"), header=p("{{ naam }}")), left_over_tags) == [
        ("left-over", "header, paragraph 1")
    ]


def test_a_tag_in_the_title_or_in_a_field_is_left_over_too() -> None:
    assert told(docx(p("a"), title="{{ meeting.title }}"), left_over_tags) == [("left-over", "")]
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    field = f"<w:p>{begin}<w:r><w:instrText> TITLE {{{{ x }}}}</w:instrText></w:r>{end}</w:p>"
    assert told(docx(field), left_over_tags) == [("left-over", "paragraph 1")]
    simple = '<w:p><w:fldSimple w:instr=" TITLE {{ x }}"/></w:p>'
    assert told(docx(simple), left_over_tags) == [("left-over", "paragraph 1")]


def test_a_list_typed_in_a_cell_is_told_and_one_item_in_each_cell_is_none() -> None:
    body = table(("Kop", "Kop"), (cell(p("- a") + p("- b")), "c"))
    assert told(docx(body), typed_lists) == [("typed-list", "table 1, row 2, column 1, paragraph 1")]
    assert told(docx(table(("- a", "- b"), ("- c", "- d"))), typed_lists) == []


BREAK = "</w:t><w:br/><w:t>"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(p(f"Wat mee moet:{BREAK}- a{BREAK}- b"), ["paragraph 1"], id="lines under a sentence"),
        pytest.param(p("a") + p(f"1. a{BREAK}2. b"), ["paragraph 2"], id="numbers"),
        pytest.param(p("- a") + p(f"- b{BREAK}c"), ["paragraph 1"], id="a paragraph and the next one"),
        pytest.param(p(f"Punt{BREAK}- a{BREAK}- b", "", "Punt"), ["paragraph 1"], id="under a real item"),
        pytest.param(p(f"- Punt{BREAK}- a", "", "Punt"), [], id="one line under a real item"),
        pytest.param(p(f"- a{BREAK}vervolg{BREAK}- b"), [], id="with other lines between"),
        pytest.param(p(f"- a{BREAK}- b", "", "Title"), [], id="a title"),
    ],
)
def test_a_list_of_lines_in_one_paragraph_is_told(body: str, found: list[str]) -> None:
    item = style("Punt", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    file = docx(body, styles=DUTCH + style("Title", "") + item)
    assert told(file, typed_lists) == [("typed-list", place) for place in found]


def test_what_helps_is_told_of_each_typed_list_by_itself() -> None:
    body = p(f"- a{BREAK}- b") + p("x") + p("* c") + p("* d")
    file = reviewed(docx(body), "x.docx", language="nl-NL")
    assert [(one.message.format(**one.values), one.hint.partition(",")[0]) for one in typed_lists(file)] == [
        ("These look like items of a list, and are lines with a typed “-”.", "Make a paragraph of each"),
        (
            "These look like items of a list, and are paragraphs with a typed “*”.",
            "Give them the style of a list",
        ),
    ]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        pytest.param(("", ""), [("typed-list", "paragraph 1")], id="paragraphs"),
        pytest.param(("Title", "Subtitle"), [], id="a title and what stands under it"),
    ],
)
def test_a_title_that_begins_with_a_dash_is_no_list(
    names: tuple[str, str], found: list[tuple[str, str]]
) -> None:
    body = [p(text, "", name) for text, name in zip(("- haven", "- rede"), names, strict=True)]
    styles = DUTCH + style("Title", "") + style("Subtitle", "")
    assert told(docx(*body, styles=styles), typed_lists) == found
