from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_clearance import (
    agreement_missing,
    coordination_missing,
    input_not_cleared,
    input_objection,
)

INPUT = """
    organisations: [{{id: trade}}, {{id: economy}}]
    eu_meetings: [{{id: june, date: 2024-06-20}}]
    eu_inputs:
      - id: mapping
        eu_meeting: june
        history:
          - {{on: 2024-05-01, stage: {stage}}}
        coordination:
          - {{who: economy, status: agreed, on: 2024-05-02}}
          - {{who: trade, status: {status}, on: 2024-05-03, text: Wil de rode lijn niet.}}
          - {{who: trade, status: {later}, on: 2024-05-20}}
"""


def agreed(status: str = "objection", stage: str = "coordination", later: str = "agreed") -> str:
    return INPUT.format(status=status, stage=stage, later=later)


OBJECTION = (
    "10: trade objects to the input mapping. "
    "Settle the objection, and add to coordination what the party says then."
)


def objected(text: str, day: str = "2024-05-15") -> list[str]:
    return said(input_objection, text, day=day, for_input="mapping")


def test_an_objection_is_told_by_the_party_and_not_by_its_words() -> None:
    assert objected(agreed()) == [OBJECTION]
    told = found(input_objection, agreed(), for_input="mapping")
    assert [(one.level, one.subject) for one in told] == [("government", "mapping")]


def test_only_the_last_word_of_a_party_counts() -> None:
    assert objected(agreed(), day="2024-05-20") == []
    assert objected(agreed(), day="2024-05-02") == []
    again = agreed(status="agreed", later="objection")
    assert objected(again, day="2024-05-20") == [OBJECTION.replace("10:", "11:")]


def test_an_objection_is_told_when_a_paper_is_made_and_while_it_is_settled_to_nobody() -> None:
    assert said(input_objection, agreed()) == []
    assert said(input_objection, agreed(), for_input="other") == []
    assert objected(agreed(stage="sent")) == [OBJECTION]
    assert objected(agreed(later="objection"), day="2024-06-21") == [OBJECTION.replace("10:", "11:")]


CLEARED = "The input mapping is not cleared yet. Add a step to its history once everybody agrees."


@pytest.mark.parametrize("stage", ["collecting", "draft", "coordination"])
def test_a_paper_of_an_input_that_is_not_cleared_is_a_concept(stage: str) -> None:
    text = agreed(status="agreed", stage=stage)
    assert said(input_not_cleared, text, for_input="mapping") == [f"7: {CLEARED}"]
    assert [one.level for one in found(input_not_cleared, text, for_input="mapping")] == ["members"]


SENT = "cleared}\n          - {on: 2024-05-02, stage: sent"
"""A second step, once it was cleared."""


@pytest.mark.parametrize(("stage", "line"), [("cleared", 7), (SENT, 8)], ids=["cleared", "sent"])
def test_a_cleared_input_to_which_nobody_objects_may_be_used(stage: str, line: int) -> None:
    assert said(input_not_cleared, agreed(status="agreed", stage=stage), for_input="mapping") == []
    assert said(input_not_cleared, agreed(stage=stage), for_input="mapping") == [f"{line}: {CLEARED}"]


def test_what_was_sent_without_being_cleared_is_not_cleared() -> None:
    text = agreed(status="agreed", stage="sent")
    assert said(input_not_cleared, text, for_input="mapping") == [f"7: {CLEARED}"]


def test_an_input_without_a_step_is_not_cleared() -> None:
    assert said(input_not_cleared, agreed(), day="2024-04-30", for_input="mapping") == [f"4: {CLEARED}"]


UNASKED = """
    eu_inputs:
      - id: mapping
        history: [{{on: 2024-05-01, stage: {stage}}}]
        {line}
"""
NOBODY = (
    "2: Nobody is named who must agree with the input mapping. "
    "Write under coordination who must agree, and how far they are."
)


def unasked(stage: str = "cleared", line: str = "coordination: []", day: str = "2024-05-15") -> list[str]:
    text = UNASKED.format(stage=stage, line=line)
    return said(coordination_missing, text, day=day, for_input="mapping")


@pytest.mark.parametrize("stage", ["coordination", "cleared", "sent"])
def test_with_an_input_past_its_draft_somebody_must_agree(stage: str) -> None:
    assert unasked(stage) == [NOBODY]
    text = UNASKED.format(stage=stage, line="")
    assert [one.level for one in found(coordination_missing, text, for_input="mapping")] == ["government"]


@pytest.mark.parametrize("stage", ["collecting", "draft"])
def test_while_it_is_written_nobody_needs_to_be_named(stage: str) -> None:
    assert unasked(stage) == []
    assert unasked(day="2024-04-30") == []


def test_who_is_named_later_did_not_have_to_agree_before() -> None:
    assert unasked(line="coordination: [{who: economy, status: sent}]") == []
    later = "coordination: [{who: economy, status: sent, on: 2024-05-16}]"
    assert unasked(line=later) == [NOBODY]
    assert unasked(line=later, day="2024-05-16") == []


@pytest.mark.parametrize("status", ["draft", "sent"])
def test_a_party_that_has_not_agreed_is_named(status: str) -> None:
    text = agreed(status=status)
    assert said(agreement_missing, text, for_input="mapping") == [
        (
            "10: trade has not agreed with the input mapping yet. "
            "Ask for its agreement, and add the answer to coordination."
        )
    ]
    assert [one.level for one in found(agreement_missing, text, for_input="mapping")] == ["government"]


@pytest.mark.parametrize("status", ["agreed", "agreed_with_remarks", "objection"])
def test_a_party_that_agreed_or_objects_is_not_asked_again(status: str) -> None:
    assert said(agreement_missing, agreed(status=status), for_input="mapping") == []


@pytest.mark.parametrize("check", [input_not_cleared, coordination_missing, agreement_missing])
def test_as_long_as_no_paper_is_made_nobody_is_hurried(check: Check) -> None:
    text = agreed(status="sent")
    if check is coordination_missing:
        text = UNASKED.format(stage="cleared", line="")
    assert found(check, text) == []
    assert found(check, text, for_input="other") == []
    assert len(found(check, text, for_input="mapping")) == 1
