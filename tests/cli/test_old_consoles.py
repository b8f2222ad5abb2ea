"""A console, or a file, that has no letter for what is printed ends no command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]
BOARD = ("--board", "Łódź", "--language", "en")


def printed(folder: Path, *words: str) -> tuple[int, str, str]:
    """The exit code and what came, in the letters of western Windows."""
    surroundings = {**os.environ, "PYTHONIOENCODING": "cp1252", "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run(
        [sys.executable, "-m", "boardkit", *words],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode("cp1252"), done.stderr.decode("cp1252")


@pytest.fixture
def folder(small_board: Write) -> Path:
    """Where a board stands under a name that these letters cannot write."""
    board = small_board()
    board.rename(board.with_name("Łódź"))
    return board.parent


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("template", "fields", "report", *BOARD), "What a template of report may name."),
        (("template", "fields", "instruction", *BOARD), "What a template of instruction may name."),
        (("template", "check", *BOARD), "?ód"),
        (("template", "copy", "agenda", *BOARD), "?ód"),
        (("schema", *BOARD), "?ód"),
        (("new", "Ł", "--language", "en"), "?"),
    ],
)
def test_a_letter_that_cannot_be_shown_is_a_question_mark(
    folder: Path, words: tuple[str, ...], told: str
) -> None:
    put_there = folder / "Łódź/templates/en/notes.docx"
    put_there.parent.mkdir(parents=True)
    put_there.write_bytes(b"no Word file")
    _, out, err = printed(folder, *words)
    assert told in out + err
    assert "Traceback" not in err


def test_a_build_that_has_nothing_to_do_says_so_too(folder: Path) -> None:
    words = ("build", *BOARD, "--day", "2024-08-01", "--out", "Ł")
    assert "?/HB-2024-01-agenda-members.docx" in printed(folder, *words)[1]
    assert printed(folder, *words) == (0, "All 4 papers are up to date.\n", "")
    (folder / "Łódź/meetings/2024-01.yaml").unlink()
    first, again = printed(folder, *words), printed(folder, *words)
    assert (again, "?/HB-2024-01-agenda-members.docx" in again[1]) == (first, True)
