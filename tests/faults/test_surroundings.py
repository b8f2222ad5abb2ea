"""What a command meets in its surroundings stops it with one sentence, or does not stop it at all."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from real import answer, as_anyone, no_file_above
from typer.testing import CliRunner
from writers import COMMANDS, ON, furnish

from boardkit.app.check import Checked
from boardkit.cli.commands import app
from boardkit.word.cache import SUFFIX

LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux has a drive that is always full, and rights to give up"
)
FULL = "De schijf is vol; wat deze opdracht meldt, kon er niet worden weggeschreven.\n"
GONE = "De map waarin u deze opdracht gaf, is er niet meer: ga naar een andere map en probeer het opnieuw.\n"


@pytest.fixture
def place(tmp_path: Path, small_board: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of some depth with a board; the files of a test lie beside it."""
    here = tmp_path / "here"
    furnish(tmp_path, small_board)
    shutil.copytree(tmp_path, here)
    monkeypatch.chdir(here)
    return here


@pytest.mark.parametrize("command", COMMANDS)
def test_a_long_path_with_spaces_and_accents_simply_works(
    place: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = "Bestuur & beleid – éénmalige coöperatie (concept) "
    folder = (
        place.parent / unicodedata.normalize("NFC", part) / unicodedata.normalize("NFD", part) / (part + part)
    )
    assert len(str(folder)) > (100 if sys.platform == "win32" else 240)
    shutil.copytree(place, folder)
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(app, COMMANDS[command])
    assert result.exit_code == (1 if command == "template check" else 0), result.output
    assert result.output.count(": fout ") == (1 if command == "template check" else 0)  # of that template


@LINUX
@pytest.mark.parametrize(
    "words",
    [
        ("check", "board"),
        ("check", "board", "--json"),
        ("list", *ON),
        ("trace", "quays", *ON),
        ("inspect", "house.docx", "--json"),
        *(COMMANDS[one] for one in ("agenda", "build", "send", "template check", "new")),
    ],
)
def test_output_to_a_full_drive_is_one_sentence(place: Path, words: Sequence[str]) -> None:
    said = answer(place, words, out="/dev/full")
    assert (said.code, said.err) == (1, FULL)


@LINUX
def test_a_paper_of_which_nothing_could_be_told_is_there_and_is_not_made_twice(place: Path) -> None:
    assert answer(place, COMMANDS["agenda"], out="/dev/full").code == 1
    assert answer(place, COMMANDS["agenda"]).out == "papers/HB-2024-01-agenda-leden.docx: ongewijzigd\n"


@LINUX
def test_what_is_shown_before_it_is_written_is_not_written_when_it_cannot_be_shown(place: Path) -> None:
    meeting = place / "board/meetings/2024-01.yaml"
    before = meeting.read_bytes()
    assert answer(place, COMMANDS["move"], out="/dev/full").err == FULL
    assert meeting.read_bytes() == before


@LINUX
def test_an_output_that_breaks_off_is_told_in_the_systems_words(place: Path) -> None:
    said = answer(place, ("list", *ON), lambda: os.dup2(os.open("/", os.O_RDONLY), 1))
    assert (said.code, said.err) == (
        1,
        "Wat deze opdracht meldt, kon niet worden weggeschreven: bad file descriptor.\n",
    )


@LINUX
@pytest.mark.parametrize(
    "words", [("check",), ("agenda", "2024-01"), ("build",), ("schema", "--write"), ("inspect", "house.docx")]
)
def test_the_folder_that_one_works_in_is_taken_away(place: Path, words: Sequence[str]) -> None:
    said = answer(place, words, lambda: shutil.rmtree(place))
    assert (said.code, said.out, said.err) == (1, "", GONE)


@LINUX
@pytest.mark.parametrize("command", ["agenda", "build", "next", "send", "report --final", "new", "schema"])
def test_a_folder_that_is_taken_away_while_a_file_is_written_is_one_sentence(
    place: Path, command: str
) -> None:
    flush = os.fsync

    def taken_away(handle: int) -> None:
        for one in ("papers", "board", "fresh"):
            shutil.rmtree(one, ignore_errors=True)
        flush(handle)

    said = answer(place, COMMANDS[command], lambda: setattr(os, "fsync", taken_away))
    assert (said.code, said.errors) == (1, ["file-unwritable: De map van dit bestand is er niet meer."])
    assert {"papers", "board", "fresh"}.isdisjoint(one.name for one in place.iterdir())


@LINUX
@pytest.mark.parametrize(
    "words",
    [
        ("inspect", "agenda.docx"),
        ("template", "check", "agenda.docx", "--kind", "agenda", "--board", "board"),
    ],
)
def test_a_full_drive_for_temporary_files_is_one_sentence(place: Path, words: Sequence[str]) -> None:
    assert answer(place, ("template", "copy", "agenda", "--board", "board")).code == 0
    shutil.copy(place / "board/templates/nl/agenda.docx", place / "agenda.docx")
    (place / "temporary").mkdir()

    def fill() -> None:
        tempfile.tempdir = "temporary"
        no_file_above(1000)()

    said = answer(place, words, fill)
    assert (said.code, said.err) == (
        1,
        "De schijf voor tijdelijke bestanden is vol: maak ruimte in temporary en probeer het opnieuw.\n",
    )
    assert list((place / "temporary").iterdir()) == []


@LINUX
@pytest.mark.parametrize("cache", ["unknown", "closed", "broken"])
def test_a_cache_that_cannot_be_used_hinders_no_paper(place: Path, tmp_path: Path, cache: str) -> None:
    folder = tmp_path / "cache"
    environment = {"XDG_CACHE_HOME": str(folder)}
    assert answer(place, COMMANDS["agenda"], environment=environment).code == 0
    paper = place / "papers/HB-2024-01-agenda-leden.docx"
    made = paper.read_bytes()
    paper.unlink()
    (entry,) = folder.rglob(f"*{SUFFIX}")
    if cache == "broken":
        entry.write_bytes(entry.read_bytes()[:-100])
    if cache == "closed":
        entry.parent.chmod(0o000)
    unknown = {"XDG_CACHE_HOME": None, "HOME": None, "USER": None, "LOGNAME": None}
    said = answer(
        place, COMMANDS["agenda"], as_anyone, environment=unknown if cache == "unknown" else environment
    )
    entry.parent.chmod(0o700)
    assert (said.code, said.out, said.err) == (0, "papers/HB-2024-01-agenda-leden.docx: nieuw\n", "")
    assert paper.read_bytes() == made


@LINUX
@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied", "board/board.yaml"),
            "The system refuses what this command needs of board/board.yaml: permission denied.\n",
        ),
        (
            OSError(errno.EMFILE, "Too many open files"),
            "The system refuses what this command needs: too many open files.\n",
        ),
    ],
)
def test_what_nobody_foresaw_is_one_sentence_too(place: Path, error: OSError, sentence: str) -> None:
    def refuse(*_: object) -> None:
        raise error

    words = (*COMMANDS["agenda"], "--language", "en")
    said = answer(place, words, lambda: setattr(Checked, "refuse_unread", refuse))
    assert (said.code, said.out, said.err) == (1, "", sentence)
