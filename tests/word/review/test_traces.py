"""A change that Word tracks is told wherever it stands: in the text, on the edge of a page, in a note."""

from __future__ import annotations

import pytest
from pages import PACKAGE, SPACES, WORD, cell, docx, p, told

from boardkit.word.review.reviewed import reviewed
from boardkit.word.review.traces import changes, comments

BY = 'w:id="1" w:author="Secretariaat" w:date="2026-01-01T00:00:00Z"'
INSERTED = f"<w:p><w:ins {BY}><w:r><w:t>nieuw</w:t></w:r></w:ins></w:p>"
NOTES = (
    f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{WORD}footnotes+xml"/></Types>'
)


def grid(mark: str = "", of_row: str = "", text: str = "") -> str:
    row = f"<w:tr><w:trPr>{of_row}</w:trPr>{cell(p(text))}</w:tr>"
    return f"<w:tbl><w:tblPr>{mark}</w:tblPr><w:tblGrid/>{row}</w:tbl>"


def test_changes_in_headers_and_notes_are_told_too() -> None:
    assert told(docx(p("a"), header=INSERTED), changes) == [("tracked-change", "header, paragraph 1")]
    note = f'<w:footnotes {SPACES}><w:footnote w:id="2">{INSERTED}</w:footnote></w:footnotes>'
    file = docx(p("a"), parts={"[Content_Types].xml": NOTES, "word/footnotes.xml": note})
    assert told(file, changes) == [("tracked-change", "footnote 2, paragraph 1")]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        pytest.param(
            f"<w:p><w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr></w:p>",
            "paragraph 1",
            id="paragraph",
        ),
        pytest.param(p("a", f"<w:rPrChange {BY}><w:rPr/></w:rPrChange>"), "paragraph 1", id="words"),
        pytest.param(
            grid(f"<w:tblPrChange {BY}><w:tblPr/></w:tblPrChange>"), "table 1, row 1, column 1", id="table"
        ),
        pytest.param(
            f"<w:sectPr><w:sectPrChange {BY}><w:sectPr/></w:sectPrChange></w:sectPr>", "", id="page"
        ),
    ],
)
def test_a_change_of_formatting_tells_its_author_too(body: str, place: str) -> None:
    assert told(docx(body), changes) == [("tracked-change", place)]


@pytest.mark.parametrize(
    ("mark", "text", "message"),
    [
        ("ins", "", "A row was inserted here, and that change is neither accepted nor rejected."),
        ("del", "", "A row was deleted here, and that change is neither accepted nor rejected."),
        ("ins", "a", "A change is tracked here, and neither accepted nor rejected: “{text}”."),
    ],
)
def test_a_row_without_words_is_told_by_what_was_done(mark: str, text: str, message: str) -> None:
    file = reviewed(docx(grid(of_row=f"<w:{mark} {BY}/>", text=text)), "x.docx", language="nl-NL")
    assert [(one.message, one.where.cell) for one in changes(file)] == [(message, "table 1, row 1, column 1")]


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ("cellIns", "A cell was inserted here, and that change is neither accepted nor rejected."),
        ("cellDel", "A cell was deleted here, and that change is neither accepted nor rejected."),
        ("cellMerge", "Cells were merged or split here, and that is neither accepted nor rejected."),
    ],
)
def test_a_cell_without_words_is_told_by_what_was_done(mark: str, message: str) -> None:
    body = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell(p(), f'<w:{mark} {BY}/>')}</w:tr></w:tbl>"
    file = reviewed(docx(body), "x.docx", language="nl-NL")
    assert [(one.message, one.where.cell) for one in changes(file)] == [(message, "table 1, row 1, column 1")]


@pytest.mark.parametrize(
    ("author", "message"),
    [
        ("Secretariaat", "A comment by Secretariaat is left: “Klopt dit?”."),
        ("", "A comment is left: “Klopt dit?”."),
    ],
)
def test_a_comment_tells_who_wrote_it(author: str, message: str) -> None:
    by = f'w:id="1" w:author="{author}"' if author else 'w:id="1"'
    part = f"<w:comments {SPACES}><w:comment {by}>{p('Klopt dit?')}</w:comment></w:comments>"
    file = reviewed(docx(p("a"), parts={"word/comments.xml": part}), "x.docx", language="nl-NL", codes="file")
    [found] = comments(file)
    assert found.message.format(**found.values) == message
    assert ("that name goes out" in found.hint) is bool(author)
