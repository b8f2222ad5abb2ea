"""A file that is no good template is refused in one sentence, never with a stack of code."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx_maker import PACKAGE, RELATION, docx, p, saved, unzipped, zipped

from boardkit.problems import InvalidSource
from boardkit.word.guard import LARGEST_FILE, damaged, read_file
from boardkit.word.template import Template
from boardkit.word.text import plain_text, template_text

GOOD = docx(p("a"))
PROGRAM = "This Word file holds a macro or another program."
SAVE = "Save it in Word as .docx."
AGAIN = "Open it in Word and save it again."
OPEN_DOCUMENT = "This is an OpenDocument file, such as LibreOffice makes, not a Word file."


def with_part(name: str, content: bytes) -> bytes:
    return zipped({**unzipped(GOOD), name: content})


def outside(kind: str) -> bytes:
    relation = f'<Relationship Id="a" Type="{RELATION}{kind}" Target="http://a.nl/" TargetMode="External"/>'
    relations = f'<Relationships xmlns="{PACKAGE}relationships">{relation}</Relationships>'
    return with_part("word/_rels/document.xml.rels", relations.encode())


def without(name: str) -> bytes:
    return zipped({one: content for one, content in unzipped(GOOD).items() if one != name})


def hiding_parts() -> bytes:
    """A line of the list of parts says that it is so long that it takes in the one of the styles."""
    file = bytearray(docx(p("a"), parts={"styles": ""}))
    line = file.rfind(b"PK\x01\x02", 0, file.rfind(b"PK\x01\x02"))
    file[line + 32 : line + 34] = b"\xff\xff"
    return bytes(file)


def header_that_is_not_there() -> bytes:
    whole = unzipped(docx(p("a"), parts={"header1": p("b")}))
    return zipped({name: content for name, content in whole.items() if name != "word/header1.xml"})


def protected() -> bytes:
    file = bytearray(GOOD)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = file.find(signature)
        while start >= 0:
            file[start + at] |= 1
            start = file.find(signature, start + 4)
    return bytes(file)


def doubled() -> bytes:
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as package, pytest.warns(UserWarning, match="Duplicate name"):
        package.writestr("word/document.xml", "<a/>")
    return file.getvalue()


def with_bytes_changed() -> bytes:
    start = GOOD.index(b"word/document.xml") + 30
    return GOOD[:start] + b"\0\0\0\0\0\0\0\0" + GOOD[start + 8 :]


def open_document() -> bytes:
    """A text of LibreOffice, as far as what it begins with: its first file is not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "<a/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("make", "message", "hint"),
    [
        (lambda: b"", "This file is empty.", "Get it again from where it came."),
        (
            lambda: b"%PDF-1.4",
            "This is a PDF, not a Word file.",
            "Name the Word file that it was made from.",
        ),
        (open_document, OPEN_DOCUMENT, "Save it as .docx, in LibreOffice or in Word."),
        (lambda: open_document()[:90], OPEN_DOCUMENT, "Save it as .docx, in LibreOffice or in Word."),
        (lambda: zipped({"a.txt": b"a"}), "This is not a Word file.", SAVE),
        (lambda: without("[Content_Types].xml"), "This is not a Word file.", SAVE),
        (
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "This is an old Word file (.doc), or one that is protected with a password.",
            "Save it in Word as .docx, without a password.",
        ),
        (lambda: GOOD[:400], "This Word file is damaged.", AGAIN),
        (with_bytes_changed, "This Word file is damaged.", AGAIN),
        (doubled, "This Word file is damaged.", AGAIN),
        (hiding_parts, "This Word file is damaged.", AGAIN),
        (lambda: without("word/document.xml"), "This Word file is damaged.", AGAIN),
        (
            lambda: docx(p("a"), parts={"word/settings.xml": "<w:settings"}),
            "This Word file is damaged.",
            AGAIN,
        ),
        (
            lambda: docx(p("a"), parts={"word/settings.xml": "<w:settings/>"}),
            "This Word file is damaged.",
            AGAIN,
        ),
        (header_that_is_not_there, "This Word file is damaged.", AGAIN),
        (lambda: without("_rels/.rels"), "This Word file is damaged.", AGAIN),
        (lambda: with_part("word/document.xml", b"<w:document {"), "This Word file is damaged.", AGAIN),
        (protected, "This file is protected with a password.", "Save it in Word without a password."),
        (lambda: with_part("../a.xml", b"<a/>"), "This Word file was not made by Word.", AGAIN),
        (
            lambda: with_part("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>{</a>'),
            "This Word file was not made by Word.",
            AGAIN,
        ),
        (lambda: with_part("word/document.xml", b"<a/>"), "This Word file is damaged.", AGAIN),
        (lambda: with_part("word/document.xml", b"\xff\xfe"), "This Word file is damaged.", AGAIN),
        (
            lambda: with_part("word/document.xml", b"<!--" + b"x" * 5000 + b"--><!DOCTYPE a><a/>"),
            "This Word file was not made by Word.",
            AGAIN,
        ),
        (lambda: with_part("word/vbaProject.bin", b"x"), PROGRAM, "Save it in Word without it, as .docx."),
        (
            lambda: with_part("word/embeddings/a.bin", b"x"),
            "This Word file holds another file inside it.",
            "Take it out, or put a picture of it in its place.",
        ),
        (lambda: with_part("word/activeX/a.xml", b"<a/>"), PROGRAM, "Save it in Word without it, as .docx."),
        (
            lambda: outside("attachedTemplate"),
            "This Word file fetches something from outside.",
            "Put it into the file itself; only links to websites may stay.",
        ),
        (
            lambda: with_part("word/big.bin", b"0" * 3_000_000),
            "This file is too large once it is unpacked.",
            "",
        ),
    ],
)
def test_what_is_no_word_file_is_refused_in_a_sentence(
    tmp_path: Path, make: Callable[[], bytes], message: str, hint: str
) -> None:
    path = saved(tmp_path, make())
    with pytest.raises(InvalidSource) as caught:
        Template.load(path)
    [problem] = caught.value.problems
    assert (problem.message, problem.hint, problem.code) == (message, hint, "template-file")
    assert str(problem.where) == str(path)


