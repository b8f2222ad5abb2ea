"""A command starts with what it needs itself: its own words, and no other kind of paper."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from boardkit.cli.alone import no_more_than
from boardkit.cli.commands import app

Write = Callable[..., Path]
NAMES = sorted(get_command(app).commands)  # type: ignore[attr-defined] # a group, because there are several


def loaded(words: list[str], cwd: Path) -> set[str]:
    """The modules that Python tells of while the command runs in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "boardkit", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cwd / "cache")},
    )
    return {
        row.rsplit("|", 1)[1].strip() for row in done.stderr.splitlines() if row.startswith("import time")
    }


@pytest.fixture
def agenda(small_board: Write) -> set[str]:
    """What the second agenda loads, when its template has been compiled and kept."""
    words = ["agenda", "2024-01", "--board", "board", "--day", "2024-06-01"]
    folder = small_board().parent
    assert "boardkit.word.compile" in loaded(words, folder)
    return loaded(words, folder)


def test_an_agenda_loads_no_other_kind_of_paper(agenda: set[str]) -> None:
    kinds = {one for one in agenda if one.startswith("boardkit.documents.") and ".parts" not in one}
    assert kinds == {"boardkit.documents.agenda", "boardkit.documents.kind"}


def test_an_agenda_loads_nothing_that_compiles_draws_reads_or_builds(agenda: set[str]) -> None:
    ours = {"app.build", "app.hand_over", "intake", "word.charts", "word.compile", "word.review"}
    theirs = {"concurrent.futures", "docx", "lxml", "multiprocessing", "openxml_audit", "rich", "xlsxwriter"}
    assert {"boardkit.word.template", "boardkit.app.make"} <= agenda
    assert agenda & (theirs | {f"boardkit.{one}" for one in ours}) == set()


def test_an_agenda_loads_the_holidays_of_one_country(agenda: set[str]) -> None:
    assert "holidays" in agenda
    assert {one for one in agenda if one.startswith(("holidays.countries", "holidays.financial"))} == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_command_that_is_built_alone_says_what_it_says_among_all(name: str) -> None:
    alone, among_all = (
        [
            (result.exit_code, result.output)
            for words in (["--help"], ["--no-such-option"], ["--help", "too", "many"])
            for result in [CliRunner().invoke(one, [name, *words])]
        ]
        for one in (no_more_than(app, [name]), app)
    )
    assert alone == among_all


def test_only_the_command_that_is_asked_for_is_built() -> None:
    for name in NAMES:
        assert list(get_command(no_more_than(app, [name])).commands) == [name]  # type: ignore[attr-defined] # as above


@pytest.mark.parametrize("asked", [[], ["--help"], ["--version"], ["agend"], ["list_"]])
def test_what_names_no_command_gets_the_whole_command_line(asked: list[str]) -> None:
    assert no_more_than(app, asked) is app


def test_a_word_that_is_nearly_a_command_is_still_answered_with_that_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "boardkit", "agend"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "Did you mean 'agenda'" in done.stderr) == (2, True)
