"""A command cut off, or given twice at once, loses no file, leaves no half one, and can be run again."""

from __future__ import annotations

import shutil
import subprocess
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
CHANGED = (
    ": fout board-changed: De bestanden van het overleg zijn gewijzigd nadat ze waren gelezen; daarom is er "
    "niets geschreven.\n"
)
UPDATES = """
    - {of: wall, on: 2024-03-31, by: shipper, status: on_track, progress: 10}
    """


def _files(folder: Path) -> dict[str, bytes]:
    """Every file but those that a command keeps for a moment; the next that writes there takes them away.

    Nor those of a cache, which need not be the same: what counts is that papers are.
    """
    found = (one for one in folder.rglob("*") if one.is_file() and not one.name.endswith(".tmp"))
    names = {one.relative_to(folder).as_posix(): one for one in found}
    return {name: one.read_bytes() for name, one in names.items() if not name.startswith("cache/")}


def _judge(before: Path, words: Sequence[str], tmp_path: Path, *, done: int = 0, cold: bool = False) -> int:
    """How many steps were tried; each left what was before or what should come, and was made good.

    `done`: the exit code of the command when all that it should do has been done.
    """
    with pytest.MonkeyPatch.context() as patch:  # here first, so that no child need import anything
        patch.chdir(shutil.copytree(before, tmp_path / "whole"))
        assert CliRunner().invoke(app, words).exit_code == 0
    old, new = _files(before), _files(tmp_path / "whole")
    assert run(Path(shutil.copytree(before, tmp_path / "cut")), words, tmp_path / "states", cold=cold) == 0
    states = sorted((tmp_path / "states").iterdir(), key=lambda one: int(one.name))
    seen: list[dict[str, bytes]] = []
    for state in states:
        cut_off = _files(state)
        wrong = [name for name, one in cut_off.items() if one not in (old.get(name), new.get(name))]
        assert not wrong, state.name
        assert old.keys() <= cut_off.keys(), state.name
        if cut_off in seen and not cold:
            continue
        seen.append(cut_off)
        assert run(state, words, cold=cold) == (done if cut_off == new else 0), state.name
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


@pytest.mark.parametrize(
    "words",
    [
        ("move", "2024-01", "--date", "2024-06-19", "--reason", "x"),
        ("cancel", "2024-01", "--reason", "x"),
        ("send", "2024-01"),
    ],
)
def test_a_change_of_plan_is_cut_off_at_each_step(before: Path, tmp_path: Path, words: Sequence[str]) -> None:
    assert (
        _judge(before, [*words, "--write", "--board", "board", "--day", "2024-06-03"], tmp_path, done=1) > 15
    )


def test_a_template_that_is_being_kept_for_later_is_cut_off_at_each_step(
    before: Path, tmp_path: Path
) -> None:
    assert _judge(before, ["agenda", "2024-01", *DAY], tmp_path, cold=True) > 12
    for state in (tmp_path / "states").iterdir():
        assert len(list(state.glob("cache/**/*.template"))) == 1, state.name


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


def at_once(folder: Path, words: Sequence[str]) -> list[subprocess.CompletedProcess[str]]:
    """The same command twice, begun at the same moment."""
    command = [sys.executable, "-m", "boardkit", *words]
    both = [
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [one.communicate() for one in both]
    return [
        subprocess.CompletedProcess(command, one.returncode, *words)
        for one, words in zip(both, said, strict=True)
    ]


@pytest.mark.parametrize("command", ["next", "read"])
def test_the_same_change_twice_at_once_is_made_once(
    example_board: Path, filled_form: bytes, tmp_path: Path, command: str
) -> None:
    (example_board / "form.docx").write_bytes(filled_form)
    words = {
        "next": ["next", "2024-03", "--date", "2024-12-11"],
        "read": ["read", "form.docx", "--write"],
    }[command]
    words += ["--board", "board", "--day", "2024-10-20"]
    whole = Path(shutil.copytree(example_board, tmp_path / "whole"))
    assert run(whole, words) == 0
    done = at_once(example_board, words)
    assert 0 in [one.returncode for one in done]
    for one in done:
        assert one.returncode in (0, 1)
        assert "Traceback" not in one.stderr
        # Who comes second finds it done, or is told that somebody else changed the file meanwhile.
        assert one.returncode == 0 or ": fout file-" in one.stderr or CHANGED in one.stderr
    assert _files(example_board) == _files(whole)
    assert not list(example_board.rglob("*.tmp"))
