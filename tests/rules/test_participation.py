from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, declaration, item_fields, meeting, seat

from boardkit.model.board import Records
from boardkit.model.charter import Charter
from boardkit.model.funding import Instrument
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Outcome
from boardkit.rules.numbering import numbered
from boardkit.rules.participation import (
    around,
    has_majority,
    has_quorum,
    kept_out,
    taking_part,
    touched,
    voting_seats,
)

SEATS = (
    seat(id="chair", role="chair"),
    seat(id="shipper"),
    seat(id="dredger"),
    seat(id="stand-in", role="alternate", alternate_of="dredger"),
    seat(id="clerk", role="secretary"),
)
FUND = Instrument.model_validate(
    {
        "id": "part",
        "title": "Deel",
        "tier": "national",
        "kind": "fund",
        "part_of": "fund",
        "funding": [
            {"id": "sum", "amount": "5", "currency": "EUR", "period": "programme", "payer": "national"}
        ],
    }
)
AGENDA = (
    item_fields("opening"),
    item_fields(
        "money",
        about=["sum"],
        items=[
            item_fields("told"),
            item_fields("chosen", purpose="decision", requested_decision=["Te kiezen."]),
        ],
    ),
)


def interested(who: str, measure: str, about: str = "fund") -> Any:
    return declaration(
        "2024-01-15", id=who, seat=who, interests=[{"text": "Belang", "about": [about], "measure": measure}]
    )


def board(*declared: Any, rules: dict[str, Any] | None = None, seats: tuple[Any, ...] = SEATS) -> Records:
    return Records(
        charter(decision_rules=rules or {}), seats=seats, declarations=declared, instruments=(FUND,)
    )


def out(records: Records, item: str, held: Meeting | None = None) -> dict[str, str]:
    held = held or meeting(*AGENDA)
    one = next(one for _, one in numbered(held.items) if one.id == item)
    return {name: measure.value for name, measure in kept_out(records, held, one).items()}


def test_an_interest_in_a_whole_touches_what_is_about_a_part_of_it() -> None:
    held = meeting(*AGENDA)
    found = list(touched(board(interested("shipper", "report")), held, held.items[1]))
    assert [(one.seat, one.about) for one in found] == [("shipper", "fund")]
    assert list(touched(board(interested("shipper", "report", "grid")), held, held.items[1])) == []


def test_an_item_stands_behind_those_that_it_is_a_part_of() -> None:
    held = meeting(*AGENDA)
    part = held.items[1].items[0]
    assert [one.id for one in around(held, part)] == ["money", "told"]
    assert [one.id for one in around(held, held.items[0])] == ["opening"]


def test_a_tenth_item_is_no_part_of_the_first() -> None:
    held = meeting(*(item_fields(f"i{number}") for number in range(1, 12)))
    assert [one.id for one in around(held, held.items[9])] == ["i10"]


@pytest.mark.parametrize(
    ("measure", "whole", "told", "chosen"),
    [
        ("report", {}, {}, {}),
        (
            "no_decision",
            {"shipper": "no_decision"},
            {},
            {"shipper": "no_decision"},
        ),
        (
            "no_participation",
            {"shipper": "no_participation"},
            {"shipper": "no_participation"},
            {"shipper": "no_participation"},
        ),
    ],
)
def test_what_was_declared_keeps_a_seat_out_of_an_item_and_of_its_parts(
    measure: str, whole: dict[str, str], told: dict[str, str], chosen: dict[str, str]
) -> None:
    records = board(interested("shipper", measure))
    assert [out(records, one) for one in ("money", "told", "chosen")] == [whole, told, chosen]
    assert out(records, "opening") == {}


def test_a_recusal_keeps_a_seat_out_whatever_the_register_says() -> None:
    held = meeting(
        item_fields(
            "money", recusals=[{"seat": "shipper"}], items=[item_fields("chosen", purpose="decision")]
        )
    )
    assert out(board(), "chosen", held) == {"shipper": "no_participation"}


def test_of_two_measures_the_stricter_holds() -> None:
    wholes = item_fields(
        "money", about=["fund"], items=[item_fields("chosen", purpose="decision", about=["grid"])]
    )
    declared = declaration(
        "2024-01-15",
        seat="shipper",
        interests=[
            {"text": "Belang", "about": ["fund"], "measure": "no_decision"},
            {"text": "Belang", "about": ["grid"], "measure": "no_participation"},
        ],
    )
    turned = declaration(
        "2024-01-15",
        seat="shipper",
        interests=[
            {"text": "Belang", "about": ["fund"], "measure": "no_participation"},
            {"text": "Belang", "about": ["grid"], "measure": "no_decision"},
        ],
    )
    for one in (declared, turned):
        assert out(board(one), "chosen", meeting(wholes)) == {"shipper": "no_participation"}


