from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.funding import (
    amount_negative,
    amount_without_currency,
    part_differs,
    parts_over_total,
)


def funds(*lines: str) -> str:
    rows = "".join(f"\n              - {{{line}}}" for line in lines)
    return f"""
        instruments:
          - id: fund
            funding:{rows}
    """


def test_an_amount_without_a_currency_is_worth_a_look() -> None:
    text = funds("id: market, amount: 1000000000000, currency: ")
    assert said(amount_without_currency, text) == [
        "4: The amount market has no currency. Look whether a source names it."
    ]
    assert said(amount_without_currency, funds("id: market, amount: 1, currency: EUR")) == []


@pytest.mark.parametrize(("amount", "findings"), [("-1", 1), ("-0.5", 1), ("0", 0), ("13.5", 0)])
def test_money_is_never_below_zero(amount: str, findings: int) -> None:
    assert len(found(amount_negative, funds(f"id: cut, amount: {amount}"))) == findings


def test_a_negative_amount_is_told_by_its_identifier() -> None:
    assert said(amount_negative, funds("id: cut, amount: -1")) == [
        "4: The amount cut is below zero. Write it without the minus sign, or take it out."
    ]


def test_parts_that_are_more_than_their_total_are_told_at_the_total() -> None:
    text = funds(
        "id: state, amount: 40, part_of: all",
        "id: union, amount: 35, part_of: all",
        "id: all, amount: 70",
    )
    assert said(parts_over_total, text) == [
        (
            "6: The parts of all are together more than all itself: state, union. "
            "Correct an amount, or how exact it is. (also 4, 5)"
        )
    ]
    assert [one.subject for one in found(parts_over_total, text)] == ["all"]
    assert said(parts_over_total, text.replace("amount: 40", "amount: 35")) == []


def test_a_single_part_can_be_more_than_its_total() -> None:
    assert len(found(parts_over_total, funds("id: all, amount: 1", "id: a, amount: 1.01, part_of: all"))) == 1


@pytest.mark.parametrize(
    ("part", "total", "findings"),
    [
        ("exact", "exact", 1),
        ("exact", "more_than", 0),
        ("exact", "up_to", 1),
        ("up_to", "exact", 0),
        ("more_than", "exact", 1),
        ("circa", "exact", 0),
        ("exact", "circa", 0),
        ("average", "exact", 0),
    ],
)
def test_how_exact_a_source_is_counts(part: str, total: str, findings: int) -> None:
    text = funds(
        f"id: all, amount: 100, qualifier: {total}",
        f"id: a, amount: 105, qualifier: {part}, part_of: all",
    )
    assert len(found(parts_over_total, text)) == findings


@pytest.mark.parametrize("rough", ["circa", "average"])
def test_a_rough_amount_may_be_a_tenth_off_and_no_more(rough: str) -> None:
    text = funds(f"id: all, amount: 100, qualifier: {rough}", "id: a, amount: 111, part_of: all")
    assert len(found(parts_over_total, text)) == 1
    assert said(parts_over_total, text.replace("111", "110")) == []


@pytest.mark.parametrize(
    ("field", "sentence", "line"),
    [
        ("currency: USD", "a is a part of all, which has another currency.", 5),
        ("period: per_year", "a is a part of all, which is for another period.", 5),
    ],
)
def test_a_part_is_in_the_currency_and_period_of_its_total(field: str, sentence: str, line: int) -> None:
    text = funds("id: all, amount: 100", f"id: a, amount: 500, part_of: all, {field}")
    assert said(part_differs, text) == [f"{line}: {sentence} Correct it, or take part_of out. (also 4)"]
    assert said(parts_over_total, text) == []


def test_an_amount_without_a_currency_does_not_differ_in_currency() -> None:
    text = funds("id: all, amount: 100", "id: a, amount: 5, currency: , part_of: all")
    assert said(part_differs, text) == []


def test_amounts_in_a_circle_are_not_added_for_ever() -> None:
    text = funds(
        "id: a, amount: 1, part_of: b", "id: b, amount: 1, part_of: a", "id: c, amount: 9, part_of: c"
    )
    assert said(parts_over_total, text) == said(part_differs, text) == []


def test_a_confidential_part_is_not_told_to_members() -> None:
    text = funds("id: all, amount: 1", "id: a, amount: 2, part_of: all, level: government")
    assert [one.level for one in found(parts_over_total, text)] == ["government"]
