"""Words that are in a file and on no page are told, wherever they stand and however they are hidden."""

from __future__ import annotations

import pytest
from pages import DUTCH, PACKAGE, SPACES, WORD, cell, docx, p, style, told

from boardkit.word.review.hidden_text import hidden_text
from boardkit.word.review.reviewed import reviewed

HIDDEN, SHOWN = "<w:vanish/>", '<w:vanish w:val="0"/>'
BY_STYLE = style("Stil", f"<w:rPr>{HIDDEN}</w:rPr>") + style("Onder", '<w:basedOn w:val="Stil"/>')
OF_LETTERS = style("Letters", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character")
OF_LETTERS += style("Open", f"<w:rPr>{SHOWN}</w:rPr>", kind="character")
BOX = f"<w:p><w:r><w:pict><w:txbxContent>{p('a', HIDDEN)}</w:txbxContent></w:pict></w:r></w:p>"
NOTES = (
    f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{WORD}footnotes+xml"/></Types>'
)


def row(mark: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr>{mark}</w:trPr>{cell(p('a'))}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("body", "places"),
    [
        pytest.param(p("a", HIDDEN), ["paragraph 1"], id="by itself"),
        pytest.param(p("a", "", "Stil"), ["paragraph 1"], id="by its style"),
        pytest.param(p("a", "", "Onder"), ["paragraph 1"], id="by what its style is based on"),
        pytest.param(
            p("a", '<w:rStyle w:val="Letters"/>'), ["paragraph 1"], id="by the style of its letters"
        ),
        pytest.param(row("<w:hidden/>"), ["table 1, row 1, column 1"], id="with its row"),
        pytest.param(BOX, ["paragraph 1, text box, paragraph 1"], id="in a text box"),
        pytest.param(p("a", SHOWN, "Stil"), [], id="shown although its style hides it"),
        pytest.param(p("a", '<w:rStyle w:val="Letters"/>', "Stil"), [], id="two styles that hide it show it"),
        pytest.param(
            p("a", '<w:rStyle w:val="Open"/>', "Stil"), ["paragraph 1"], id="a style does not show it"
        ),
        pytest.param(row('<w:hidden w:val="0"/>'), [], id="a row that is shown"),
        pytest.param(p("a", "<w:webHidden/>"), [], id="hidden on the web alone, as in a list of contents"),
        pytest.param(p(" ", HIDDEN), [], id="a space"),
        pytest.param(
            p("a").replace("<w:p>", f"<w:p><w:pPr><w:rPr>{HIDDEN}</w:rPr></w:pPr>"), [], id="a mark"
        ),
    ],
)
def test_hidden_words_are_told_with_their_place(body: str, places: list[str]) -> None:
    file = docx(body, styles=DUTCH + BY_STYLE + OF_LETTERS)
    assert told(file, hidden_text) == [("hidden-text", place) for place in places]


def test_hidden_words_in_a_header_and_a_note_are_told_too() -> None:
    assert told(docx(p("a"), header=p("b", HIDDEN)), hidden_text) == [("hidden-text", "header, paragraph 1")]
    note = f'<w:footnotes {SPACES}><w:footnote w:id="2">{p("b", HIDDEN)}</w:footnote></w:footnotes>'
    file = docx(p("a"), parts={"[Content_Types].xml": NOTES, "word/footnotes.xml": note})
    assert told(file, hidden_text) == [("hidden-text", "footnote 2, paragraph 1")]


def test_what_is_hidden_is_told_without_the_words_around_it() -> None:
    line = p("Wij geven ") + p("hoogstens ", HIDDEN) + p("twee.")
    file = reviewed(docx(line.replace("</w:p><w:p>", "")), "x.docx", language="nl-NL")
    assert [one.values["text"] for one in hidden_text(file)] == ["hoogstens"]
