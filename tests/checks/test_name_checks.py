from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.names import name_twice, name_unknown, outcome_number_twice

MEETING = """
    meetings:
      - id: 2024-02
        items:
          - id: opening
          - id: grid
            items: [{id: housing}]
"""


def test_two_items_of_a_meeting_with_one_name_are_reported() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - id: grid
              - id: talent
                items:
                  - id: grid
    """
    assert said(name_twice, text) == [
        "7: The name grid is used twice within 2024-02. Give one of the two another one. (also 4)"
    ]


def test_two_meetings_may_have_items_of_the_same_name() -> None:
    text = "meetings: [{id: 2024-01, items: [{id: grid}]}, {id: 2024-02, items: [{id: grid}]}]"
    assert said(name_twice, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "eu_inputs: [{id: mapping, asks: [{id: speed}, {id: speed}]}]",
        "eu_profiles: [{id: esb, tasks: [{code: 28-2-a}, {code: 28-2-a}]}]",
        "eu_profiles: [{id: esb, streams: [{code: supply}, {code: supply}]}]",
        "eu_profiles: [{id: esb, pillars: [{code: one}, {code: one}]}]",
        "eu_profiles: [{id: esb, crisis_stages: [{code: alert}, {code: alert}]}]",
        """
        eu_profiles:
          - id: esb
            pillars:
              - {code: one, components: [{code: design, title: Ontwerp}]}
              - {code: two, components: [{code: design, title: Ontwerp}]}
        """,
        "eu_inputs: [{id: mapping, figures: [{id: jobs, title: Banen}, {id: jobs, title: Banen}]}]",
        "charter: {strands: [{id: promote, title: Promote}, {id: promote, title: Protect}]}",
        """
        charter:
          standing_items:
            - {id: opening, title: Opening, purpose: opening, minutes: 5}
            - {id: opening, title: Sluiting, purpose: closing, minutes: 5}
        """,
    ],
    ids=[
        "asks",
        "tasks",
        "streams",
        "pillars",
        "crisis stages",
        "components",
        "figures",
        "strands",
        "standing items",
    ],
)
def test_other_short_names_are_unique_within_their_whole_too(text: str) -> None:
    assert [one.code for one in found(name_twice, text)] == ["name-twice"]


def test_an_outcome_number_is_never_used_again_in_any_meeting() -> None:
    text = """
        meetings:
          - id: 2024-01
            outcomes: [{number: 2024-01-01, item: opening}]
          - id: 2024-02
            outcomes: [{number: 2024-01-01, item: opening}]
    """
    assert said(outcome_number_twice, text) == [
        (
            "5: The number 2024-01-01 of an outcome is used twice. "
            "Give the later outcome the next free number. (also 3)"
        )
    ]


def test_outcomes_with_numbers_of_their_own_are_fine() -> None:
    text = """
        meetings:
          - id: 2024-01
            outcomes: [{number: 2024-01-01, item: opening}, {number: 2024-01-02, item: opening}]
    """
    assert said(outcome_number_twice, text) == []


@pytest.mark.parametrize(
    "line",
    [
        "handled: [gird]",
        "attendance: [{seat: sme-a, absent_from: [gird]}]",
        "outcomes: [{number: 2024-02-01, item: gird}]",
        "action_points: [{id: ap-1, item: gird}]",
        "discussions: [{item: gird}]",
        "objections: [{item: gird}]",
    ],
)
def test_an_item_that_the_meeting_does_not_have_is_met_with_the_nearest(line: str) -> None:
    field = "handled" if line.startswith("handled") else "absent_from" if "absent" in line else "item"
    assert said(name_unknown, f"{MEETING}        {line}\n") == [
        f"7: {field} names gird, which does not exist here. Did you mean grid?"
    ]


def test_a_part_of_an_item_can_be_named() -> None:
    assert said(name_unknown, f"{MEETING}        handled: [opening, housing, grid]\n") == []


def test_an_item_of_another_meeting_does_not_count() -> None:
    text = """
        meetings:
          - {id: 2024-01, items: [{id: grid}]}
          - {id: 2024-02, items: [{id: talent}], handled: [grid]}
    """
    assert [(one.where.line, one.values["value"]) for one in found(name_unknown, text)] == [(3, "grid")]


def test_a_finding_about_a_short_name_is_about_its_meeting() -> None:
    assert [one.subject for one in found(name_unknown, f"{MEETING}        handled: [gird]\n")] == ["2024-02"]


def test_a_proposed_item_that_members_may_not_read_is_not_told_to_them() -> None:
    text = """
        meetings:
          - id: 2024-02
            items: [{id: layoffs, level: government}]
            handled: [layofs]
    """
    assert [one.level for one in found(name_unknown, text)] == ["government"]


def test_a_strand_stands_in_the_charter() -> None:
    text = """
        charter: {strands: [{id: promote, title: Promote}]}
        priorities:
          - {id: talent, strand: promote}
          - {id: space, strand: promotion}
    """
    assert said(name_unknown, text) == [
        "4: strand names promotion, which does not exist here. Did you mean promote?"
    ]


def test_an_ask_and_a_figure_of_one_input_may_have_the_same_name() -> None:
    text = "eu_inputs: [{id: mapping, asks: [{id: jobs}], figures: [{id: jobs, title: Banen}]}]"
    assert said(name_twice, text) == []
