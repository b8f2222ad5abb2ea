from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.loops import link_loop

LOOPS = {
    "seat": "seats: [{id: a, alternate_of: b}, {id: b, alternate_of: a}]",
    "segment": "segments: [{id: a, parent: b}, {id: b, parent: a}]",
    "region": "regions: [{id: a, parent: b}, {id: b, parent: a}]",
    "instrument": "instruments: [{id: a, part_of: b}, {id: b, part_of: a}]",
    "funding": """
        instruments:
          - {id: fund, funding: [{id: a, amount: 1, part_of: b}, {id: b, amount: 1, part_of: a}]}
    """,
    "meeting": "meetings: [{id: a, follows: b}, {id: b, follows: a}]",
}


@pytest.mark.parametrize("text", LOOPS.values(), ids=LOOPS.keys())
def test_a_circle_of_two_is_reported_once(text: str) -> None:
    assert [one.values["way"] for one in found(link_loop, text)] == ["a → b → a"]


def test_a_circle_is_shown_with_every_step() -> None:
    text = """
        segments:
          - id: design
            parent: chips
          - id: chips
            parent: field
          - id: field
            parent: design
    """
    assert said(link_loop, text) == [
        (
            "3: parent leads round in a circle: design → chips → field → design. "
            "Take out one of these references. (also 5, 7)"
        )
    ]


def test_a_record_that_is_a_part_of_itself_is_a_circle() -> None:
    assert [one.values["way"] for one in found(link_loop, "segments: [{id: a, parent: a}]")] == ["a → a"]


def test_what_only_leads_into_a_circle_is_not_reported() -> None:
    text = "segments: [{id: way-in, parent: a}, {id: a, parent: b}, {id: b, parent: a}]"
    assert [one.values["way"] for one in found(link_loop, text)] == ["a → b → a"]


def test_a_chain_that_ends_is_fine() -> None:
    assert said(link_loop, "segments: [{id: a, parent: b}, {id: b, parent: c}, {id: c}]") == []


def test_a_chain_that_leads_nowhere_is_left_to_another_check() -> None:
    assert said(link_loop, "segments: [{id: a, parent: gone}]") == []


def test_a_circle_begins_at_its_first_record_also_when_an_earlier_one_leads_into_it_elsewhere() -> None:
    text = "segments: [{id: in, parent: c}, {id: a, parent: b}, {id: b, parent: c}, {id: c, parent: a}]"
    assert [one.values["way"] for one in found(link_loop, text)] == ["a → b → c → a"]
