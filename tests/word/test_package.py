"""The zip of a paper can be repeated, and says whether a person has changed it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx_maker import DECLARATION, docx, p, saved, template, unzipped, zipped

from boardkit.word.package import is_untouched, properties_of
from boardkit.word.template import Template
from boardkit.word.text import plain_text

OTHERS = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="Owner">'
    "<vt:lpwstr>A &amp; B</vt:lpwstr></property>"
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="10" name="boardkit.kind">'
    "<vt:lpwstr>old</vt:lpwstr></property></Properties>"
)


@pytest.fixture
def paper(tmp_path: Path) -> bytes:
    return template(tmp_path, p("{{ x }}"), parts={"word/media/é.bin": "x" * 99, "A/a.bin": "a"}).fill(
        {"x": "a"}, {"boardkit.subject": "agenda"}
    )


def changed(paper: bytes, name: str, old: bytes, new: bytes) -> bytes:
    contents = unzipped(paper)
    assert old in contents[name]
    return zipped({**contents, name: contents[name].replace(old, new)})


def test_each_part_has_the_same_date(paper: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_parts_are_in_a_fixed_order_and_whole(paper: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        assert package.testzip() is None
        assert package.namelist() == [
            "[Content_Types].xml",
            "A/a.bin",
            "_rels/.rels",
            "word/media/é.bin",
            "word/document.xml",
            "docProps/custom.xml",
        ]


def test_a_part_that_does_not_change_is_copied_as_it_lies_in_the_template(
    tmp_path: Path, paper: bytes
) -> None:
    name = "word/media/é.bin"

    def packed(file: bytes) -> bytes:
        with zipfile.ZipFile(io.BytesIO(file)) as package:
            info = package.getinfo(name)
        start = info.header_offset + 30 + len(name.encode())
        return file[start : start + info.compress_size]

    assert packed(paper) == packed((tmp_path / "t.docx").read_bytes())


def test_only_a_part_that_shrinks_by_it_is_compressed(tmp_path: Path) -> None:
    paper = template(tmp_path, p("{{ x }}")).fill({"x": "a" * 1000})
    methods = {one.filename: one.compress_type for one in zipfile.ZipFile(io.BytesIO(paper)).infolist()}
    assert methods["word/document.xml"] == zipfile.ZIP_DEFLATED
    assert methods["docProps/custom.xml"] == zipfile.ZIP_STORED


def test_a_paper_that_nobody_touched_is_known(paper: bytes) -> None:
    assert is_untouched(paper)


def test_packing_it_anew_does_not_count_as_a_change(paper: bytes) -> None:
    assert is_untouched(zipped(unzipped(paper)))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/document.xml", b"a</w:t>", b"b</w:t>"),
        ("[Content_Types].xml", b"xml", b"xm1"),
        ("docProps/custom.xml", b"boardkit.hash", b"boardkit.hush"),
    ],
)
def test_a_change_in_any_part_is_seen(paper: bytes, name: str, old: bytes, new: bytes) -> None:
    assert not is_untouched(changed(paper, name, old, new))


def test_a_part_that_was_added_or_taken_away_is_seen(paper: bytes) -> None:
    contents = unzipped(paper)
    assert not is_untouched(zipped({**contents, "word/comments.xml": b"<a/>"}))
    assert not is_untouched(zipped({name: one for name, one in contents.items() if "media" not in name}))


@pytest.mark.parametrize("file", [b"", b"PK\x03\x04broken", b"text", docx(p("a"))])
def test_what_cannot_be_read_or_is_not_ours_does_not_count_as_untouched(file: bytes) -> None:
    assert not is_untouched(file)


def test_another_property_may_change(paper: bytes) -> None:
    assert is_untouched(changed(paper, "docProps/custom.xml", b"agenda", b"minutes"))


def test_properties_come_back_as_they_were_written(tmp_path: Path) -> None:
    properties = {"boardkit.subject": 'a & <b> "c" é', "boardkit.made": "2024-01-01"}
    found = dict(properties_of(template(tmp_path, p("x")).fill({}, properties)))
    assert len(found.pop("boardkit.hash")) == 64
    assert found == properties


def test_a_file_without_our_properties_has_none() -> None:
    assert properties_of(docx(p("a"))) == {}
    assert properties_of(b"broken") == {}


def test_properties_of_the_template_stay_and_old_ones_of_ours_go(tmp_path: Path) -> None:
    parts = {"custom": DECLARATION + OTHERS}
    part = unzipped(template(tmp_path, p("x"), parts=parts).fill({}, {"boardkit.a": "b"}))[
        "docProps/custom.xml"
    ].decode()
    assert 'pid="2" name="Owner"><vt:lpwstr>A &amp; B</vt:lpwstr></property>' in part
    assert 'pid="3" name="boardkit.a"' in part
    assert 'pid="4" name="boardkit.hash"' in part
    assert "boardkit.kind" not in part


def test_the_part_with_properties_is_announced_once(tmp_path: Path, paper: bytes) -> None:
    again = Template.load(saved(tmp_path, paper, "again.docx")).fill({})
    for one in (paper, again, template(tmp_path, p("x"), parts={"custom": DECLARATION + OTHERS}).fill({})):
        contents = unzipped(one)
        assert contents["[Content_Types].xml"].count(b"/docProps/custom.xml") == 1
        assert contents["_rels/.rels"].count(b"docProps/custom.xml") == 1


def test_the_identity_of_its_relation_is_not_taken_from_another(tmp_path: Path) -> None:
    relations = unzipped(template(tmp_path, p("x")).fill({}))["_rels/.rels"]
    assert relations.count(b'Id="rId1"') == 1


def test_python_docx_opens_the_paper(paper: bytes) -> None:
    assert [one.text for one in Document(io.BytesIO(paper)).paragraphs] == ["a"]


def test_a_paper_can_be_a_template_again(tmp_path: Path) -> None:
    first = template(tmp_path, p("{{ x }}")).fill({"x": "{{ x }}"})
    again = Template.load(saved(tmp_path, first, "again.docx")).fill({"x": "twice"})
    assert plain_text(again) == "twice\n"
    assert is_untouched(again)
