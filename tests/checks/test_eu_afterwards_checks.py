from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_afterwards import eu_outcome_missing, input_never_sent

INPUT = """
    eu_meetings: [{id: e, date: 2024-05-08}]
    eu_inputs:
      - id: mapping
        eu_meeting: e
        history: [{on: 2024-05-01, stage: STAGE}]
"""


def text(stage: str, more: str = "") -> str:
    return INPUT.replace("STAGE", stage) + more


@pytest.mark.parametrize(
    ("stage", "day", "check"),
    [
        ("cleared", "2024-05-08", None),
        ("cleared", "2024-05-09", input_never_sent),
        ("sent", "2024-05-09", None),
        ("sent", "2024-05-14", None),
        ("sent", "2024-05-15", eu_outcome_missing),
    ],
)
def test_an_input_is_not_forgotten_after_its_meeting(stage: str, day: str, check: Check | None) -> None:
    told = [one for one in (input_never_sent, eu_outcome_missing) if found(one, text(stage), day=day)]
    assert told == ([check] if check else [])


def test_each_is_told_with_the_day_and_what_to_do() -> None:
    assert said(input_never_sent, text("cleared")) == [
        (
            "3: The European meeting of 2024-05-08 is over, and the input mapping was not sent. "
            "Add the step sent to its history, or name another European meeting."
        )
    ]
    assert said(eu_outcome_missing, text("sent")) == [
        (
            "3: Of the input mapping nothing is recorded that came of the European meeting of 2024-05-08. "
            "Read the delegate's report with boardkit read, or write outcome."
        )
    ]


def test_what_came_of_it_settles_both_and_a_later_one_does_not_yet() -> None:
    outcome = "        outcome: {on: 2024-05-08, text: Deels.}\n"
    for stage, check in (("cleared", input_never_sent), ("sent", eu_outcome_missing)):
        assert said(check, text(stage, outcome)) == []
        assert len(found(check, text(stage, outcome.replace("05-08", "05-16")))) == 1


def test_a_paper_of_the_input_says_nothing_of_it() -> None:
    assert said(input_never_sent, text("cleared"), for_input="mapping") == []
