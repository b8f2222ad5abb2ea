"""A template that would run wild is stopped at its tag, with the same sentence on every machine."""

from __future__ import annotations

import tracemalloc
from collections.abc import Mapping
from pathlib import Path

import pytest
from docx_maker import p, said, template
from wild import DOUBLING, ENDLESS, FILLING_MEMORY, HARMLESS, often

from boardkit.problems import InvalidSource
from boardkit.word import budget

LITTLE = 250_000_000
LESS = "Look for a repetition inside a repetition, or a macro that uses itself."
NONE_IN_IT = "there is no “{}” in it. There is: a."
OTHERWISE: Mapping[str, list[str]] = {
    "words of the template printed often": [
        ": This template makes a paper that is too long to be read back."
    ],
    "mistakes in loops": [
        f"paragraph 1: {{{{ d.b }}}}: {NONE_IN_IT.format('b')}",
        f"paragraph 1: {{{{ d.c }}}}: {NONE_IN_IT.format('c')}",
    ],
}


@pytest.fixture
def fewer_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of them, so that the tests take no minute."""
    monkeypatch.setattr(budget, "STEPS", budget.STEPS // 10)


@pytest.mark.usefixtures("fewer_steps")
@pytest.mark.parametrize("name", ENDLESS)
def test_what_would_take_hours_or_all_memory_is_refused_at_its_tag(tmp_path: Path, name: str) -> None:
    made = template(tmp_path, p(ENDLESS[name]))
    with pytest.raises(InvalidSource) as caught:
        made.fill({})
    if name in OTHERWISE:
        assert said(caught.value) == OTHERWISE[name]
        return
    [problem] = caught.value.problems
    assert (problem.code, problem.message) == ("template-work", "{tag} takes more work than any paper needs.")
    assert (problem.where.cell, problem.hint) == ("paragraph 1", LESS)
    told = str(problem.values["tag"])
    assert told != DOUBLING  # it was not what goes before that was too much
    assert "loop" in name or not told.startswith("{% for i")


@pytest.mark.parametrize("name", FILLING_MEMORY)
def test_what_would_fill_the_memory_takes_little_of_it(tmp_path: Path, name: str) -> None:
    made = template(tmp_path, p(ENDLESS[name]))
    tracemalloc.start()
    try:
        with pytest.raises(InvalidSource, match="template-work"):
            made.fill({})
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < LITTLE


@pytest.mark.usefixtures("fewer_steps")
@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_dangerous_is_filled_in(tmp_path: Path, name: str) -> None:
    assert template(tmp_path, p(HARMLESS[name])).fill({})


def test_the_whole_budget_ends_as_well(tmp_path: Path) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("x"), p(often("{{ i1 }}", 100000, 100000))).fill({})
    tag = "{% for i1 in range(100000) %}"
    assert said(caught.value) == [f"paragraph 2: {tag} takes more work than any paper needs. {LESS}"]


def test_all_parts_of_a_paper_share_one_budget_and_the_next_paper_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = p(often("{{ i0 }}", 100))
    whole = template(tmp_path, loop, parts={"header1": loop})
    monkeypatch.setattr(budget, "STEPS", 900)
    with pytest.raises(InvalidSource, match="template-work"):
        whole.fill({})
    monkeypatch.setattr(budget, "STEPS", 1100)
    assert whole.fill({}) == whole.fill({})
