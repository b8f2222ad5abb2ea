from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.outcomes import (
    action_id_form,
    outcome_missing,
    outcome_number_form,
    request_unknown,
    reservation_missing,
)

BOARD = """
meetings:
  - id: 2024-01
    date: 2024-05-14
    history: [{on: 2024-05-14, status: held}]
    items:
      - id: opening
      - id: money
        requested_decision: [Te delen., Te wachten.]
      - id: port
        items:
          - id: quay
            level: government
            requested_decision: [Te bouwen.]
"""


def board(*outcomes: str, lines: str = "") -> str:
    rows = "".join(f"\n      - {{{one}}}" for one in outcomes)
    return f"{BOARD}    outcomes:{rows or ' []'}\n{lines}"


MONEY = ("number: 2024-01-01, item: money", "number: 2024-01-02, item: money")
QUAY = "number: 2024-01-03, item: quay"


def test_each_request_of_an_item_has_an_outcome_once_the_first_one_is_written_down() -> None:
    assert said(outcome_missing, board(MONEY[0])) == [
        (
            "8: Item 2 asks for more decisions (2) than it has outcomes (1). "
            "Add an outcome for each request, also when it was deferred."
        ),
        (
            "13: Item 3.1 asks for more decisions (1) than it has outcomes (0). "
            "Add an outcome for each request, also when it was deferred."
        ),
    ]
    assert said(outcome_missing, board(*MONEY, QUAY)) == []


def test_what_a_closed_item_asked_for_is_told_to_its_readers_only() -> None:
    told = found(outcome_missing, board(*MONEY))
    assert [(one.subject, one.level) for one in told] == [("2024-01.quay", "government")]


@pytest.mark.parametrize(("day", "told"), [("2024-05-28", 0), ("2024-05-29", 1)])
def test_without_any_outcome_one_finding_comes_after_ten_working_days(day: str, told: int) -> None:
    sentence = (
        "3: The meeting of 2024-05-14 was held, and nothing that it was asked has an outcome. "
        "Add an outcome for each request, also when it was deferred."
    )
    assert said(outcome_missing, board(), day=day) == [sentence] * told


def test_a_meeting_that_was_not_held_concludes_nothing() -> None:
    text = board(MONEY[0]).replace("status: held", "status: postponed")
    assert said(outcome_missing, text, day="2024-12-31") == []


def test_items_that_were_not_handled_need_no_outcome() -> None:
    assert said(outcome_missing, board(*MONEY, lines="    handled: [opening, money]\n")) == []
    lines = "    handled: [opening, port]\n"
    assert [one.subject for one in found(outcome_missing, board(*MONEY, lines=lines))] == ["2024-01.quay"]


def test_an_outcome_that_defers_the_item_answers_all_its_requests() -> None:
    deferred = f"{MONEY[0]}, result: deferred"
    assert said(outcome_missing, board(deferred, QUAY)) == []
    assert len(said(outcome_missing, board(f"{deferred}, request: 2", QUAY))) == 1


@pytest.mark.parametrize("number", ["2024-02-01", "01", "2024-011", "2024-01", "2024-01-x1", "x2024-01-01"])
def test_the_number_of_an_outcome_begins_with_its_meeting(number: str) -> None:
    text = board(f"number: {number}, item: money", "number: 2024-01-04, item: money")
    assert said(outcome_number_form, text) == [
        (
            f"15: The number {number} of an outcome does not begin with 2024-01 and a number. "
            "The next free number is 2024-01-05."
        )
    ]


@pytest.mark.parametrize("identifier", ["2024-02-a1", "a1", "2024-01", "2024-01-1", "2024-01-after"])
def test_the_identifier_of_an_action_point_begins_with_its_meeting(identifier: str) -> None:
    text = board(lines=f"    action_points: [{{id: 2024-01-a3}}, {{id: {identifier}}}]\n")
    assert said(action_id_form, text) == [
        (
            f"15: The action point {identifier} does not begin with 2024-01, an a and a number. "
            "The next free number is 2024-01-a4."
        )
    ]


def test_an_outcome_answers_a_request_that_there_is() -> None:
    assert said(request_unknown, board(f"{MONEY[0]}, request: 3")) == [
        (
            "15: Outcome 2024-01-01 answers request 3, and its item has 2. "
            "Correct the number of the request: 1 is the first."
        )
    ]


def test_a_request_is_answered_once() -> None:
    text = board(f"{MONEY[0]}, request: 2", f"{QUAY}, request: 1", f"{MONEY[1]}, request: 2")
    assert said(request_unknown, text) == [
        (
            "17: Outcomes 2024-01-01 and 2024-01-02 answer the same request, 2. "
            "Correct the number of the request: 1 is the first. (also 15)"
        )
    ]
    assert said(request_unknown, board(f"{MONEY[0]}, request: 2", f"{MONEY[1]}, request: 1")) == []


def test_an_outcome_may_answer_no_request() -> None:
    extra = f"{MONEY[0]}, request: 0", f"{MONEY[1]}, request: 0"
    assert said(request_unknown, board(*extra)) == []
    told = found(outcome_missing, board(*extra, QUAY))
    assert [one.values["answers"] for one in told] == [0]
    assert len(found(outcome_missing, board(f"{extra[0]}, result: deferred", QUAY))) == 1


def test_outcomes_of_other_items_and_those_that_name_no_request_are_fine() -> None:
    assert said(request_unknown, board(*MONEY, "number: 2024-01-04, item: gone, request: 9")) == []


def test_a_reservation_is_written_down() -> None:
    reserved = f"{MONEY[0]}, result: adopted_reserved"
    assert said(reservation_missing, board(reserved)) == [
        (
            "15: Outcome 2024-01-01 was adopted with a reservation, and does not say which. "
            "Write it under reservation."
        )
    ]
    assert said(reservation_missing, board(f"{reserved}, reservation: Eerst peilen.", *MONEY[1:])) == []
