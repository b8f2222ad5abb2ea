"""The agenda as it is sent is kept in the meeting's file, so that a later one can say what changed."""

from __future__ import annotations

from datetime import date

from boardkit.intake.as_written import as_written
from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.model.record import Audience
from boardkit.model.sent import SentAgenda
from boardkit.problems import InvalidSource, Problem
from boardkit.rules.agenda_versions import agenda_to_send, same_agenda
from boardkit.rules.history import meeting_status
from boardkit.rules.preparation import OVER
from boardkit.source.change import AppendItem, Change


def sent(meeting: Meeting, *, default: Audience, day: date) -> tuple[Change, ...]:
    """What changes in the meeting's file when its agenda is sent on a day; `default` is the board's level.

    Raises InvalidSource when it is no longer to be sent, or was sent as it is or on a later day.
    """
    status = meeting_status(meeting, day)
    if status in OVER:
        raise InvalidSource([_over(meeting, status)])
    agenda = agenda_to_send(meeting, default=default, day=day)
    last = max(meeting.sent, key=lambda one: one.version, default=None)
    if last and same_agenda(last, agenda):
        raise InvalidSource([_again(meeting, last)])
    if last and last.on > day:
        raise InvalidSource([_early(meeting, last, day)])
    return (AppendItem(("sent",), as_written(agenda)),)


def _over(meeting: Meeting, status: MeetingStatus) -> Problem:
    return Problem(
        meeting.at("history"),
        "send-over",
        message="The agenda of {date} is no longer to be sent: the meeting is {status}.",
        values={"date": meeting.date, "status": status},
        hint="Choose a meeting that is still to come.",
        subject=meeting.id,
    )


def _again(meeting: Meeting, last: SentAgenda) -> Problem:
    return Problem(
        meeting.at("sent"),
        "send-again",
        message="Nothing changed on this agenda since version {version}, sent on {on}.",
        values={"version": last.version, "on": last.on},
        hint="Change it first, or send that version again.",
        subject=meeting.id,
    )


def _early(meeting: Meeting, last: SentAgenda, day: date) -> Problem:
    """As when the clock of the computer was set back."""
    return Problem(
        meeting.at("sent"),
        "send-early",
        message="An agenda of {day} cannot replace version {version}, sent on {on}.",
        values={"day": day, "version": last.version, "on": last.on},
        hint="See whether the date of this computer is right, or give another day with --day.",
        subject=meeting.id,
    )
