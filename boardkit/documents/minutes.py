"""The minutes of a meeting, as they are sent round and adopted; and for the public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.actions import ActionEntry, action_entries
from boardkit.documents.parts.attendance import AttendanceLine, attendance_lines
from boardkit.documents.parts.gaps import Gap, gaps
from boardkit.documents.parts.head import Head, meeting_head
from boardkit.documents.parts.minutes_items import MinutesItem, minutes_items, order_of
from boardkit.documents.parts.next_meeting import NextMeeting, next_meeting
from boardkit.documents.parts.nouns import Nouns, nouns_of
from boardkit.documents.parts.outcomes import OutcomeEntry, outcome_entries
from boardkit.documents.parts.stage import StageEntry, stage_of
from boardkit.documents.parts.subject import meeting_of
from boardkit.model.place import Regime
from boardkit.model.record import Audience
from boardkit.rules.action_points import action_state
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Every name that the template of the minutes may use."""

    head: Annotated[Head, "Which meeting of which board, when and where"]
    ended: Annotated[str, "When it really ended; empty while that is not recorded"]
    stage: Annotated[StageEntry, "Draft, sent round or adopted"]
    is_chatham: Annotated[bool, "Whether the meeting was held under the Chatham House Rule"]
    attendance: Annotated[tuple[AttendanceLine, ...], "Who took part, in groups; empty when not to be known"]
    nouns: Annotated[Nouns, "What an outcome is called"]
    outcomes: Annotated[tuple[OutcomeEntry, ...], "All that was concluded"]
    actions: Annotated[tuple[ActionEntry, ...], "All that was asked of somebody"]
    order: Annotated[str, "The items in the order in which they were handled; empty when as on the agenda"]
    items: Annotated[tuple[MinutesItem, ...], "The items in the order in which they were handled"]
    next_meeting: Annotated[NextMeeting | None, "The meeting after this one; none when not planned"]
    gaps: Annotated[tuple[Gap, ...], "What is missing; empty for final and for adopted minutes"]


def build(view: View, subject: str, edition: Edition) -> Minutes:
    """The words of the minutes of one meeting."""
    meeting = meeting_of(view, subject)
    states = [action_state(view, meeting, point, day=view.day) for point in meeting.action_points]
    stage = stage_of(view, meeting, edition)
    return Minutes(
        head=meeting_head(view, meeting, edition),
        ended=edition.language.clock(meeting.ended) if meeting.ended else "",
        stage=stage,
        is_chatham=meeting.regime is Regime.CHATHAM,
        attendance=attendance_lines(view, meeting, edition),
        nouns=nouns_of(view, edition),
        outcomes=outcome_entries(view, meeting, meeting.outcomes, edition),
        actions=action_entries(view, states, edition),
        order=order_of(view, meeting, edition),
        items=minutes_items(view, meeting, edition),
        next_meeting=next_meeting(view, meeting, edition),
        gaps=() if stage.adopted_by else gaps(view, meeting, edition),
    )


MINUTES = DocumentKind(
    name="minutes",
    content=Minutes,
    audiences=(Audience.MEMBERS, Audience.PUBLIC),
    build=build,
    about=About.HELD_MEETING,
)
