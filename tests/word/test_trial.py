"""A template that nobody knows is filled in by a process of its own first, which can be ended."""

from __future__ import annotations

import os
import pickle
import random
import subprocess
import sys
from pathlib import Path

import pytest
from docx_maker import docx, p, said
from wild import ENDLESS

from boardkit.problems import InvalidSource
from boardkit.word import trial
from boardkit.word.trial import is_known, keep_known, try_out
from boardkit.word.trial_limits import BROKEN_OFF
from boardkit.word.trial_process import outcome_of

GOOD = docx(p("{{ a }}"))
SLOW = docx(p("{% if a %}" + "{% elif a %}" * 9_000 + "{% endif %}"))
"""Some seconds of reading, and a mistake in the end."""
WIDE = "{% set b = '\N{GRINNING FACE}' %}" + "{% set b = b ~ b %}" * 19
"""A text of two million bytes."""
PATH = Path("own.docx")
LESS = "Look for a repetition inside a repetition, or a macro that uses itself."


@pytest.fixture(scope="module")
def large() -> bytes:
    """Sound, with a long text that cannot be packed much smaller."""
    letters = random.Random(1)
    return docx(p("{{ a }}") + "".join(p(f"{letters.getrandbits(800):0200x}") for _ in range(50_000)))


class OfOurs:
    """A value that fails in a way that has nothing to do with the template."""

    def __getattr__(self, name: str) -> object:
        raise ZeroDivisionError(name)


def ended(docx: bytes) -> list[str]:
    with pytest.raises(InvalidSource) as caught:
        try_out(docx, PATH, [{"a": 1}])
    [problem] = caught.value.problems
    assert (problem.code, problem.where.path) == ("template-trial", "own.docx")
    return said(caught.value)


def python_that(folder: Path, does: str) -> Path:
    """What stands in the place of Python, and does something else."""
    python = folder / "python"
    python.write_text(f"#!/bin/sh\n{does}\n")
    python.chmod(0o755)
    return python


@pytest.mark.parametrize(
    ("template", "papers", "outcome"),
    [
        (GOOD, [{"a": 1}], True),
        (GOOD, [{"a": 1}, {"a": "b"}], True),
        (GOOD, [{"a": 1}, {"a": None}], False),
        (GOOD, [{}], False),
        pytest.param(docx(p("{{ a b }}")), [{"a": 1}], False, id="two names in a tag"),
        pytest.param(docx(p("{{ a }}"))[:100], [{"a": 1}], False, id="cut off"),
        (b"", [{"a": 1}], False),
        pytest.param(docx(p(ENDLESS["loops in loops"])), [{}], False, id="without end"),
        (GOOD, [{"a": "\0"}], False),
    ],
)
def test_it_tells_whether_all_papers_could_be_made(
    template: bytes,
    papers: list[dict[str, object]],
    outcome: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert try_out(template, PATH, papers) is outcome


def test_a_template_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "SECONDS", 1)
    assert ended(SLOW) == [f": This template is not used: it takes longer than 1 seconds to fill in. {LESS}"]


@pytest.mark.parametrize(
    ("megabytes", "tags"),
    [
        (120, WIDE + "{{ b }}" * 40),
        (100, WIDE + "".join(f"{{% set a{one} = b|upper %}}" for one in range(40))),
    ],
)
def test_a_template_that_takes_too_much_memory_is_ended(
    monkeypatch: pytest.MonkeyPatch, megabytes: int, tags: str
) -> None:
    monkeypatch.setattr(trial, "MEMORY", megabytes * 1_000_000)
    sentence = f"This template is not used: it takes more than {megabytes} MB of memory to fill in."
    assert ended(docx(p(tags))) == [f": {sentence} {LESS}"]


