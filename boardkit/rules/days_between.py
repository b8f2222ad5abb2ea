"""The public holidays that lie between two days: why a deadline is earlier than one would count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from boardkit.rules.workdays import holiday


def holidays_between(first: date, last: date, *, country: str) -> Iterator[tuple[date, str]]:
    """Each public holiday from one day up to and including another, by name; weekends are none."""
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        name = holiday(day, country=country)
        if name:
            yield day, name
