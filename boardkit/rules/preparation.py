"""Which meetings are still being prepared on a day: for the others an agenda is history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.rules.history import meeting_status

OVER = frozenset({MeetingStatus.HELD, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})
"""Of a meeting that was held or called off, the agenda is history."""


def in_preparation(meeting: Meeting, day: date) -> bool:
    """Whether its papers can still be finished: it is today or later, and was not held or called off."""
    return day <= meeting.date and meeting_status(meeting, day) not in OVER


def next_meeting(meetings: Iterable[Meeting], day: date) -> Meeting | None:
    """The first meeting that is still being prepared."""
    coming = (meeting for meeting in meetings if in_preparation(meeting, day))
    return min(coming, key=lambda meeting: (meeting.date, meeting.id), default=None)
