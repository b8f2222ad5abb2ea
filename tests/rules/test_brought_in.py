"""What members brought in is told as a sum, and only when nobody can be recognised in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from made import charter, eu_input, seat

from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.organisation import Organisation
from boardkit.rules.brought_in import (
    AskSupport,
    FigureSum,
    Withheld,
    brought_in,
    recognisable_left_out,
    without_recognisable,
)

DAY = date(2024, 6, 1)
NAMES = ("a", "b", "c", "d", "e")


def given(name: str, stance: str = "supports", **fields: Any) -> dict[str, Any]:
    stances = [{"ask": "deeper", "stance": stance}]
    return {"seat": name, "on": "2024-05-01", "text": "Goed.", "stances": stances, **fields}


def board(one: EuInput, *, thresholds: Mapping[str, int] | None = None, **seats: Mapping[str, Any]) -> Board:
    """Five companies, a ministry, and further seats by name."""
    return Board(
        charter=charter(thresholds=thresholds or {}),
        seats=(
            *(seat(id=name) for name in NAMES),
            seat(id="ministry", group="Rijk"),
            *(seat(id=name, **fields) for name, fields in seats.items()),
        ),
        organisations=(
            Organisation.model_validate({"id": "yard", "names": [{"name": "Werf"}], "type": "company"}),
        ),
        eu_inputs=(one,),
    )


def support(*contributions: Mapping[str, Any], **more: Any) -> AskSupport:
    one = eu_input(contributions=list(contributions))
    return brought_in(board(one, **more), one, DAY).support[0]


def test_five_contributors_are_counted_by_what_they_think() -> None:
    stances = ("supports", "leaning_for", "neutral", "leaning_against", "opposes")
    found = support(*(given(name, stance) for name, stance in zip(NAMES, stances, strict=True)))
    assert found == AskSupport("deeper", in_favour=2, neutral=1, against=2)


def test_four_contributors_are_too_few_to_tell_of() -> None:
    found = support(*(given(name) for name in NAMES[:4]))
    assert found == AskSupport("deeper", withheld=Withheld.FEW)


def test_government_counts_as_a_voice_and_not_as_cover_for_companies() -> None:
    four = [given(name) for name in NAMES[:4]]
    assert support(*four, given("ministry")).withheld is Withheld.FEW
    assert support(*four, given("e"), given("ministry")).in_favour == 6


@pytest.mark.parametrize("other", ["other", "stand-in"])
def test_two_seats_of_one_party_are_one_voice(other: str) -> None:
    seats = {"other": {"organisation": "yard"}, "own": {"organisation": "yard"}}
    seats["stand-in"] = {"alternate_of": "own", "role": "alternate"}
    four = [given(name) for name in NAMES[:4]]
    assert support(*four, given("own"), **seats).in_favour == 5
    assert support(*four[:3], given("own"), given(other), **seats).withheld is Withheld.FEW


def test_who_does_not_know_is_not_counted() -> None:
    found = support(*(given(name) for name in NAMES[:4]), given("e", "unknown"))
    assert found.withheld is Withheld.FEW


def test_what_came_in_later_is_not_known_yet_and_the_last_word_of_a_seat_counts() -> None:
    five = [given(name) for name in NAMES]
    later = given("a", "opposes", on="2024-06-02")
    assert support(*five, later).against == 0
    assert support(*five, {**later, "on": "2024-06-01"}).against == 1
    assert support(*five[:4], given("e", on="2024-06-02")).withheld is Withheld.FEW


def test_the_least_number_is_a_setting_of_the_board() -> None:
    three = [given(name) for name in NAMES[:3]]
    assert support(*three, thresholds={"least_contributors": 3}).in_favour == 3


def sums(*amounts: int, **more: Any) -> FigureSum:
    names = (*NAMES, "ministry")
    one = eu_input(
        figures=[{"id": "posts", "title": "Banen"}],
        contributions=[
            given(name, figures=[{"figure": "posts", "amount": str(amount)}])
            for name, amount in zip(names, amounts, strict=False)
        ],
    )
    return brought_in(board(one, **more), one, DAY).sums[0]


def test_a_figure_is_added_up() -> None:
    assert sums(10, 20, 30, 25, 15) == FigureSum("posts", Decimal(100), 5)


def test_a_figure_that_one_contributor_gave_most_of_is_withheld() -> None:
    assert sums(50, 20, 10, 10, 10) == FigureSum("posts", Decimal(100), 5)
    assert sums(51, 19, 10, 10, 10) == FigureSum("posts", withheld=Withheld.DOMINATED)
    assert sums(51, 19, 10, 10, 10, thresholds={"largest_share": 60}).total == 100


def test_a_figure_of_too_few_is_withheld_and_government_does_not_help() -> None:
    assert sums(10, 20, 30, 25) == FigureSum("posts", withheld=Withheld.FEW)
    one = eu_input(figures=[{"id": "posts", "title": "Banen"}])
    assert brought_in(board(one), one, DAY).sums == (FigureSum("posts", withheld=Withheld.FEW),)


def claims(*evidence: Mapping[str, Any], contributors: int = 5) -> list[str]:
    told = [{"text": f"Bewering {number}.", **one} for number, one in enumerate(evidence)]
    one = eu_input(evidence=told, contributions=[given(name) for name in NAMES[:contributors]])
    left = recognisable_left_out(board(one), one, DAY)
    return [str(claim.text.own)[-2] for claim in left.evidence]


def test_an_aggregated_claim_leaves_only_when_nobody_is_recognisable_in_it() -> None:
    assert claims(
        {"level": "aggregated", "contributors": 5},
        {"level": "aggregated", "contributors": 4},
        {"level": "aggregated", "contributors": 9, "largest_share": 51},
        {"level": "aggregated", "contributors": 9, "largest_share": 50},
        {"level": "public"},
        {"level": "confidential"},
    ) == ["0", "3", "4", "5"]


def test_a_claim_that_says_nothing_was_added_up_from_all_who_contributed() -> None:
    assert claims({"level": "aggregated"}) == ["0"]
    assert claims({"level": "aggregated"}, contributors=4) == []


def test_how_many_claims_stay_is_told() -> None:
    one = eu_input(evidence=[{"text": "Vol.", "level": "aggregated"}, {"text": "Open."}])
    found = brought_in(board(one), one, DAY)
    assert (found.contributors, found.claims_withheld) == (0, 1)


def test_a_board_without_such_a_claim_stays_as_it_is() -> None:
    whole = board(eu_input(evidence=[{"text": "Open."}]))
    assert without_recognisable(whole, DAY) is whole
    left = without_recognisable(board(eu_input(evidence=[{"text": "Vol.", "level": "aggregated"}])), DAY)
    assert left.eu_inputs[0].evidence == ()
