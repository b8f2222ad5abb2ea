"""The meeting after this one, as papers announce it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.rules.deadlines import paper_deadline
from boardkit.rules.history import called_off
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """When the board meets again, and when papers for it must be in."""

    date: Annotated[str, "The date in words, with the day of the week"]
    start: Annotated[str, "When it begins"]
    end: Annotated[str, "When it ends"]
    deadline: Annotated[str, "The last day for papers"]


def next_meeting(view: View, meeting: Meeting, edition: Edition) -> NextMeeting | None:
    """The first meeting after this one that is to be held, as known on the view's day."""
    language = edition.language
    later = [one for one in view.meetings if one.date > meeting.date]
    # In a written procedure nobody meets, and its papers are its own.
    meant = [one for one in later if one.type is not MeetingKind.WRITTEN]
    coming = [one for one in meant if not called_off(one, view.day)]
    if not coming:
        return None
    following = min(coming, key=lambda one: one.date)
    return NextMeeting(
        date=language.weekday(following.date),
        start=language.clock(following.start),
        end=language.clock(following.end),
        deadline=language.day(paper_deadline(following, view.charter)),
    )
