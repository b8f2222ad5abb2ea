"""When each item begins, and whether an agenda fits its meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting

_ANY_DAY = date(2000, 1, 1)
"""Clock times are reckoned within one day, whichever."""


def length(meeting: Meeting) -> int:
    """Minutes from start to end; negative when it ends before it starts."""
    begin, end = (datetime.combine(_ANY_DAY, one) for one in (meeting.start, meeting.end))
    return int((end - begin).total_seconds() // 60)


def clock_after(start: time, minutes: int) -> time | None:
    """The clock so many minutes later; None when that is no longer the same day."""
    later = datetime.combine(_ANY_DAY, start) + timedelta(minutes=minutes)
    return later.time() if later.date() == _ANY_DAY else None


def planned(items: Iterable[AgendaItem]) -> int:
    """Minutes of these items together."""
    return sum(item.minutes or 0 for item in items)


def start_times(meeting: Meeting) -> dict[str, time]:
    """When each item begins, by identifier; the parts of an item follow each other within it."""
    return dict(_starts(meeting.items, datetime.combine(_ANY_DAY, meeting.start)))


def _starts(items: Iterable[AgendaItem], begin: datetime) -> Iterable[tuple[str, time]]:
    for item in items:
        yield item.id, begin.time()
        yield from _starts(item.items, begin)
        begin += timedelta(minutes=item.minutes or 0)
