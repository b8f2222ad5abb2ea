"""The periods that a board is told about: quarters or half-years, by their names."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from boardkit.model.charter import ReportingPeriod
from boardkit.model.dates import Precision

_NAME = re.compile(r"([0-9]{4})-?([QH])([1-4])", re.IGNORECASE)
_LETTER = {ReportingPeriod.QUARTER: "Q", ReportingPeriod.HALF_YEAR: "H"}
_MONTHS = {ReportingPeriod.QUARTER: 3, ReportingPeriod.HALF_YEAR: 6}
_PRECISION = {ReportingPeriod.QUARTER: Precision.QUARTER, ReportingPeriod.HALF_YEAR: Precision.HALF}
_FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter or half-year; `number` counts from 1 within the year."""

    year: int
    number: int
    kind: ReportingPeriod

    def __str__(self) -> str:
        return f"{self.year}-{_LETTER[self.kind]}{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * _MONTHS[self.kind] + 1, 1)

    @property
    def last(self) -> date:
        """Its last day: the reference day of its report, unless an earlier one is asked for."""
        month = self.number * _MONTHS[self.kind]
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def precision(self) -> Precision:
        """What it is, as languages write dates that are only roughly known."""
        return _PRECISION[self.kind]

    @property
    def before(self) -> Period:
        """The period before it."""
        if self.number > 1:
            return Period(self.year, self.number - 1, self.kind)
        return Period(self.year - 1, 12 // _MONTHS[self.kind], self.kind)

    def window(self, count: int) -> tuple[Period, ...]:
        """So many periods of which this is the last, oldest first."""
        found = [self]
        while len(found) < count:
            found.append(found[-1].before)
        return tuple(reversed(found))


def period_named(written: str, kind: ReportingPeriod) -> Period | None:
    """The period that somebody means: 2024-Q2 or 2024q2; None when this board has no such period."""
    named = _NAME.fullmatch(written.strip())
    if not named or named[2].upper() != _LETTER[kind]:
        return None
    year, number = int(named[1]), int(named[3])
    exists = year >= _FIRST_YEAR and number <= 12 // _MONTHS[kind]
    return Period(year, number, kind) if exists else None


def period_of(day: date, kind: ReportingPeriod) -> Period:
    """The period that a day falls in."""
    return Period(day.year, (day.month - 1) // _MONTHS[kind] + 1, kind)


def reported_until(day: date, kind: ReportingPeriod) -> Period:
    """The last period that is over on a day, its last day included."""
    period = period_of(day, kind)
    return period if period.last == day else period.before
