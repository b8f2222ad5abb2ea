"""A file is looked at as what it is: a paper of ours, a file of others, or no Word file at all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import houses
import pytest
from docx.document import Document
from docx.oxml import OxmlElement

from boardkit.app.inspect import Inspector, inspect
from boardkit.documents.kind import names_and_values
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.samples import Extent, sample
from boardkit.problems import Severity
from boardkit.word.guard import contents
from boardkit.word.package import digest, fingerprint
from boardkit.word.properties import HASH, PART, read_properties, write_properties
from boardkit.word.review.validity import Validator
from boardkit.word.template import Template

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "nl" / "actions.docx"
DUTCH = (
    "Het overleg heeft deze week door de leden een voorstel laten maken, dat ook aan anderen wordt gegeven."
)


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


@pytest.fixture(scope="module")
def filled() -> bytes:
    """A paper of ours."""
    words = names_and_values(sample(CONTENTS["actions"], Extent.FULL, "nl"))
    return Template.load(TEMPLATE).fill(words, {"boardkit.kind": "actions", "boardkit.language": "nl"})


def saved(document: Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def empty() -> Document:
    """What python-docx makes, with a title and without its own name."""
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "Notitie", ""
    return document


def codes(file: bytes, language: str | None = None) -> list[str]:
    return [one.code for one in inspect(file, "x.docx", language=language)]


def test_a_plain_file_of_others_has_nothing_wrong() -> None:
    document = empty()
    document.add_heading("Kop", 1).runs[0].font.color.rgb = docx.shared.RGBColor(0, 0, 0)
    document.add_paragraph("Text.")
    assert codes(saved(document)) == []


def test_the_words_of_a_file_tell_its_language_and_so_can_a_person() -> None:
    document = empty()
    document.add_paragraph(DUTCH)
    assert codes(saved(document)) == ["file-language"]
    assert codes(saved(document), language="en") == []


def test_what_a_person_says_of_the_language_is_questioned_and_the_words_count() -> None:
    document = empty()
    document.add_paragraph(DUTCH)
    found = inspect(saved(document), "x.docx", language="en", is_doubted=True)
    assert [one.message.format(**one.values) for one in found] == [
        "The language of the whole file is en-US, not nl-NL.",
        "This text reads like nl-NL, not like en-GB.",
    ]
    assert len(inspect(saved(document), "x.docx", language="nl", is_doubted=True)) == 1


def test_a_comment_and_a_tracked_change_weigh_as_an_error() -> None:
    document = empty()
    run = document.add_paragraph("Text.").runs[0]
    document.add_comment(run, "Klopt dit?", author="Beleidsmedewerker")
    found = inspect(saved(document), "x.docx")
    assert [(one.code, one.severity, str(one.where)) for one in found] == [
        ("file-comment", Severity.ERROR, "x.docx: paragraph 1")
    ]


def test_a_file_with_a_macro_is_told_in_one_sentence() -> None:
    assert [one.message for one in inspect(houses.house_with_macros(), "x.docx")] == [
        "This Word file holds a macro or another program."
    ]


def test_a_file_with_which_word_fetches_another_is_looked_at_all_the_same() -> None:
    found = codes(houses.fetching_house())
    assert found[0] == "file-fetched"
    assert "file-title" in found


def with_a_fault(paper: bytes, *, is_known: bool) -> bytes:
    """The paper with an element that no Word file has, as made by us or as saved by somebody since."""
    parts = contents(paper)
    body = parts["word/document.xml"]
    parts["word/document.xml"] = body.replace(b"<w:body>", b"<w:body><w:nooit/>", 1)
    said = dict(read_properties(parts[PART]))
    if is_known:
        said[HASH] = fingerprint((name, digest(content)) for name, content in parts.items())
    parts[PART] = write_properties((), said)
    return packed(parts)


def packed(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(("is_known", "severity"), [(True, Severity.ERROR), (False, Severity.WARNING)])
def test_a_fault_of_ours_weighs_more_than_one_of_others(
    filled: bytes, validator: Validator, *, is_known: bool, severity: Severity
) -> None:
    assert inspect(filled, "x.docx", validator=validator) == ()
    file = with_a_fault(filled, is_known=is_known)
    found = inspect(file, "x.docx", validator=validator)
    assert [(one.code, one.severity, one.values["part"]) for one in found] == [
        ("file-invalid", severity, "word/document.xml")
    ]


def test_faults_of_others_are_told_once_with_how_many_there_are(validator: Validator) -> None:
    document = empty()
    for holder in (document.element.body, document.styles.element):
        holder.insert(0, OxmlElement("w:nooit"))
    [found] = inspect(saved(document), "x.docx", validator=validator)
    assert found.message.format(**found.values) == (
        "This file departs from the standard at 2 points, first in its part word/document.xml."
    )
    assert found.hint.format(**found.values).startswith(
        "Open it in Word and save it again. In the words of openxml-audit: “"
    )


def test_what_python_docx_leaves_in_each_of_its_files_is_no_fault(validator: Validator) -> None:
    assert "stylesWithEffects" in "".join(contents(saved(empty())))
    assert inspect(saved(empty()), "x.docx", validator=validator) == ()


def test_hidden_text_weighs_as_an_error() -> None:
    document = empty()
    document.add_paragraph("Text.").add_run("Hoogstens twee.").font.hidden = True
    assert [(one.code, one.severity) for one in inspect(saved(document), "x.docx")] == [
        ("file-hidden-text", Severity.ERROR)
    ]


def test_what_can_be_asked_of_our_own_papers_only(filled: bytes) -> None:
    parts = contents(filled)
    german = b'<w:p><w:r><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t>Berlin</w:t></w:r></w:p>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + german, 1)
    assert codes(packed(parts)) == ["file-language"]
    parts[PART] = write_properties((), {})
    assert codes(packed(parts)) == []


def test_a_path_that_is_no_file_is_told(tmp_path: Path) -> None:
    inspector = Inspector(None, {})
    missing = tmp_path / "weg.docx"
    messages = [one.message for path in (tmp_path, missing) for one in inspector.findings(path)]
    assert messages == ["This is a folder, not a Word file.", "There is no such file."]


@pytest.mark.parametrize("part", ["word/styles.xml", "docProps/core.xml", PART])
def test_a_part_that_cannot_be_read_is_told(filled: bytes, part: str) -> None:
    parts = contents(filled)
    parts[part] = parts[part].replace(b"</", b"<", 1)
    found = inspect(packed(parts), "x.docx")
    assert [one.message for one in found] == ["This Word file is damaged."]
