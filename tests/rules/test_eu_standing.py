"""How an input stood on a day: nothing that was said later counts."""

from __future__ import annotations

from datetime import date

import pytest
from made import charter, eu_input

from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.eu_standing import (
    AskResult,
    ask_result,
    coordination_on,
    force_field_on,
    is_cleared,
    objections,
    outcome_on,
    papers_day,
    sent_on,
    stage_on,
    still_to_agree,
)

HISTORY = [
    {"on": "2024-05-01", "stage": "collecting"},
    {"on": "2024-06-10", "stage": "cleared"},
    {"on": "2024-06-14", "stage": "sent"},
]


@pytest.mark.parametrize(
    ("day", "stage"),
    [(date(2024, 4, 30), None), (date(2024, 6, 9), "collecting"), (date(2024, 6, 13), "cleared")],
)
def test_the_stage_is_that_of_the_day(day: date, stage: str | None) -> None:
    assert stage_on(eu_input(history=HISTORY), day) == stage


def test_the_last_word_of_a_party_counts_and_a_later_one_does_not_yet() -> None:
    one = eu_input(
        coordination=[
            {"who": "trade", "status": "sent"},
            {"who": "economy", "status": "agreed", "on": "2024-06-03"},
            {"who": "trade", "status": "objection", "on": "2024-06-05"},
            {"who": "trade", "status": "agreed_with_remarks", "on": "2024-06-09"},
        ]
    )

    def stood(day: int) -> list[tuple[str, str]]:
        return [(each.who, each.status) for each in coordination_on(one, date(2024, 6, day))]

    assert stood(1) == [("trade", "sent")]
    assert stood(5) == [("trade", "objection"), ("economy", "agreed")]
    assert stood(9) == [("trade", "agreed_with_remarks"), ("economy", "agreed")]
    assert [each.who for each in still_to_agree(one, date(2024, 6, 4))] == ["trade"]
    assert [each.who for each in objections(one, date(2024, 6, 8))] == ["trade"]
    assert still_to_agree(one, date(2024, 6, 9)) == ()


def test_an_input_is_cleared_when_it_says_so_and_nobody_objects() -> None:
    objection = {"who": "trade", "status": "objection", "on": "2024-06-11"}
    assert not is_cleared(eu_input(history=HISTORY), date(2024, 6, 9))
    assert is_cleared(eu_input(history=HISTORY), date(2024, 6, 10))
    assert is_cleared(eu_input(history=HISTORY), date(2024, 6, 14))
    objected = eu_input(history=HISTORY, coordination=[objection])
    assert is_cleared(objected, date(2024, 6, 10))
    assert not is_cleared(objected, date(2024, 6, 11))


def test_what_was_sent_and_never_cleared_is_not_cleared() -> None:
    sent = [{"on": "2024-06-10", "stage": "sent"}]
    assert not is_cleared(eu_input(history=sent), date(2024, 6, 10))
    again = [*HISTORY, {"on": "2024-06-16", "stage": "coordination"}]
    assert not is_cleared(eu_input(history=again), date(2024, 6, 16))


def test_an_objection_without_a_day_counts_from_the_entry_before_it() -> None:
    agreed = {"who": "trade", "status": "agreed", "on": "2024-06-03"}
    objection = {"who": "trade", "status": "objection"}
    later = {"who": "trade", "status": "agreed", "on": "2024-06-08"}
    one = eu_input(coordination=[agreed, objection, later])
    assert [each.status for each in coordination_on(one, date(2024, 6, 2))] == []
    assert [each.status for each in coordination_on(one, date(2024, 6, 3))] == ["objection"]
    assert [each.status for each in coordination_on(one, date(2024, 6, 8))] == ["agreed"]


def test_an_actor_in_one_language_is_the_same_in_two_and_stays_in_its_place() -> None:
    def entry(actor: object, stance: str, day: str) -> dict[str, object]:
        return {"actor": actor, "stance": stance, "confidence": "low", "date": day}

    a, b = {"nl": "Lidstaat A", "en": "Member State A"}, {"nl": "Lidstaat B", "en": "Member State B"}
    one = eu_input(
        force_field=[
            entry({"nl": "Lidstaat A"}, "neutral", "2024-06-01"),
            entry(b, "supports", "2024-05-01"),
            entry(a, "opposes", "2024-06-05"),
        ]
    )
    assert [each.stance for each in force_field_on(one, date(2024, 6, 4))] == ["neutral", "supports"]
    assert [each.stance for each in force_field_on(one, date(2024, 6, 5))] == ["opposes", "supports"]


def test_where_an_actor_stands_is_the_last_that_is_known() -> None:
    entries = [
        {"actor": "Lidstaat A", "stance": "opposes", "confidence": "high", "date": "2024-06-08"},
        {"actor": "Lidstaat A", "stance": "neutral", "confidence": "low", "date": "2024-06-01"},
        {"actor": "lidstaat a", "stance": "supports", "confidence": "low", "date": "2024-06-20"},
    ]
    one = eu_input(force_field=entries)
    assert [each.stance for each in force_field_on(one, date(2024, 6, 7))] == ["neutral"]
    assert [each.stance for each in force_field_on(one, date(2024, 6, 8))] == ["opposes"]
    assert [each.stance for each in force_field_on(one, date(2024, 6, 20))] == ["supports"]


def test_what_became_of_an_ask() -> None:
    lists = {"taken_over": ["a"], "partly": ["b"], "not_taken_over": ["c"], "not_discussed": ["d"]}
    outcome = EuOutcome.model_validate({"on": "2024-07-01", "text": "Deels.", **lists})
    assert [ask_result(outcome, ask) for ask in "abcde"] == [
        AskResult.TAKEN_OVER,
        AskResult.PARTLY,
        AskResult.NOT_TAKEN_OVER,
        AskResult.NOT_DISCUSSED,
        AskResult.NOT_TOLD,
    ]
    one = eu_input(outcome={"on": "2024-07-01", "text": "Deels."})
    assert outcome_on(one, date(2024, 6, 30)) is None
    assert outcome_on(one, date(2024, 7, 1)) is not None


@pytest.mark.parametrize(
    ("history", "day", "papers"),
    [
        (HISTORY, date(2024, 6, 1), date(2024, 6, 1)),
        (HISTORY, date(2024, 8, 1), date(2024, 6, 14)),
        (HISTORY[:2], date(2024, 6, 20), date(2024, 6, 20)),
        (HISTORY[:2], date(2024, 8, 1), date(2024, 6, 27)),
    ],
)
def test_papers_are_of_the_day_that_an_input_was_sent_or_its_meeting_was_over(
    history: list[dict[str, str]], day: date, papers: date
) -> None:
    one = eu_input(history=history, eu_meeting="eu-1")
    meeting = EuMeeting.model_validate({"id": "eu-1", "date": "2024-06-27"})
    records = Board(charter=charter(), eu_meetings=(meeting,), eu_inputs=(one,))
    assert papers_day(records, one, day) == papers
    assert papers_day(records, eu_input(), day) == day


def test_an_input_that_was_sent_twice_was_sent_on_the_first_day() -> None:
    again = [*HISTORY, {"on": "2024-06-18", "stage": "sent"}]
    assert sent_on(eu_input(history=again)) == date(2024, 6, 14)
    assert sent_on(eu_input()) is None