@pytest.mark.parametrize("megabytes", [86, 98, 116, 160, 175, 190])
def test_what_fails_for_lack_of_memory_is_never_called_a_mistake(
    monkeypatch: pytest.MonkeyPatch, large: bytes, megabytes: int
) -> None:
    """With little memory XML seems damaged, and with more a sound tag too involved."""
    monkeypatch.setattr(trial, "MEMORY", megabytes * 1_000_000)
    sentence = f"This template is not used: it takes more than {megabytes} MB of memory to fill in."
    assert ended(large) == [f": {sentence} {LESS}"]


def test_a_mistake_of_ours_is_not_met_again_where_nothing_is_limited() -> None:
    given = pickle.dumps((docx(p("{{ a.b }}")), [{"a": OfOurs()}]))
    assert outcome_of(given, 1 << 40) == BROKEN_OFF  # more than the process of the tests may hold


def test_the_clock_ends_it_before_the_processor_does() -> None:
    begun = "import resource; from boardkit.word.trial_process import limit_itself; limit_itself(10**9, 7)"
    asked = f"{begun}; print(resource.getrlimit(resource.RLIMIT_CPU))"
    told = subprocess.check_output([sys.executable, "-c", asked], text=True)
    assert told == "(9, 9)\n"


def test_it_is_out_of_reach_of_ctrl_c(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal sends it to all processes of the group that it shows."""
    told = tmp_path / "told"
    monkeypatch.setattr(sys, "executable", str(python_that(tmp_path, f"ps -o pid=,pgid= -p $$ > '{told}'")))
    try_out(GOOD, PATH, [{"a": 1}])
    process, group = told.read_text().split()
    assert process == group != str(os.getpgrp())


@pytest.mark.parametrize("end", ["exit 1", "exit 12", "kill -SEGV $$", "kill -KILL $$"])
def test_a_process_that_breaks_off_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    monkeypatch.setattr(sys, "executable", str(python_that(tmp_path, end)))
    hint = "Begin again from a copy of boardkit’s own template."
    assert ended(GOOD) == [f": This template is not used: filling it in broke off. {hint}"]


def test_without_a_python_to_start_nothing_unknown_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(Path("no") / "python"))
    reason = os.strerror(2)
    assert ended(GOOD) == [f": This template is not known yet, and cannot be tried out: {reason}."]


def test_what_lies_where_boardkit_is_started_is_not_taken_for_a_part_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pickle.py", "jinja2.py", "boardkit.py"):
        (tmp_path / name).write_text(f"open({str(tmp_path / 'ran')!r}, 'w'); raise SystemExit(0)")
    monkeypatch.chdir(tmp_path)
    assert try_out(GOOD, PATH, [{"a": 1}])
    assert not (tmp_path / "ran").exists()


def test_the_process_is_not_told_what_is_in_the_surroundings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    monkeypatch.setattr(sys, "executable", str(python_that(tmp_path, f"env > '{told}'")))
    try_out(GOOD, PATH, [{"a": 1}])
    assert "HOME=" in told.read_text()
    assert "hunter2" not in told.read_text()


def test_what_is_known_is_an_empty_file_that_nobody_else_can_look_at(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    assert not is_known(folder, "key")
    keep_known(folder, "key")
    keep_known(folder, "key")
    [entry] = folder.iterdir()
    assert is_known(folder, "key")
    assert not is_known(folder, "another")
    assert (entry.name, entry.read_bytes(), folder.stat().st_mode & 0o777) == ("key.tried", b"", 0o700)


def test_a_folder_that_cannot_be_written_to_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    keep_known(tmp_path / "file", "key")
    assert not is_known(tmp_path / "file", "key")


def test_the_oldest_are_forgotten_when_there_are_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "MOST_ENTRIES", 3)
    for number in range(5):
        keep_known(tmp_path, str(number))
        os.utime(tmp_path / f"{number}.tried", (number, number))
    keep_known(tmp_path, "5")
    assert sorted(one.stem for one in tmp_path.iterdir()) == ["3", "4", "5"]
