from __future__ import annotations

from itertools import islice
from typing import Any

import pytest
from made import charter, item, meeting

from boardkit.model.minutes import Outcome
from boardkit.rules.outcomes import (
    next_action_ids,
    next_outcome_numbers,
    outcome_noun,
    outcome_nouns,
    request_of,
    shown_number,
)


@pytest.mark.parametrize(
    ("mandate", "noun"),
    [
        (None, "conclusion"),
        ("concludes", "conclusion"),
        ("agrees", "agreement"),
        ("advises", "advice"),
        ("decides", "decision"),
    ],
)
def test_what_an_outcome_is_called_follows_from_the_mandate(mandate: str | None, noun: str) -> None:
    board = charter(mandate=mandate)
    assert (outcome_noun(board), outcome_nouns(board)) == (noun, noun)


def numbered(*numbers: str) -> list[dict[str, str]]:
    return [{"number": one, "item": "opening", "result": "noted", "text": "Gezien."} for one in numbers]


@pytest.mark.parametrize(
    ("used", "following"),
    [
        ((), ["2024-02-01", "2024-02-02"]),
        (("2024-02-01", "2024-02-03"), ["2024-02-04", "2024-02-05"]),
        (("2024-02-11", "2024-02-02"), ["2024-02-12", "2024-02-13"]),
        (("2024-02-99",), ["2024-02-100", "2024-02-101"]),
        (("2024-01-07", "besluit 8", "2024-02-x"), ["2024-02-01", "2024-02-02"]),
        (("2024-02-" + "9" * 5000,), ["2024-02-01", "2024-02-02"]),
    ],
)
def test_numbers_continue_after_the_highest_one_and_fill_no_gap(
    used: tuple[str, ...], following: list[str]
) -> None:
    assert list(islice(next_outcome_numbers(meeting(outcomes=numbered(*used))), 2)) == following


@pytest.mark.parametrize(
    ("used", "following"),
    [
        ((), ["2024-02-a1", "2024-02-a2"]),
        (("2024-02-a9", "2024-02-a2"), ["2024-02-a10", "2024-02-a11"]),
        (("2024-02-a10", "2024-02-a9"), ["2024-02-a11", "2024-02-a12"]),
        (("2024-01-a3", "follow-up"), ["2024-02-a1", "2024-02-a2"]),
    ],
)
def test_identifiers_of_actions_continue_in_the_same_way(used: tuple[str, ...], following: list[str]) -> None:
    points = [{"id": one, "text": "Doen.", "owner": "sme-a"} for one in used]
    assert list(islice(next_action_ids(meeting(action_points=points)), 2)) == following


def test_a_paper_prints_the_letter_of_an_action_as_a_capital() -> None:
    assert [shown_number("2024-02-a7"), shown_number("2024-02-05")] == ["2024-02-A7", "2024-02-05"]


def outcome(number: int, **fields: Any) -> Outcome:
    given = {"number": f"2024-02-{number:02}", "item": "grid", "result": "adopted", "text": "Akkoord."}
    return Outcome.model_validate({**given, **fields})


GRID = item("grid", requested_decision=["Te kiezen.", "Te vragen."])


def answered(*outcomes: Outcome) -> list[int | None]:
    return [request_of(GRID, one, outcomes) for one in outcomes if one.item == "grid"]


def test_an_outcome_answers_the_request_that_it_names() -> None:
    assert answered(outcome(1, request=2), outcome(2, request=1)) == [2, 1]
    assert answered(outcome(1, request=2)) == [2]


def test_outcomes_that_name_none_answer_by_their_place_within_the_item() -> None:
    assert answered(outcome(1), outcome(2, item="talent"), outcome(3)) == [1, 2]


def test_alike_outcomes_answer_by_their_place_too() -> None:
    assert answered(outcome(1), outcome(1)) == [1, 2]


def test_an_outcome_may_answer_no_request_and_then_the_others_have_no_place_either() -> None:
    assert answered(outcome(1, request=0), outcome(2)) == [None, None]


@pytest.mark.parametrize(
    "outcomes",
    [
        (outcome(1),),
        (outcome(1), outcome(2), outcome(3)),
        (outcome(1), outcome(2, request=1)),
    ],
    ids=["fewer", "more", "one names a request"],
)
def test_a_place_says_nothing_when_it_could_be_another(outcomes: tuple[Outcome, ...]) -> None:
    assert request_of(GRID, outcomes[0], outcomes) is None
