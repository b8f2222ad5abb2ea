"""`boardkit read` on an instruction that a delegate sends back: what is said and written, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reported import OUTCOME, Reported, asked, box, reported_board, whole
from story import Step
from typer.testing import CliRunner, Result
from word_typing import typed

from boardkit.cli.commands import app


@pytest.fixture
def board(small_board: Callable[..., Path]) -> Reported:
    return reported_board(small_board)


def read(board: Reported, steps: list[Step], *words: str, day: str = "2024-07-08") -> Result:
    """Reads the instruction in Dutch after these steps."""
    board.file.write_bytes(typed(board.instruction(), steps))
    return again(board, *words, day=day)


def again(board: Reported, *words: str, day: str = "2024-07-08") -> Result:
    command = ["read", board.file.as_posix(), "--board", board.folder.as_posix(), "--day", day]
    return CliRunner().invoke(app, [*command, *words])


def test_it_shows_the_report_the_remarks_and_the_change_and_touches_nothing(board: Reported) -> None:
    before = board.path.read_bytes()
    result = read(board, whole())
    record = board.path.as_posix()
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Terugmelding over Diepgang in de vaargeul, EPC-vergadering van 4 juli 2024.",
        "",
        "Verzoeken",
        "  1 overgenomen: Stel één norm vast.",
        "  2 deels overgenomen: Meet elk jaar.",
        "      Alleen op zee.",
        "  3 niet overgenomen: Deel de metingen.",
        "",
        "Conclusie",
        "  Er komt één norm.",
        "",
        "Vervolg",
        "  In het najaar peilen.",
        "",
        f"--- {record}",
        f"+++ {record}",
        "@@ -23,3 +23,13 @@",
        "   - {on: 2024-05-01, stage: collecting}",
        "   - {on: 2024-06-26, stage: cleared}  # per brief",
        " # einde",
        "+outcome:",
        "+  on: 2024-07-04",
        "+  text: Er komt één norm.",
        "+  taken_over: [standard]",
        "+  partly: [soundings]",
        "+  not_taken_over: [sharing]",
        "+  follow_up: In het najaar peilen.",
        "+  remarks:",
        "+    - ask: soundings",
        "+      text: Alleen op zee.",
        "",
        "Er is nog niets geschreven: voeg --write toe om dat te doen.",
    ]
    assert board.path.read_bytes() == before


def test_with_write_it_changes_the_file_once(board: Reported) -> None:
    result = read(board, whole(), "--write")
    assert result.exit_code == 0
    record = board.path.as_posix()
    assert result.stdout.endswith(f"\n{record}: gewijzigd; de vorige versie staat ernaast.\n")
    assert board.path.read_text("utf-8").endswith("# einde\n" + outcome())
    second = again(board, "--write")
    assert second.exit_code == 0
    assert second.stdout.endswith("Alles is al vastgelegd: er valt niets te schrijven.\n")


def outcome() -> str:
    return (
        "outcome:\n  on: 2024-07-04\n  text: Er komt één norm.\n  taken_over: [standard]\n"
        "  partly: [soundings]\n  not_taken_over: [sharing]\n  follow_up: In het najaar peilen.\n"
        "  remarks:\n    - ask: soundings\n      text: Alleen op zee.\n"
    )


def test_a_mistake_ends_it_with_one_and_nothing_is_written(board: Reported) -> None:
    before = {one: one.read_bytes() for one in board.folder.rglob("*") if one.is_file()}
    result = read(board, [*whole(), *asked("sharing", "niet overgenomem")], "--write")
    assert result.exit_code == 1
    assert (
        f"{board.file.as_posix()}: tabel 1, rij 4, kolom 3: fout form-choice: "
        "“niet overgenomem” is geen resultaat.\n    Bedoelt u “niet overgenomen”?\n"
    ) in result.stderr
    assert result.stdout.endswith("Zolang er fouten zijn, wordt er niets geschreven.\n")
    assert {one: one.read_bytes() for one in board.folder.rglob("*") if one.is_file()} == before


def test_a_change_that_would_make_the_files_wrong_is_not_written(board: Reported) -> None:
    board.edit("date: 2024-07-04", "date: 2024-Q4", file="eu-meetings.yaml")
    before = board.path.read_bytes()
    result = read(board, whole(), "--write")
    assert result.exit_code == 1
    assert "fout outcome-early: De uitkomst is van 8 juli 2024" in result.stderr
    assert board.path.read_bytes() == before


def test_tracked_changes_in_a_box_are_written_only_with_the_word_for_it(board: Reported) -> None:
    steps = [*whole(), {"do": "record", "on": True}, box("conclusion", "Er komt geen norm.")]
    assert read(board, steps).exit_code == 0
    refused = again(board, "--write")
    assert refused.exit_code == 1
    assert "Bijgehouden wijzigingen in het bestand: 2." in refused.stderr
    assert "outcome" not in board.path.read_text("utf-8")
    assert again(board, "--write", "--accept-tracked").exit_code == 0
    assert "Er komt geen norm." in board.path.read_text("utf-8")


def test_sections_cannot_be_chosen(board: Reported) -> None:
    result = read(board, whole(), "--only", "outcomes", "--write")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        "--only hoort bij het invulformulier voor het verslag: een instructie wordt in haar geheel gelezen.\n"
    )
    assert "outcome" not in board.path.read_text("utf-8")


def test_it_is_told_in_english_when_asked(board: Reported) -> None:
    result = read(board, whole(), "--language", "en")
    assert result.stdout.startswith(
        "Report back on Draught in the fairway, EPC meeting of 4 July 2024.\n\nAsks\n"
    )
    assert "\n  2 taken over in part: Measure every year.\n" in result.stdout
    assert "+  remarks:\n+    - ask: soundings\n+      text: Alleen op zee.\n" in result.stdout


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Niets ingevuld, dus niets te schrijven."),
        ("en", "Nothing was filled in, so there is nothing to write."),
    ],
)
@pytest.mark.parametrize("kept", ["", OUTCOME])
def test_of_a_form_in_which_nothing_was_filled_in_it_is_said(
    board: Reported, language: str, sentence: str, kept: str
) -> None:
    board.file.write_bytes(board.instruction())
    board.edit("# einde\n", f"# einde\n{kept}")
    before = board.path.read_bytes()
    result = again(board, "--write", "--language", language)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == ["", sentence]
    assert board.path.read_bytes() == before


@pytest.mark.parametrize("form", ["non-paper", "board-note", "consolidation"])
def test_another_paper_about_the_input_is_no_form(
    board: Reported, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ["--board", board.folder.as_posix(), "--day", "2024-06-27", "--out", "paper.docx"]
    assert CliRunner().invoke(app, ["memo", "draught", "--as", form, *words]).exit_code == 0
    result = CliRunner().invoke(app, ["read", "paper.docx", *words[:4]])
    assert result.exit_code == 1
    assert (
        f"paper.docx: fout form-kind: Dit bestand is een stuk van de soort {form} en geen formulier om terug "
        "te lezen.\n    Alleen het invulformulier voor het verslag en een instructie kunnen worden "
        "teruggelezen.\n"
    ) in result.stderr
