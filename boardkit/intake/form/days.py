"""Dates as people type them in Dutch and English, day first; what is not certain is not read."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, time

from boardkit.language import LANGUAGES, Language

_NUMBERS = re.compile(r"(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4})")
_WRITTEN = re.compile(r"(?:[^\W\d]+,? )?(\d{1,2})(?:st|nd|rd|th|e)? ([^\W\d]+)\.? (\d{4})")
_MONTH = re.compile(r"([^\W\d]+)\.? (\d{4})")
_QUARTER = re.compile(r"(?:q([1-4])|([1-4])(?:e|st|nd|rd|th) (?:kwartaal|quarter)(?: of| van)?) (\d{4})")
_HALF = re.compile(r"(?:h([12])|([12])(?:e|st|nd) (?:helft|half)(?: of| van)?) (\d{4})")
_KEPT = re.compile(r"\d{4}-\d{2}-\d{2}")
_PERIOD = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]|q[1-4]|h[12]))?")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)(?: ?(?:uur|u\.?|h))?")
_SHORT_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})")


def written_day(text: str) -> date | None:
    """The day that is meant; None when it is none, or not one day only."""
    kept = written_date(text)
    with suppress(ValueError, TypeError):
        return date.fromisoformat(kept or "")
    return None


def written_date(text: str) -> str | None:
    """A date as the board's files keep it, as exactly as it was typed: 2024-09-01, 2024-09, 2024-Q3, 2024."""
    plain = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").lower().split())
    for pattern in (_day, _rougher):
        found = pattern(plain)
        if found:
            return found
    return None


def meant_day(text: str) -> date | None:
    """What somebody probably meant who typed a year of two digits, for a hint."""
    found = _SHORT_YEAR.fullmatch(text.strip())
    with suppress(ValueError):
        return date(2000 + int(found[3]), int(found[2]), int(found[1])) if found else None
    return None


def written_clock(text: str) -> time | None:
    """A clock time: 15.30, 15:30, 15.30 uur."""
    found = _CLOCK.fullmatch(" ".join(text.replace("\N{NO-BREAK SPACE}", " ").lower().split()))
    return time(int(found[1]), int(found[2])) if found else None


def _day(plain: str) -> str | None:
    if numbers := _NUMBERS.fullmatch(plain):
        day, month, year = (int(one) for one in numbers.groups())
    elif (words := _WRITTEN.fullmatch(plain)) and (named := _month_named(words[2])):
        day, month, year = int(words[1]), named, int(words[3])
    elif _KEPT.fullmatch(plain):
        year, month, day = (int(one) for one in plain.split("-"))
    else:
        return None
    with suppress(ValueError):
        return date(year, month, day).isoformat()
    return None


def _rougher(plain: str) -> str | None:
    if (month := _MONTH.fullmatch(plain)) and (named := _month_named(month[1])):
        return f"{month[2]}-{named:02}"
    if quarter := _QUARTER.fullmatch(plain):
        return f"{quarter[3]}-Q{quarter[1] or quarter[2]}"
    if half := _HALF.fullmatch(plain):
        return f"{half[3]}-H{half[1] or half[2]}"
    return plain.upper() if _PERIOD.fullmatch(plain) else None


def _month_named(word: str) -> int | None:
    return next((found for code in LANGUAGES if (found := Language(code).month_named(word))), None)
