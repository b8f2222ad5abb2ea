"""boardkit schema, as a secretary types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_board: Callable[..., Path]) -> Run:
    """Runs the command in a folder with a board."""
    small_board({"seats.yaml": "# $schema: eigen.json\n- id: chair\n  title: Voorzitter\n  role: chair\n"})
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, ["schema", "--board", "board", *words])


def test_the_schemas_are_written_and_the_files_without_the_line_are_told(run: Run, tmp_path: Path) -> None:
    before = (tmp_path / "board" / "board.yaml").read_bytes()
    result = run()
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "board/schema: de schema's, waarvan 21 nieuw of gewijzigd.",
        "board/seats.yaml: verwijst een editor naar eigen.json, en blijft zoals het is.",
        "board/board.yaml: mist de regel waarmee een editor het schema vindt.",
        "board/priorities.yaml: mist de regel waarmee een editor het schema vindt.",
        "board/declarations.yaml: mist de regel waarmee een editor het schema vindt.",
        "board/meetings/2024-01.yaml: mist de regel waarmee een editor het schema vindt.",
        "Uw eigen bestanden zijn niet gewijzigd: met --write komt de regel bovenaan.",
    ]
    assert (tmp_path / "board" / "board.yaml").read_bytes() == before
    assert '"title": "Overleg"' in (tmp_path / "board" / "schema" / "board.json").read_text("utf-8")


def test_write_puts_the_line_on_top(run: Run, tmp_path: Path) -> None:
    result = run("--write")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "board/schema: de schema's, waarvan 21 nieuw of gewijzigd.",
        "board/seats.yaml: verwijst een editor naar eigen.json, en blijft zoals het is.",
        "board/board.yaml: gewijzigd; de vorige versie staat ernaast.",
        "board/priorities.yaml: gewijzigd; de vorige versie staat ernaast.",
        "board/declarations.yaml: gewijzigd; de vorige versie staat ernaast.",
        "board/meetings/2024-01.yaml: gewijzigd; de vorige versie staat ernaast.",
        "Elk bestand heeft een regel waarmee een editor een schema vindt.",
    ]
    meeting = (tmp_path / "board" / "meetings" / "2024-01.yaml").read_text("utf-8")
    assert meeting.startswith("# yaml-language-server: $schema=../schema/meeting.json\nid: 2024-01\n")


def test_the_language_is_asked_for_or_the_boards_own(run: Run, tmp_path: Path) -> None:
    result = run("--language", "en", "--write")
    assert result.output.splitlines()[0] == "board/schema: the schemas, of which 21 are new or changed."
    assert result.output.splitlines()[-1] == "Every file has a line by which an editor finds a schema."
    assert '"title": "Charter"' in (tmp_path / "board" / "schema" / "board.json").read_text("utf-8")


def test_a_board_full_of_mistakes_gets_its_schemas(run: Run, tmp_path: Path) -> None:
    (tmp_path / "board" / "board.yaml").write_text("naam: Havenberaad\n", "utf-8")
    assert run().exit_code == 0
    assert (tmp_path / "board" / "schema" / "board.json").is_file()


def test_a_file_that_cannot_be_read_ends_with_code_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "board" / "board.yaml").write_bytes(b"names: \xe9\n")
    result = run("--write")
    assert result.exit_code == 1
    assert "board/board.yaml:1:8: fout file-encoding: " in result.output
    assert "Elk bestand heeft" not in result.output


@pytest.mark.parametrize(
    ("folder", "words"),
    [("nergens", "nergens: fout folder-missing: "), (".", ".: fout folder-without-board: ")],
)
def test_a_folder_without_a_board_is_refused(run: Run, tmp_path: Path, folder: str, words: str) -> None:
    result = run("--board", folder)
    assert result.exit_code == 1
    assert result.output.startswith(words)
    assert not (tmp_path / "schema").exists()
