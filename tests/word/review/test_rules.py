"""What is said of a Word file, and what is not: each rule looks at what a reader meets."""

from __future__ import annotations

import pytest
from pages import DUTCH, SPACES, cell, docx, p, style, table

from boardkit.word.guard import Unusable
from boardkit.word.review.contrast import ratio_of
from boardkit.word.review.reviewed import reviewed
from boardkit.word.review.rules import OF_ITS_LOOK, review
from boardkit.word.review.traces import comments as comments_of

HEADER_ROW = (
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="{colour}"/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:fill="{fill}"/></w:tcPr></w:tblStylePr>'
)
DARK_HEAD = style("Grid", HEADER_ROW.format(colour="FFFFFF", fill="1F3864"), kind="table")
PALE_HEAD = style("Grid", HEADER_ROW.format(colour="FFFFFF", fill="BDD7EE"), kind="table")
STYLED = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0020"/>'
UNSTYLED_HEAD = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0000"/>'
GRID = (("Jaar", "Aantal"), ("2024", "3"))
RED = style("Rood", '<w:rPr><w:color w:val="FF8080"/></w:rPr>')
ON_RED = style("OpRood", '<w:basedOn w:val="Rood"/>')
SHADED = style("Kader", '<w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>')
ENGLISH = DUTCH.replace("nl-NL", "en-US")
HEADINGS = "".join(
    style(f"H{level}", f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>') for level in (1, 2, 3)
)
TITLED = style("Titel", "", name="Title")
BULLET = style("Punt", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
DECORATIVE = (
    '<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:decorative '
    'xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
)


def drawing(inside: str, frame: str = "inline") -> str:
    return f"<w:p><w:r><w:drawing><wp:{frame}>{inside}</wp:{frame}></w:drawing></w:r></w:p>"


def old_picture(about: str) -> str:
    return f"<w:p><w:r><w:pict><v:shape {about}><v:imagedata/></v:shape></w:pict></w:r></w:p>"


def told(file: bytes) -> list[tuple[str, str]]:
    found = review(reviewed(file, "x.docx", language="nl-NL"))
    return [(one.code.removeprefix("template-"), one.where.cell) for one in found]


@pytest.mark.parametrize(
    ("body", "styles", "found"),
    [
        pytest.param(p("a", '<w:color w:val="767676"/>'), "", [], id="the lightest grey on white"),
        pytest.param(
            p("a", '<w:color w:val="777777"/>'), "", [("contrast", "paragraph 1")], id="one step lighter"
        ),
        pytest.param(p(" ", '<w:color w:val="EEEEEE"/>'), "", [], id="nothing to read"),
        pytest.param(p("a", '<w:color w:val="auto"/>', "Kader"), SHADED, [], id="Word chooses the colour"),
        pytest.param(
            p("a", '<w:color w:val="000000"/>', "Kader"),
            SHADED,
            [("contrast", "paragraph 1")],
            id="a style shades the paragraph",
        ),
        pytest.param(p("a", "", "OpRood"), RED + ON_RED, [("contrast", "paragraph 1")], id="a style below"),
        pytest.param(
            p("a", '<w:color w:val="8A8A8A"/><w:b/><w:sz w:val="28"/>'), "", [], id="14 points and bold"
        ),
        pytest.param(
            p("a", '<w:color w:val="8A8A8A"/><w:sz w:val="28"/>'),
            "",
            [("contrast", "paragraph 1")],
            id="14 points",
        ),
        pytest.param(
            p("a", '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>'), "", [], id="a dark highlight"
        ),
        pytest.param(
            p("a", '<w:color w:val="EEEEEE"/><w:shd w:val="pct50" w:fill="FFFFFF"/>'),
            "",
            [],
            id="a pattern of two colours cannot be told",
        ),
        pytest.param(
            p("a", '<w:color w:val="EEEEEE"/><w:vanish/>'),
            "",
            [("hidden-text", "paragraph 1")],
            id="hidden text",
        ),
        pytest.param(table(*GRID, properties=STYLED), DARK_HEAD, [], id="a head that is dark"),
        pytest.param(
            table(*GRID, properties=STYLED),
            PALE_HEAD,
            [("contrast", "table 1, row 1, column 1"), ("contrast", "table 1, row 1, column 2")],
            id="a head that is pale",
        ),
        pytest.param(table(*GRID, properties=UNSTYLED_HEAD), PALE_HEAD, [], id="a head that is not used"),
    ],
)
def test_text_must_differ_from_what_is_behind_it(
    body: str, styles: str, found: list[tuple[str, str]]
) -> None:
    assert told(docx(body, styles=DUTCH + styles)) == found


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "FFFFFF", 21),
        ("FFFFFF", "FFFFFF", 1),
        ("767676", "FFFFFF", 4.54),
        ("FF0000", "FFFFFF", 4.0),
    ],
)
def test_the_contrast_is_that_of_the_web_guidelines(one: str, other: str, ratio: float) -> None:
    assert ratio_of(one, other) == pytest.approx(ratio, abs=0.005)
    assert ratio_of(other, one) == ratio_of(one, other)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(table(*GRID), [], id="a marked head"),
        pytest.param(table(*GRID, header=False), [("header-row", "table 1")], id="no marked head"),
        pytest.param(table(("adres",), ("plaats",), header=False), [], id="a box of one column"),
        pytest.param(table(("links", "rechts"), header=False), [], id="one row in the place of tabs"),
        pytest.param(
            table((cell(p("a"), '<w:gridSpan w:val="2"/>'),), ("b", "c")),
            [("merged-cells", "table 1, row 1, column 1")],
            id="over two columns",
        ),
        pytest.param(
            table((cell(p("a"), '<w:hMerge w:val="restart"/>'), "d"), ("b", "c")),
            [("merged-cells", "table 1, row 1, column 1")],
            id="over two columns, the old way",
        ),
        pytest.param(table((cell(p("a"), '<w:gridSpan w:val="1"/>'), "d"), ("b", "c")), [], id="over one"),
        pytest.param(
            table(("a", cell(table(("b",)) + p())), ("c", "d")),
            [("nested-table", "table 1, row 1, column 2, table 1")],
            id="a table in a cell",
        ),
    ],
)
def test_tables_of_data_can_be_read_cell_by_cell(body: str, found: list[tuple[str, str]]) -> None:
    assert told(docx(body)) == found


