"""As of which day each paper is made when all of them are."""

from __future__ import annotations

from datetime import date, timedelta

from boardkit.documents.decisions import DECISIONS
from boardkit.documents.kind import About, DocumentKind
from boardkit.model.charter import Charter
from boardkit.model.meeting import Meeting
from boardkit.rules.deadlines import dispatch_day

_MINUTES_WITHIN = timedelta(days=7)
"""Minutes of which it is not known when they were sent are taken to be sent so soon after the meeting."""


def as_of(kind: DocumentKind, meeting: Meeting, charter: Charter, day: date) -> date:
    """The day that a meeting's paper is sent, or `day` while that is still to come.

    So the passing of time alone makes no paper of a meeting out of date.
    """
    if kind.about in {About.COMING_MEETING, About.WRITTEN_PROCEDURE}:
        sent = dispatch_day(meeting, charter)
    elif kind is DECISIONS:
        sent = meeting.date
    else:
        sent = meeting.minutes_sent or meeting.date + _MINUTES_WITHIN
    return min(day, sent)
