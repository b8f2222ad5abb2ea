"""A command that is cut off at any step loses no file, leaves none half-written, and can be run again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from killing import run
from quays import AGENDA
from typer.testing import CliRunner

from boardkit.cli.commands import app

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot copy a running process")
DAY = ("--board", "board", "--day", "2024-07-10")
UPDATES = """
    - {of: wall, on: 2024-03-31, by: shipper, status: on_track, progress: 10}
    """


def _files(folder: Path) -> dict[str, bytes]:
    """Every file but those that a command keeps for a moment; the next that writes there takes them away."""
    found = (one for one in folder.rglob("*") if one.is_file() and not one.name.endswith(".tmp"))
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in found}


def _judge(before: Path, words: Sequence[str], tmp_path: Path) -> int:
    """How many steps were tried; each left what was before or what should come, and was made good."""
    with pytest.MonkeyPatch.context() as patch:  # here first, so that no child need import anything
        patch.chdir(shutil.copytree(before, tmp_path / "whole"))
        assert CliRunner().invoke(app, words).exit_code == 0
    old, new = _files(before), _files(tmp_path / "whole")
    assert run(Path(shutil.copytree(before, tmp_path / "cut")), words, tmp_path / "states") == 0
    states = sorted((tmp_path / "states").iterdir(), key=lambda one: int(one.name))
    seen: list[dict[str, bytes]] = []
    for state in states:
        cut_off = _files(state)
        wrong = [name for name, one in cut_off.items() if one not in (old.get(name), new.get(name))]
        assert not wrong, state.name
        assert old.keys() <= cut_off.keys(), state.name
        if cut_off in seen:
            continue
        seen.append(cut_off)
        assert run(state, words) == 0, state.name
        after = _files(state)
        assert sorted(name for name in after | new if after.get(name) != new.get(name)) == [], state.name
    return len(states) - 1


@pytest.fixture
def before(tmp_path: Path, small_board: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "before"
    folder.mkdir()
    board = small_board({"action-agendas/quays.yaml": AGENDA, "updates/q1.yaml": UPDATES})
    board.rename(folder / "board")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def test_build_is_cut_off_at_each_step(before: Path, tmp_path: Path) -> None:
    assert _judge(before, ["build", "--jobs", "1", *DAY], tmp_path) > 100


def test_report_final_is_cut_off_at_each_step(before: Path, tmp_path: Path) -> None:
    words = ["report", "2024-Q1", "--final", "--board", "board", "--day", "2024-03-31"]
    assert _judge(before, words, tmp_path) > 8


@pytest.fixture
def example_board(tmp_path: Path, board_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "before"
    folder.mkdir()
    board_copy.rename(folder / "board")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def test_next_is_cut_off_at_each_step(example_board: Path, tmp_path: Path) -> None:
    words = ["next", "2024-03", "--date", "2024-12-11", "--board", "board", "--day", "2024-10-20"]
    assert _judge(example_board, words, tmp_path) >= 5


def test_read_write_is_cut_off_at_each_step(example_board: Path, filled_form: bytes, tmp_path: Path) -> None:
    (example_board / "form.docx").write_bytes(filled_form)
    words = ["read", "form.docx", "--write", "--board", "board", "--day", "2024-10-20"]
    assert _judge(example_board, words, tmp_path) > 30
