"""`boardkit read` as a secretary meets it: what is said, what is written, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_back import EXAMPLE
from typer.testing import CliRunner, Result
from word_typing import typed

from boardkit.cli.commands import app
from boardkit.cli.options import PartOfForm
from boardkit.intake.minutes.told import Section


def run(*words: str) -> Result:
    return CliRunner().invoke(app, [*words, "--day", "2024-10-20"])


@pytest.fixture
def file(tmp_path: Path, filled_form: bytes) -> Path:
    path = tmp_path / "terug.docx"
    path.write_bytes(filled_form)
    return path


def unchanged(board: Path) -> bool:
    files = [one.relative_to(EXAMPLE) for one in EXAMPLE.rglob("*") if one.is_file()]
    there = [one.relative_to(board) for one in board.rglob("*") if one.is_file()]
    assert len(files) > 20
    return sorted(files) == sorted(there) and all(
        (board / one).read_bytes() == (EXAMPLE / one).read_bytes() for one in files
    )


def test_without_write_it_shows_the_change_and_touches_nothing(file: Path, board_copy: Path) -> None:
    result = run("read", str(file), "--board", str(board_copy))
    assert result.exit_code == 0
    assert "Invulformulier voor het verslag van vergadering 2024-03 van 9 oktober 2024." in result.stdout
    assert "\nConclusies\n  2 Verslag en actiepunten 12 juni 2024: akkoord\n" in result.stdout
    assert "+  - number: 2024-03-01" in result.stdout
    assert result.stdout.endswith("Er is nog niets geschreven: voeg --write toe om dat te doen.\n")
    assert unchanged(board_copy)


def test_with_write_it_says_which_files_changed_and_the_second_time_that_none_did(
    file: Path, board_copy: Path
) -> None:
    first = run("read", str(file), "--board", str(board_copy), "--write")
    assert first.exit_code == 0
    kept = "gewijzigd; de vorige versie staat ernaast."
    for name in ("2024-02", "2024-03"):
        path = (board_copy / "meetings" / f"{name}.yaml").as_posix()
        assert f"{path}: {kept}\n" in first.stdout
    again = run("read", str(file), "--board", str(board_copy), "--write")
    assert again.exit_code == 0
    assert again.stdout.endswith("Alles is al vastgelegd: er valt niets te schrijven.\n")


def test_a_mistake_ends_it_with_one_and_nothing_is_written(
    file: Path, board_copy: Path, filled_form: bytes
) -> None:
    wrong = {"do": "type", "at": "bk_actions_progress", "row": 1, "column": 2, "text": "Regio Zuit"}
    file.write_bytes(typed(filled_form, [wrong]))
    result = run("read", str(file), "--board", str(board_copy), "--write")
    assert result.exit_code == 1
    assert (
        f"{file.as_posix()}: tabel 12, rij 2, kolom 3: fout form-owner: "
        "Er is geen zetel of organisatie “Regio Zuit”.\n    Bedoelt u “Regio Zuid”?\n"
    ) in result.stderr
    assert "Zolang er fouten zijn, wordt er niets geschreven; met --only kiest u onderdelen." in result.stdout
    assert unchanged(board_copy)


def test_sections_can_be_chosen(file: Path, board_copy: Path) -> None:
    result = run("read", str(file), "--board", str(board_copy), "--only", "attendance", "--only", "order")
    assert "\nAanwezigheid\n" in result.stdout
    assert "\nVerloop\n" in result.stdout
    assert "\nBespreking\n" not in result.stdout
    assert "+discussions:" not in result.stdout


def test_the_command_offers_every_section() -> None:
    assert {one.value for one in PartOfForm} == {one.value for one in Section}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7", "Dit is een pdf, geen Word-bestand."),
        (b"\xd0\xcf\x11\xe0rest", "Dit is een oud Word-bestand (.doc), of een met een wachtwoord."),
        (b"PK\x03\x04", "Dit Word-bestand is beschadigd."),
    ],
)
def test_what_is_no_word_file_is_refused_in_a_sentence(
    file: Path, board_copy: Path, content: bytes, sentence: str
) -> None:
    file.write_bytes(content)
    result = run("read", str(file), "--board", str(board_copy), "--write")
    assert result.exit_code == 1
    assert f"fout file-unusable: {sentence}" in result.stderr
    assert unchanged(board_copy)


def test_tracked_changes_are_written_only_with_the_word_for_it(
    file: Path, board_copy: Path, pristine_form: bytes
) -> None:
    steps = [
        {"do": "record", "on": True},
        {"do": "type", "at": "bk_seat_chair", "column": 1, "text": "aanwezig"},
    ]
    file.write_bytes(typed(pristine_form, steps))
    words = ("read", str(file), "--board", str(board_copy))
    assert run(*words).exit_code == 0
    refused = run(*words, "--write")
    assert refused.exit_code == 1
    assert "Bijgehouden wijzigingen in het bestand: 1." in refused.stderr
    assert unchanged(board_copy)
    assert run(*words, "--write", "--accept-tracked").exit_code == 0
    assert not unchanged(board_copy)


def test_a_file_that_is_not_there_is_told(tmp_path: Path, board_copy: Path) -> None:
    result = run("read", str(tmp_path / "weg.docx"), "--board", str(board_copy))
    assert result.exit_code == 1
    assert "Dit bestand bestaat niet." in result.stderr
