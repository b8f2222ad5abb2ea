"""What became of what meetings concluded and asked, up to the day of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.actions import ActionEntry, action_entries
from boardkit.model.history import Status
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.rules.action_points import ActionState, action_states
from boardkit.rules.levels import may_be_read
from boardkit.rules.period import Period
from boardkit.rules.survey import TREND
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEntry:
    """One meeting, and what came of it."""

    reference: Annotated[str, "Its number with the board's abbreviation"]
    day: Annotated[str, "The day that it was held, in words"]
    outcomes: Annotated[str, "How many outcomes this reader may know of"]
    asked: Annotated[str, "How many actions it asked for"]
    done: Annotated[str, "How many of these are done"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Outcomes and actions on the day of the report."""

    meetings: Annotated[tuple[MeetingEntry, ...], "The meetings of the last four periods, and their outcomes"]
    open: Annotated[str, "How many actions are open"]
    late: Annotated[str, "How many of these are late; empty when none"]
    done: Annotated[str, "How many were done in this period"]
    late_actions: Annotated[tuple[ActionEntry, ...], "The late ones, oldest first; never for the public"]


def follow_up(view: View, period: Period, edition: Edition) -> FollowUp:
    """What meetings asked and concluded, as this reader may know it."""
    states = [one for one in action_states(view, day=view.day) if may_be_read(one.meeting, view.audience)]
    still_open = [one for one in states if one.is_open]
    late = sorted((one for one in states if one.overdue), key=_oldest_first)
    done = [one for one in states if one.completed_on and period.first <= one.completed_on <= view.day]
    held = [one for one in view.meetings if one.date <= view.day and may_be_read(one, view.audience)]
    return FollowUp(
        meetings=tuple(
            _meeting(view, one, states, edition)
            for one in sorted(held, key=lambda one: one.date)
            if (one.outcomes or one.action_points) and one.date >= period.window(TREND)[0].first
        ),
        open=str(len(still_open)),
        late=str(len(late) or ""),
        done=str(len(done)),
        late_actions=() if view.audience is Audience.PUBLIC else action_entries(view, late, edition),
    )


def _meeting(view: View, meeting: Meeting, states: list[ActionState], edition: Edition) -> MeetingEntry:
    asked = [one for one in states if one.meeting.id == meeting.id]
    return MeetingEntry(
        reference=f"{view.charter.abbreviation}-{meeting.id}",
        day=edition.language.day(meeting.date),
        outcomes=str(len(meeting.outcomes)),
        asked=str(len(asked)),
        done=str(sum(one.status is Status.DONE for one in asked)),
    )


def _oldest_first(state: ActionState) -> str:
    return state.due.last.isoformat() if state.due else ""
