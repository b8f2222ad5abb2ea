"""What an operating system refuses is one sentence for each command that writes, and changes no file."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import docx
import pytest
from quays import AGENDA
from typer.testing import CliRunner, Result

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
    (
        tempfile,
        "mkstemp",
        errno.EACCES,
        (
            "In dit bestand of deze map mag niet worden geschreven, of een ander programma houdt het "
            "bestand vast."
        ),
        "This file or its folder may not be written, or another program holds it.",
    ),
]
INPUT = """
    id: eu-quays
    subject: {nl: Kades, en: Quays}
    task: a
    essence: {nl: Kort., en: Short.}
    position: {nl: Hoger., en: Higher.}
    asks: [{id: higher, text: {nl: Hoger., en: Higher.}}]
    """
BOARD = """
    names: [{name: {nl: Havenberaad, en: Harbour Board}}]
    abbreviation: HB
    languages: [nl, en]
    eu_profile: ports-act
    """
PROFILE = """
    - id: ports-act
      name: {nl: Europees Havenberaad, en: European Ports Board}
      short: EPB
      law: {nl: Havenwet, en: Ports Act}
      tasks: [{code: a, article: "1", title: {nl: Adviseren., en: Advise.}}]
    """
HELD = """
    id: 2024-02
    ordinal: 2
    date: 2024-06-20
    start: 13:30
    end: 14:30
    place:
      name: {nl: Havenhuis, en: Harbour House}
    items:
      - {id: talk, title: {nl: Gesprek, en: Talk}, purpose: discussion, minutes: 45, lead: chair}
    history: [{on: 2024-06-20, status: held}]
    outcomes: [{number: 2024-02-01, item: talk, result: adopted, text: {nl: Akkoord., en: Agreed.}}]
    """
ON = ("--board", "board", "--day", "2024-07-10")
EARLY = ("--board", "board", "--day", "2024-06-03")
COMMANDS = {
    "agenda": ("agenda", "2024-01", *ON),
    "minutes": ("minutes", "2024-01", *ON),
    "decisions": ("decisions", "2024-02", *ON),
    "actions": ("actions", *ON),
    "report": ("report", "2024-Q1", *ON),
    "report --final": ("report", "2024-Q1", "--final", "--board", "board", "--day", "2024-03-31"),
    "overview": ("overview", "funding", *ON),
    "memo": ("memo", "eu-quays", "--as", "non-paper", *ON),
    "build": ("build", "--jobs", "1", *ON),
    "next": ("next", "2024-01", "--date", "2024-10-09", *ON),
    "move": ("move", "2024-01", "--date", "2024-06-19", "--reason", "x", "--write", *EARLY),
    "cancel": ("cancel", "2024-01", "--reason", "x", "--write", *EARLY),
    "send": ("send", "2024-01", "--write", *EARLY),
    "new": ("new", "fresh/board", "--day", "2024-07-10"),
    "schema": ("schema", "--write", "--board", "board"),
    "template copy": ("template", "copy", "agenda", "--board", "board"),
    "template restyle": (
        "template",
        "restyle",
        "agenda",
        "--from",
        "house.docx",
        "--write",
        "--board",
        "board",
    ),
    "template check": (
        "template",
        "check",
        "wrong.docx",
        "--kind",
        "agenda",
        "--annotate",
        "--board",
        "board",
    ),
    "template fields": ("template", "fields", "agenda", "--out", "fields.docx", "--board", "board"),
}


def invoke(words: Sequence[str], language: str = "nl") -> Result:
    return CliRunner().invoke(app, [*words, "--language", language])


def tree(folder: Path) -> dict[str, bytes | None]:
    found = {one.relative_to(folder).as_posix(): one for one in folder.rglob("*")}
    return {name: one.read_bytes() if one.is_file() else None for name, one in found.items()}


@pytest.fixture
def place(tmp_path: Path, small_board: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a board, and a folder of papers in which a person has one."""
    small_board(
        {
            "board.yaml": BOARD,
            "eu-profiles.yaml": PROFILE,
            "eu/quays.yaml": INPUT,
            "action-agendas/quays.yaml": AGENDA,
            "meetings/2024-02.yaml": HELD,
        }
    )
    monkeypatch.chdir(tmp_path)
    Path("papers").mkdir()
    Path("papers/mine.docx").write_bytes(b"mine")
    docx.Document().save("house.docx")
    wrong = docx.Document()
    wrong.add_paragraph("{{ xyzzy }}")
    wrong.save("wrong.docx")
    return tmp_path


def refused(place: Path, words: Sequence[str], fault: Fault, languages: Sequence[str] = ("nl", "en")) -> None:
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
def test_a_full_drive_is_one_sentence_and_changes_nothing(place: Path, command: str) -> None:
    refused(place, COMMANDS[command], FAULTS[0], languages=("nl",))


@pytest.mark.parametrize("command", ["agenda", "next"])
def test_what_the_system_refuses_is_one_sentence_and_changes_nothing(place: Path, command: str) -> None:
    for fault in FAULTS:
        refused(place, COMMANDS[command], fault)


def test_reading_back_is_refused_in_one_sentence_and_changes_nothing(
    board_copy: Path, filled_form: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("form.docx").write_bytes(filled_form)
    words = ["read", "form.docx", "--write", "--board", board_copy.name, "--day", "2024-10-20"]
    before = tree(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", _full)
        result = invoke(words)
    assert (result.exit_code, result.stderr.count(FULL)) == (1, 1), result.output
    assert tree(tmp_path) == before


def _full(_: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_long_path_with_spaces_and_accents_simply_works(
    place: Path, form: Literal["NFC", "NFD"], monkeypatch: pytest.MonkeyPatch
) -> None:
    part = unicodedata.normalize(form, "Bestuur & beleid – éénmalige coöperatie (concept) ")
    folder = place / (part + "1") / (part + "2") / (part + "3") / "Vergadering van maart"
    assert len(str(folder)) > (100 if sys.platform == "win32" else 220)
    (folder / "x").parent.mkdir(parents=True)
    (place / "board").rename(folder / "board")
    monkeypatch.chdir(folder)
    for command in ("agenda", "build", "next", "new", "schema", "template copy"):
        result = invoke(COMMANDS[command])
        assert result.exit_code == 0, result.output
    assert (folder / "papers/HB-2024-01-agenda-leden.docx").is_file()


def test_a_name_of_more_than_255_bytes_is_refused(place: Path) -> None:
    for name in ("é" * 128, "x" * 256):
        result = invoke([*COMMANDS["agenda"], "--out", f"{name}.docx"])
        assert result.exit_code == 1
        assert "De naam van dit bestand, of van een map waar het in staat, is te lang." in result.stderr
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
