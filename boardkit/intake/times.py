"""From when until when a meeting would be, and whether that is possible on one day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from boardkit.model.meeting import Meeting
from boardkit.problems import Problem
from boardkit.rules.timing import clock_after, length


def times(meeting: Meeting, start: time | None, end: time | None) -> tuple[time, time | None]:
    """The times asked for; else those of this meeting, and its length. None for an end after midnight."""
    begins = start or meeting.start
    return begins, end or clock_after(begins, length(meeting))


def too_long(meeting: Meeting, start: time, end: time | None) -> Iterator[Problem]:
    """A meeting that does not end, after its start, on the same day."""
    if end is None or end <= start:
        yield Problem(
            meeting.at("start"),
            "next-end",
            message="A meeting that starts at {start} cannot be this long on one day.",
            values={"start": start},
            hint="Give other times with --start and --end.",
            subject=meeting.id,
        )
