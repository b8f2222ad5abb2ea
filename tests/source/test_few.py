"""A file that is full of one mistake is told in a few lines, and no other mistake drowns in it."""

from __future__ import annotations

import pytest
from telling import all_told

from boardkit.problems import Problem, Where
from boardkit.source.few import few


def alike(count: int, code: str = "a") -> list[Problem]:
    return [Problem(Where("f.yaml", line), code, "Wrong.") for line in range(1, count + 1)]


@pytest.mark.parametrize("count", [1, 5, 6])
def test_what_fits_in_a_few_lines_is_told_in_full(count: int) -> None:
    assert few(alike(count)) == alike(count)


def test_of_many_the_first_five_are_told_and_the_others_counted() -> None:
    lines = all_told(few(reversed(alike(91))))
    assert lines[:5] == [f"f.yaml:{line} a Wrong." for line in range(1, 6)]
    assert lines[5:] == [
        "f.yaml:6 a The file holds more mistakes of this kind: 86. Mend the ones above first."
    ]


def test_each_kind_of_mistake_is_counted_on_its_own() -> None:
    assert [one.code for one in few([*alike(7), *alike(2, "b")])] == ["a"] * 6 + ["b"] * 2
