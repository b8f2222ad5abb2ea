"""Where a person may not write, or has a file open, each command says so once and changes nothing."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reading_back import EXAMPLE
from real import answer, as_anyone
from typer.testing import CliRunner, Result
from writers import COMMANDS, furnish, tree

from boardkit.cli.commands import app

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux lets a process give up the rights of root"
)
READ = ("read", "form.docx", "--write", "--board", "agendas", "--day", "2024-10-20")
EVERY = {**COMMANDS, "read": READ}


def invoke(command: str) -> Result:
    return CliRunner().invoke(app, EVERY[command])


@pytest.fixture
def place(tmp_path: Path, small_board: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a board; the files of a test lie beside it."""
    folder = tmp_path / "place"
    folder.mkdir()
    furnish(tmp_path, small_board)
    for one in list(tmp_path.iterdir()):
        if one != folder:
            one.rename(folder / one.name)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def furnished(place: Path, request: pytest.FixtureRequest) -> Callable[[str], Path]:
    """The same folder, with what reading back needs for who reads back."""

    def with_form(command: str) -> Path:
        if command == "read":
            shutil.copytree(EXAMPLE, place / "agendas")
            (place / "form.docx").write_bytes(request.getfixturevalue("filled_form"))
        return place

    return with_form


def closed(folder: Path) -> None:
    for one in (folder, *folder.rglob("*")):
        one.chmod(one.stat().st_mode & ~0o222)


@pytest.mark.parametrize("command", EVERY)
def test_a_folder_that_may_not_be_written_is_one_sentence_and_stays_as_it_is(
    furnished: Callable[[str], Path], command: str
) -> None:
    place = furnished(command)
    before = tree(place)
    closed(place)
    said = answer(place, EVERY[command], as_anyone)
    sentences = [one for one in said.errors if not one.startswith("template-name: ")]
    assert said.code == 1, said
    assert len(sentences) == (2 if command == "read" else 1), said.err  # two meetings are written
    for one in sentences:
        assert one.startswith(f"folder-closed: In de map {place}")
        assert one.endswith(" mag u niet schrijven.")
    assert "Vraag de eigenaar om toegang" in said.err
    assert tree(place) == before


@pytest.mark.parametrize("command", ["move", "cancel", "send", "read"])
def test_a_file_that_may_not_be_written_is_one_sentence_and_stays_as_it_is(
    furnished: Callable[[str], Path], command: str
) -> None:
    place = furnished(command)
    before = tree(place)
    for one in place.rglob("*.yaml"):
        one.chmod(0o444)
    said = answer(place, EVERY[command], as_anyone)
    sentence = (
        "file-locked: In dit bestand of deze map mag niet worden geschreven, of een ander programma houdt "
        "het bestand vast."
    )
    assert (said.code, set(said.errors)) == (1, {sentence})
    assert tree(place) == before


@pytest.mark.parametrize(
    "words",
    [
        ("check", "board"),
        COMMANDS["agenda"],
        COMMANDS["build"],
        COMMANDS["send"],
        COMMANDS["schema"],
        COMMANDS["template copy"],
        ("new", "board"),
    ],
)
def test_a_folder_that_may_not_be_opened_is_told_in_our_words(place: Path, words: Sequence[str]) -> None:
    (place / "board").chmod(0o000)
    said = answer(place, words, as_anyone)
    told = said.out + said.err
    assert said.code == 1, said
    assert told.startswith("board: fout folder-access: Deze map gaat niet open; ")
    assert told.endswith("\n1 fout\n")
    (place / "board").chmod(0o755)
    assert not (place / "board/schema").exists()


@pytest.mark.parametrize(
    "command", ["agenda", "minutes", "minutes --clean", "decisions", "actions", "report", "overview", "memo"]
)
def test_a_paper_that_is_open_in_word_is_one_sentence_and_stays_as_it_is(place: Path, command: str) -> None:
    assert invoke(command).exit_code == 0
    (paper,) = set(place.glob("papers/*.docx")) - {place / "papers/mine.docx"}
    before = paper.read_bytes()
    (place / f"papers/~${paper.name[2:]}").write_bytes(b"")
    for name, old, new in (
        ("board", "Harbour", "Port"),
        ("board", "Haven", "Kade"),
        ("eu/quays", "Short", "Brief"),
    ):
        path = place / f"board/{name}.yaml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    result = invoke(command)
    assert result.exit_code == 1
    assert result.stderr.count("Dit bestand staat open in een ander programma.\n") == 1
    assert paper.read_bytes() == before
    assert sorted(one.name for one in place.glob("papers/*")) == sorted(
        ["mine.docx", paper.name, f"~${paper.name[2:]}"]
    )


@pytest.mark.parametrize("command", ["move", "cancel", "send", "read"])
def test_a_file_of_the_board_that_is_open_is_one_sentence_and_stays_as_it_is(
    furnished: Callable[[str], Path], command: str
) -> None:
    place = furnished(command)
    folder, name = ("agendas", "2024-03") if command == "read" else ("board", "2024-01")
    (place / f"{folder}/meetings/.{name}.yaml.swp").write_bytes(b"")
    before = tree(place)
    result = invoke(command)
    assert result.exit_code == 1
    assert (
        f"{folder}/meetings/{name}.yaml: fout file-open: Dit bestand staat open in een ander programma.\n"
        in (result.stderr)
    )
    assert result.stderr.endswith("\n1 fout\n")
    assert tree(place) == before
