from __future__ import annotations

from datetime import date, time

import pytest
from field_telling import taken, told
from hypothesis import given
from hypothesis import strategies as st

from boardkit.model.dates import Clock, Day


@given(st.dates())
def test_a_day_is_written_year_month_day(day: date) -> None:
    assert taken(Day, day.isoformat()) == day


@pytest.mark.parametrize(
    ("written", "proposal"),
    [
        ("12-06-2024", "2024-06-12"),
        ("12/6/2024", "2024-06-12"),
        ("1.2.2024", "2024-02-01"),
        ("1 2 2024", "2024-02-01"),
    ],
)
def test_a_day_in_dutch_order_gets_the_right_form_proposed(written: str, proposal: str) -> None:
    assert told(Day, written) == (
        f"{written} is not a date as written here: year-month-day. Write {proposal}."
    )


@pytest.mark.parametrize("written", ["31-02-2024", "06/13/2024", "0-0-2024", "1-1-0000"])
def test_a_day_that_does_not_exist_is_never_proposed(written: str) -> None:
    assert told(Day, written) == f"{written} is not a date. Write year-month-day: 2024-06-12."


@pytest.mark.parametrize("written", ["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "0000-01-01"])
def test_a_day_that_the_calendar_does_not_have_is_refused(written: str) -> None:
    assert told(Day, written) == f"{written} is not a day of the calendar."


@pytest.mark.parametrize(
    "written",
    [
        "86400",
        "20240612",
        "2024-6-12",
        "2024-06-12T10:00",
        "2024-06-12 ",
        "2024-06",
        "24-06-12",
        "june 12",
        "٢٠٢٤-٠٦-١٢",
        "",
    ],
)
def test_anything_else_is_no_date(written: str) -> None:
    assert told(Day, written) == f"{written} is not a date. Write year-month-day: 2024-06-12."


@pytest.mark.parametrize("value", [86400, 20240612, 1.5, True])
def test_a_number_is_no_date(value: object) -> None:
    assert told(Day, value) == f"{value} is not a date. Write year-month-day: 2024-06-12."


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("13:30", time(13, 30)),
        ("9:05", time(9, 5)),
        ("09:05", time(9, 5)),
        ("0:00", time(0, 0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_written_hours_and_minutes(written: str, moment: time) -> None:
    assert taken(Clock, written) == moment


@pytest.mark.parametrize(
    "written",
    ["13.30", "930", "810", "13:5", "1:30 pm", "13:30:00", "13:30\n", "", "١٣:٣٠"],
)
def test_a_time_in_another_form_is_refused(written: str) -> None:
    assert told(Clock, written) == f"{written} is not a time. Write hours:minutes: 13:30."


@pytest.mark.parametrize("written", ["24:00", "25:30", "13:60"])
def test_a_time_that_no_clock_shows_is_told_with_how_far_it_goes(written: str) -> None:
    assert told(Clock, written) == (
        f"{written} is not a time. The hours go from 0 to 23 and the minutes from 00 to 59."
    )


@pytest.mark.parametrize("value", [810, 930, 13.5])
def test_a_number_is_no_time(value: object) -> None:
    assert told(Clock, value) == f"{value} is not a time. Write hours:minutes: 13:30."


@pytest.mark.parametrize(("kind", "value"), [(Day, date(2024, 6, 12)), (Clock, time(13, 30))])
def test_a_value_that_is_a_day_or_time_already_stays_as_it_is(kind: object, value: object) -> None:
    assert taken(kind, value) == value
