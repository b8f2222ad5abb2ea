"""Two papers that are handed over and would be one file: the second is refused, and nothing else waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from european_board import EUROPE, INPUT, MEETING

from boardkit.app.build import build, plan_build
from boardkit.app.check import Checked
from boardkit.app.making import Built, Refused
from boardkit.app.named_order import NamedOrder
from boardkit.word.text import plain_text

DAY = date(2024, 5, 30)
SECOND = (
    INPUT.replace("id: draught", "id: dredging")
    .replace("subject: {nl: Diepgang in", "subject: {nl: 'Diepgang, in")
    .replace("de vaargeul, en", "de vaargeul.', en")
    .replace("nl: Eén norm voor diepgang.", "nl: Twee normen.")
)


@pytest.fixture
def built(small_board: Callable[..., Path], tmp_path: Path) -> tuple[list[Built | Refused], Path]:
    files = {
        **EUROPE,
        "eu/second.yaml": SECOND,
        "meetings/2024-01.yaml": MEETING.replace("about: [draught]", "about: [dredging]"),
    }
    checked, out = Checked(small_board(files)), tmp_path / "papers"
    return list(build(plan_build(checked, out, day=DAY, languages=("nl",)))), out


def test_the_second_is_refused_and_the_first_keeps_its_file(
    built: tuple[list[Built | Refused], Path],
) -> None:
    made, out = built
    refused = [one for one in made if isinstance(one, Refused)]
    assert [(one.order, [problem.code for problem in one.problems]) for one in refused] == [
        (NamedOrder("non-paper", "dredging", "", "nl"), ["non-paper-title-twice"])
    ]
    text = plain_text((out / "non-paper-diepgang-in-de-vaargeul-nl.docx").read_bytes())
    assert "Eén norm voor diepgang." in text
    assert "Twee normen." not in text
    assert len(list(out.glob("non-paper-*"))) == 1


def test_the_other_papers_about_the_second_are_made(built: tuple[list[Built | Refused], Path]) -> None:
    names = {path.name for path in built[1].glob("*.docx")}
    assert {
        "HB-dredging-instructie.docx",
        "HB-dredging-inbrengnotitie-leden.docx",
        "HB-2024-01-agenda-leden.docx",
    } <= names
