from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from string import ascii_uppercase

import pytest
from holidays import country_holidays, list_supported_countries
from hypothesis import given
from hypothesis import strategies as st

from boardkit.rules import workdays
from boardkit.rules.workdays import (
    holiday,
    is_known,
    is_working_day,
    working_day_on_or_before,
    working_days_before,
)

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 1, 1), "Nieuwjaarsdag"),
        (date(2024, 3, 29), "Goede vrijdag"),
        (date(2024, 4, 1), "Tweede paasdag"),
        (date(2024, 4, 27), "Koningsdag"),
        (date(2025, 4, 26), "Koningsdag"),
        (date(2025, 5, 5), "Bevrijdingsdag"),
        (date(2024, 5, 9), "Hemelvaartsdag"),
        (date(2024, 5, 20), "Tweede Pinksterdag"),
        (date(2024, 12, 25), "Eerste kerstdag"),
        (date(2024, 12, 26), "Tweede kerstdag"),
    ],
)
def test_offices_are_closed_on_a_dutch_holiday(day: date, name: str) -> None:
    assert (holiday(day, country="NL") or "").lower() == name.lower()
    assert not is_working_day(day, country="NL")


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2024, 6, 10), True),
        (date(2024, 6, 14), True),
        (date(2024, 6, 15), False),
        (date(2024, 6, 16), False),
        (date(2025, 4, 28), True),
        (date(2024, 12, 24), True),
    ],
)
def test_offices_are_open_from_monday_to_friday(day: date, *, working: bool) -> None:
    assert holiday(day, country="NL") is None
    assert is_working_day(day, country="NL") is working


@pytest.mark.parametrize(
    ("country", "day", "name"),
    [
        ("BE", date(2024, 7, 21), "Nationale feestdag"),
        ("DE", date(2024, 10, 3), "Tag der Deutschen Einheit"),
        ("FR", date(2024, 7, 14), "Fête nationale"),
    ],
)
def test_another_country_has_its_own_holidays_in_its_own_words(country: str, day: date, name: str) -> None:
    assert holiday(day, country=country) == name
    assert holiday(day, country="NL") is None


def test_the_name_of_a_holiday_does_not_follow_the_settings_of_the_machine() -> None:
    ask = (
        "from datetime import date; from boardkit.rules.workdays import holiday;"
        "print(holiday(date(2024, 4, 1), country='NL'))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", ask],
            env={**os.environ, "LANGUAGE": language, "LANG": language},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for language in ("en_US.UTF-8", "uk")
    }
    assert said == {"Tweede paasdag"}


@pytest.mark.parametrize("country", ["NL", "BE", "DE", "FR", "AX", "GB", "IM", "US", "JP", "ZW"])
def test_a_country_that_is_read_alone_has_the_holidays_that_the_whole_library_gives_it(country: str) -> None:
    own = country_holidays(country).default_language
    categories = ("public", "optional") if country == "NL" else ("public",)
    whole = dict(country_holidays(country, years=2024, language=own, categories=categories))
    days = (date(2024, 1, 1) + timedelta(days=passed) for passed in range(366))
    assert {day: name for day in days if (name := holiday(day, country=country))} == whole


def test_exactly_the_countries_of_the_library_are_known() -> None:
    codes = {f"{first}{second}" for first in ascii_uppercase for second in ascii_uppercase}
    assert {code for code in codes if is_known(code)} == set(list_supported_countries(include_aliases=False))


def test_a_library_that_keeps_its_countries_otherwise_is_asked_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("holidays.registry.COUNTRIES")
    workdays._calendar.cache_clear()
    workdays._holidays.cache_clear()
    try:
        assert holiday(date(2024, 7, 14), country="FR") == "Fête nationale"
        assert not is_known("XX")
    finally:
        workdays._calendar.cache_clear()
        workdays._holidays.cache_clear()


def test_a_question_about_one_country_does_not_load_the_others() -> None:
    ask = (
        "import sys; from datetime import date; from boardkit.rules.workdays import holiday;"
        "print(holiday(date(2024, 4, 1), country='NL'), 'holidays.countries' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "Tweede paasdag False"


@pytest.mark.parametrize(
    ("day", "count", "before"),
    [
        (date(2024, 6, 12), 1, date(2024, 6, 11)),
        (date(2024, 6, 12), 3, date(2024, 6, 7)),
        (date(2024, 6, 12), 10, date(2024, 5, 29)),
        (date(2024, 4, 2), 1, date(2024, 3, 28)),
        (date(2024, 5, 10), 1, date(2024, 5, 8)),
        (date(2024, 5, 21), 1, date(2024, 5, 17)),
        (date(2024, 5, 22), 10, date(2024, 5, 6)),
        (date(2025, 1, 2), 3, date(2024, 12, 27)),
        (date(2024, 12, 27), 1, date(2024, 12, 24)),
        (date(2024, 6, 12), 0, date(2024, 6, 12)),
        (date(2024, 6, 16), 1, date(2024, 6, 14)),
    ],
)
def test_counting_back_skips_weekends_and_holidays(day: date, count: int, before: date) -> None:
    assert working_days_before(day, count, country="NL") == before


def test_counting_back_in_another_country_skips_its_own_holidays() -> None:
    assert working_days_before(date(2024, 8, 16), 1, country="BE") == date(2024, 8, 14)
    assert working_days_before(date(2024, 8, 16), 1, country="NL") == date(2024, 8, 15)


@pytest.mark.parametrize(
    ("day", "open_day"),
    [
        (date(2024, 6, 12), date(2024, 6, 12)),
        (date(2024, 6, 16), date(2024, 6, 14)),
        (date(2024, 4, 1), date(2024, 3, 28)),
        (date(2024, 12, 26), date(2024, 12, 24)),
    ],
)
def test_a_day_off_is_moved_to_the_last_working_day_before_it(day: date, open_day: date) -> None:
    assert working_day_on_or_before(day, country="NL") == open_day


@given(DAYS, st.integers(1, 60))
def test_exactly_so_many_working_days_lie_from_the_found_day_up_to_the_day_itself(
    day: date, count: int
) -> None:
    before = working_days_before(day, count, country="NL")
    assert is_working_day(before, country="NL")
    span = [before + timedelta(days=passed) for passed in range((day - before).days)]
    assert sum(is_working_day(one, country="NL") for one in span) == count


@given(DAYS)
def test_no_working_day_is_skipped_on_the_way_back_to_one(day: date) -> None:
    found = working_day_on_or_before(day, country="NL")
    assert is_working_day(found, country="NL")
    later = (found + timedelta(days=passed) for passed in range(1, (day - found).days + 1))
    assert not any(is_working_day(one, country="NL") for one in later)
