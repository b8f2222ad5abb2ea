from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.eu_asks import (
    ask_taken_twice,
    ask_vague,
    asks_number,
    outcome_early,
    proposals_number,
)
from boardkit.language import Language
from boardkit.problems import Severity

INPUT = """
    eu_meetings: [{{id: june, date: {date}}}]
    eu_inputs:
      - id: mapping
        eu_meeting: june
        {line}
"""


def brought(line: str, date: str = "2024-06-20") -> str:
    return INPUT.format(line=line.replace("; ", "\n        "), date=date)


@pytest.mark.parametrize(
    ("fields", "missing"),
    [("", "of whom, or by when"), ("by: 2024-Q4", "of whom"), ("of: Commissie", "by when")],
)
def test_an_ask_says_of_whom_and_by_when(fields: str, missing: str) -> None:
    text = brought(f"asks: [{{id: speed, {fields}}}, {{id: depth, of: Commissie, by: 2025}}]")
    assert said(ask_vague, text) == [
        (
            f"5: The ask speed of mapping does not say {missing}. "
            "An ask says what, of whom (of), and by when (by)."
        )
    ]


HINT = "Between 3 and 5 can be remembered: add some, or keep the strongest."


def asks(count: int, stage: str) -> str:
    listed = ", ".join(f"{{id: a{number}}}" for number in range(count))
    return brought(f"asks: [{listed}]; history: [{{on: 2024-05-01, stage: {stage}}}]")


@pytest.mark.parametrize(("count", "findings"), [(0, 1), (2, 1), (3, 0), (5, 0), (6, 1)])
def test_three_to_five_asks_are_enough_and_not_too_many(count: int, findings: int) -> None:
    assert len(found(asks_number, asks(count, "draft"))) == findings


def test_the_number_of_asks_is_told_at_the_asks_or_at_the_first_one_too_many() -> None:
    assert said(asks_number, asks(2, "draft")) == [f"5: The number of asks of mapping is 2. {HINT}"]
    many = asks(6, "draft").replace("{id: a5}", "\n          {id: a5}")
    assert said(asks_number, many) == [f"6: The number of asks of mapping is 6. {HINT}"]
    none = brought("history: [{on: 2024-05-01, stage: draft}]")
    assert said(asks_number, none) == [f"3: The number of asks of mapping is 0. {HINT}"]


@pytest.mark.parametrize(("count", "findings"), [(0, 1), (2, 1), (3, 0), (5, 0), (6, 1)])
def test_a_paper_is_handed_over_with_three_to_five_proposals(count: int, findings: int) -> None:
    text = asks(count, "collecting")
    given = found(proposals_number, text, for_input="mapping", to_hand_over=True)
    assert [one.severity for one in given] == [Severity.UNFINISHED] * findings


def test_the_number_of_proposals_is_told_when_they_are_handed_over_and_once() -> None:
    text = asks(6, "draft").replace("{id: a5}", "\n          {id: a5}")
    assert said(proposals_number, text, for_input="mapping", to_hand_over=True) == [
        f"6: The number of proposals in the non-paper of mapping is 6. {HINT}"
    ]
    assert found(asks_number, text, for_input="mapping", to_hand_over=True) == []
    assert found(proposals_number, text, for_input="mapping") == []
    assert found(proposals_number, text, for_input="other", to_hand_over=True) == []


def test_while_members_are_still_asked_the_number_does_not_matter() -> None:
    assert said(asks_number, asks(1, "collecting")) == []
    assert said(asks_number, brought("asks: [{id: speed}]")) == []
    assert said(asks_number, asks(1, "draft"), day="2024-04-30") == []


@pytest.mark.parametrize("check", [ask_vague, asks_number])
def test_what_was_sent_is_told_again_only_when_a_paper_is_made_of_it(check: Check) -> None:
    text = asks(1, "sent")
    assert found(check, text) == []
    assert len(found(check, text, for_input="mapping")) == 1


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("taken_over", "not_discussed", "taken over and not discussed"),
        ("partly", "not_taken_over", "taken over in part and not taken over"),
        ("not_taken_over", "not_discussed", "not taken over and not discussed"),
    ],
)
def test_an_ask_has_one_result_whichever_lists_it_stands_in(first: str, second: str, words: str) -> None:
    text = brought(f"asks: [{{id: speed}}]; outcome: {{{second}: [speed], {first}: [speed]}}")
    (one,) = found(ask_taken_twice, text)
    assert Language("en").problem(one) == (
        f"The ask speed is both {words}.",
        f"Take it out of one of the two: {first} and {second}.",
    )
    assert found(ask_taken_twice, text.replace(f"{first}: [speed]", f"{first}: []")) == []


def test_an_ask_is_taken_over_as_a_whole_or_in_part() -> None:
    text = brought("asks: [{id: speed}, {id: depth}]; outcome: {taken_over: [depth, speed], partly: [speed]}")
    assert said(ask_taken_twice, text) == [
        (
            "6: The ask speed is both taken_over and partly. "
            "Take it out of one of the two: ['taken_over', 'partly']. (also 6)"
        )
    ]
    assert said(ask_taken_twice, text.replace("depth, speed", "depth")) == []


@pytest.mark.parametrize(
    ("on", "date", "findings"),
    [
        ("2024-06-19", "2024-06-20", 1),
        ("2024-06-20", "2024-06-20", 0),
        ("2024-05-31", "2024-06", 1),
        ("2024-06-01", "2024-06", 0),
    ],
)
def test_an_outcome_is_no_older_than_its_meeting(on: str, date: str, findings: int) -> None:
    assert len(found(outcome_early, brought(f"outcome: {{on: {on}}}", date))) == findings


def test_an_outcome_that_is_too_old_is_told_with_both_days() -> None:
    assert said(outcome_early, brought("outcome: {on: 2024-05-31}", "2024-06")) == [
        (
            "5: The outcome of 2024-05-31 lies before its European meeting, june (2024-06). "
            "Correct the day of the outcome, or of the meeting. (also 1)"
        )
    ]


def test_an_outcome_of_no_known_meeting_is_never_too_old() -> None:
    assert said(outcome_early, "eu_inputs: [{id: mapping, outcome: {on: 2020-01-01}}]") == []
