from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.agenda import (
    decision_without_paper,
    decision_without_request,
    discussion_without_questions,
    item_without_minutes,
)
from boardkit.checks.asked import Check

ITEM = """
    meetings:
      - id: 2024-02
        items:
          - id: grid
            purpose: {purpose}
            {line}
"""


def test_a_decision_item_says_what_is_to_be_decided() -> None:
    text = ITEM.format(purpose="decision", line="minutes: 5")
    assert said(decision_without_request, text) == [
        "4: Item 1 is for decision and does not say what is to be decided. Write requested_decision."
    ]


@pytest.mark.parametrize(
    "line",
    ["requested_decision: [Instemmen.]", "items: [{id: north, requested_decision: [Instemmen.]}]"],
    ids=["itself", "in a part"],
)
def test_what_is_to_be_decided_may_stand_in_a_part(line: str) -> None:
    assert said(decision_without_request, ITEM.format(purpose="decision", line=line)) == []


def test_a_decision_item_has_a_paper() -> None:
    text = ITEM.format(purpose="decision", line="minutes: 5")
    assert said(decision_without_paper, text) == [
        "4: Item 1 is for decision and has no paper. Add the paper, also when it is still to come."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "papers: [{letter: A}]",
        "items: [{id: north, papers: [{letter: A}]}]",
    ],
    ids=["itself", "in a part"],
)
def test_the_paper_of_a_decision_may_belong_to_a_part(line: str) -> None:
    assert said(decision_without_paper, ITEM.format(purpose="decision", line=line)) == []


def test_a_part_for_decision_rests_on_the_papers_of_the_whole() -> None:
    line = "items: [{id: north, purpose: decision}]"
    with_paper = f"{line}\n            papers: [{{letter: A}}]"
    assert said(decision_without_paper, ITEM.format(purpose="information", line=with_paper)) == []
    assert [
        one.values["number"]
        for one in found(decision_without_paper, ITEM.format(purpose="information", line=line))
    ] == ["1.1"]


def test_a_discussion_asks_the_board_something() -> None:
    text = ITEM.format(purpose="discussion", line="minutes: 5")
    assert said(discussion_without_questions, text) == [
        "4: Item 1 is for discussion and asks the board nothing. Write questions."
    ]
    asking = ITEM.format(purpose="discussion", line="questions: [Wat vindt u?]")
    assert said(discussion_without_questions, asking) == []


@pytest.mark.parametrize("purpose", ["opening", "information", "formality", "minutes", "closing"])
@pytest.mark.parametrize(
    "check", [decision_without_request, decision_without_paper, discussion_without_questions]
)
def test_other_items_need_no_decision_paper_or_question(check: Check, purpose: str) -> None:
    assert said(check, ITEM.format(purpose=purpose, line="minutes: 5")) == []


def test_what_an_item_lacks_is_told_at_its_identifier() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - title: Netcongestie
                purpose: decision
                id: grid
    """
    for check in (item_without_minutes, decision_without_request, decision_without_paper):
        assert [one.where.line for one in found(check, text)] == [6]
