"""A place in a Word file is told as a reader counts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx_maker import NO_PARTS, cell, docx, p, said, saved, table, text_box

from boardkit.problems import InvalidSource
from boardkit.word.template import Template

LOOK = "Look for a missing comma or dot, a space too many, or a word that does not belong there."

FIRST_CELL = "table 1, row 1, column 1"


def mistakes(folder: Path, *body: str, parts: Mapping[str, str] = NO_PARTS) -> list[str]:
    with pytest.raises(InvalidSource) as caught:
        Template.load(saved(folder, docx(*body, parts=parts)))
    return said(caught.value)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ([p("x"), table(["a"]), p("{{ a b }}")], "paragraph 2"),
        ([table(["a"]), table(["a"], ["b", "{{ a b }}"])], "table 2, row 2, column 2"),
        ([table(f"<w:tr>{cell(p('x'), p('{{ a b }}'))}</w:tr>")], f"{FIRST_CELL}, paragraph 2"),
        ([table(f"<w:tr>{cell(table(['{{ a b }}']), p(''))}</w:tr>")], f"{FIRST_CELL}, {FIRST_CELL}"),
        ([f"<w:sdt><w:sdtContent>{p('{{ a b }}')}</w:sdtContent></w:sdt>"], "paragraph 1"),
        ([p("", xml=text_box(p("{{ a b }}")))], "paragraph 1, text box, paragraph 1"),
    ],
)
def test_places_are_told_as_a_reader_counts(tmp_path: Path, body: list[str], place: str) -> None:
    assert mistakes(tmp_path, *body) == [f"{place}: {{{{ a b }}}} cannot be understood. {LOOK}"]


def test_with_two_headers_the_number_tells_them_apart(tmp_path: Path) -> None:
    parts = {
        "header1": p("{{ a b }}"),
        "header2": p("{{ a b }}"),
        "footnotes": f'<w:footnote w:id="3">{p("{{ a b }}")}</w:footnote>',
    }
    assert [line.split(":")[0] for line in mistakes(tmp_path, p("x"), parts=parts)] == [
        "footnote 3, paragraph 1",
        "header 1, paragraph 1",
        "header 2, paragraph 1",
    ]
