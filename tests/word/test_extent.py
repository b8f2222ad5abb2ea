"""How much data a paper is made of."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from boardkit.word import extent
from boardkit.word.extent import values_in


@dataclass(frozen=True, slots=True)
class Pair:
    a: object
    b: object


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("text", 1),
        (["a", "b", 1, None], 5),
        ({"a": [1, 2], "b": "c"}, 5),
        (Pair("a", Pair(1, 2)), 5),
        (SimpleNamespace(a=1, b=(2,)), 4),
    ],
)
def test_every_value_counts_and_so_do_those_in_it(words: object, count: int) -> None:
    assert values_in(words) == count


def test_what_stands_at_many_places_is_gone_through_once() -> None:
    doubled: list[object] = [1]
    for _ in range(100):
        doubled = [doubled, doubled]
    assert values_in(doubled) == 2 * 100 + 2
    round_about: list[object] = []
    round_about.append(round_about)
    assert values_in(round_about) == 2


def test_it_stops_at_more_than_any_board_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MOST", 10)
    assert values_in(iter([])) == 1
    assert values_in([[1]] * 100) == 10
