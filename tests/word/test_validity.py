"""A paper made from a template out of Word's own parts is valid by the standard."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
from chart_maker import (
    CHART_TYPE,
    LISTS,
    NUMBERS,
    TITLE,
    TYPES,
    Chart,
    Series,
    chart_xml,
    drawing,
    with_charts,
)
from docx import Document
from docx_maker import RELATION, SPACES, document_of, p, unzipped, zipped
from docxtpl_cases import CASES, WORDS, Case
from lxml import etree
from openxml_audit import OpenXmlValidator

from boardkit.word.package import is_untouched
from boardkit.word.template import Template

MAIN = "word/document.xml"
FIELD_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
FIELD_MIDDLE = '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


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
    paper = Template.load(path).fill({"title": "T & <t>", "items": items}, {"boardkit.subject": "a & <b>"})
    (tmp_path / "paper.docx").write_bytes(paper)
    assert is_untouched(paper)
    assert faults(tmp_path / "paper.docx") - faults(path) == set()


def with_extras(path: Path) -> None:
    """A template with a chart in a loop, a caption under it and a contents list above it."""
    document = Document()
    body = document.element.body
    contents = (
        f'{FIELD_BEGIN} TOC \\o "1-2" \\n \\h \\z \\u {FIELD_MIDDLE}<w:r><w:t>old</w:t></w:r>{FIELD_END}'
    )
    blocks = (
        p(style="Heading1", xml=contents),
        p("{%p for one in items %}"),
        p("{{ one.title }}", style="Heading1"),
        drawing("{{ one.chart|chart }}"),
        p(
            "Table ",
            xml=f"{FIELD_BEGIN} SEQ Table \\* ARABIC {FIELD_MIDDLE}<w:r><w:t>9</w:t></w:r>{FIELD_END}",
        ),
        p("{%p endfor %}"),
    )
    for block in blocks:
        body.insert(len(body) - 1, etree.fromstring(f"<a {SPACES}>{block}</a>")[0])
    file = io.BytesIO()
    document.save(file)
    parts = unzipped(file.getvalue())
    charted = unzipped(with_charts(charts=[chart_xml(title=TITLE)]))
    parts["word/charts/chart1.xml"] = charted["word/charts/chart1.xml"]
    line = (
        f'<Relationship Id="rIdOfChart" Type="{RELATION}chart" Target="charts/chart1.xml"/></Relationships>'
    )
    parts[LISTS] = parts[LISTS].replace(b"</Relationships>", line.encode())
    parts[MAIN] = parts[MAIN].replace(
        b'r:id="rId1"/></a:graphicData>', b'r:id="rIdOfChart"/></a:graphicData>'
    )
    override = f'<Override PartName="/word/charts/chart1.xml" ContentType="{CHART_TYPE}"/></Types>'
    parts[TYPES] = parts[TYPES].replace(b"</Types>", override.encode())
    path.write_bytes(zipped(parts))


def test_a_paper_with_charts_captions_and_a_contents_list_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    with_extras(path)
    items = [
        {"title": "R & D", "chart": NUMBERS},
        {
            "title": "Two",
            "chart": Chart((date(2026, 1, 1),), (Series("s", (1,)),), title="T & <t>", lowest=0),
        },
    ]
    paper = Template.load(path).fill({"items": items})
    (tmp_path / "paper.docx").write_bytes(paper)
    assert is_untouched(paper)
    assert "word/charts/chart2.xml" in unzipped(paper)
    assert document_of(paper).count("<w:hyperlink ") == 2
    assert {one for one in faults(tmp_path / "paper.docx") if "stylesWithEffects" not in one} == set()


STRUCTURE = (
    "a cell over columns that the data brings",
    "a coloured cell",
    "cells in rows",
    "cells joined downwards",
    "cells joined sideways",
    "a header row stays",
    "a macro with rows",
    "a table in a cell",
    "many looks",
    "a link",
    "whole paragraphs",
    "a listing with a page",
    "a picture in each row",
)


def test_a_paper_with_all_that_docxtpl_can_do_is_valid(tmp_path: Path) -> None:
    cases = [one for one in CASES if one.name in STRUCTURE]
    assert len(cases) == len(STRUCTURE)
    words: dict[str, object] = {"number": 0}
    blocks: list[str] = []
    for number, case in enumerate(cases):
        own = {f"{name}_{number}": value for name, value in case.ours.items()}
        words |= own
        for block in case.body:
            for name in case.ours:
                block = re.sub(rf"\b{name} \}}\}}", f"{name}_{number} }}}}", block)  # noqa: PLW2901 - step by step
            blocks += [block, p("between")]
    path = tmp_path / "t.docx"
    path.write_bytes(Case("all", tuple(blocks), header="{{ logo_12 }}", first_header="{{ logo_12 }}").file())
    paper = Template.load(path).fill({**WORDS, **words})
    (tmp_path / "paper.docx").write_bytes(paper)
    assert is_untouched(paper)
    assert unzipped(paper)["word/document.xml"].count(b"<w:drawing>") == 3
    assert {one for one in faults(tmp_path / "paper.docx") if "stylesWithEffects" not in one} == set()
