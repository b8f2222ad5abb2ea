"""Milestones on a line of time, with how far each moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.charts import Chart, Series
from boardkit.documents.parts.wording import said
from boardkit.model.action import Milestone
from boardkit.model.history import Status
from boardkit.rules.survey import Item, Survey

_LONGEST_NAME = 60
_SECOND_HALF = 7
_YEARS = range(1950, 2100)
_LONGEST_SLIP = 20 * 366


@dataclass(frozen=True, slots=True)
class _Moment:
    """A milestone: its name, the last day of its first date, and the days that it came or comes later."""

    name: str
    first: date
    slip: int

    @property
    def last(self) -> date:
        return self.first + timedelta(days=self.slip)


def timeline_chart(found: Survey, edition: Edition) -> Chart | None:
    """The milestones that are followed and have a date, the first on top; None when there is none."""
    moments = sorted(_moments(found.tasks, edition), key=lambda one: (one.first, one.name))
    if not moments:
        return None
    language = edition.language
    begin, end = min(one.first for one in moments), max(one.last for one in moments)
    return Chart(
        title="",
        alt=language.say(
            "Timeline of milestones. {told}.", {"told": "; ".join(_told(one, edition) for one in moments)}
        ),
        categories=tuple(one.name for one in moments),
        series=(
            Series(
                name=language.say("until the first agreed date"), values=tuple(one.first for one in moments)
            ),
            Series(name=language.say("days later"), values=tuple(one.slip for one in moments)),
        ),
        lowest=_half_year_of(min(begin, found.day)),
        highest=_half_year_after(max(end, found.day)),
    )


def _moments(items: Sequence[Item], edition: Edition) -> list[_Moment]:
    found = []
    for item in items:
        now, record = item.standing, item.standing.record
        if isinstance(record, Milestone) and now.first_due and now.status is not Status.STOPPED:
            first = now.first_due.last
            if first.year not in _YEARS or now.slip_from_first > _LONGEST_SLIP:
                continue  # a date that stands for "never" has no place on an axis
            done = now.closed_on if now.status is Status.DONE else None
            slip = max((done - first).days, 0) if done else now.slip_from_first
            found.append(_Moment(_short(said(record.title, edition)), first, slip))
    return found


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _told(one: _Moment, edition: Edition) -> str:
    say = edition.language.say
    if not one.slip:
        return say("{name}: {first}", {"name": one.name, "first": one.first})
    values = {"name": one.name, "first": one.first, "last": one.last}
    return say("{name}: first {first}, now {last}", values)


def _half_year_of(day: date) -> date:
    """The first day of the half-year that a day is in: the axis is marked by half-years."""
    return date(day.year, 1 if day.month < _SECOND_HALF else _SECOND_HALF, 1)


def _half_year_after(day: date) -> date:
    """The first day of the next half-year."""
    begin = _half_year_of(day)
    return date(day.year + 1, 1, 1) if begin.month == _SECOND_HALF else date(day.year, _SECOND_HALF, 1)
