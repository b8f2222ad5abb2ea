from __future__ import annotations

import pytest
from made import item_fields, meeting

from boardkit.rules.handling import handled_items

ITEMS = (
    item_fields("opening"),
    item_fields("grid", items=[item_fields("regions"), item_fields("choice")]),
    item_fields("talent"),
    item_fields("closing"),
)


def told(*handled: str) -> list[str]:
    """The items in order; what the meeting did not get to in brackets."""
    found = handled_items(meeting(*ITEMS, handled=list(handled)))
    return [one.item.id if one.was_handled else f"({one.item.id})" for one in found]


@pytest.mark.parametrize(
    ("handled", "expected"),
    [
        ((), ["opening", "grid", "regions", "choice", "talent", "closing"]),
        (
            ("opening", "talent", "grid", "closing"),
            ["opening", "talent", "grid", "regions", "choice", "closing"],
        ),
        (
            ("talent", "opening", "closing"),
            ["talent", "opening", "(grid)", "(regions)", "(choice)", "closing"],
        ),
        (
            ("opening", "choice", "closing"),
            ["opening", "grid", "(regions)", "choice", "(talent)", "closing"],
        ),
        (
            ("choice", "regions", "opening"),
            ["grid", "choice", "regions", "(talent)", "(closing)", "opening"],
        ),
        (("grid",), ["(opening)", "grid", "regions", "choice", "(talent)", "(closing)"]),
    ],
)
def test_items_stand_as_they_were_handled_and_the_others_behind_what_came_before(
    handled: tuple[str, ...], expected: list[str]
) -> None:
    assert told(*handled) == expected


def test_a_part_lies_deeper_than_its_whole() -> None:
    assert [one.depth for one in handled_items(meeting(*ITEMS))] == [0, 0, 1, 1, 0, 0]
