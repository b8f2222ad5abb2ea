"""Working days: weekends and public holidays do not count."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_SATURDAY = 5
# 5 May is a holiday every year in the Dutch Act on terms (Algemene termijnenwet, Article 3); the library
# counts it among the public ones only once in five years, and among the optional ones in the others.
_CATEGORIES = {"NL": ("public", "optional")}


def is_known(country: str) -> bool:
    """Whether the public holidays of a country are known."""
    return _calendar(country) is not None


@cache
def _calendar(country: str) -> type[HolidayBase] | None:
    """What the library knows of one country, or None."""
    import holidays

    with suppress(ImportError, LookupError, AttributeError):
        return _loaded_alone(country, holidays.__path__)
    return getattr(holidays, country, None)  # a release that is built otherwise: slower, and the same


def _loaded_alone(country: str, library: Iterable[str]) -> type[HolidayBase] | None:
    """The library's own way of loading a country imports all 250, for 90 ms; this imports one."""
    from holidays.registry import COUNTRIES

    module, names = next(
        ((module, names) for module, names in COUNTRIES.items() if names[1] == country), ("", ())
    )
    if not module:
        return None
    spec = PathFinder.find_spec(f"holidays.countries.{module}", [f"{folder}/countries" for folder in library])
    if spec is None or spec.loader is None:
        raise ImportError(module)
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    calendar: type[HolidayBase] = getattr(loaded, names[0])
    return calendar


@cache
def _holidays(country: str, year: int) -> dict[date, str]:
    calendar = _calendar(country)
    if calendar is None:  # a check tells so; until it is corrected only weekends count
        return {}
    # Without a language the names follow the settings of the machine, and so would a paper.
    categories = _CATEGORIES.get(country, ("public",))
    return dict(calendar(years=year, language=calendar.default_language, categories=categories))


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
