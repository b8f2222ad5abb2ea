"""What an operating system refuses is one sentence for each command that writes, and changes no file."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result
from writers import COMMANDS, furnish, tree

from boardkit.cli.commands import app

FULL = "De schijf is vol; dit bestand is niet geschreven."
Fault = tuple[object, str, int, str, str]
FAULTS: list[Fault] = [
    (os, "fsync", errno.ENOSPC, FULL, "The drive is full, so that this file was not written."),
    (
        os,
        "fsync",
        errno.EDQUOT,
        "Uw ruimte op deze schijf is op; dit bestand is niet geschreven.",
        "Your room on this drive is used up, so that this file was not written.",
    ),
    (
        os,
        "fsync",
        errno.EIO,
        "De schijf geeft geen antwoord of is beschadigd; dit bestand is niet geschreven.",
        "The drive does not answer, or is damaged, so that this file was not written.",
    ),
    (
        tempfile,
        "mkstemp",
        errno.EROFS,
        "Op deze schijf kan niet worden geschreven, alleen gelezen.",
        "This drive can only be read, so that this file was not written.",
    ),
]
SLOW = ("template restyle", "template check", "template fields")


def invoke(words: Sequence[str], language: str = "nl") -> Result:
    return CliRunner().invoke(app, [*words, "--language", language])


@pytest.fixture
def place(tmp_path: Path, small_board: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a board, and a folder of papers in which a person has one."""
    monkeypatch.chdir(tmp_path)
    furnish(tmp_path, small_board)
    return tmp_path


def assert_refused(
    place: Path, words: Sequence[str], fault: Fault, languages: Sequence[str] = ("nl", "en")
) -> None:
    owner, step, number, *sentences = fault

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    before = tree(place)
    for language, sentence in zip(languages, sentences, strict=False):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, step, refuse)
            result = invoke(words, language)
        assert (result.exit_code, result.stderr.count(sentence)) == (1, 1), result.output
        assert "Traceback" not in result.output
        assert os.strerror(number).lower() not in result.output.lower()
        assert tree(place) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_what_the_system_refuses_is_one_sentence_and_changes_nothing(place: Path, command: str) -> None:
    languages = ("nl", "en") if command in ("agenda", "next") else ("nl",)
    # Those that try templates out take seconds: one fault at each of the two steps is enough for them.
    for fault in FAULTS[::3] if command in SLOW else FAULTS:
        assert_refused(place, COMMANDS[command], fault, languages)


def test_reading_back_is_refused_in_one_sentence_and_changes_nothing(
    board_copy: Path, filled_form: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("form.docx").write_bytes(filled_form)
    words = ["read", "form.docx", "--write", "--board", board_copy.name, "--day", "2024-10-20"]
    for fault in FAULTS:
        assert_refused(tmp_path, words, fault, ("nl",))


def test_a_name_of_more_than_255_bytes_is_refused(place: Path) -> None:
    for name in ("é" * 128, "x" * 256):
        result = invoke([*COMMANDS["agenda"], "--out", f"{name}.docx"])
        assert result.exit_code == 1
        assert "De naam van dit bestand, of van een map waar het in staat, is te lang." in result.stderr
        result = invoke([*COMMANDS["build"], "--out", name])
        assert result.exit_code == 1
        assert result.stderr.count(": fout file-unwritable: De naam van dit bestand, of van een map") == 1
    assert sorted(one.name for one in place.glob("*.docx")) == ["house.docx", "wrong.docx"]


def test_a_file_or_a_dead_link_where_papers_should_come_is_named(place: Path) -> None:
    Path("file").write_text("x", "utf-8")
    Path("link").symlink_to("nowhere")
    for out, sentence in (
        ("file", "file is een bestand; daar kan geen map worden gemaakt."),
        ("file/papers", "file is een bestand; daar kan geen map worden gemaakt."),
        ("link", "link verwijst naar iets dat er niet is."),
    ):
        result = invoke([*COMMANDS["agenda"], "--out", out])
        assert (result.exit_code, result.stderr.count(sentence)) == (1, 1), result.output
    assert Path("file").read_text("utf-8") == "x"
    assert not (place / "nowhere").exists()


def test_files_of_a_later_day_hinder_nothing(place: Path) -> None:
    assert invoke([*COMMANDS["build"][:-1], "2024-09-01"]).exit_code == 0
    for one in (*place.rglob("*.yaml"), *place.rglob("*.docx"), *place.glob("papers/.*")):
        os.utime(one, (4_000_000_000, 4_000_000_000))
    for command in ("build", "agenda", "next", "template copy"):
        result = invoke(COMMANDS[command])
        assert (result.exit_code, result.stderr) == (0, ""), result.output


POSIX = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such signals, and no closed output"
)
MAIN = (sys.executable, "-B", "-c", "from boardkit.cli import main; main()")


@POSIX
@pytest.mark.parametrize(("number", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Gestopt; wat niet af was, is niet geschreven.\n"),
        ("en", "Stopped; what was not finished was not written.\n"),
    ],
)
def test_a_command_that_is_asked_to_stop_says_so_and_leaves_no_half(
    place: Path, number: str, code: int, language: str, sentence: str
) -> None:
    before = tree(place)
    stopping = (
        "import os, sys, tempfile\n"
        "from boardkit.cli import main\n"
        "make = os.fsync\n"
        f"os.fsync = lambda handle: (os.kill(os.getpid(), {int(signal.Signals[number])}), make(handle))\n"
        "main()\n"
    )
    words = [*COMMANDS["cancel"], "--language", language]
    done = subprocess.run(
        [sys.executable, "-B", "-c", stopping, *words], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (code, sentence)
    after = tree(place)
    # It is heard once the file that was being written is whole, and what that held is kept beside it.
    assert after.pop("board/meetings/2024-01.yaml.previous") == before["board/meetings/2024-01.yaml"]
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"board/meetings/2024-01.yaml"}
    assert b"cancelled" in (after["board/meetings/2024-01.yaml"] or b"")


@POSIX
def test_output_that_nobody_reads_or_that_is_closed_is_no_mistake(place: Path) -> None:
    for redirected in (">&-", ">&- 2>&-", "| true"):
        line = f'"$@" {redirected}'
        done = subprocess.run(
            ["/bin/sh", "-c", line, "sh", *MAIN, *COMMANDS["agenda"]],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, ""), redirected
        assert (place / "papers/HB-2024-01-agenda-leden.docx").is_file()


@POSIX
def test_without_a_cache_and_without_a_place_for_temporary_files_papers_are_made(place: Path) -> None:
    (place / "file").write_text("x", "utf-8")
    nowhere = {name: str(place / "file/x") for name in ("HOME", "XDG_CACHE_HOME", "TMPDIR")}
    done = subprocess.run(
        [*MAIN, *COMMANDS["agenda"]],
        env={**os.environ, **nowhere},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("papers/HB-2024-01-agenda-leden.docx: nieuw\n")
