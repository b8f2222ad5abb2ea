"""The Open XML SDK finds what is wrong with a Word file, and nothing in a paper of ours.

It looks at every paper of a new shape that any test makes, where CI is set: see `under_watch`.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from open_xml_sdk import faults, installed
from reading_back import DAY

from boardkit.app.check import Checked
from boardkit.app.make import make
from boardkit.app.order import Order
from boardkit.documents.agenda import AGENDA
from boardkit.model.record import Audience


@pytest.fixture
def paper(example: Checked) -> bytes:
    installed()
    return make(example, Order(AGENDA, "2024-02", Audience.MEMBERS, "nl"), day=DAY).content


def spoiled(paper: bytes, path: Path, change: Callable[[str], str]) -> Path:
    """The paper with a changed text, as a file."""
    before = path.with_name("before.docx")
    before.write_bytes(paper)
    with zipfile.ZipFile(before) as package, zipfile.ZipFile(path, "w") as changed:
        for name in package.namelist():
            content = package.read(name)
            is_text = name == "word/document.xml"
            changed.writestr(name, change(content.decode()).encode() if is_text else content)
    return path


def test_a_paper_of_ours_is_valid(paper: bytes, tmp_path: Path) -> None:
    assert faults(spoiled(paper, tmp_path / "as-it-was.docx", lambda text: text)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r"<w:tcPr>", "<w:tcPr><w:jc w:val='left'/>", "invalid child element"),
        (r"<w:tblGrid>", "<w:tblGrid w:val='1'>", "attribute is not declared"),
        (r"<w:pPr>.*?</w:pPr>", "<w:pPr><w:jc w:val='middle'/></w:pPr>", "'middle'"),
        (r"(<w:headerReference[^>]*) r:id=\"[^\"]*\"", r'\1 r:id="rId999"', "Exception"),
    ],
)
def test_a_fault_in_a_text_is_found(paper: bytes, tmp_path: Path, old: str, new: str, said: str) -> None:
    file = spoiled(paper, tmp_path / "spoiled.docx", lambda text: re.sub(old, new, text, count=1))
    assert any(said in one for one in faults(file)), faults(file)
