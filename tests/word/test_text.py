"""The text of a Word file can be compared line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx_maker import cell, docx, p, run, saved, table

from boardkit.word.guard import Unusable
from boardkit.word.text import plain_text, template_text

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="Heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Kop2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Outline"><w:name w:val="X"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kopregel"><w:name w:val="header"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="List Bullet"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)
BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
PAGE = "<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>"


def text(*body: str, **parts: str) -> list[str]:
    return plain_text(docx(*body, parts={"styles": STYLES, **parts})).splitlines()


@pytest.mark.parametrize(
    ("style", "line"),
    [
        ("", "a"),
        ("Normal", "a"),
        ("Unknown", "a"),
        ("Titel", "# a"),
        ("Kop1", "# a"),
        ("Kop2", "## a"),
        ("Own", "## a"),
        ("Outline", "### a"),
        ("Bullet", "- a"),
    ],
)
def test_a_style_shows_as_a_mark(style: str, line: str) -> None:
    assert text(p("a", style=style)) == [line]


def test_a_deeper_item_of_a_list_is_further_in() -> None:
    numbered = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>' + run("a") + "</w:p>"
    )
    assert text(numbered) == ["  - a"]


def test_a_list_that_is_switched_off_shows_no_mark() -> None:
    off = (
        '<w:p><w:pPr><w:pStyle w:val="Bullet"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
        + run("a")
        + "</w:p>"
    )
    assert text(off) == ["a"]


def test_a_table_is_read_row_by_row() -> None:
    inner = f"<w:tr>{cell(p('one'), p('two'))}{cell(table(['x', 'y']), p(''))}</w:tr>"
    assert text(table(["a", "b"], inner)) == ["a | b", "one / two | x | y"]


def test_empty_paragraphs_are_left_out() -> None:
    assert text(p("a"), p(""), p("  "), p("b")) == ["a", "b"]


def test_headers_come_first_and_footers_last() -> None:
    assert text(p("body"), footer1=p("f"), header1=p("h"), header2=p("i")) == [
        "[header] h",
        "[header] i",
        "body",
        "[footer] f",
    ]


def test_a_footnote_is_shown_at_its_number() -> None:
    notes = f'<w:footnote w:id="2">{p("note")}</w:footnote>'
    body = p("a", xml='<w:r><w:footnoteReference w:id="2"/></w:r>')
    assert text(body, footnotes=notes) == ["a[^2]", "[^2] note"]


@pytest.mark.parametrize(
    ("xml", "shown"),
    [
        ("<w:r><w:tab/></w:r>", "a\t"),
        ("<w:r><w:noBreakHyphen/></w:r>", "a\u2011"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "a\uf0fc"),
        (f"<w:ins>{run('new')}</w:ins>", "anew"),
        ("<w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "a"),
        (f"<w:moveFrom>{run('old')}</w:moveFrom><w:moveTo>{run('new')}</w:moveTo>", "anew"),
        (f"<w:hyperlink>{run('link')}</w:hyperlink>", "alink"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>", "acontrol"),
        (f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>', "a7"),
        ('<w:fldSimple w:instr=" PAGE "/>', "a{PAGE}"),
        (f"{BEGIN}{PAGE}{SEPARATE}{run('7')}{END}", "a7"),
        (f"{BEGIN}{PAGE}{END}", "a{PAGE}"),
        ('<w:r><w:drawing><wp:docPr id="1" name="P" descr="a map"/></w:drawing></w:r>', "a[picture: a map]"),
    ],
)
def test_all_that_a_reader_sees_in_a_paragraph_is_there(xml: str, shown: str) -> None:
    assert text(p("a", xml=xml)) == [shown]


def test_a_line_break_stays_a_line_break() -> None:
    assert text(p("a", xml="<w:r><w:br/></w:r>" + run("b"))) == ["a", "b"]


def test_page_and_section_breaks_are_shown() -> None:
    broken = p("a", xml='<w:r><w:br w:type="page"/></w:r>' + run("b"))
    before = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + run("c") + "</w:p>"
    section = "<w:p><w:pPr><w:sectPr/></w:pPr>" + run("d") + "</w:p>"
    assert text(broken, before, section) == [
        "a",
        "--- new page ---",
        "b",
        "--- new page ---",
        "c",
        "d",
        "--- new section ---",
    ]


def test_a_text_box_is_read_once_though_it_is_stored_twice() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:pict><w:txbxContent>{p('box')}</w:txbxContent></w:pict>"
    choice = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    assert text(p("a", xml=f"<w:r><mc:AlternateContent {mc}>{choice}</mc:AlternateContent></w:r>")) == [
        "a",
        "[text box] box",
    ]


def test_a_file_that_is_no_word_file_has_no_text() -> None:
    with pytest.raises(Unusable, match=r"^This is not a Word file\.$"):
        plain_text(b"text")


def test_the_text_of_a_template_shows_tags_and_styles(tmp_path: Path) -> None:
    body = [
        p("{{ ti", "tle }}", style="Kop1"),
        p("{%p if a %}"),
        p("x", style="Bullet"),
        table(["{%tr for i in l %}", ""]),
    ]
    path = saved(tmp_path, docx(*body, parts={"styles": STYLES, "header1": p("{{ h }}", style="Kopregel")}))
    assert template_text(path).splitlines() == [
        "[header] {{ h }}",
        "[heading 1] {{ title }}",
        "{%p if a %}",
        "[List Bullet] x",
        "{%tr for i in l %} | ",
    ]
