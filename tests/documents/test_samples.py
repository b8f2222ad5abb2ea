"""Content made up for trying templates: what each extent promises; our templates can be filled with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from boardkit.documents.kind import names_and_values
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.samples import Extent, sample
from boardkit.word.template import Template
from boardkit.word.text import plain_text

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
each_kind = pytest.mark.parametrize("kind", CONTENTS)


def inside(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every value in a content with its dotted path."""
    yield path, value
    if isinstance(value, tuple):
        for one in value:
            yield from inside(one, path)
    elif is_dataclass(value):
        for field in fields(value):
            yield from inside(getattr(value, field.name), f"{path}.{field.name}".strip("."))


def gathered(kind: str, extent: Extent) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for path, value in inside(sample(CONTENTS[kind], extent, "nl")):
        found.setdefault(path, []).append(value)
    return found


@each_kind
@pytest.mark.parametrize("extent", Extent)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_our_templates_can_be_filled_with_every_sample(kind: str, extent: Extent, language: str) -> None:
    template = Template.load(TEMPLATES / language / f"{kind}.docx")
    paper = template.fill(names_and_values(sample(CONTENTS[kind], extent, language)))
    assert plain_text(paper)


@each_kind
def test_a_full_sample_has_everything_and_lists_of_three(kind: str) -> None:
    found = gathered(kind, Extent.FULL)
    values = [(path, one) for path, all_of_it in found.items() for one in all_of_it]
    # The ends of an axis may be left to the template, and the first value of each series is a gap.
    empty = {path for path, one in values if one is None or one == ""}
    assert {path for path in empty if not path.endswith((".lowest", ".highest", ".series.values"))} == set()
    assert {len(one) for _, one in values if isinstance(one, tuple)} <= {3}


@each_kind
def test_in_the_lists_of_a_full_sample_both_answers_occur(kind: str) -> None:
    answers = {
        path: set(all_of_it)
        for path, all_of_it in gathered(kind, Extent.FULL).items()
        if isinstance(all_of_it[0], bool) and len(all_of_it) > 1
    }
    assert {path for path, one in answers.items() if one != {True, False}} == set()


@each_kind
def test_an_empty_sample_has_nothing_that_may_be_left_out(kind: str) -> None:
    values = [one for all_of_it in gathered(kind, Extent.EMPTY).values() for one in all_of_it]
    assert {len(one) for one in values if isinstance(one, tuple)} <= {0}
    assert True not in [one for one in values if isinstance(one, bool)]


def test_an_empty_sample_keeps_the_texts_that_are_always_there() -> None:
    found = gathered("agenda", Extent.EMPTY)
    assert found["head.board"] == ["board"]
    assert found["head.marking"] == [""]
    assert found["revision"] == [None]


def test_the_worst_sample_has_many_rows_and_texts_that_fit_nowhere() -> None:
    found = gathered("agenda", Extent.WORST)
    assert len(found["items.title"]) == 40
    text = "\n".join(str(one) for one in found["items.title"])
    assert max(map(len, text.split())) > 100
    assert {"&", "<", "“", "{", "\n", "ŵ", "λ", "\N{MICROSCOPE}"} <= set(text)
    assert max(len(str(one)) for one in found["items.title"]) == 300


def test_what_agrees_in_a_paper_agrees_in_a_sample() -> None:
    found = gathered("report", Extent.WORST)
    assert set(found["steering.status.colour"]) == {"green", "amber", "red", "grey"}
    form = gathered("minutes-form", Extent.WORST)
    keys = [one for path, all_of_it in form.items() if path.endswith("key") for one in all_of_it]
    assert len(keys) == len(set(keys)) > 100
    plain = {
        depth
        for kind, depth in zip(form["items.discussion.kind"], form["items.discussion.depth"], strict=True)
        if kind == "plain"
    }
    assert plain == {0}


def test_a_sample_is_the_same_each_time() -> None:
    first, second = (sample(CONTENTS["report"], Extent.WORST, "en") for _ in range(2))
    assert first == second
