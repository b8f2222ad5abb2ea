"""Papers that are not to be made, although the data are sound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.documents.kind import About, DocumentKind
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.model.record import Audience
from boardkit.problems import Problem
from boardkit.rules.history import called_off, meeting_status
from boardkit.rules.levels import may_be_public


def no_paper(kind: DocumentKind, meeting: Meeting, audience: Audience, day: date) -> Iterator[Problem]:
    """Why this paper of this meeting is not there for this reader on this day; nothing when it is."""
    if called_off(meeting, day):
        yield Problem(
            meeting.at("history"),
            "meeting-off",
            message="The meeting of {date} is not on ({status}), and has no papers.",
            values={"date": meeting.date, "status": meeting_status(meeting, day)},
            hint="Make the papers of the meeting that takes its place.",
            subject=meeting.id,
        )
    elif kind.about is About.HELD_MEETING:
        yield from _not_held(meeting, day)
    else:
        yield from _other_form(kind, meeting)
    if audience is Audience.PUBLIC and not may_be_public(meeting) and meeting.tlp:
        yield Problem(
            meeting.at("tlp"),
            "tlp-not-public",
            message="A meeting with the label {tlp} has no paper for the public.",
            values={"tlp": meeting.tlp},
            hint="Make it for members, or ask who set the label to change it.",
            subject=meeting.id,
        )


def _other_form(kind: DocumentKind, meeting: Meeting) -> Iterator[Problem]:
    """A meeting at a table has an agenda, and one in writing the paper of a written procedure."""
    written = meeting.type is MeetingKind.WRITTEN
    if written is not (kind.about is About.WRITTEN_PROCEDURE):
        yield Problem(
            meeting.at("kind"),
            "meeting-written" if written else "meeting-not-written",
            message="Meeting {meeting} decides in writing, and has no such paper."
            if written
            else "Meeting {meeting} does not decide in writing, and has an agenda.",
            values={"meeting": meeting.id},
            hint="Make the paper for its members with boardkit agenda.",
            subject=meeting.id,
        )


def _not_held(meeting: Meeting, day: date) -> Iterator[Problem]:
    """There is nothing to tell of a meeting that is still to come, or of which nothing is recorded."""
    if day < meeting.date:
        yield Problem(
            meeting.at("date"),
            "meeting-to-come",
            message="The meeting of {date} is still to come on {day}, and has no minutes and no outcomes.",
            values={"date": meeting.date, "day": day},
            hint="Make them after the meeting, or give a later day with --day.",
            subject=meeting.id,
        )
    elif not (meeting.outcomes or meeting.discussions or meeting.action_points):
        yield Problem(
            meeting.where,
            "nothing-recorded",
            message="Nothing is recorded yet of the meeting of {date}: no discussion, outcome or action.",
            values={"date": meeting.date},
            hint="Fill in the form of the minutes and read it, or write outcomes: in this file.",
            subject=meeting.id,
        )
