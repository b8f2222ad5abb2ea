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
DRAFT = [{"on": "2024-04-01", "stage": "collecting"}, {"on": "2024-05-15", "stage": "draft"}]


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
    one = eu_input(contributions=list(contributions), history=DRAFT)
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


def test_who_chairs_is_no_cover() -> None:
    four = [given(name) for name in NAMES[:4]]
    assert support(*four, given("chair"), chair={"role": "chair"}).withheld is Withheld.FEW
    held = {"role": "chair", "organisation": "yard"}
    assert support(*four, given("chair"), chair=held).withheld is Withheld.FEW


def test_an_alternate_of_government_is_no_cover_either() -> None:
    seats = {"stand-in": {"alternate_of": "ministry", "role": "alternate"}}
    four = [given(name) for name in NAMES[:4]]
    assert support(*four, given("stand-in"), **seats).withheld is Withheld.FEW
    assert support(*four, given("e"), given("stand-in"), **seats).in_favour == 6


def test_alternates_in_a_circle_are_one_party_and_stop_nothing() -> None:
    seats = {"x": {"alternate_of": "y"}, "y": {"alternate_of": "x"}}
    assert support(*(given(name) for name in NAMES[:4]), given("x"), **seats).in_favour == 5


@pytest.mark.parametrize(("day", "shown"), [("2024-05-14", False), ("2024-05-15", True)])
def test_while_contributions_are_collected_nothing_is_told(day: str, shown: bool) -> None:  # noqa: FBT001 - a table
    one = eu_input(
        contributions=[given(name, figures=[{"figure": "posts", "amount": "1"}]) for name in NAMES],
        figures=[{"id": "posts", "title": "Banen"}],
        history=DRAFT,
    )
    found = brought_in(board(one), one, date.fromisoformat(day))
    assert {found.support[0].withheld, found.sums[0].withheld} == ({None} if shown else {Withheld.COLLECTING})
    never = one.changed({"history": ()})
    assert brought_in(board(never), never, DAY).support[0].withheld is Withheld.COLLECTING


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
        history=DRAFT,
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


def test_what_government_gave_does_not_hide_that_one_party_gave_most_of_the_rest() -> None:
    assert sums(90, 3, 2, 3, 2, 100) == FigureSum("posts", withheld=Withheld.DOMINATED)
    assert sums(20, 20, 20, 20, 20, 900) == FigureSum("posts", Decimal(1000), 6)


def test_a_sum_of_nothing_is_withheld_as_each_gave_nothing() -> None:
    assert sums(0, 0, 0, 0, 0) == FigureSum("posts", withheld=Withheld.NOTHING)
    assert sums(0, 0, 0, 0, 0, 7) == FigureSum("posts", withheld=Withheld.NOTHING)


def test_a_figure_of_too_few_is_withheld_and_government_does_not_help() -> None:
    assert sums(10, 20, 30, 25) == FigureSum("posts", withheld=Withheld.FEW)
    one = eu_input(figures=[{"id": "posts", "title": "Banen"}], history=DRAFT)
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


def test_a_claim_that_does_not_say_from_how_many_it_was_added_up_stays() -> None:
    assert claims({"level": "aggregated"}) == []


def test_a_claim_is_believed_for_no_more_contributors_than_there_are() -> None:
    assert claims({"level": "aggregated", "contributors": 60}) == ["0"]
    assert claims({"level": "aggregated", "contributors": 60}, contributors=4) == []


def test_a_later_contribution_adds_to_an_earlier_one_and_replaces_only_what_both_speak_of() -> None:
    five = [given(name, figures=[{"figure": "posts", "amount": "10"}]) for name in NAMES]
    later = {"seat": "a", "on": "2024-05-20", "text": "Nog iets.", "stances": []}
    assert support(*five, later).in_favour == 5
    assert support(*five, {**later, "stances": [{"ask": "deeper", "stance": "opposes"}]}).against == 1
    one = eu_input(
        figures=[{"id": "posts", "title": "Banen"}],
        history=DRAFT,
        contributions=[*five, {**later, "figures": [{"figure": "posts", "amount": "4"}]}],
    )
    assert brought_in(board(one), one, DAY).sums == (FigureSum("posts", Decimal(44), 5),)


def test_of_two_seats_of_one_party_the_last_word_counts_once() -> None:
    seats = {"other": {"organisation": "yard"}, "own": {"organisation": "yard"}}
    first, last = given("own"), given("other", "opposes", on="2024-05-02")
    found = support(*(given(name) for name in NAMES[:4]), last, first, **seats)
    assert (found.in_favour, found.against) == (4, 1)


def test_how_many_claims_stay_is_told() -> None:
    one = eu_input(evidence=[{"text": "Vol.", "level": "aggregated"}, {"text": "Open."}])
    found = brought_in(board(one), one, DAY)
    assert (found.contributors, found.claims_withheld) == (0, 1)


def test_a_board_without_such_a_claim_stays_as_it_is() -> None:
    whole = board(eu_input(evidence=[{"text": "Open."}]))
    assert without_recognisable(whole, DAY) is whole
    left = without_recognisable(board(eu_input(evidence=[{"text": "Vol.", "level": "aggregated"}])), DAY)
    assert left.eu_inputs[0].evidence == ()
