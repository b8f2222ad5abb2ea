"""What a delegate notes about an ask in a paper for government is printed in no paper that others read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from reported import ANSWERS, Reported, asked, box, reported_board
from word_typing import typed

from boardkit.app.build import build, plan_build
from boardkit.app.check import Checked
from boardkit.app.making import Built
from boardkit.intake.meeting_file import meeting_file
from boardkit.intake.next_meeting import Wish, follow
from boardkit.intake.proposal import apply
from boardkit.source.folder import load_board
from boardkit.word.everything import all_text

NOTE, CONCLUSION, FOLLOW_UP = "zqnote", "zqconclusion", "zqfollow"
MEETING_DAY, LATER = date(2024, 10, 9), date(2024, 10, 1)


@pytest.fixture
def board(small_board: Callable[..., Path]) -> Reported:
    """Its next meeting hears of what comes back, and its reports too."""
    dredged = """
        - id: dredged
          title: {nl: Gebaggerd, en: Dredged}
          due: 2025-12-31
          added_on: 2024-01-01
          history: [{on: 2024-08-01, by: shipper, status: on_track}]
        """
    return reported_board(small_board, {"milestones.yaml": dredged})


def with_next_meeting(folder: Path) -> None:
    board = load_board(folder)
    found = follow(board, board.meetings[-1], Wish(MEETING_DAY), day=LATER)
    text = meeting_file(board, found.meeting, board.meetings[-1])
    (folder / "meetings" / f"{found.meeting.id}.yaml").write_text(text, "utf-8")


def papers(folder: Path, out: Path) -> dict[str, str]:
    """All text of each paper in both languages, by the name of its kind, its readers and its language."""
    built = build(plan_build(Checked(folder), out, day=LATER, languages=("nl", "en")))
    made = [one for one in built if isinstance(one, Built)]
    return {one.result.path.name: all_text(one.result.path.read_bytes()) for one in made}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("level", ["public", "members"])
def test_a_note_reaches_the_report_for_government_and_nothing_else(
    board: Reported, tmp_path: Path, language: str, level: str
) -> None:
    board.edit("id: draught\n", f"id: draught\nlevel: {level}\n")
    taken, partly, left = ANSWERS[language]
    steps = [
        *asked("standard", taken, f"{NOTE} one"),
        *asked("soundings", partly, f"{NOTE} two"),
        *asked("sharing", left, f"{NOTE} three"),
        box("conclusion", f"{CONCLUSION}."),
        box("follow_up", f"{FOLLOW_UP}."),
    ]
    apply(board.read(typed(board.instruction(language), steps)).proposal)
    with_next_meeting(board.folder)
    found = papers(board.folder, tmp_path / "papers")
    noted = {name for name, text in found.items() if NOTE in text}
    assert noted == {
        "HB-2024-Q3-monitoring-report-government.docx",
        "HB-2024-Q3-voortgangsrapportage-rijk.docx",
    }
    for each in ("one", "two", "three"):
        assert all(f"{NOTE} {each}" in found[name] for name in noted)
    assert {
        "HB-2024-Q3-monitoring-report-members.docx",
        "HB-2024-Q3-voortgangsrapportage-openbaar.docx",
    } <= found.keys()
    told = {name for name, text in found.items() if CONCLUSION in text} - noted
    assert {"HB-2024-02-agenda-leden.docx", "HB-draught-board-note-members.docx"} <= told
    assert all(FOLLOW_UP in found[name] for name in told)