def test_seats_that_count_have_such_a_role_and_a_term_on_the_day() -> None:
    seats = (
        *SEATS,
        seat(id="left", until="2024-06-11"),
        seat(id="coming", **{"from": "2024-06-13"}),
        seat(id="guest", role="guest"),
        seat(id="odd", alternate_of="shipper"),
        seat(id="loose", role="alternate"),
    )
    held = meeting(*AGENDA)
    assert [one.id for one in voting_seats(board(seats=seats), held)] == ["chair", "shipper", "dredger"]
    rules = {"voting": ["guest", "alternate"]}
    assert [one.id for one in voting_seats(board(seats=seats, rules=rules), held)] == ["guest"]


def held_with(*attendance: dict[str, Any]) -> Meeting:
    return meeting(*AGENDA, attendance=list(attendance))


def there(records: Records, held: Meeting, item: str) -> list[str]:
    one = next(one for _, one in numbered(held.items) if one.id == item)
    return [seat.id for seat in taking_part(records, held, one)]


@pytest.mark.parametrize(
    ("state", "counts"),
    [("present", True), ("online", True), ("represented", True), ("excused", False), ("absent", False)],
)
def test_a_seat_takes_part_when_it_is_there_or_is_represented(state: str, *, counts: bool) -> None:
    held = held_with({"seat": "shipper", "state": state}, {"seat": "clerk", "state": "present"})
    assert there(board(), held, "opening") == (["shipper"] if counts else [])


def test_who_missed_an_item_took_part_in_none_of_its_parts() -> None:
    held = held_with(
        {"seat": "shipper", "state": "present", "absent_from": ["money"]},
        {"seat": "dredger", "state": "present", "absent_from": ["chosen"]},
    )
    assert [there(board(), held, one) for one in ("opening", "money", "told", "chosen")] == [
        ["shipper", "dredger"],
        ["dredger"],
        ["dredger"],
        [],
    ]


def test_who_is_kept_out_does_not_take_part_and_cannot_be_let_in_by_an_alternate() -> None:
    present = held_with({"seat": "shipper", "state": "present"})
    assert there(board(interested("shipper", "no_decision")), present, "chosen") == []
    represented = held_with({"seat": "dredger", "state": "represented", "by": "stand-in"})
    assert there(board(), represented, "chosen") == ["dredger"]
    assert there(board(interested("stand-in", "no_decision")), represented, "chosen") == []


@pytest.mark.parametrize(
    ("quorum", "declared", "enough"),
    [
        (None, (), None),
        (66, (), True),
        (67, (), False),
        (100, (interested("dredger", "no_participation"),), True),
        (51, (interested("shipper", "no_participation"),), False),
        (50, (interested("shipper", "no_participation"),), True),
    ],
)
def test_a_quorum_is_a_share_of_the_seats_that_are_not_kept_out(
    quorum: int | None, declared: tuple[Any, ...], *, enough: bool | None
) -> None:
    held = held_with({"seat": "chair", "state": "present"}, {"seat": "shipper", "state": "online"})
    records = board(*declared, rules={"quorum": quorum})
    chosen = held.items[1].items[1]
    assert has_quorum(records, held, chosen) is enough


def test_without_anybody_there_is_no_quorum() -> None:
    everybody = [interested(one, "no_participation") for one in ("chair", "shipper", "dredger")]
    held = held_with({"seat": "chair", "state": "present"})
    assert has_quorum(board(*everybody, rules={"quorum": 50}), held, held.items[1]) is False


def votes(in_favour: int, against: int, abstained: int = 0) -> Outcome:
    given = {"number": "2024-02-01", "item": "money", "result": "adopted", "text": "Akkoord."}
    fallen = {"in_favour": in_favour, "against": against, "abstained": abstained}
    return Outcome.model_validate({**given, "votes": fallen})


def majority(share: int | None) -> Charter:
    return charter(decision_rules={"majority": share})


@pytest.mark.parametrize(
    ("share", "fallen", "enough"),
    [
        (50, votes(3, 2), True),
        (50, votes(3, 3), False),
        (50, votes(1, 0, 9), True),
        (50, votes(0, 0, 9), False),
        (66, votes(2, 1), True),
        (67, votes(2, 1), False),
        (None, votes(0, 9), None),
        (50, votes(3, 2).model_copy(update={"votes": None}), None),
    ],
)
def test_a_majority_is_more_than_its_share_of_the_votes_for_and_against(
    share: int | None, fallen: Outcome, *, enough: bool | None
) -> None:
    assert has_majority(majority(share), fallen) is enough


def test_a_declaration_counts_from_the_day_on_which_it_was_signed() -> None:
    later = declaration(
        "2024-06-13",
        seat="shipper",
        interests=[{"text": "Belang", "about": ["fund"], "measure": "no_participation"}],
    )
    assert out(board(later), "money") == {}
    assert out(board(later), "money", meeting(*AGENDA, date=date(2024, 6, 13))) == {
        "shipper": "no_participation"
    }
