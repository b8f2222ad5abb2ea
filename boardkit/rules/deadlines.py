"""When papers must be in and when they are sent, counted back from a meeting."""

from __future__ import annotations

from datetime import date, timedelta

from boardkit.model.charter import Charter
from boardkit.model.item import Paper
from boardkit.model.meeting import Meeting
from boardkit.rules.workdays import working_day_on_or_before, working_days_before


def paper_deadline(meeting: Meeting, charter: Charter) -> date:
    """The last day for papers: as the meeting says, else so many working days before it."""
    computed = working_days_before(meeting.date, charter.defaults.paper_deadline, country=charter.country)
    return meeting.paper_deadline or computed


def dispatch_day(meeting: Meeting, charter: Charter) -> date:
    """The day that papers are sent: as the meeting says, else so many days before it, on a working day."""
    before = meeting.date - timedelta(days=charter.defaults.dispatch)
    return meeting.dispatch or working_day_on_or_before(before, country=charter.country)


def due_day(paper: Paper, meeting: Meeting, charter: Charter) -> date:
    """The last day for this paper."""
    return paper.due or paper_deadline(meeting, charter)


def received_by(paper: Paper, day: date) -> bool:
    """Whether it had come in on that day."""
    return paper.received is not None and paper.received <= day