def test_rows_that_hold_a_tag_for_rows_count_for_nothing_in_a_template() -> None:
    rows = (("{%tr for one in items %}", ""), ("a", "b"), ("{%tr endfor %}", ""))
    file = reviewed(docx(table(*rows, header=False)), "x.docx", language="nl-NL")
    assert list(review(file, OF_ITS_LOOK)) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(drawing('<wp:docPr descr="Een haven"/>'), [], id="told"),
        pytest.param(drawing('<wp:docPr descr=" "/>'), [("alt-text", "paragraph 1")], id="not told"),
        pytest.param(drawing("<wp:docPr/>"), [("alt-text", "paragraph 1")], id="nothing"),
        pytest.param(drawing('<wp:docPr descr="IMG_1.JPG"/>'), [("alt-text", "paragraph 1")], id="a file"),
        pytest.param(drawing(f"<wp:docPr>{DECORATIVE}</wp:docPr>"), [], id="decorative"),
        pytest.param(
            drawing('<wp:docPr descr="Een haven"/>', "anchor"), [("floating", "paragraph 1")], id="floating"
        ),
        pytest.param(old_picture(""), [("alt-text", "paragraph 1")], id="the old way, nothing"),
        pytest.param(old_picture('alt="Een haven"'), [], id="the old way, told"),
        pytest.param(
            old_picture("").replace("v:shape", "v:rect"), [("alt-text", "paragraph 1")], id="in a rectangle"
        ),
    ],
)
def test_a_picture_says_what_it_says(body: str, found: list[tuple[str, str]]) -> None:
    assert told(docx(body)) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param((p("a", "", "Titel"), p("b", "", "H1"), p("c", "", "H2")), [], id="in order"),
        pytest.param((p("a", "", "H1"), p("b", "", "H3")), [("heading", "paragraph 2")], id="skips one"),
        pytest.param((p("a", "", "H1"), p("b", "", "H2"), p("c", "", "H1")), [], id="back up"),
        pytest.param((p("a", "", "H2"),), [("heading", "paragraph 1")], id="begins too deep"),
        pytest.param((p("a", "", "H1"), p(" ", "", "H3")), [], id="an empty one is none"),
        pytest.param((p("a"), p(), p(), p("b")), [("empty-paragraph", "paragraph 3")], id="two empty"),
        pytest.param((p("a"), p(), p("b"), p()), [], id="one and one"),
        pytest.param((p("- a"), p("- b"), p("- c")), [("typed-list", "paragraph 1")], id="typed dashes"),
        pytest.param((p("1. a"), p("2. b")), [("typed-list", "paragraph 1")], id="typed numbers"),
        pytest.param((p("- a", "", "Punt"), p("- b", "", "Punt")), [], id="a real list with dashes in it"),
        pytest.param((p("1. a", "", "H1"), p("2. b", "", "H1")), [], id="numbered headings"),
        pytest.param((p("- a"), p("b"), p("- c")), [], id="dashes far apart"),
        pytest.param((p("{{ naam }}"),), [("left-over", "paragraph 1")], id="a tag"),
    ],
)
def test_the_way_through_a_paper_is_real(body: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    assert told(docx(*body, styles=DUTCH + HEADINGS + TITLED + BULLET)) == found


@pytest.mark.parametrize(
    ("body", "styles", "found"),
    [
        pytest.param(p("a"), DUTCH, [], id="Dutch"),
        pytest.param(p("a"), DUTCH.replace("nl-NL", "nl-BE"), [], id="Dutch of another country"),
        pytest.param(p("a"), ENGLISH, [("language", "")], id="all American"),
        pytest.param(p("a"), "", [("language", "")], id="not said"),
        pytest.param(p("a", '<w:lang w:val="de-DE"/>'), DUTCH, [("language", "paragraph 1")], id="German"),
        pytest.param(p("a", '<w:lang w:val="en-GB"/>'), DUTCH, [], id="English, marked as such"),
        pytest.param(
            p("a", "", "Duits"),
            DUTCH + style("Duits", '<w:rPr><w:lang w:val="de-DE"/></w:rPr>'),
            [("language", "paragraph 1")],
            id="a style in German",
        ),
    ],
)
def test_text_is_in_the_language_of_the_paper(body: str, styles: str, found: list[tuple[str, str]]) -> None:
    assert told(docx(body, styles=styles)) == found


def test_a_file_says_what_it_is_called_and_not_who_made_it() -> None:
    app = '<Properties xmlns="{}"><Company>Voorbeeldministerie</Company></Properties>'
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    file = docx(p("a"), title="", parts={"docProps/app.xml": app.format(space)})
    assert told(file) == [("people", ""), ("title", "")]


def test_traces_of_the_making_are_told_and_in_a_template_our_own_comments_are_not() -> None:
    comment = '<w:comment w:id="{}" w:author="{}">{}</w:comment>'
    both = comment.format(1, "boardkit", p("x")) + comment.format(2, "Communicatie", p("y"))
    both += comment.format(3, "Communicatie", p("z"))
    comments = f"<w:comments {SPACES}>{both}</w:comments>"
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in (1, 2, 3))
    change = '<w:ins w:id="9" w:author="Communicatie"><w:r><w:t>nieuw</w:t></w:r></w:ins>'
    settings = f"<w:settings {SPACES}><w:trackRevisions/></w:settings>"
    parts = {"word/comments.xml": comments, "word/settings.xml": settings}
    file = docx(p("a"), f"<w:p>{starts}{change}</w:p>", parts=parts)
    assert len(list(comments_of(reviewed(file, "x.docx", language="nl-NL", codes="file")))) == 3
    assert told(file) == [
        ("comment", "paragraph 2"),
        ("comment", "paragraph 2"),
        ("tracked-change", "paragraph 2"),
        ("tracking", ""),
    ]


def test_a_table_whose_look_is_no_number_is_looked_at() -> None:
    look = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="zz"/>'
    assert told(docx(table(*GRID, properties=look), styles=DUTCH + PALE_HEAD)) == []


def test_a_level_of_a_list_that_is_no_number_makes_a_damaged_file() -> None:
    level = '<w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    with pytest.raises(Unusable, match="damaged"):
        told(docx(p("- a").replace("<w:p>", f"<w:p>{level}")))
