"""Dates and times are read as people type them in Dutch and English, or not at all."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardkit.intake.form.days import meant_day, written_clock, written_date, written_day
from boardkit.language import Language
from boardkit.model.dates import RoughDate


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1-9-2024", "2024-09-01"),
        ("01/09/2024", "2024-09-01"),
        ("1.9.2024", "2024-09-01"),
        ("1 september 2024", "2024-09-01"),
        ("1\N{NO-BREAK SPACE}september\N{NO-BREAK SPACE}2024", "2024-09-01"),
        ("1 Sept. 2024", "2024-09-01"),
        ("12 mrt 2024", "2024-03-12"),
        ("1 mei 2024", "2024-05-01"),
        ("1 May 2024", "2024-05-01"),
        ("woensdag 12 juni 2024", "2024-06-12"),
        ("Wednesday, 12 June 2024", "2024-06-12"),
        ("2024-09-01", "2024-09-01"),
        ("september 2024", "2024-09"),
        ("Q3 2024", "2024-Q3"),
        ("3e kwartaal 2024", "2024-Q3"),
        ("2e helft van 2024", "2024-H2"),
        ("2024", "2024"),
    ],
)
def test_a_date_is_read_day_first_and_no_more_exactly_than_it_was_typed(typed: str, kept: str) -> None:
    assert written_date(typed) == kept
    assert RoughDate.model_validate(kept).value == kept


@pytest.mark.parametrize(
    "typed",
    ["", "31-2-2024", "9/31/2024", "1-9-24", "1 september", "volgende week", "2024-13", "ma 2024", "z.s.m."],
)
def test_what_is_no_certain_date_is_not_read(typed: str) -> None:
    assert written_date(typed) is None


def test_a_year_of_two_digits_is_only_proposed() -> None:
    assert meant_day("1-9-24") == date(2024, 9, 1)
    assert meant_day("1 september") is None


def test_a_month_is_no_day() -> None:
    assert written_day("september 2024") is None
    assert written_day("1 september 2024") == date(2024, 9, 1)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("15.30 uur", time(15, 30)),
        ("15:30", time(15, 30)),
        ("9.05", time(9, 5)),
        ("25:00", None),
        ("half vier", None),
    ],
)
def test_a_time_is_read_with_a_point_or_a_colon(typed: str, moment: time | None) -> None:
    assert written_clock(typed) == moment


@given(day=st.dates(date(1990, 1, 1), date(2199, 12, 31)), code=st.sampled_from(["nl", "en"]))
def test_every_day_is_read_as_a_paper_prints_it(day: date, code: str) -> None:
    language = Language(code)
    assert written_day(language.day(day)) == day
    assert written_day(language.weekday(day)) == day
    assert written_day(f"{day.day}-{day.month}-{day.year}") == day


@given(
    year=st.integers(1990, 2199),
    period=st.sampled_from(
        ["", *(f"-Q{one}" for one in "1234"), "-H1", "-H2", *(f"-{one:02}" for one in range(1, 13))]
    ),
    code=st.sampled_from(["nl", "en"]),
)
def test_every_rough_date_is_read_as_a_paper_prints_it(year: int, period: str, code: str) -> None:
    kept = f"{year}{period}"
    assert written_date(Language(code).rough(RoughDate.model_validate(kept))) == kept
