"""The contents list of a finished paper lists the headings that are in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx_maker import cell, document_of, docx, p, run, saved, text_box

from boardkit.problems import InvalidSource
from boardkit.word.template import Template
from boardkit.word.text import plain_text


def style(identity: str, name: str, *, based: str = "", outline: int | None = None) -> str:
    level = "" if outline is None else f'<w:pPr><w:outlineLvl w:val="{outline}"/></w:pPr>'
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{on}{level}</w:style>'


STYLES = "".join(
    [
        style("Kop1", "heading 1", outline=0),
        style("Kop2", "heading 2", outline=1),
        style("Kop3", "heading 3", outline=2),
        style("Bijlage", "Annex", based="Kop1"),
        style("Kopvaninhoud", "TOC Heading", based="Kop1", outline=9),
        style("Titel", "Title"),
        style("Inhopg1", "toc 1"),
        style("Inhopg2", "toc 2"),
    ]
)
PLAIN = ' TOC \\o "1-2" \\n \\h \\z '
LINK = '<w:hyperlink w:anchor="_Toc1"><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:hyperlink>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def start(code: str = PLAIN) -> str:
    return (
        f'{mark("begin")}<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>{mark("separate")}'
    )


def entry(style: str, xml: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:keepLines/></w:pPr>{xml}</w:p>'


def contents(code: str = PLAIN, first: str = "Old one", *, own_end: bool = True) -> str:
    """A contents list of two entries, the field of which ends in a paragraph of its own or in the last."""
    last = LINK.format("{{ one.title }}")
    return entry("Inhopg1", start(code) + LINK.format(first)) + (
        entry("Inhopg2", last) + p(xml=mark("end")) if own_end else entry("Inhopg2", last + mark("end"))
    )


LOOP = (
    p("{%p for one in items %}"),
    p("{{ one.title }}", style="Kop1"),
    p("text"),
    p("Part of {{ one.title }}", style="Kop2"),
    p("Deeper", style="Kop3"),
    p("{%p endfor %}"),
)
ITEMS = [{"title": "R & D"}, {"title": "Two"}]


def made(folder: Path, *body: str, styles: str = STYLES, items: object = ITEMS) -> str:
    path = saved(folder, docx(*body, parts={"styles": styles}))
    return document_of(Template.load(path).fill({"items": items}))


def entries(xml: str) -> list[tuple[str, str, str]]:
    """Style, anchor and text of each entry."""
    pattern = r'<w:pStyle w:val="(Inhopg\d)"/>.*?<w:hyperlink w:anchor="(\w+)".*?<w:t[^>]*>([^<]*)</w:t>'
    return re.findall(pattern, xml)


def bookmarks(xml: str) -> dict[str, str]:
    """The text between the ends of each bookmark."""
    pattern = r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/>(.*?)<w:bookmarkEnd w:id="\1"/>'
    return {name: re.sub("<[^>]*>", "", inside) for _, name, inside in re.findall(pattern, xml)}


@pytest.mark.parametrize("own_end", [True, False])
def test_each_heading_has_an_entry_that_leads_to_it(tmp_path: Path, own_end: bool) -> None:  # noqa: FBT001 - a case of the table
    xml = made(tmp_path, contents(own_end=own_end), *LOOP)
    found = entries(xml)
    assert [(kind, text) for kind, _, text in found] == [
        ("Inhopg1", "R &amp; D"),
        ("Inhopg2", "Part of R &amp; D"),
        ("Inhopg1", "Two"),
        ("Inhopg2", "Part of Two"),
    ]
    assert {anchor: text for _, anchor, text in found} == bookmarks(xml)
    assert [xml.count(f'fldCharType="{kind}"') for kind in ("begin", "separate", "end")] == [1, 1, 1]
    assert xml.count("TOC \\o") == 1
    assert "Old one" not in xml


def test_the_first_entry_of_the_template_gives_the_look(tmp_path: Path) -> None:
    xml = made(tmp_path, contents(), *LOOP)
    assert xml.count("<w:keepLines/>") == 4
    assert xml.count('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">') == 4


def test_the_readable_text_shows_the_list(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(contents(), *LOOP, parts={"styles": STYLES}))
    text = plain_text(Template.load(path).fill({"items": ITEMS[1:]}))
    assert text == "Two\nPart of Two\n# Two\ntext\n## Part of Two\n### Deeper\n"


def test_a_section_that_ends_behind_the_list_still_does(tmp_path: Path) -> None:
    section = '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr>'
    xml = made(tmp_path, contents().replace(f"<w:p>{mark('end')}", f"{section}{mark('end')}"), *LOOP)
    assert len(entries(xml)) == 4
    assert xml.count('<w:cols w:num="2"/>') == 1


def test_without_headings_the_field_stays_with_nothing_in_it(tmp_path: Path) -> None:
    for own_end in (True, False):
        xml = made(tmp_path, contents(own_end=own_end), *LOOP, items=[])
        assert entries(xml) == []
        assert [xml.count(f'fldCharType="{kind}"') for kind in ("begin", "separate", "end")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('TOC \\o "1-1" \\n \\h', ["One"]),
        ('TOC \\o "2-3" \\n \\h', ["Two", "Three"]),
        ('TOC \\o "1-3" \\n \\h', ["One", "Two", "Three"]),
        ('TOC \\o "1-1" \\n \\h \\u', ["One", "Annex", "By hand"]),
        ("TOC \\n \\h", ["One", "Two", "Three"]),
    ],
)
def test_the_field_says_which_headings_are_listed(tmp_path: Path, code: str, texts: list[str]) -> None:
    by_hand = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>' + run("By hand") + "</w:p>"
    headings = [p("One", style="Kop1"), p("Two", style="Kop2"), p("Three", style="Kop3")]
    others = [p("Title", style="Titel"), p("Contents", style="Kopvaninhoud"), p("Annex", style="Bijlage")]
    empty = p("", style="Kop1")
    styles = STYLES + style("Inhopg3", "toc 3")
    xml = made(
        tmp_path,
        contents(code),
        p("{{ items }}"),
        *headings,
        *others,
        by_hand,
        empty,
        styles=styles,
        items="",
    )
    assert [text for _, _, text in entries(xml)] == texts


def test_a_level_without_a_style_of_its_own_looks_like_the_first_entry(tmp_path: Path) -> None:
    styles = STYLES.replace(style("Inhopg2", "toc 2"), "")
    assert [kind for kind, _, _ in entries(made(tmp_path, contents(), *LOOP, styles=styles))] == [
        "Inhopg1"
    ] * 4


def test_headings_in_tables_and_with_text_boxes_and_line_breaks_are_read_whole(tmp_path: Path) -> None:
    in_table = f"<w:tbl><w:tr>{cell(p('In a table', style='Kop1'))}</w:tr></w:tbl>"
    broken = p("One", style="Kop1", xml="<w:r><w:br/></w:r>" + run("line"))
    box = p("With ", style="Kop1", xml=text_box(p("boxed")) + run(" box"))
    xml = made(tmp_path, contents(), p("{{ items }}"), in_table, broken, box, items="")
    assert [text for _, _, text in entries(xml)] == ["In a table", "One line", "With boxed box"]
    assert len(bookmarks(xml)) == 3


def test_bookmarks_do_not_collide_with_those_that_are_there(tmp_path: Path) -> None:
    there = '<w:bookmarkStart w:id="41" w:name="_TOC100000001"/><w:bookmarkEnd w:id="41"/>'
    xml = made(tmp_path, contents(), *LOOP, p("x", xml=there))
    names, numbers = re.findall(r'w:name="(\w+)"', xml), re.findall(r'<w:bookmarkStart w:id="(\d+)"', xml)
    assert names == ["_Toc100000002", "_Toc100000003", "_Toc100000004", "_Toc100000005", "_TOC100000001"]
    assert numbers == ["42", "43", "44", "45", "41"]


@pytest.mark.parametrize(
    "list_",
    [
        entry("Inhopg1", start(' TOC \\o "1-2" \\h ') + LINK.format("Old one") + mark("end")),
        entry("Inhopg1", run("Before ") + start() + LINK.format("Old one") + mark("end")),
        entry("Inhopg1", start() + LINK.format("Old one") + mark("end") + run(" after")),
        entry("Inhopg1", start(" PAGE ") + LINK.format("Old one") + mark("end")),
    ],
)
def test_another_list_stays_as_it_is(tmp_path: Path, list_: str) -> None:
    xml = made(tmp_path, list_, *LOOP)
    assert "Old one" in xml
    assert "_Toc10" not in xml


def test_a_mistake_below_the_list_has_the_place_that_a_reader_counts(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        Template.load(saved(tmp_path, docx(contents(), p("{{ a b }}"), parts={"styles": STYLES})))
    assert [one.where.cell for one in caught.value.problems] == ["paragraph 4"]


def test_the_same_words_give_the_same_bytes_also_from_the_cache(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(contents(), *LOOP, parts={"styles": STYLES}))
    first = Template.load(path, cache=tmp_path / "cache")
    again = Template.load(path, cache=tmp_path / "cache")
    assert again == first
    assert again.fill({"items": ITEMS}) == first.fill({"items": ITEMS})
