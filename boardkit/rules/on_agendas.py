"""Which meetings had, or will have, a task on their agenda, and whether the last one settled it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Records
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Result
from boardkit.rules.deadlines import dispatch_day
from boardkit.rules.history import called_off
from boardkit.rules.numbering import numbered
from boardkit.rules.period import Period
from boardkit.rules.preparation import in_preparation
from boardkit.rules.standing import CONCERN, Standing, standing
from boardkit.rules.trouble import IN_TROUBLE


@dataclass(frozen=True, slots=True)
class OnAgendas:
    """Where the board deals with one task, as known on a day.

    `planned` is the first coming meeting with an item about it, `announced` the first of those whose agenda
    was sent by that day, `handled_by` the last one in this period that had one, and `settled` whether what a
    meeting concluded about it still stands.
    """

    planned: str | None
    announced: str | None
    handled_by: str | None
    settled: bool


def on_agendas(records: Records, now: Standing, period: Period, *, day: date) -> OnAgendas:
    """Where a task stands on agendas, when this is how it stands on a day of a period."""
    about = [
        (meeting, item)
        for meeting in sorted(records.meetings, key=lambda one: (one.date, one.id))
        for item in items_about(meeting, now.record.id)
    ]
    coming = [meeting for meeting, _ in about if in_preparation(meeting, day)]
    sent = (one.id for one in coming if dispatch_day(one, records.charter) <= day)
    held = [(meeting, item) for meeting, item in about if _was_held(meeting, day)]
    recent = [meeting.id for meeting, _ in held if meeting.date >= period.first]
    concluded = [meeting for meeting, item in held if _has_result(meeting, item)]
    return OnAgendas(
        planned=next((one.id for one in coming), None),
        announced=next(sent, None),
        handled_by=recent[-1] if recent else None,
        settled=bool(concluded) and _still_stands(records, now, concluded[-1], period, day),
    )


def items_about(meeting: Meeting, task: str) -> Iterator[AgendaItem]:
    """The items of a meeting that are about a task, as a whole or in one of their parts."""
    return (item for item in meeting.items if any(task in one.about for _, one in numbered((item,))))


def _was_held(meeting: Meeting, day: date) -> bool:
    return meeting.date <= day and not called_off(meeting, day) and not in_preparation(meeting, day)


def _has_result(meeting: Meeting, item: AgendaItem) -> bool:
    """Whether something else came of it than that it was put off."""
    inside = {one.id for _, one in numbered((item,))}
    return any(one.item in inside and one.result is not Result.DEFERRED for one in meeting.outcomes)


def _still_stands(records: Records, now: Standing, meeting: Meeting, period: Period, day: date) -> bool:
    """Whether a task need not come back after this meeting: it is no worse, and no promise was broken since.

    Worse is another status, or a later expected date. A promise is broken when the date that was then
    expected, or that of the measure, has passed while the trouble is still there. And what is in trouble
    comes back anyway once a whole period has gone by: the board sees whether its steering worked.
    """
    then = standing(records, now.record, day=meeting.date)
    was, is_now = then.forecast or then.due, now.forecast or now.due
    later = is_now is not None and (was is None or is_now.last > was.last)
    worse = later or CONCERN[now.status] > CONCERN[then.status]
    if worse or now.status not in IN_TROUBLE:
        return not worse
    measure = then.explanation.measure
    promised = (was, measure.due if measure else None)
    broken = any(one and meeting.date < one.last < day for one in promised)
    return not broken and meeting.date >= period.before.first
