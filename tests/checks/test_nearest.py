"""The nearest identifier is the one that difflib finds, in a number of comparisons that has an end."""

from __future__ import annotations

from difflib import get_close_matches

import pytest
from board_text import board_of
from hypothesis import given
from hypothesis import strategies as st

from boardkit.checks.nearest import Identifiers, most_alike

# Few letters, so that names resemble each other and several are as good as the best.
NAMES = st.text("ab-1", min_size=1, max_size=8)
BOARD = board_of("""
    priorities: [{id: talent}, {id: space}]
    bottlenecks: [{id: talent-01}, {id: talent-02}]
""")


@given(NAMES, st.lists(NAMES, max_size=12))
def test_it_is_what_difflib_finds_first(word: str, names: list[str]) -> None:
    assert most_alike(word, names) == next(iter(get_close_matches(word, names, n=1)), "")


@pytest.mark.parametrize(
    ("value", "kinds", "near"),
    [
        ("talemt", ("priority",), "talent"),
        ("talent-3", ("bottleneck",), "talent-02"),
        ("talent-3", ("priority",), "talent"),
        ("talent-3", (), "talent"),
        ("xyz", (), ""),
    ],
)
def test_only_identifiers_of_the_kinds_that_belong_there_are_proposed(
    value: str, kinds: tuple[str, ...], near: str
) -> None:
    assert Identifiers(BOARD.by_id).nearest(value, kinds) == near


def test_after_so_many_comparisons_nothing_new_is_proposed() -> None:
    identifiers = Identifiers(BOARD.by_id, most=5)
    asked = ("talemt", "spacs", "spade", "talemt")
    assert [identifiers.nearest(one, ("priority",)) for one in asked] == ["talent", "space", "", "talent"]
