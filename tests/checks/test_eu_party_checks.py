from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.eu_parties import party_divided

BOARD = """
    organisations: [{{id: firm}}, {{id: rival}}]
    seats:
      - {{id: a, organisation: firm}}
      - {{id: b, organisation: firm}}
      - {{id: c, organisation: rival}}
      - {{id: deputy, alternate_of: a}}
    eu_meetings: [{{id: june, date: 2024-06-20}}]
    eu_inputs:
      - id: mapping
        eu_meeting: june
        {history}
        contributions:
          - {{seat: {seat}, {first}}}
          - {{seat: {other}, {second}}}
          {more}
"""


def stances(**given: str) -> str:
    return f"stances: [{', '.join(f'{{ask: {ask}, stance: {stance}}}' for ask, stance in given.items())}]"


def divided(  # what is not named is the same in most cases
    first: str, second: str, *, seat: str = "a", other: str = "b", more: str = "", history: str = ""
) -> str:
    return BOARD.format(
        first=first, second=second, seat=seat, other=other, more=more, history=history or "history: []"
    )


HINT = "A party counts once, with what it said last: ask it which of the two that is."
DIFFER = f"14: a and b are one party, and differ on the ask speed. {HINT} (also 13)"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("supports", "opposes"),
        ("leaning_against", "supports"),
        ("neutral", "leaning_for"),
        ("opposes", "neutral"),
    ],
)
def test_two_seats_of_one_party_are_on_one_side(first: str, second: str) -> None:
    text = divided(stances(speed=first, depth="supports"), stances(speed=second, depth="supports"))
    assert said(party_divided, text) == [DIFFER]
    assert [(one.level, one.subject) for one in found(party_divided, text)] == [("secretariat", "mapping")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("supports", "leaning_for"),
        ("opposes", "leaning_against"),
        ("neutral", "neutral"),
        ("supports", "unknown"),
        ("unknown", "opposes"),
    ],
)
def test_who_is_on_the_same_side_or_does_not_know_divides_no_party(first: str, second: str) -> None:
    assert said(party_divided, divided(stances(speed=first), stances(speed=second))) == []


def test_two_seats_speak_of_different_asks() -> None:
    assert said(party_divided, divided(stances(speed="supports"), stances(depth="opposes"))) == []


@pytest.mark.parametrize(("other", "findings"), [("b", 1), ("deputy", 1), ("c", 0), ("a", 0)])
def test_seats_of_other_parties_differ_and_one_seat_changes_its_mind(other: str, findings: int) -> None:
    text = divided(stances(speed="supports"), stances(speed="opposes"), other=other)
    assert len(said(party_divided, text)) == findings


def test_only_what_a_seat_said_last_counts_and_only_by_the_day() -> None:
    later = f"- {{seat: a, on: 2024-05-10, {stances(speed='opposes')}}}"
    text = divided(stances(speed="supports"), stances(speed="opposes"), more=later)
    assert said(party_divided, text) == []
    assert said(party_divided, text, day="2024-05-09") == [DIFFER]


def test_a_figure_that_two_seats_of_one_party_give_is_told() -> None:
    figure = "figures: [{figure: jobs, amount: 5}]"
    assert said(party_divided, divided(figure, figure)) == [
        f"14: a and b are one party, and both give the figure jobs. {HINT} (also 13)"
    ]
    assert said(party_divided, divided(figure, figure.replace("jobs", "ships"))) == []
    assert said(party_divided, divided(figure, figure, other="c")) == []


def test_what_was_sent_is_told_again_only_when_a_paper_is_made_of_it() -> None:
    text = divided(
        stances(speed="supports"),
        stances(speed="opposes"),
        history="history: [{on: 2024-05-02, stage: sent}]",
    )
    assert said(party_divided, text) == []
    assert len(said(party_divided, text, for_input="mapping")) == 1
