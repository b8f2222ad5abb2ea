from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.votes import majority_missing, quorum_missing, votes_too_many
from boardkit.problems import Severity

BOARD = """
charter: {{names: [{{name: Raad}}], abbreviation: PB, decision_rules: {{{rules}}}}}
seats:
  - {{id: chair, role: chair}}
  - {{id: shipper}}
  - {{id: dredger}}
  - {{id: town}}
  - {{id: clerk, role: secretary}}
meetings:
  - id: 2024-02
    items: [{{id: opening}}, {{id: money, recusals: [{recused}]}}]
    {fields}
    outcomes:
      - {{number: 2024-02-01, item: money, {outcome}}}
"""
THERE = (
    "attendance: [{seat: chair}, {seat: shipper}, {seat: dredger, state: excused}, {seat: town, "
    "state: absent}, {seat: clerk}]"
)


def board(outcome: str = "result: adopted", rules: str = "", recused: str = "", fields: str = THERE) -> str:
    return BOARD.format(outcome=outcome, rules=rules, recused=recused, fields=fields)


def test_what_was_adopted_without_the_quorum_is_told_with_the_numbers() -> None:
    text = board(rules="quorum: 51")
    assert said(quorum_missing, text) == [
        (
            "13: Outcome 2024-02-01 was adopted by 2 of 4 voting seats; the quorum is 51 per cent. "
            "Correct the attendance, or let a later meeting confirm it."
        )
    ]
    assert [one.severity for one in found(quorum_missing, text)] == [Severity.UNFINISHED]


@pytest.mark.parametrize(
    ("rules", "recused", "numbers"),
    [
        ("quorum: 50", "", None),
        ("majority: 50", "", None),
        ("quorum: 67", "{seat: town}", (2, 3)),
        ("quorum: 60", "{seat: shipper}", (1, 3)),
        ("quorum: 60", "{seat: town}, {seat: dredger}", None),
    ],
)
def test_a_seat_that_does_not_take_part_does_not_count(
    rules: str, recused: str, numbers: tuple[int, int] | None
) -> None:
    told = found(quorum_missing, board(rules=rules, recused=recused))
    assert [(one.values["there"], one.values["seats"]) for one in told] == ([numbers] if numbers else [])


@pytest.mark.parametrize("result", ["deferred", "no_agreement", "noted"])
def test_what_was_not_adopted_needs_no_quorum_and_no_majority(result: str) -> None:
    text = board(f"result: {result}, votes: {{in_favour: 1, against: 1}}", "quorum: 100, majority: 100")
    assert said(quorum_missing, text) == said(majority_missing, text) == []


@pytest.mark.parametrize("fields", ["ordinal: 2", f"kind: written\n    {THERE}"])
def test_nobody_counts_a_quorum_without_attendance_or_at_a_table_that_was_not_there(fields: str) -> None:
    assert said(quorum_missing, board(rules="quorum: 100", fields=fields)) == []


@pytest.mark.parametrize("result", ["adopted", "adopted_amended", "adopted_reserved"])
def test_what_was_adopted_without_the_majority_is_told_with_the_numbers(result: str) -> None:
    text = board(f"result: {result}, votes: {{in_favour: 2, against: 1}}", "majority: 67")
    assert said(majority_missing, text) == [
        (
            "13: Outcome 2024-02-01 was adopted with 2 votes for and 1 against; "
            "more than 67 per cent must be for it. Correct the votes or the result."
        )
    ]
    assert said(majority_missing, text.replace("67", "66")) == []
    assert said(majority_missing, text.replace("majority: 67", "")) == []


def test_an_outcome_without_votes_has_no_majority_to_look_at() -> None:
    assert said(majority_missing, board(rules="majority: 67")) == []


def test_there_are_no_more_votes_than_seats_that_took_part() -> None:
    text = board("votes: {in_favour: 1, against: 1, abstained: 1}")
    assert said(votes_too_many, text) == [
        (
            "13: Outcome 2024-02-01 has 3 votes, and 2 voting seats took part. "
            "Correct the votes, or the attendance."
        )
    ]
    assert said(votes_too_many, text.replace("abstained: 1", "abstained: 0")) == []


def test_a_seat_that_was_kept_out_has_no_vote() -> None:
    text = board("votes: {in_favour: 2}", recused="{seat: shipper}")
    assert [one.values["seats"] for one in found(votes_too_many, text)] == [1]


def test_without_attendance_nobody_counts_votes() -> None:
    assert said(votes_too_many, board("votes: {in_favour: 9}", fields="ordinal: 2")) == []


@pytest.mark.parametrize(("in_favour", "told"), [(3, []), (4, [3])])
def test_in_a_written_procedure_each_voting_seat_has_a_vote(in_favour: int, told: list[int]) -> None:
    replies = "replies: [{seat: town, answer: no_participation}]"
    fields = f"kind: written\n    procedure: {{deadline: 2024-06-05, {replies}}}"
    text = board(f"votes: {{in_favour: {in_favour}}}", fields=fields)
    assert [one.values["seats"] for one in found(votes_too_many, text, day="2024-06-12")] == told


def test_an_outcome_of_an_item_that_is_not_there_is_not_counted() -> None:
    text = board("result: adopted", "quorum: 100").replace("item: money,", "item: gone,")
    assert said(quorum_missing, text) == []
