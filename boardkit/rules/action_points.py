"""How each action that a meeting asked for stands on a day; it follows from dated updates alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from boardkit.model.board import Records
from boardkit.model.dates import RoughDate
from boardkit.model.history import Status, Update
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import ActionPoint
from boardkit.rules.history import CLOSED
from boardkit.rules.updates import last_told, updates_until


@dataclass(frozen=True, slots=True)
class ActionState:
    """One action point on one day. `slips` counts how often its date moved to a later one.

    `completed_on` is told only of one that is done: not of one that was done, and is open again.
    """

    point: ActionPoint
    meeting: Meeting
    status: Status
    first_due: RoughDate | None
    due: RoughDate | None
    forecast: RoughDate | None
    slips: int
    completed_on: date | None
    last: Update | None
    progress: int | None
    overdue: bool

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.status not in CLOSED


def action_state(records: Records, meeting: Meeting, point: ActionPoint, *, day: date) -> ActionState:
    """How an action stands on a day; an update says only what changed."""
    updates = updates_until(records, point, day)
    agreed = [one for one in (point.due, *(update.due for update in updates)) if one]
    status = next((one.status for one in reversed(updates) if one.status), Status.NOT_STARTED)
    due = agreed[-1] if agreed else None
    finished = [one.completed_on for one in updates if one.completed_on] if status is Status.DONE else []
    return ActionState(
        point=point,
        meeting=meeting,
        status=status,
        first_due=agreed[0] if agreed else None,
        due=due,
        forecast=last_told(updates, lambda one: one.forecast),
        slips=sum(later.last > earlier.last for earlier, later in pairwise(agreed)),
        completed_on=finished[-1] if finished else None,
        last=updates[-1] if updates else None,
        progress=last_told(updates, lambda one: one.progress),
        overdue=status not in CLOSED and due is not None and due.last < day,
    )


def action_states(records: Records, *, day: date) -> tuple[ActionState, ...]:
    """Every action of the meetings up to and including a day, in their order."""
    return tuple(
        action_state(records, meeting, point, day=day)
        for meeting in sorted(records.meetings, key=lambda one: (one.date, one.id))
        if meeting.date <= day
        for point in meeting.action_points
    )


def open_actions(records: Records, *, day: date) -> tuple[ActionState, ...]:
    """Those that are still to be done: the longest overdue first, those without a date last."""
    found = [one for one in action_states(records, day=day) if one.is_open]
    return tuple(sorted(found, key=lambda one: one.due.last if one.due else date.max))
