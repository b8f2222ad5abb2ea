"""When the moments of the Dutch policy year fall: what is to count there must be settled before."""

from __future__ import annotations

from datetime import date, timedelta

from boardkit.model.development import PolicyMoment

_TUESDAY = 1
_FIXED = {
    # The Cabinet sends its framework letter at the end of March or early in April.
    PolicyMoment.FRAMEWORK_LETTER: (3, 31),
    # The spring and autumn memoranda are sent at the latest on these days: Comptabiliteitswet 2016.
    PolicyMoment.SPRING_MEMORANDUM: (6, 1),
    PolicyMoment.AUTUMN_MEMORANDUM: (12, 1),
    # The budget is settled in August, and debated by department from October.
    PolicyMoment.BUDGET_DECISIONS: (8, 1),
    PolicyMoment.BUDGET_DEBATE: (10, 1),
}


def moment_in(moment: PolicyMoment, year: int) -> date | None:
    """The day of a moment in a year; None when it falls on no fixed day, such as a Council."""
    if moment is PolicyMoment.BUDGET_DAY:
        return _third_tuesday(year, 9)
    return date(year, *_FIXED[moment]) if moment in _FIXED else None


def next_moment(moment: PolicyMoment, after: date) -> date | None:
    """The first day of a moment after this day."""
    coming = (moment_in(moment, year) for year in (after.year, after.year + 1))
    return next((day for day in coming if day and day > after), None)


def _third_tuesday(year: int, month: int) -> date:
    """Prinsjesdag is the third Tuesday of September: Article 65 of the Constitution."""
    first = date(year, month, 1)
    return first + timedelta(days=(_TUESDAY - first.weekday()) % 7 + 14)
