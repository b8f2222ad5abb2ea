"""The monitoring report as a secretary makes, freezes and corrects it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.word.text import plain_text

Run = Callable[..., Result]
AGENDA = """
    id: agenda-quays
    priority: quays
    title: {nl: Actieagenda kades, en: Quays agenda}
    history: [{on: 2024-01-10, stage: draft}]
    actions:
      - id: wall
        title: {nl: Kademuur, en: Quay wall}
        owner: shipper
        due: 2024-12-31
    """
FIRST = """
    - {of: wall, on: 2024-03-31, by: shipper, status: on_track, progress: 10}
    """
SECOND = """
    - of: wall
      on: 2024-06-30
      by: shipper
      status: at_risk
      forecast: 2025-01-20
      cause: {nl: De damwand is te laat., en: The sheet piling is late.}
      consequence: {nl: Schepen wachten., en: Ships wait.}
      measure: {who: shipper, what: {nl: Huurt een tweede kraan., en: Hires a second crane.}, due: 2024-09-01}
    """
PAPER = Path("papers/HB-2024-Q2-voortgangsrapportage-leden.docx")
SNAPSHOT = Path("board/snapshots/2024-Q2.yaml")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Callable[..., Path]) -> Run:
    small_board({"action-agendas/quays.yaml": AGENDA, "updates/q1.yaml": FIRST, "updates/q2.yaml": SECOND})
    monkeypatch.chdir(tmp_path)
    common = ("--board", "board")
    return lambda *words: CliRunner().invoke(
        app, [*words, *common, *(() if "--day" in words else ("--day", "2024-07-10"))]
    )


def add_update(text: str) -> None:
    Path("board/updates/later.yaml").write_text(text, "utf-8")


def test_a_report_describes_the_last_day_of_its_period(run: Run) -> None:
    result = run("report", "2024-Q2")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, f"{PAPER.as_posix()}: nieuw")
    text = plain_text(PAPER.read_bytes())
    assert "stand per 30 juni 2024" in text
    assert "Huurt een tweede kraan." in text


def test_a_report_made_in_its_period_is_an_interim_one(run: Run) -> None:
    assert run("report", "2024-Q2", "--day", "2024-05-15").exit_code == 0
    text = plain_text(Path("papers/HB-2024-Q2-2024-05-15-voortgangsrapportage-leden.docx").read_bytes())
    assert "15 mei 2024" in text
    assert "damwand" not in text


def test_what_is_reported_later_changes_no_byte(run: Run) -> None:
    run("report", "2024-Q2")
    before = PAPER.read_bytes()
    add_update("- {of: wall, on: 2024-07-05, by: shipper, status: done, completed_on: 2024-07-05}\n")
    run("report", "2024-Q2", "--day", "2026-01-01")
    assert PAPER.read_bytes() == before


@pytest.mark.parametrize("period", ["2024-Q5", "2024-H1", "kwartaal 2", "2024"])
def test_a_period_that_the_board_has_not_is_wrong_usage(run: Run, period: str) -> None:
    result = run("report", period)
    assert (result.exit_code, result.stderr) == (
        2,
        f"Er is geen periode {period}; dit overleg rapporteert over: 2024-Q1 en 2024-Q2.\n",
    )


def test_a_period_that_is_to_come_is_refused_in_a_sentence(run: Run) -> None:
    result = run("report", "2025-Q1")
    assert result.exit_code == 1
    assert "De periode 2025-Q1 begint op 1 januari 2025; op 10 juli 2024 is er nog niets te melden." in (
        result.stderr
    )
    assert not Path("papers").exists()


def test_a_final_report_freezes_its_period_once_for_all_readers(run: Run) -> None:
    first = run("report", "2024-Q2", "--final")
    assert first.stdout.splitlines()[0] == f"{SNAPSHOT.as_posix()}: vastgelegd, stand per 30 juni 2024"
    frozen = SNAPSHOT.read_bytes()
    second = run("report", "2024-Q2", "--for", "public", "--final")
    assert (second.exit_code, "vastgelegd" in second.stdout) == (0, False)
    assert SNAPSHOT.read_bytes() == frozen
    rows = [line.split() for line in run("list").stdout.splitlines()]
    assert ["2024-Q2", "vastgelegd", "30", "juni", "2024"] in rows


def test_a_final_report_is_the_same_bytes_whatever_comes_after_it(run: Run) -> None:
    run("report", "2024-Q2", "--final", "--out", "first")
    add_update("- {of: wall, on: 2024-09-30, by: shipper, status: off_track}\n")
    agenda = Path("board/action-agendas/quays.yaml")
    added = "  - {id: lamp, title: {nl: Lamp, en: Lamp}, added_on: 2024-08-01}\n"
    agenda.write_text(agenda.read_text("utf-8") + added, "utf-8")
    assert run("report", "2024-Q2", "--final", "--out", "second", "--day", "2025-02-01").exit_code == 0
    name = PAPER.name
    assert (Path("first") / name).read_bytes() == (Path("second") / name).read_bytes()


def test_a_period_is_not_frozen_by_accident_while_it_runs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boardkit.cli.report.the_day", lambda day: day.date() if day else date(2024, 5, 15))
    refused = CliRunner().invoke(app, ["report", "2024-Q2", "--final", "--board", "board"])
    assert (refused.exit_code, "period-running" in refused.stderr) == (1, True)
    assert not SNAPSHOT.exists()
    assert run("report", "2024-Q2", "--final", "--day", "2024-05-15").exit_code == 0


def test_a_final_report_is_never_replaced_by_another_one(run: Run) -> None:
    run("report", "2024-Q2", "--final")
    before = PAPER.read_bytes()
    agenda = Path("board/action-agendas/quays.yaml")
    agenda.write_text(agenda.read_text("utf-8").replace("Kademuur", "Kademuren"), "utf-8")
    again = run("report", "2024-Q2", "--final")
    assert PAPER.read_bytes() == before
    assert "voortgangsrapportage-leden-2.docx" in again.stdout


def test_other_borders_change_nothing_in_a_frozen_report(run: Run) -> None:
    run("report", "2024-Q2", "--final")
    before = PAPER.read_bytes()
    charter = Path("board/board.yaml")
    charter.write_text(
        charter.read_text("utf-8")
        + "thresholds: {slip_at_risk: 200, slip_off_track: 300, headline_share: 90}\n",
        "utf-8",
    )
    assert "ongewijzigd" in run("report", "2024-Q2", "--final").stdout
    assert PAPER.read_bytes() == before


def test_freezing_an_earlier_period_later_changes_nothing_in_a_frozen_report(run: Run) -> None:
    run("report", "2024-Q2", "--final")
    before = PAPER.read_bytes()
    assert run("report", "2024-Q1", "--final").exit_code == 0
    assert "ongewijzigd" in run("report", "2024-Q2", "--final").stdout
    assert PAPER.read_bytes() == before


def test_a_period_before_anything_was_followed_has_no_report(run: Run) -> None:
    result = run("report", "2020-Q1")
    assert (result.exit_code, "nothing-followed" in result.stderr) == (1, True)


def test_what_is_missing_for_any_reader_freezes_nothing(run: Run) -> None:
    add_update("- {of: wall, on: 2024-06-30, by: shipper, status: off_track, level: government}\n")
    Path("board/updates/q2.yaml").write_text("- {of: wall, on: 2024-06-29, status: on_track}\n", "utf-8")
    result = run("report", "2024-Q2", "--final", "--for", "public")
    assert result.exit_code == 1
    assert "trouble-unexplained" in result.stderr
    assert not SNAPSHOT.exists()
    assert not Path("papers").exists()


def test_a_template_that_cannot_be_filled_in_freezes_nothing(run: Run) -> None:
    own = Path("board/templates/nl/report.docx")
    own.parent.mkdir(parents=True)
    own.write_bytes(b"no Word file")
    result = run("report", "2024-Q2", "--final")
    assert (result.exit_code, "report.docx" in result.stderr) == (1, True)
    assert not SNAPSHOT.exists()


def test_a_history_that_was_changed_later_wants_a_correction(run: Run) -> None:
    run("report", "2024-Q2", "--final")
    add_update("- {of: wall, on: 2024-06-15, by: shipper, progress: 80}\n")
    checked = run("check")
    assert "board/updates/later.yaml:1:18: onaf history-rewritten: " in checked.stdout
    refused = run("report", "2024-Q2", "--final")
    assert (refused.exit_code, "freeze-rewritten" in refused.stderr) == (1, True)
    first = PAPER.read_bytes()
    corrected = run("report", "2024-Q2", "--final", "--correction", "De voortgang stond er niet in.")
    assert corrected.exit_code == 0
    assert Path("board/snapshots/2024-Q2-v2.yaml").is_file()
    second = Path("papers/HB-2024-Q2-v2-voortgangsrapportage-leden.docx")
    assert "De voortgang stond er niet in." in plain_text(second.read_bytes())
    assert PAPER.read_bytes() == first


def test_a_correction_without_final_is_wrong_usage(run: Run) -> None:
    result = run("report", "2024-Q2", "--correction", "Omdat.")
    assert (result.exit_code, result.stderr) == (
        2,
        "--correction hoort bij --final: alleen een vastgelegde periode is te verbeteren.\n",
    )


def test_a_board_that_reports_by_half_years_has_no_quarters(run: Run) -> None:
    charter = Path("board/board.yaml")
    charter.write_text(charter.read_text("utf-8") + "defaults: {reporting_period: half_year}\n", "utf-8")
    assert run("report", "2024-Q2").exit_code == 2
    assert run("report", "2024-H1").exit_code == 0
    assert "1e helft 2024" in plain_text(next(Path("papers").glob("*H1*")).read_bytes())
