"""Words keep the look that the data gave them, and the template goes on with its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx_maker import document_of, filled, p, said, template, text_box, unzipped

from boardkit.problems import InvalidSource
from boardkit.word.rich import Listing, RichParagraph, RichParagraphs, RichText, Run

BIG = '<w:rPr><w:sz w:val="40"/></w:rPr>'
AROUND = (
    f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>{BIG}<w:t>a {{{{ x }}}} b {{{{ x }}}} c</w:t></w:r></w:p>'
)
OPEN = f'<w:r>{BIG}<w:t xml:space="preserve">'
SITE = Run("site", link="https://example.org/a?b=1&c=2")


def rich(*runs: Run) -> RichText:
    return RichText(runs)


def test_the_text_around_words_with_a_look_keeps_its_own(tmp_path: Path) -> None:
    paper = document_of(template(tmp_path, AROUND).fill({"x": rich(Run("X", bold=True))}))
    word = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">X</w:t></w:r>'
    assert paper == (
        f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{OPEN}a </w:t></w:r>{word}{OPEN} b </w:t></w:r>{word}'
        f"{OPEN} c</w:t></w:r></w:p>"
    )


def test_every_look_is_written_in_the_order_of_the_standard(tmp_path: Path) -> None:
    every = Run(
        "x",
        bold=True,
        italic=True,
        strike=True,
        underline="double",
        superscript=True,
        colour="#c00000",
        highlight="ffff00",
        size=10.5,
        font="Arial",
        style="Strong",
    )
    assert (
        '<w:rPr><w:rStyle w:val="Strong"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
        "<w:b/><w:i/>"
        '<w:strike/><w:color w:val="C00000"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:u w:val="double"/>'
        '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/><w:vertAlign w:val="superscript"/></w:rPr>'
    ) in document_of(template(tmp_path, p("{{ x }}")).fill({"x": rich(every)}))


def test_a_look_goes_through_a_macro_and_a_loop(tmp_path: Path) -> None:
    body = p("{% macro show(x) %}[{{ x }}]{% endmacro %}{% for x in xs %}{{ show(x) }}{% endfor %}")
    paper = document_of(template(tmp_path, body).fill({"xs": (rich(Run("a", italic=True)), rich(Run("b")))}))
    assert paper.count("<w:i/>") == 1
    assert filled(tmp_path, body, xs=(rich(Run("a", italic=True)), rich(Run("b")))) == "[a][b]"


def test_where_there_can_be_no_look_the_words_are_printed(tmp_path: Path) -> None:
    parts = {"core": "<dc:title>{{ x }}</dc:title>"}
    made = template(tmp_path, p("{{ x|upper }} {{ x ~ '!' }}"), parts=parts)
    paper = made.fill({"x": rich(Run("R&D", bold=True), Run(" b"))})
    assert b"<dc:title>R&amp;D b</dc:title>" in unzipped(paper)["docProps/core.xml"]
    assert "R&amp;D B R&amp;D b!" in document_of(paper)


def test_a_link_gets_one_relation_however_often_it_is_printed(tmp_path: Path) -> None:
    paper = template(tmp_path, p("{{ x }} and {{ x }}")).fill({"x": rich(SITE)})
    lists = unzipped(paper)["word/_rels/document.xml.rels"].decode()
    assert lists.count("<Relationship ") == 1
    assert 'Target="https://example.org/a?b=1&amp;c=2" Type=' in lists
    assert 'TargetMode="External"' in lists
    assert document_of(paper).count('r:id="rIdPlaced1"') == 2


def test_a_link_looks_like_one_unless_the_data_says_how(tmp_path: Path) -> None:
    made = template(tmp_path, p("{{ x }}"))
    assert '<w:color w:val="0563C1"/><w:u w:val="single"/>' in document_of(made.fill({"x": rich(SITE)}))
    styled = Run("site", link="mailto:info@example.org", style="Link")
    assert '<w:rPr><w:rStyle w:val="Link"/></w:rPr>' in document_of(made.fill({"x": rich(styled)}))


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "file:///c:/x", "\\\\server\\x", "https://", "mailto:", "https://a b", "x"],
)
def test_an_address_that_is_not_safe_is_refused(tmp_path: Path, link: str) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("{{ x }}")).fill({"x": rich(Run("x", link=link))})
    message = f"paragraph 1: {{{{ x }}}}: “{link}” is no address that a paper may link to. "
    assert said(caught.value) == [message + "It begins with https://, http:// or mailto:."]


def test_a_link_stays_in_one_paragraph(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("{{ x }}")).fill({"x": rich(Run("a\ab", link="https://example.org"))})
    message = "paragraph 1: {{ x }} holds a link that goes on in another paragraph."
    assert said(caught.value) == [message]


def test_a_listing_begins_paragraphs_like_the_one_it_stands_in(tmp_path: Path) -> None:
    paper = document_of(
        template(tmp_path, AROUND.replace(" b {{ x }} c", "!")).fill({"x": Listing("1\a2\n3")})
    )
    begin = '<w:p><w:pPr><w:jc w:val="right"/></w:pPr>'
    assert paper == (
        f"{begin}{OPEN}a </w:t></w:r>{OPEN}1</w:t></w:r></w:p>"
        f'{begin}{OPEN}2</w:t><w:br/><w:t xml:space="preserve">3!</w:t></w:r></w:p>'
    )


def test_a_section_break_is_not_repeated_with_its_paragraph(tmp_path: Path) -> None:
    last = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:pPr><w:r><w:t>{{ x }}</w:t></w:r></w:p>'
    paper = document_of(template(tmp_path, last).fill({"x": Listing("1\a2")}))
    assert paper.count("<w:sectPr>") == 1
    assert paper.count("<w:p>") == 2


@pytest.mark.parametrize("x", [Listing("1\a2"), rich(Run("1\f2"))])
def test_a_paragraph_cannot_begin_inside_a_link(tmp_path: Path, x: object) -> None:
    inside = '<w:hyperlink w:anchor="a"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink>'
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p(xml=inside)).fill({"x": x})
    message = "paragraph 1: {{ x }} begins a new paragraph, and stands in a link or a control. "
    assert said(caught.value) == [message + "Put the tag beside it."]


@pytest.mark.parametrize(
    ("around", "message"),
    [
        ("{{ x }}", "holds a link, and stands in a link or a control itself."),
        ("{{ m() }}", "prints a paragraph or a link, and stands in a link or a control."),
    ],
)
def test_a_link_cannot_stand_inside_a_link(tmp_path: Path, around: str, message: str) -> None:
    inside = f'<w:hyperlink w:anchor="a"><w:r><w:t>{around}</w:t></w:r></w:hyperlink>'
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("{% macro m() %}{{ x }}{% endmacro %}"), p(xml=inside)).fill({"x": rich(SITE)})
    assert said(caught.value) == [f"paragraph 2: {around} {message} Put the tag beside it."]


def test_words_with_a_look_can_stand_inside_a_link_and_a_text_box(tmp_path: Path) -> None:
    inside = '<w:hyperlink w:anchor="a"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink>'
    words = filled(tmp_path, p(xml=inside), p("b", xml=text_box(p("{{ x }}"))), x=rich(Run("X", bold=True)))
    assert words == "X\nb\n[text box] X"


def test_whole_paragraphs_have_styles_and_stand_in_the_place_of_one(tmp_path: Path) -> None:
    x = RichParagraphs((RichParagraph(rich(Run("1\a2")), "ListBullet"), RichParagraph(rich(Run("3")))))
    paper = document_of(template(tmp_path, p("{{p x }}")).fill({"x": x}))
    bullet = '<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
    assert paper == (
        f"{bullet}1</w:t></w:r></w:p>{bullet}2</w:t></w:r></w:p>"
        '<w:p><w:r><w:t xml:space="preserve">3</w:t></w:r></w:p>'
    )


@pytest.mark.parametrize("x", [rich(Run("a\x00b")), Listing("a\x0bb"), Listing("a\a\x01")])
def test_other_control_characters_are_no_words(tmp_path: Path, x: object) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("{{ x }}")).fill({"x": x})
    assert "paragraph 1: {{ x }} prints the control character U+00" in said(caught.value)[0]
