"""Wrong boards, and the exact lines that a user sees, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from boardkit.cli.commands import app

WRONG = Path(__file__).resolve().parents[1] / "wrong"
BOARDS = sorted(path.name for path in WRONG.iterdir() if path.is_dir())


def checked(board: str, write: Callable[..., Path], language: str) -> tuple[int, str]:
    folder = WRONG / board
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.yaml")}
    target = write()
    for name, path in files.items():
        (target / name).write_bytes(path.read_bytes())
    result = CliRunner().invoke(app, ["check", "board", "--day", "2024-06-01", "--language", language])
    return result.exit_code, result.output


@pytest.fixture(autouse=True)
def in_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_there_are_wrong_boards() -> None:
    assert len(BOARDS) >= 5


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("board", BOARDS)
def test_a_user_sees_these_lines(
    board: str, language: str, small_board: Callable[..., Path], request: pytest.FixtureRequest
) -> None:
    code, lines = checked(board, small_board, language)
    kept = WRONG / f"{board}.{language}.txt"
    if request.config.getoption("--update-golden"):
        kept.write_text(lines, "utf-8", newline="\n")
    assert code == 1
    assert lines == kept.read_text("utf-8")


@pytest.mark.parametrize("board", BOARDS)
def test_both_languages_report_the_same_places_and_codes(
    board: str, small_board: Callable[..., Path]
) -> None:
    finding = re.compile(r"^(board/\S+): \w+ ([a-z-]+): ", re.MULTILINE)
    found = [finding.findall(checked(board, small_board, language)[1]) for language in ("nl", "en")]
    assert len(found[0]) > 2
    assert found[0] == found[1]
