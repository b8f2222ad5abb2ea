"""A paper made from a template out of Word's own parts is valid by the standard."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from boardkit.word.package import is_untouched
from boardkit.word.template import Template


@pytest.fixture
def path(tmp_path: Path) -> Path:
    document = Document()
    document.core_properties.title = "{{ title }}"
    document.sections[0].header.paragraphs[0].text = "{{ title }}"
    document.add_heading("{{ title }}", 0)
    for text in ("{%p for i in items %}", "{{ i.title }}: {{ i.text }}", "{%p endfor %}"):
        document.add_paragraph(text)
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).text = "{%tr for i in items %}"
    table.cell(1, 0).text = "{{ i.title }}"
    cell = table.cell(1, 1)
    cell.text = "{%p if i.text %}"
    cell.add_paragraph("{{ i.text }}")
    cell.add_paragraph("{%p endif %}")
    table.cell(2, 0).text = "{%tr endfor %}"
    path = tmp_path / "t.docx"
    document.save(str(path))
    return path


def faults(file: Path) -> set[str]:
    return {str(one.description) for one in OpenXmlValidator().validate(str(file)).errors}


@pytest.mark.parametrize(
    "items",
    [[], [{"title": "a & <b>", "text": "one\ntwo\tthree"}, {"title": "c", "text": ""}]],
)
def test_filling_in_adds_no_fault_to_the_template(
    tmp_path: Path, path: Path, items: list[dict[str, str]]
) -> None:
    paper = Template.load(path).fill({"title": "T & <t>", "items": items}, {"boardkit.kind": "a & <b>"})
    (tmp_path / "paper.docx").write_bytes(paper)
    assert is_untouched(paper)
    assert faults(tmp_path / "paper.docx") - faults(path) == set()
