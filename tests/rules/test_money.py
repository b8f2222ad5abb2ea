"""Which amounts are known on a day, how certain they are, and what may be added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import charter

from boardkit.model.board import Records
from boardkit.model.funding import FundingPeriod, FundingStatus, Instrument, Payer, Qualifier
from boardkit.model.source import Source
from boardkit.rules.money import Certainty, known_amounts
from boardkit.rules.money_sums import Sum, money_groups, sums

DAY = date(2024, 6, 30)
EARLIER, LATER = "2024-01-01", "2024-07-01"


def amount(identifier: str, number: int = 10, status: str = "awarded", **fields: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "amount": str(number),
        "currency": "EUR",
        "period": "programme",
        "payer": "national",
        "history": [{"on": EARLIER, "status": status}],
        **fields,
    }


def board(*amounts: dict[str, Any], sources: Sequence[dict[str, Any]] = (), **fields: Any) -> Records:
    instrument = {
        "id": "scheme",
        "title": "Regeling",
        "tier": "national",
        "kind": "grant",
        "funding": list(amounts),
        **fields,
    }
    return Records(
        charter=charter(),
        instruments=(Instrument.model_validate(instrument),),
        sources=tuple(Source.model_validate(one) for one in sources),
    )


def added(*amounts: dict[str, Any], day: date = DAY) -> list[tuple[str, ...]]:
    return [one.of for one in sums(known_amounts(board(*amounts), day=day))]


# What is known, and since when.


def test_an_amount_is_known_from_its_first_step_on() -> None:
    records = board(amount("a", history=[{"on": "2024-06-30", "status": "announced"}]))
    assert [len(known_amounts(records, day=date(2024, 6, number))) for number in (29, 30)] == [0, 1]


def test_its_certainty_is_that_of_the_last_step_until_the_day() -> None:
    steps = [
        {"on": "2024-05-01", "status": "conditional"},
        {"on": LATER, "status": "granted"},
        {"on": EARLIER, "status": "announced"},
    ]
    records = board(amount("a", history=steps))
    found = [known_amounts(records, day=one)[0] for one in (date(2024, 2, 1), DAY, date(2024, 8, 1))]
    assert [one.certainty for one in found] == [
        Certainty.ANNOUNCED,
        Certainty.CONDITIONAL,
        Certainty.GRANTED,
    ]
    assert [one.step.on for one in found if one.step][1] == date(2024, 5, 1)


def test_an_amount_without_steps_is_there_and_its_certainty_is_not_known() -> None:
    (group,) = money_groups(board(amount("a", history=[])), day=DAY)
    assert (group.certainty, group.amounts[0].step) == (Certainty.UNKNOWN, None)


@pytest.mark.parametrize(("published", "count"), [("2024-06", 1), ("2024-07", 0)])
def test_an_amount_without_steps_is_known_once_its_source_is_published(published: str, count: int) -> None:
    paper = {"id": "paper", "title": "Stuk", "date": published}
    records = board(amount("a", history=[], source={"id": "paper"}), sources=[paper])
    assert len(known_amounts(records, day=DAY)) == count


@pytest.mark.parametrize(
    ("step", "own", "whole", "cited"),
    [("s", "f", "i", "s"), (None, "f", "i", "f"), (None, None, "i", "i"), (None, None, None, None)],
)
def test_the_source_is_that_of_the_step_else_of_the_amount_else_of_the_instrument(
    step: str | None, own: str | None, whole: str | None, cited: str | None
) -> None:
    def source(one: str | None) -> dict[str, str] | None:
        return {"id": one} if one else None

    history = [{"on": EARLIER, "status": "paid", "source": source(step)}]
    records = board(amount("a", history=history, source=source(own)), source=source(whole))
    (found,) = known_amounts(records, day=DAY)
    assert (found.source.id if found.source else None) == cited


def test_a_total_is_named_only_when_it_is_known_too() -> None:
    part = amount("part", part_of="total")
    late = amount("total", history=[{"on": LATER, "status": "announced"}])
    records = board(part, late)
    (before,) = known_amounts(records, day=DAY)
    after = known_amounts(records, day=date(2024, 7, 1))
    assert before.whole is None
    assert after[0].whole is after[1].funding
    assert known_amounts(board(part), day=DAY)[0].whole is None


# How certain it is.


@pytest.mark.parametrize(
    ("certainty", "statuses"),
    [
        (Certainty.GRANTED, ["granted", "awarded", "paid", "available"]),
        (Certainty.CONDITIONAL, ["conditional"]),
        (Certainty.ANNOUNCED, ["announced", "reserved", "forecast"]),
    ],
)
def test_each_status_falls_in_one_group(certainty: Certainty, statuses: list[str]) -> None:
    falls = {
        status.value
        for status in FundingStatus
        if known_amounts(board(amount("a", status=status)), day=DAY)[0].certainty is certainty
    }
    assert falls == set(statuses)


@pytest.mark.parametrize("status", list(FundingStatus))
def test_private_money_stands_apart_whatever_its_status(status: FundingStatus) -> None:
    (found,) = known_amounts(board(amount("a", status=status, payer="private")), day=DAY)
    assert found.certainty is Certainty.PRIVATE


def test_groups_stand_from_the_most_to_the_least_certain() -> None:
    records = board(
        amount("a", history=[]),
        amount("b", payer="private"),
        amount("c", status="announced"),
        amount("d", status="conditional"),
        amount("e", status="paid"),
        amount("f", status="granted"),
    )
    groups = money_groups(records, day=DAY)
    assert [(one.certainty.value, [found.funding.id for found in one.amounts]) for one in groups] == [
        ("granted", ["e", "f"]),
        ("conditional", ["d"]),
        ("announced", ["c"]),
        ("private", ["b"]),
        ("unknown", ["a"]),
    ]


# What may be added.


def test_a_sum_is_given_of_two_amounts_or_more() -> None:
    assert added(amount("a")) == []
    (found,) = sums(known_amounts(board(amount("a", 3), amount("b", 4)), day=DAY))
    assert (found.amount, found.currency, found.of) == (Decimal(7), "EUR", ("a", "b"))
    assert found.period is FundingPeriod.PROGRAMME


def test_of_a_total_and_its_parts_only_the_total_counts() -> None:
    parts = [amount("a", part_of="total"), amount("b", part_of="a")]
    assert added(*parts, amount("total", 30), amount("other")) == [("total", "other")]


def test_a_part_of_a_part_does_not_count_beside_the_total_when_the_part_between_is_less_certain() -> None:
    found = added(
        amount("deep", part_of="middle"),
        amount("middle", part_of="total", status="announced"),
        amount("total", 30),
        amount("other"),
    )
    assert found == [("total", "other")]


def test_a_part_counts_when_its_total_is_less_certain() -> None:
    found = added(amount("part", part_of="total"), amount("total", status="announced"), amount("other"))
    assert found == [("part", "other")]


def test_the_parts_of_a_total_that_cannot_be_added_do_not_come_in_its_place() -> None:
    total = amount("total", 30, payer="mixed")
    assert added(amount("a", part_of="total"), amount("b", part_of="total"), total) == []


@pytest.mark.parametrize(
    "other",
    [
        {"payer": "mixed"},
        {"payer": "unknown"},
        {"qualifier": "average"},
        {"overlaps": "true"},
        {"currency": None},
        {"currency": "USD"},
        {"period": "per_year"},
        {"payer": "private"},
        {"history": []},
        {"history": [{"on": LATER, "status": "awarded"}]},
        {"history": [{"on": EARLIER, "status": "conditional"}]},
    ],
)
def test_what_cannot_be_added_is_not(other: dict[str, Any]) -> None:
    assert added(amount("a"), amount("b"), amount("c", **other)) == [("a", "b")]


def test_amounts_without_a_currency_are_not_added_to_each_other() -> None:
    assert added(amount("a", currency=None), amount("b", currency=None)) == []


@pytest.mark.parametrize(
    ("qualifiers", "rough"),
    [
        (["exact", "exact"], ["exact"]),
        (["exact", "circa", "circa"], ["circa"]),
        (["exact", "more_than"], ["more_than"]),
        (["up_to", "exact"], ["up_to"]),
        (["circa", "more_than", "exact"], []),
        (["up_to", "more_than"], []),
    ],
)
def test_a_sum_is_as_rough_as_what_is_in_it(qualifiers: list[str], rough: list[str]) -> None:
    amounts = [amount(f"a{place}", qualifier=one) for place, one in enumerate(qualifiers)]
    assert [one.qualifier for one in sums(known_amounts(board(*amounts), day=DAY))] == rough


# The same for any amounts.

AMOUNTS = st.lists(
    st.fixed_dictionaries(
        {
            "amount": st.decimals(0, 10**12, places=2).map(str),
            "currency": st.sampled_from(["EUR", "USD", None]),
            "period": st.sampled_from(list(FundingPeriod)),
            "qualifier": st.sampled_from(list(Qualifier)),
            "payer": st.sampled_from(list(Payer)),
            "overlaps": st.sampled_from(["false", "false", "true"]),
            "whole": st.none() | st.integers(0, 9),
            "history": st.lists(
                st.fixed_dictionaries(
                    {"on": st.sampled_from([EARLIER, LATER]), "status": st.sampled_from(list(FundingStatus))}
                ),
                max_size=2,
            ),
        }
    ),
    max_size=10,
)


def made(drawn: Sequence[dict[str, Any]]) -> Records:
    """A part comes before its total, so that none is a part of itself."""
    amounts = []
    for place, one in enumerate(drawn):
        rest = {key: value for key, value in one.items() if key != "whole"}
        whole = one["whole"]
        is_part = whole is not None and place < whole < len(drawn)
        amounts.append({"id": f"a{place}", **rest, **({"part_of": f"a{whole}"} if is_part else {})})
    return board(*amounts)


def all_sums(records: Records, day: date = DAY) -> list[Sum]:
    return [one for group in money_groups(records, day=day) for one in group.sums]


@given(drawn=AMOUNTS)
def test_a_sum_equals_its_parts_which_are_alike(drawn: list[dict[str, Any]]) -> None:
    records = made(drawn)
    known = {one.funding.id: one for one in known_amounts(records, day=DAY)}
    for one in all_sums(records):
        parts = [known[key] for key in one.of]
        assert one.amount == sum((part.funding.amount for part in parts), Decimal(0))
        assert {(part.funding.currency, part.funding.period) for part in parts} == {
            (one.currency, one.period)
        }
        assert len({part.certainty for part in parts}) == 1
        assert len(parts) == len(set(one.of)) >= 2


@given(drawn=AMOUNTS)
def test_a_total_and_what_is_in_it_are_never_in_one_sum(drawn: list[dict[str, Any]]) -> None:
    records = made(drawn)
    for one in all_sums(records):
        for key in one.of:
            above = records.by_id[key].part_of  # type: ignore[attr-defined] # only amounts are in a sum
            while above:
                assert above not in one.of
                above = records.by_id[above].part_of  # type: ignore[attr-defined] # as above


@given(drawn=AMOUNTS, other=st.sampled_from([{"currency": "CHF"}, {"currency": None}, {"payer": "mixed"}]))
def test_an_amount_of_another_sort_changes_no_sum(drawn: list[dict[str, Any]], other: dict[str, Any]) -> None:
    records = made(drawn)
    more = board(amount("more", **other)).instruments[0].funding
    instrument = records.instruments[0]
    wider = replace(records, instruments=(instrument.changed({"funding": (*instrument.funding, *more)}),))
    assert all_sums(wider) == all_sums(records)


@given(
    drawn=AMOUNTS, period=st.sampled_from(list(FundingPeriod)), status=st.sampled_from(list(FundingStatus))
)
def test_an_amount_of_another_period_or_certainty_changes_no_other_sum(
    drawn: list[dict[str, Any]], period: FundingPeriod, status: FundingStatus
) -> None:
    records = made(drawn)
    more = board(amount("more", period=period, status=status)).instruments[0].funding
    instrument = records.instruments[0]
    wider = replace(records, instruments=(instrument.changed({"funding": (*instrument.funding, *more)}),))
    (certainty,) = {one.certainty for one in known_amounts(wider, day=DAY) if one.funding.id == "more"}

    def others(found: Records) -> list[Sum]:
        groups = money_groups(found, day=DAY)
        return [
            one
            for group in groups
            for one in group.sums
            if (group.certainty, one.currency, one.period) != (certainty, "EUR", period)
        ]

    assert others(wider) == others(records)


@given(drawn=AMOUNTS)
def test_nothing_after_the_day_counts(drawn: list[dict[str, Any]]) -> None:
    """What is to come is taken out; an amount of which nothing is left then was not there."""
    records = made(drawn)
    instrument = records.instruments[0]
    kept = [
        one.changed({"history": tuple(step for step in one.history if step.on <= DAY)})
        for one in instrument.funding
        if not one.history or any(step.on <= DAY for step in one.history)
    ]
    then = replace(records, instruments=(instrument.changed({"funding": tuple(kept)}),))
    assert [one.funding.id for one in known_amounts(then, day=DAY)] == [
        one.funding.id for one in known_amounts(records, day=DAY)
    ]
    if not any(one.part_of for one in instrument.funding):
        assert all_sums(then) == all_sums(records)
