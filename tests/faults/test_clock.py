"""A clock that was set back loses nothing: what was sent or is final stays, and what cannot be is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from quays import AGENDA
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app

Run = Callable[..., Result]
MEETING = Path("board/meetings/2024-01.yaml")
AGENDA_NL = Path("papers/HB-2024-01-agenda-leden.docx")
REPORT = Path("papers/HB-2024-Q1-voortgangsrapportage-leden.docx")


@pytest.fixture
def on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Callable[..., Path]) -> Run:
    """Runs a command as of a day, in a folder with a board of which the agenda was sent on 5 June."""
    small_board({"action-agendas/quays.yaml": AGENDA})
    monkeypatch.chdir(tmp_path)

    def run(day: str, *words: str) -> Result:
        return CliRunner().invoke(app, [*words, "--board", "board", "--day", day])

    assert run("2024-06-05", "send", "2024-01", "--write").exit_code == 0
    return run


def test_an_agenda_is_not_sent_before_the_one_that_it_replaces(on: Run) -> None:
    MEETING.write_text(MEETING.read_text("utf-8").replace("minutes: 45", "minutes: 40", 1), "utf-8")
    before = MEETING.read_bytes()
    result = on("2024-06-04", "send", "2024-01", "--write")
    assert result.exit_code == 1
    told = "Een agenda van 4 juni 2024 kan versie 1, verstuurd op 5 juni 2024, niet vervangen."
    assert result.stderr.splitlines()[0].endswith(f": fout send-early: {told}")
    assert (
        "    Kijk of de datum van deze computer klopt, of geef met --day een andere dag.\n" in result.stderr
    )
    assert MEETING.read_bytes() == before
    assert on("2024-06-05", "send", "2024-01", "--write").exit_code == 0  # twice on one day is no mistake


def test_a_report_that_is_final_stays_when_the_clock_is_set_back(on: Run) -> None:
    assert on("2024-04-05", "report", "2024-Q1", "--final").exit_code == 0
    snapshot, final = Path("board/snapshots/2024-Q1.yaml").read_bytes(), REPORT.read_bytes()
    for day in ("2024-03-01", "2024-03-31", "2024-04-01"):
        on(day, "report", "2024-Q1", "--final")
        on(day, "report", "2024-Q1")
        assert on(day, "build", "--jobs", "1").exit_code == 0
    assert REPORT.read_bytes() == final
    assert Path("board/snapshots/2024-Q1.yaml").read_bytes() == snapshot


def test_papers_made_on_an_earlier_day_come_back_on_the_right_one(on: Run) -> None:
    on("2024-07-10", "build", "--jobs", "1")
    right = {one.name: one.read_bytes() for one in Path("papers").glob("*.docx")}
    assert on("2024-05-01", "build", "--jobs", "1").exit_code == 0
    assert AGENDA_NL.read_bytes() != right[AGENDA_NL.name]
    assert on("2024-07-10", "build", "--jobs", "1").exit_code == 0
    assert {one.name: one.read_bytes() for one in Path("papers").glob("*.docx")} == right
