"""Text in boxes is read like other text, and a part is found under whatever name it has."""

from __future__ import annotations

import pytest
from pages import DUTCH, OFFICE, PACKAGE, SPACES, cell, docx, p, style, table, told

from boardkit.word.review.contrast import contrast
from boardkit.word.review.hidden import out_of_sight
from boardkit.word.review.languages import file_language
from boardkit.word.review.links import links_by_colour
from boardkit.word.review.structure import empty_paragraphs, left_over_tags
from boardkit.word.review.traces import changes, comments

PALE, BLUE = '<w:color w:val="EEEEEE"/>', '<w:color w:val="0000FF"/>'
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
FILLED = '<wps:spPr><a:solidFill><a:srgbClr val="{}"/></a:solidFill></wps:spPr>'
IN_A_BOX = "paragraph 1, text box, paragraph 1"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMMENT = f'<w:comment w:id="1" w:author="Secretariaat">{p("nog na te gaan")}</w:comment>'
COMMENTS = f"<w:comments {SPACES}>{COMMENT}</w:comments>"
PERSON = (
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:person w15:author="Secretariaat"/></w15:people>'
)


def box(inside: str, about: str = "", beside: str = "") -> str:
    shape = f"<v:shape {about}><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape>"
    return f"<w:p>{beside}<w:r><w:pict>{shape}</w:pict></w:r></w:p>"


def new_box(inside: str, properties: str) -> str:
    shape = f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
    drawn = f'<w:drawing><wps:wsp xmlns:wps="{WPS}">{properties}{shape}</wps:wsp></w:drawing>'
    return f"<w:p><w:r>{drawn}</w:r></w:p>"


def named(kind: str, name: str, content: str) -> dict[str, str]:
    """A part of this kind under a name of its own."""
    relation = f'<Relationship Id="rId7" Type="{OFFICE}relationships/{kind}" Target="{name}"/>'
    lists = f'<Relationships xmlns="{PACKAGE}relationships">{relation}</Relationships>'
    return {"word/_rels/document.xml.rels": lists, f"word/{name}": content}


def test_a_tag_in_a_text_box_is_left_over_once() -> None:
    assert told(docx(box(p("Beste {{ chair }}"))), left_over_tags) == [("left-over", IN_A_BOX)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(box(p("a", PALE)), [("contrast", IN_A_BOX)], id="on white"),
        pytest.param(box(p("a", PALE), 'fillcolor="#1F3864"'), [], id="on blue"),
        pytest.param(box(p("a", PALE), 'filled="f"'), [], id="on whatever lies behind it"),
        pytest.param(
            new_box(p("a", PALE), FILLED.format("FFFFFF")), [("contrast", IN_A_BOX)], id="new, white"
        ),
        pytest.param(new_box(p("a", PALE), FILLED.format("1F3864")), [], id="new, blue"),
        pytest.param(new_box(p("a", PALE), ""), [], id="new, by the theme"),
        pytest.param(
            table((cell(box(p("a", PALE)), '<w:shd w:val="clear" w:fill="000000"/>'),)),
            [("contrast", "table 1, row 1, column 1, text box, paragraph 1")],
            id="over a black cell",
        ),
    ],
)
def test_text_in_a_box_is_seen_on_what_the_box_is_filled_with(
    body: str, found: list[tuple[str, str]]
) -> None:
    assert told(docx(body), contrast) == found


def test_words_in_a_box_do_not_stand_beside_a_link_in_the_text() -> None:
    link = f"<w:hyperlink><w:r><w:rPr>{BLUE}</w:rPr><w:t>de agenda</w:t></w:r></w:hyperlink>"
    assert told(docx(box(p("ernaast"), beside=link)), links_by_colour) == []
    assert (
        told(docx(box(f"<w:p>{link}</w:p>", beside="<w:r><w:t>ernaast</w:t></w:r>")), links_by_colour) == []
    )


def test_equations_and_symbols_make_a_paragraph_that_is_not_empty() -> None:
    equation = f'<w:p><m:oMath xmlns:m="{MATH}"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>'
    symbol = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    assert told(docx(p("a"), equation, equation, p("b"), symbol, symbol, p("c")), empty_paragraphs) == []


def test_comments_people_settings_and_styles_have_any_name() -> None:
    about = '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>a</w:t></w:r></w:p>'
    found = told(docx(about, parts=named("comments", "comments2.xml", COMMENTS)), comments)
    assert found == [("comment", "paragraph 1")]
    assert told(docx(p("a"), parts=named("people", "wie.xml", PERSON)), out_of_sight) == [("people", "")]
    tracking = f"<w:settings {SPACES}><w:trackRevisions/></w:settings>"
    assert told(docx(p("a"), parts=named("settings", "set.xml", tracking)), changes) == [("tracking", "")]
    dutch = f"<w:styles {SPACES}>{DUTCH}</w:styles>"
    file = docx(p("a"), styles=style("Kop", ""), parts=named("styles", "stijl.xml", dutch))
    assert told(file, file_language) == []
