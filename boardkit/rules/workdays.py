"""Working days: weekends and public holidays do not count."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
# 5 May is a holiday every year in the Dutch Act on terms (Algemene termijnenwet, Article 3); the library
# counts it among the public ones only once in five years, and among the optional ones in the others.
_CATEGORIES = {"NL": ("public", "optional")}


def is_known(country: str) -> bool:
    """Whether the public holidays of a country are known."""
    from holidays import list_supported_countries

    return country in list_supported_countries(include_aliases=False)


@cache
def _holidays(country: str, year: int) -> dict[date, str]:
    from holidays import country_holidays  # costs 50 ms, and only some commands need it

    if not is_known(country):  # a check tells so; until it is corrected only weekends count
        return {}
    # Without a language the names follow the settings of the machine, and so would a paper.
    own = country_holidays(country).default_language
    categories = _CATEGORIES.get(country, ("public",))
    return dict(country_holidays(country, years=year, language=own, categories=categories))


def holiday(day: date, *, country: str) -> str | None:
    """The public holiday on a day, in the country's own words."""
    return _holidays(country, day.year).get(day)


def is_working_day(day: date, *, country: str) -> bool:
    """Whether offices are open."""
    return day.weekday() < _SATURDAY and holiday(day, country=country) is None


def working_days_before(day: date, count: int, *, country: str) -> date:
    """The working day that lies `count` working days before `day`."""
    while count:
        day -= timedelta(days=1)
        count -= is_working_day(day, country=country)
    return day


def working_day_on_or_before(day: date, *, country: str) -> date:
    """The day itself when offices are open, else the last working day before it."""
    while not is_working_day(day, country=country):
        day -= timedelta(days=1)
    return day
