"""What commands that were killed left is never taken for a paper or a file of the board, and goes away."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from real import answer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot copy a running process")
WORDS = ("--board", "board", "--day", "2024-06-03")
SEND = ("send", "2024-01", "--write", *WORDS)
AGENDA = ("agenda", "2024-01", *WORDS)


def killed(place: Path, words: tuple[str, ...]) -> None:
    def kill(_: int) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    assert answer(place, words, lambda: setattr(os, "fsync", kill)).code == -signal.SIGKILL


def left(place: Path) -> list[Path]:
    return sorted(place.rglob(".boardkit-*.tmp"))


@pytest.fixture
def place(tmp_path: Path, small_board: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "place"
    folder.mkdir()
    small_board().rename(folder / "board")
    monkeypatch.chdir(folder)
    return folder


def test_they_are_no_papers_and_no_files_of_the_board_and_go_an_hour_later(place: Path) -> None:
    for _ in range(3):
        killed(place, AGENDA)
        killed(place, SEND)
    assert {one.parent.name for one in left(place)} == {"papers", "meetings"}
    assert len(left(place)) == 6
    for one in left(place):  # nothing of it may be read as something
        one.write_bytes(b"id: [half")
    for words in (("check", "board", "--day", "2024-06-03"), ("build", "--jobs", "1", *WORDS)):
        said = answer(place, words)
        assert (said.code, ".tmp" in said.out, said.err) == (0, False, "")
    assert len(left(place)) == 6  # they may be of a command that goes on
    for one in left(place):
        os.utime(one, (0, 0))
    assert answer(place, SEND).code == 0
    (place / "papers/HB-2024-01-agenda-leden.docx").unlink()
    assert answer(place, AGENDA).code == 0
    assert left(place) == []


def test_of_a_template_that_was_half_kept_nothing_stays(place: Path, tmp_path: Path) -> None:
    environment = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    replace = Path.replace

    def kill(self: Path, target: Path) -> Path:
        if self.suffix == ".new":
            os.kill(os.getpid(), signal.SIGKILL)
        return replace(self, target)

    for _ in range(2):
        said = answer(place, AGENDA, lambda: setattr(Path, "replace", kill), environment=environment)
        assert said.code == -signal.SIGKILL
    halves = list((tmp_path / "cache").rglob("*.new"))
    assert len(halves) == 2
    os.utime(halves[0], (0, 0))
    assert answer(place, AGENDA, environment=environment).out.endswith(": nieuw\n")
    assert list((tmp_path / "cache").rglob("*.new")) == halves[1:]
    assert len(list((tmp_path / "cache").rglob("*.template"))) == 1
