"""Findings become comments at their paragraphs, and nothing else of the file changes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx as python_docx
import pytest
from openxml_audit import OpenXmlValidator
from pages import OFFICE, PACKAGE, SPACES, WORD, docx, p, table

from boardkit.word.guard import contents
from boardkit.word.package import is_untouched
from boardkit.word.review.annotate import Note, annotated
from boardkit.word.review.reviewed import reviewed
from boardkit.word.text import plain_text
from boardkit.word.tracked import comments_in

TEMPLATE = Path(__file__).resolve().parents[3] / "templates" / "nl" / "agenda.docx"


def comments(file: bytes) -> list[tuple[str, str, str]]:
    """Of each comment its author, its text and the paragraph that it stands at."""
    opened = reviewed(file, "x.docx", language="nl-NL")
    found = comments_in(opened.body, opened.parts, opened.places, "word/comments.xml")
    return [(one.author, one.text, one.place) for one in found]


@pytest.mark.parametrize(
    ("place", "told", "at", "text"),
    [
        ("paragraph 2", "alinea 2", "paragraph 2", "x"),
        ("table 1, row 2, column 1", "tabel 1, rij 2, kolom 1", "table 1, row 2, column 1", "x"),
        ("table 1", "tabel 1", "table 1, row 1, column 1", "x"),
        ("", "", "paragraph 1", "x"),
        ("header, paragraph 1", "koptekst, alinea 1", "paragraph 1", "koptekst, alinea 1: x"),
        ("paragraph 9", "alinea 9", "paragraph 1", "alinea 9: x"),
    ],
)
def test_a_comment_stands_at_its_paragraph(place: str, told: str, at: str, text: str) -> None:
    file = docx(p("een"), p("twee"), table(("a", "b"), ("c", "d")))
    assert comments(annotated(file, [Note(place, told, "x")])) == [("boardkit", text, at)]


@pytest.mark.parametrize(("theirs", "ours"), [("x", "0"), ("", "0"), ("²", "0"), ("-3", "0"), ("7", "8")])
def test_a_comment_has_a_number_that_no_other_has_whatever_theirs_is(theirs: str, ours: str) -> None:
    relation = f'<Relationship Id="rId1" Type="{OFFICE}relationships/comments" Target="comments.xml"/>'
    file = docx(
        p("een"),
        parts={
            "word/comments.xml": f'<w:comments {SPACES}><w:comment w:id="{theirs}"/></w:comments>',
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}relationships">{relation}</Relationships>'
            ),
        },
    )
    written = contents(annotated(file, [Note("paragraph 1", "", "x")]))["word/comments.xml"].decode()
    assert re.findall(r'<w:comment w:id="([^"]*)"', written) == [theirs, ours]


def test_comments_that_were_there_stay_with_their_numbers() -> None:
    one = f'<w:comment w:id="1" w:author="Communicatie">{p("oud")}</w:comment>'
    relation = f'<Relationship Id="rId1" Type="{OFFICE}relationships/comments" Target="comments.xml"/>'
    file = docx(
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p>',
        parts={
            "word/comments.xml": f"<w:comments {SPACES}>{one}</w:comments>",
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}relationships">{relation}</Relationships>'
            ),
        },
    )
    copy = annotated(file, [Note("paragraph 1", "", "een\ntwee"), Note("paragraph 1", "", "drie")])
    assert comments(copy) == [
        ("Communicatie", "oud", "paragraph 1"),
        ("boardkit", "een\ntwee", "paragraph 1"),
        ("boardkit", "drie", "paragraph 1"),
    ]
    part = contents(copy)["word/comments.xml"].decode()
    assert re.findall('w:id="([0-9]+)"', part) == ["1", "2", "3"]
    assert contents(copy)["[Content_Types].xml"].count(f"{WORD}comments+xml".encode()) == 1
    assert contents(copy)["word/_rels/document.xml.rels"].count(b"relationships/comments") == 1


def test_a_copy_of_a_template_is_valid_and_says_the_same(tmp_path: Path) -> None:
    before = TEMPLATE.read_bytes()
    copy = annotated(before, [Note("", "", "a & <b>"), Note("paragraph 3", "", "c")])
    (tmp_path / "x.docx").write_bytes(copy)
    assert [str(one) for one in OpenXmlValidator().validate(str(tmp_path / "x.docx")).errors] == []
    assert plain_text(copy) == plain_text(before)
    assert [one.text for one in python_docx.Document(io.BytesIO(copy)).comments] == ["a & <b>", "c"]
    assert annotated(before, [Note("", "", "a & <b>"), Note("paragraph 3", "", "c")]) == copy


def test_a_copy_is_known_as_ours_until_somebody_changes_it() -> None:
    copy = annotated(docx(p("een")), [Note("", "", "x")])
    assert is_untouched(copy)
    assert not is_untouched(docx(p("een")))
