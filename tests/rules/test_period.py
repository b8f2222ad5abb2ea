from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boardkit.model.charter import ReportingPeriod
from boardkit.model.dates import Precision, RoughDate
from boardkit.rules.period import Period, period_named, period_of, reported_until

QUARTER, HALF = ReportingPeriod.QUARTER, ReportingPeriod.HALF_YEAR
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
KINDS = st.sampled_from(ReportingPeriod)


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("2024-Q2", QUARTER, "2024-Q2"),
        ("2024q2", QUARTER, "2024-Q2"),
        (" 2024-q4 ", QUARTER, "2024-Q4"),
        ("2024-H1", HALF, "2024-H1"),
        ("2024h2", HALF, "2024-H2"),
    ],
)
def test_a_period_is_known_by_its_name(written: str, kind: ReportingPeriod, name: str) -> None:
    assert str(period_named(written, kind)) == name


@pytest.mark.parametrize(
    "written", ["2024-Q5", "2024-Q0", "2024", "24-Q2", "0000-Q1", "2024-Q22", "", "Q2-2024"]
)
def test_what_is_no_quarter_has_no_period(written: str) -> None:
    assert period_named(written, QUARTER) is None


def test_a_board_has_periods_of_one_kind() -> None:
    assert period_named("2024-H1", QUARTER) is None
    assert period_named("2024-Q1", HALF) is None
    assert period_named("2024-H3", HALF) is None


def test_a_quarter_lasts_three_months_and_a_half_year_six() -> None:
    assert (Period(2024, 1, QUARTER).first, Period(2024, 1, QUARTER).last) == (
        date(2024, 1, 1),
        date(2024, 3, 31),
    )
    assert (Period(2024, 2, HALF).first, Period(2024, 2, HALF).last) == (date(2024, 7, 1), date(2024, 12, 31))


def test_before_the_first_of_a_year_comes_the_last_of_the_year_before() -> None:
    assert str(Period(2024, 1, QUARTER).before) == "2023-Q4"
    assert str(Period(2024, 1, HALF).before) == "2023-H2"
    assert str(Period(2024, 2, HALF).before) == "2024-H1"


def test_a_window_ends_with_the_period_itself_oldest_first() -> None:
    assert [str(one) for one in Period(2024, 2, QUARTER).window(4)] == [
        "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2",
    ]  # fmt: skip
    assert Period(2024, 2, QUARTER).window(1) == (Period(2024, 2, QUARTER),)


def test_a_period_is_reported_once_its_last_day_has_come() -> None:
    assert str(reported_until(date(2024, 6, 29), QUARTER)) == "2024-Q1"
    assert str(reported_until(date(2024, 6, 30), QUARTER)) == "2024-Q2"
    assert str(reported_until(date(2024, 1, 1), HALF)) == "2023-H2"


def test_a_period_says_what_it_is_as_languages_write_it() -> None:
    assert Period(2024, 2, QUARTER).precision is Precision.QUARTER
    assert Period(2024, 2, HALF).precision is Precision.HALF


@settings(deadline=None)
@given(DAYS, KINDS)
def test_every_day_falls_in_one_period_that_is_called_by_its_name(day: date, kind: ReportingPeriod) -> None:
    period = period_of(day, kind)
    assert period.first <= day <= period.last
    assert period_named(str(period), kind) == period
    assert period.before.last == period.first - timedelta(days=1)
    rough = RoughDate(value=str(period))
    assert (rough.first, rough.last, rough.precision) == (period.first, period.last, period.precision)


@settings(deadline=None)
@given(DAYS, KINDS)
def test_the_last_reported_period_is_over_and_the_next_is_not(day: date, kind: ReportingPeriod) -> None:
    period = reported_until(day, kind)
    assert period.last <= day
    assert period_of(period.last + timedelta(days=1), kind).last > day
