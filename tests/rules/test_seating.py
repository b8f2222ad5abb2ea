from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import charter, declaration, seat

from boardkit.model.board import Records
from boardkit.rules.seating import declaration_on, last_valid_day, months_later, sits_on


@pytest.mark.parametrize(
    ("since", "until", "day", "sits"),
    [
        (None, None, date(2024, 6, 12), True),
        ("2024-06-12", None, date(2024, 6, 11), False),
        ("2024-06-12", None, date(2024, 6, 12), True),
        (None, "2024-06-12", date(2024, 6, 12), True),
        (None, "2024-06-12", date(2024, 6, 13), False),
        ("2024-01-01", "2024-12-31", date(2024, 6, 12), True),
        ("2024-01-01", "2024-12-31", date(2025, 1, 1), False),
        ("2024-01-01", "2024-12-31", date(2023, 12, 31), False),
    ],
)
def test_a_seat_is_taken_from_its_first_to_its_last_day(
    since: str | None, until: str | None, day: date, *, sits: bool
) -> None:
    term = {"from": since, "until": until}
    assert sits_on(seat(**term), day) is sits


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 15), 1, date(2024, 2, 15)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 30), 1, date(2024, 2, 29)),
        (date(2024, 3, 31), 1, date(2024, 4, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 12, 31), 12, date(2025, 12, 31)),
        (date(2024, 6, 12), 0, date(2024, 6, 12)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: date, months: int, later: date
) -> None:
    assert months_later(day, months) == later


@given(st.dates(max_value=date(3000, 1, 1)), st.integers(0, 600))
def test_months_later_lands_in_that_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_a_declaration_counts_for_its_months_unless_it_names_its_last_day() -> None:
    assert last_valid_day(declaration("2024-01-31"), months=13) == date(2025, 2, 28)
    assert last_valid_day(declaration("2024-01-31", until="2024-06-30"), months=12) == date(2024, 6, 30)


OLD, NEW, OTHER = (
    declaration("2023-01-10"),
    declaration("2024-01-10"),
    declaration("2024-03-01", seat="sme-b"),
)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2023, 1, 9), None),
        (date(2023, 1, 10), OLD),
        (date(2024, 1, 9), OLD),
        (date(2024, 1, 10), NEW),
        (date(2026, 1, 1), NEW),
    ],
)
def test_the_last_declaration_that_a_seat_had_signed_counts(day: date, found: object) -> None:
    records = Records(charter(), declarations=(NEW, OTHER, OLD))
    assert declaration_on(records, "sme-a", day) == found


def test_a_seat_that_signed_nothing_has_no_declaration() -> None:
    records = Records(charter(), declarations=(NEW, OLD))
    assert declaration_on(records, "sme-b", date(2024, 6, 12)) is None
