"""Papers that are not to be made, although the data are sound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.model.record import Audience
from boardkit.problems import Problem
from boardkit.rules.history import meeting_status
from boardkit.rules.levels import may_be_public

_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})


def no_paper(meeting: Meeting, audience: Audience, day: date) -> Iterator[Problem]:
    """Why there is no paper about this meeting for this reader on this day; nothing when there is one."""
    status = meeting_status(meeting, day)
    if status in _OFF:
        yield Problem(
            meeting.at("history"),
            "meeting-off",
            message="The meeting of {date} is not on ({status}), and has no papers.",
            values={"date": meeting.date, "status": status},
            hint="Make the papers of the meeting that takes its place.",
            subject=meeting.id,
        )
    if audience is Audience.PUBLIC and not may_be_public(meeting) and meeting.tlp:
        yield Problem(
            meeting.at("tlp"),
            "tlp-not-public",
            message="A meeting with the label {tlp} has no paper for the public.",
            values={"tlp": meeting.tlp},
            hint="Make it for members, or ask who set the label to change it.",
            subject=meeting.id,
        )
