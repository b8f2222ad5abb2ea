"""A template of somebody's own is tried out once, before any paper is made from it; ours never is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from own_boards import edited, ours, put, word_file
from typer.testing import CliRunner, Result

from boardkit.cli.commands import app
from boardkit.word.text import plain_text

Write = Callable[..., Path]
NO_PYTHON = "Dit sjabloon is nog niet bekend en kan niet worden uitgeprobeerd"
INPUT = "eu-competence-centres"
LOOPS = "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}"


@pytest.fixture(autouse=True)
def nothing_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept of templates goes into a folder of this test."""
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))


@pytest.fixture
def board(small_board: Write) -> Path:
    return small_board()


@pytest.fixture
def without_python(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From then on no process can be begun."""
    return lambda: monkeypatch.setattr(sys, "executable", "no such python")


def agenda(*words: str) -> Result:
    return CliRunner().invoke(app, ["agenda", "2024-01", "--board", "board", "--day", "2024-05-20", *words])


def tried(folder: Path) -> list[Path]:
    return sorted((folder / "cache").rglob("*.tried"))


def made(folder: Path) -> str:
    [paper] = (folder / "papers").glob("*.docx")
    return plain_text(paper.read_bytes())


def test_an_own_template_is_tried_once_and_then_known(
    board: Path, tmp_path: Path, without_python: Callable[[], None]
) -> None:
    put(board, "nl/agenda.docx", edited(ours("agenda"), "Onze huisstijl"))
    assert agenda().exit_code == 0
    [entry] = tried(tmp_path)
    assert entry.read_bytes() == b""
    assert "Onze huisstijl" in made(tmp_path)
    without_python()
    assert agenda().exit_code == 0
    put(board, "nl/agenda.docx", edited(ours("agenda"), "Weer anders"))
    refused = agenda()
    assert (refused.exit_code, NO_PYTHON in refused.output) == (1, True)
    assert "Onze huisstijl" in made(tmp_path)


def test_no_process_is_begun_for_a_template_of_ours_nor_for_a_copy_of_it(
    board: Path, tmp_path: Path, without_python: Callable[[], None]
) -> None:
    without_python()
    assert agenda().exit_code == 0
    put(board, "nl/agenda.docx", ours("agenda"))
    assert agenda().exit_code == 0
    assert tried(tmp_path) == []


def test_a_template_that_runs_wild_makes_no_paper_and_is_told_at_its_tag(board: Path, tmp_path: Path) -> None:
    path = put(board, "nl/agenda.docx", edited(ours("agenda"), LOOPS))
    result = agenda()
    assert result.exit_code == 1
    sentence = "{% for b in range(100000) %} vraagt meer rekenwerk dan een stuk ooit nodig heeft."
    told = " ".join(result.output.split())
    assert sentence in told
    assert "Zoek een herhaling in een herhaling, of een macro die zichzelf gebruikt." in told
    assert "agenda.docx" in told
    assert not (tmp_path / "papers").exists()
    assert tried(tmp_path) == []
    path.unlink()
    assert agenda().exit_code == 0


def test_a_template_with_mistakes_is_not_known_until_a_paper_was_made(board: Path, tmp_path: Path) -> None:
    put(board, "nl/agenda.docx", edited(ours("agenda"), "{{ haed.board }}"))
    result = agenda()
    assert result.exit_code == 1
    assert "{{ haed.board }}: “haed” bestaat niet." in result.output
    assert tried(tmp_path) == []


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ haed.title }}", "{{ haed.title }}: “haed” bestaat niet."),
        ("{{ head.bord }}", "{{ head.bord }}: daarin bestaat “bord” niet."),
        ("{{ head board }}", "{{ head board }} is niet te begrijpen."),
    ],
)
def test_what_is_wrong_in_every_paper_is_tried_for_the_first_only(
    board: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: str, told: str
) -> None:
    tries = tmp_path / "tries"
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\necho tried >> '{tries}'\nexec '{sys.executable}' \"$@\"\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    path = put(board, "nl/agenda.docx", edited(ours("agenda"), tag))
    first, second = agenda(), agenda()
    assert (first.exit_code, first.output) == (second.exit_code, second.output) == (1, first.output)
    assert told in first.output
    assert tries.read_text().split() == ["tried"]
    path.write_bytes(edited(ours("agenda"), "Hersteld"))
    assert agenda().exit_code == 0
    assert tries.read_text().split() == ["tried"] * 2


def test_a_template_that_takes_too_long_is_not_used(
    board: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("boardkit.word.trial.SECONDS", 1)
    put(board, "nl/agenda.docx", word_file("{% if a %}" + "{% elif a %}" * 9_000 + "{% endif %}"))
    result = agenda()
    told = " ".join(result.output.split())
    assert result.exit_code == 1
    assert "Dit sjabloon wordt niet gebruikt: het invullen duurt langer dan 1 seconden." in told
    assert not (tmp_path / "papers").exists()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("minutes-form", ("minutes", "2024-01")),
        ("report", ("report", "2024-Q1")),
        ("instruction", ("memo", INPUT, "--as", "instruction")),
        ("non-paper", ("memo", INPUT, "--as", "non-paper")),
    ],
)
def test_every_kind_of_paper_goes_the_same_way(
    board_copy: Path, tmp_path: Path, without_python: Callable[[], None], kind: str, words: Sequence[str]
) -> None:
    without_python()
    for language in ("nl", "en"):  # what is handed over is in English unless asked otherwise
        put(board_copy, f"{language}/{kind}.docx", edited(ours(kind, language)))
    where = ("--board", str(board_copy), "--day", "2024-09-01", "--out", str(tmp_path / "out"))
    result = CliRunner().invoke(app, [*words, *where])
    assert (result.exit_code, NO_PYTHON in " ".join(result.output.split())) == (1, True)
