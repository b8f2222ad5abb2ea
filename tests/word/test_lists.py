"""Numbered lists begin at one where another text came between."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx_maker import SPACES, cell, document_of, docx, p, saved, unzipped

from boardkit.word.template import Template

FORMS = {"Number": 1, "Number2": 2, "Bullet": 3, "Bullet2": 4, "Article": 5}
"""The styles, each with a list of its own; only the last is none of Word's own."""
NAMES = {
    "Number": "List Number",
    "Number2": "List Number 2",
    "Bullet": "List Bullet",
    "Bullet2": "List Bullet 2",
}
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{NAMES.get(style, style)}"/>'
    f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'
    for style, number in FORMS.items()
)
NUMBERING = (
    f"<w:numbering {SPACES}>"
    + "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{"bullet" if "Bullet" in style else "decimal"}"/><w:lvlText w:val="%1."/></w:lvl>'
        "</w:abstractNum>"
        for style, number in FORMS.items()
    )
    + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in FORMS.values()
    )
    + "</w:numbering>"
)
LOOP = [
    p("{%p for one in found %}"),
    *(
        piece
        for style in FORMS
        for piece in (p(f"{{%p if one == '{style}' %}}"), p("x", style=style), p("{%p endif %}"))
    ),
    p("{%p if one == 'Text' %}"),
    p("between"),
    p("{%p endif %}"),
    p("{%p endfor %}"),
]


def made(folder: Path, *styles: str) -> bytes:
    path = saved(folder, docx(*LOOP, parts={"styles": STYLES, "numbering": NUMBERING}))
    return Template.load(path).fill({"found": styles})


def numbers(paper: bytes) -> list[str]:
    """Which list each paragraph is in: the number of its own, or that of its style."""
    found = []
    for paragraph in re.findall(r"<w:p>.*?</w:p>", document_of(paper), re.DOTALL):
        style = re.search(r'<w:pStyle w:val="(\w+)"/>', paragraph)
        own = re.search(r'<w:numId w:val="(\d+)"/>', paragraph)
        found.append(own.group(1) if own else str(FORMS[style.group(1)]) if style else "-")
    return found


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        (["Number", "Number"], ["1", "1"]),
        (["Number", "Text", "Number", "Number"], ["1", "-", "6", "6"]),
        (["Number", "Text", "Number", "Text", "Number"], ["1", "-", "6", "-", "7"]),
        (["Number", "Bullet2", "Number"], ["1", "4", "1"]),
        (["Number", "Bullet", "Number"], ["1", "3", "6"]),
        (["Number", "Number2", "Number2", "Number"], ["1", "2", "2", "1"]),
        (["Number", "Number2", "Number", "Number2"], ["1", "2", "1", "6"]),
        (["Bullet", "Number2", "Bullet", "Number2"], ["3", "2", "3", "6"]),
        (["Article", "Text", "Article"], ["5", "-", "5"]),
    ],
)
def test_a_list_goes_on_within_itself_and_begins_anew_behind_another_text(
    tmp_path: Path, styles: list[str], expected: list[str]
) -> None:
    assert numbers(made(tmp_path, *styles)) == expected


def test_a_list_that_begins_anew_has_a_number_of_its_own_that_starts_at_one(tmp_path: Path) -> None:
    numbering = unzipped(made(tmp_path, "Number", "Text", "Number"))["word/numbering.xml"].decode()
    assert numbering.endswith(
        '<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
    )


def test_lists_in_two_cells_are_two_lists(tmp_path: Path) -> None:
    row = f"<w:tr>{cell(p('{{ a }}', style='Number'))}{cell(p('b', style='Number'))}</w:tr>"
    body = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>{row}</w:tbl>'
    path = saved(tmp_path, docx(body, parts={"styles": STYLES, "numbering": NUMBERING}))
    assert numbers(Template.load(path).fill({"a": "a"})) == ["1", "6"]


def test_the_order_of_what_word_keeps_of_a_paragraph_stays_as_it_must_be(tmp_path: Path) -> None:
    kept = '<w:p><w:pPr><w:pStyle w:val="Number"/><w:keepNext/><w:jc w:val="left"/></w:pPr></w:p>'
    body = [p("{%p for one in found %}"), kept, p("{{ one }}"), p("{%p endfor %}")]
    path = saved(tmp_path, docx(*body, parts={"styles": STYLES, "numbering": NUMBERING}))
    paper = document_of(Template.load(path).fill({"found": ["a", "b"]}))
    assert re.findall(r"<w:keepNext/>(.*?)<w:jc ", paper) == [
        "",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="6"/></w:numPr>',
    ]


def test_a_template_from_the_cache_numbers_its_lists_as_well(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(*LOOP, parts={"styles": STYLES, "numbering": NUMBERING}))
    words = {"found": ["Number", "Text", "Number"]}
    papers = [Template.load(path, cache=tmp_path / "cache").fill(words) for _ in range(2)]
    assert papers[0] == papers[1]
    assert numbers(papers[1]) == ["1", "-", "6"]


def test_a_paper_without_numbered_lists_keeps_its_numbering_as_it_was(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{{ a }}"), parts={"styles": STYLES, "numbering": NUMBERING}))
    assert unzipped(Template.load(path).fill({"a": "x"}))["word/numbering.xml"].decode() == NUMBERING
