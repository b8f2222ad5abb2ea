"""Every table of the documentation has as many cells in each row as in its head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
CODE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
TABLE = re.compile(r"(?:^\|.*\n?)+", re.MULTILINE)
BORDER = re.compile(r"(?<!\\)\|")
"""Also between back quotes, where GitHub takes it for one as well."""


def uneven(page: str) -> Iterator[str]:
    for table in TABLE.findall(CODE.sub("", page)):
        head, *rows = table.splitlines()
        yield from (row for row in rows if len(BORDER.findall(row)) != len(BORDER.findall(head)))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_row_has_the_cells_of_its_head(path: Path) -> None:
    assert list(uneven(path.read_text("utf-8"))) == []


def test_a_bar_in_a_cell_is_seen_unless_it_is_written_as_one() -> None:
    head = "| a | b |\n| --- | --- |\n"
    assert list(uneven(f"{head}| `x|y` | z |\n")) == ["| `x|y` | z |"]
    assert list(uneven(f"{head}| `x\\|y` | z |\n\n```\n| one |\n```\n")) == []
