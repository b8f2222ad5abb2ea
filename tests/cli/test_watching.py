"""boardkit check --watch, as a process that somebody else changes files under."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from boardkit.cli.commands import app

Write = Callable[..., Path]
PATIENCE = 60
RULE = "-" * 72
GOOD = "1 warning"


class Watch:
    """A running `check --watch`, and what it says."""

    def __init__(self, board: Path, *words: str) -> None:
        self.board = board
        command = [sys.executable, "-m", "boardkit", "check", str(board), "--watch", "--language", "en"]
        self.process = subprocess.Popen(
            [*command, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def round(self) -> list[str]:
        """All that it says until it waits again, but for the sentence that it waits."""
        said: list[str] = []
        while not said or said[-1] != f"Watching {self.board.as_posix()}; Ctrl-C stops.":
            said.append(self._lines.get(timeout=PATIENCE))
        return said[:-1]

    def until(self, words: str) -> list[str]:
        """The first round that says this; one before it may have seen half a change."""
        while True:
            said = self.round()
            if words in "\n".join(["", *said, ""]):
                return said

    def is_silent(self) -> bool:
        """Whether it says nothing for longer than it takes to see a change."""
        try:
            self._lines.get(timeout=4)
        except queue.Empty:
            return True
        return False

    def stop(self) -> int:
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(PATIENCE)

    def end(self) -> None:
        """Whatever a test left."""
        self.process.kill()
        self.process.wait()
        self._listener.join()
        assert self.process.stdout
        self.process.stdout.close()


@pytest.fixture
def watch(small_board: Write) -> Iterator[Watch]:
    watch = Watch(small_board(), "--day", "2024-06-01")
    yield watch
    watch.end()


def test_it_checks_again_after_each_change_until_ctrl_c(watch: Watch) -> None:
    assert watch.round()[-1] == GOOD
    meeting = watch.board / "meetings/2024-01.yaml"
    text = meeting.read_text("utf-8")
    meeting.write_text(text.replace("minutes: 45", "minuts: 45"), "utf-8")
    said = watch.until(f"{meeting.as_posix()}:17:5: error field-unknown: There is no field minuts here.")
    assert said[0] == RULE
    assert said[-2:] == ["1 error and 1 warning", "Some checks wait until everything can be read."]
    meeting.write_text(text, "utf-8")
    watch.until(f"\n{GOOD}\n")
    assert watch.stop() == 0


def test_a_file_that_an_editor_puts_in_place_of_another_is_seen(watch: Watch) -> None:
    watch.round()
    seats = watch.board / "seats.yaml"
    half = watch.board / ".seats.yaml.swp"
    half.write_text("- id: chair\n  titel: ", "utf-8")
    assert watch.is_silent()
    half.write_text(seats.read_text("utf-8").replace("role: chair", "role: char"), "utf-8")
    half.replace(seats)
    watch.until("Did you mean chair?")


def test_saving_without_a_change_says_nothing(watch: Watch) -> None:
    watch.round()
    seats = watch.board / "seats.yaml"
    seats.write_text(seats.read_text("utf-8"), "utf-8")
    (watch.board / "notes.txt").write_text("not a file of the board", "utf-8")
    assert watch.is_silent()


def test_a_board_that_goes_and_comes_back_is_followed(watch: Watch) -> None:
    watch.round()
    board, text = watch.board / "board.yaml", (watch.board / "board.yaml").read_text("utf-8")
    board.unlink()
    watch.until("There is no board.yaml in this folder.")
    board.write_text(text, "utf-8")
    watch.until(f"\n{GOOD}\n")
    away = watch.board.with_name("away")
    watch.board.rename(away)
    watch.until("The folder does not exist.")
    away.rename(watch.board)
    watch.until(f"\n{GOOD}\n")
    assert watch.stop() == 0


def test_a_template_of_the_boards_own_is_watched_too(watch: Watch) -> None:
    watch.round()
    own = watch.board / "templates/en/agenda.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"half a file")
    watch.until("templates/en/agenda.docx: error template-file: This is not a Word file.")
    shutil.rmtree(watch.board / "templates")
    watch.until(f"\n{GOOD}\n")


def test_a_board_that_cannot_be_read_is_watched_until_it_can(small_board: Write) -> None:
    good = (small_board() / "board.yaml").read_text("utf-8")
    watch = Watch(small_board({"board.yaml": "names: [\n"}), "--day", "2024-06-01")
    try:
        assert watch.round()[-1] == "1 error"
        (watch.board / "board.yaml").write_text(good, "utf-8")
        watch.until(f"\n{GOOD}\n")
        assert watch.stop() == 0
    finally:
        watch.end()


def test_a_folder_that_there_is_not_is_told_and_ends_it(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["check", str(tmp_path / "none"), "--watch", "--language", "en"])
    assert result.exit_code == 1
    assert "The folder does not exist." in result.stderr
    assert "Watching" not in result.output


@pytest.mark.parametrize("other", ["--json", "--strict"])
def test_what_is_told_once_goes_not_with_watching(small_board: Write, other: str) -> None:
    command = [sys.executable, "-m", "boardkit", "check", str(small_board()), "--watch", other]
    result = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 2
    assert "--watch goes on and on" in result.stderr
