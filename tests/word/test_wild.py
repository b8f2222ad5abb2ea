"""A template that would run wild is stopped at its tag, with the same sentence on every machine."""

from __future__ import annotations

import tracemalloc
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from docx_maker import p, said, template
from wild import DOUBLING, ENDLESS, FILLING_MEMORY, HARMLESS, often

from boardkit.problems import InvalidSource
from boardkit.word import budget
from boardkit.word.text import plain_text

LITTLE = 250_000_000
LESS = "Look for a repetition inside a repetition, or a macro that uses itself."
SHORTER = "Ask for less in one paper, or let the template show less of each record."
NONE_IN_IT = "there is no “{}” in it. There is: a."
OTHERWISE: Mapping[str, list[str]] = {
    "words of the template printed often": [
        f": The paper becomes too long to be read back: more than 25 million letters. {SHORTER}"
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


def test_more_data_may_take_more_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "STEPS", 900)
    loop = template(tmp_path, p("{% for row in rows %}{{ row.a.b }}{% endfor %}"))
    rows = [SimpleNamespace(a={"b": "x"}) for _ in range(1000)]
    assert plain_text(loop.fill({"rows": rows})) == "x" * 1000 + "\n"
    twice = "{% for a in rows %}{% for b in rows %}{{ b.a.b }}{% endfor %}{% endfor %}"
    within = template(tmp_path, p(twice))
    with pytest.raises(InvalidSource) as caught:
        within.fill({"rows": rows})
    tag = "{% for b in rows %}"
    assert said(caught.value) == [f"paragraph 1: {tag} takes more work than any paper needs. {LESS}"]


def test_a_mistake_in_much_data_is_still_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "STEPS", 900)
    loop = template(tmp_path, p("{% for row in rows %}{{ row.a }}{% endfor %}"), p("{{ rows[0].b }}"))
    with pytest.raises(InvalidSource) as caught:
        loop.fill({"rows": [SimpleNamespace(a="x") for _ in range(1000)]})
    assert said(caught.value) == ["paragraph 2: {{ rows[0].b }}: there is no “b” in it."]