def told(path: Path) -> tuple[str, str]:
    """What is said of a path that is no file to be read, and what helps."""
    with pytest.raises(InvalidSource) as caught:
        template_text(path)
    [problem] = caught.value.problems
    return problem.message, problem.hint.format(**problem.values)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("agenda-2026-02.docx", "Did you mean “Agenda-2026-01.docx”?"),
        ("heel-anders.docx", ""),
        ("x" * 300, ""),
        ("2026/agenda.docx", "There is no folder {folder}/2026 either."),
    ],
)
def test_a_file_that_is_not_there_is_told_with_the_one_that_is(tmp_path: Path, name: str, hint: str) -> None:
    for other in ("Agenda-2026-01.docx", "agenda-2026-02.pdf", "~$enda-2026-02.docx"):
        (tmp_path / other).write_bytes(GOOD)
    expected = hint.replace("{folder}", tmp_path.as_posix())
    assert told(tmp_path / name) == ("There is no such file.", expected)


def test_a_folder_is_told_with_a_file_that_is_in_it(tmp_path: Path) -> None:
    folder = "This is a folder, not a Word file."
    assert told(tmp_path) == (folder, "There is no Word file in it.")
    (tmp_path / "b.docx").write_bytes(GOOD)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    assert told(tmp_path) == (folder, f"Name a file in it, such as {tmp_path.as_posix()}/b.docx.")


def test_a_file_that_somebody_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> object:
        raise PermissionError(13, "Permission denied")

    path = saved(tmp_path, GOOD)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", held)
        said = told(path)
    assert said == (
        "This file cannot be opened: another program has it, or this account may not read it.",
        "Close it in the other program, or ask its owner for access.",
    )


ENDLESS = [str(one) for one in [Path("/dev/zero")] if one.exists()]  # not on Windows


@pytest.mark.parametrize("name", ["large.docx", *ENDLESS])
def test_of_a_file_that_is_too_large_no_more_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if not path.exists():
        with path.open("wb") as file:
            file.truncate(LARGEST_FILE + 1)
    with pytest.raises(InvalidSource) as caught:
        Template.load(path)
    [problem] = caught.value.problems
    assert problem.message.format(**problem.values) == "This file is too large: more than 30 MB."


def test_a_link_to_a_website_may_stay(tmp_path: Path) -> None:
    assert Template.load(saved(tmp_path, outside("hyperlink"))).names == set()


def test_a_paper_that_came_back_is_refused_in_the_same_words_under_a_code_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        read_file(tmp_path / "none.docx", "file-unusable")
    assert [(one.code, one.message) for one in caught.value.problems] == [
        ("file-unusable", "There is no such file.")
    ]
    [problem] = damaged().at(tmp_path, "file-unusable").problems
    assert (problem.code, problem.message) == ("file-unusable", "This Word file is damaged.")


def test_a_template_whose_parts_are_named_in_other_capitals_can_be_filled_in(tmp_path: Path) -> None:
    file = zipped({name.upper(): part for name, part in unzipped(docx(p("{{ a }}"))).items()})
    paper = Template.load(saved(tmp_path, file)).fill({"a": "b"})
    assert plain_text(paper) == "b\n"
    usual = ["[Content_Types].xml", "_rels/.rels", "docProps/custom.xml", "word/document.xml"]
    assert sorted(unzipped(paper)) == sorted(usual)
