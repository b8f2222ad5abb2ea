"""A copy of a template knows what it was made from, and is otherwise the same file."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx_maker import docx as word_file
from docx_maker import p

from boardkit.word.guard import Unusable, contents
from boardkit.word.origin import made_from, origin_of, version_of
from boardkit.word.package import properties_of

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").glob("*/*.docx"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_copy_says_what_it_was_made_from_and_reads_as_before(path: Path) -> None:
    ours = path.read_bytes()
    copy = made_from(ours, version_of(ours))
    assert origin_of(copy) == version_of(ours) == version_of(copy)
    assert origin_of(ours) == ""
    before, after = contents(ours), contents(copy)
    added = {"docProps/custom.xml", "[Content_Types].xml", "_rels/.rels"}
    assert {name for name in after if after[name] != before.get(name)} <= added
    assert before.keys() <= after.keys()


def test_word_keeps_it_when_somebody_saves_the_copy() -> None:
    copy = made_from(TEMPLATES[0].read_bytes(), "a1")
    opened = docx.Document(io.BytesIO(copy))
    opened.add_paragraph("Edited")
    saved = io.BytesIO()
    opened.save(saved)
    assert origin_of(saved.getvalue()) == "a1"
    assert version_of(saved.getvalue()) != version_of(copy)


def test_another_version_takes_the_place_of_the_first_and_other_properties_stay() -> None:
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Client">'
        "<vt:lpwstr>Harbour</vt:lpwstr></property></Properties>"
    )
    bare = word_file(p("{{ x }}"), parts={"custom": custom})
    first = made_from(bare, "a1")
    second = made_from(first, "b2")
    assert origin_of(second) == "b2"
    assert list(properties_of(second)) == ["boardkit.template-from"]
    changed = [name for name, part in contents(second).items() if contents(bare)[name] != part]
    assert changed == ["docProps/custom.xml"]
    assert b"Harbour" in contents(second)["docProps/custom.xml"]


def test_another_packing_and_other_properties_are_no_other_version() -> None:
    one = word_file(p("{{ x }}"))
    assert version_of(made_from(one, "a1")) == version_of(one)
    assert version_of(word_file(p("{{ y }}"))) != version_of(one)


def test_what_is_no_word_file_has_no_origin_and_no_version() -> None:
    assert origin_of(b"nothing") == ""
    with pytest.raises(Unusable, match="This is not a Word file"):
        version_of(b"nothing")
