"""By when each step towards a European meeting must be taken, counted back from the last day for input."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Records
from boardkit.model.dates import Precision, RoughDate
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.rules.history import called_off
from boardkit.rules.workdays import working_days_before


@dataclass(frozen=True, slots=True)
class Planning:
    """The days that lead up to a European meeting, last first.

    `last_meeting` is the last own meeting at a table that is held before coordination closes, so that what
    it concludes can still be agreed with everyone.
    """

    input_due: date
    coordination_closes: date
    coordination_opens: date
    members_due: date
    last_meeting: Meeting | None


def input_due(records: Records, eu_meeting: EuMeeting) -> date | None:
    """The last day for input: as written, else counted back from the meeting when its day is known."""
    if eu_meeting.input_deadline or not _is_precise(eu_meeting.date):
        return eu_meeting.input_deadline
    return _before(records, eu_meeting.date.first, records.charter.eu_planning.input_days)


def planning(records: Records, eu_meeting: EuMeeting, *, day: date) -> Planning | None:
    """The steps towards a meeting; None when the last day for input is not known.

    `day` decides which own meetings are known to be called off. Members who hand in later than one would
    count back, because somebody wrote so, leave coordination less time: it opens no earlier than that.
    """
    due, steps = input_due(records, eu_meeting), records.charter.eu_planning
    if due is None:
        return None
    closes = eu_meeting.coordination_closes or _before(records, due, steps.clearance_days)
    opens = _before(records, closes, steps.coordination_days)
    members = eu_meeting.members_due or _before(records, opens, steps.drafting_days)
    return Planning(due, closes, max(opens, members), members, _last_meeting(records, closes, day))


def coming_eu_meetings(records: Records, *, after: date) -> tuple[EuMeeting, ...]:
    """The European meetings that come, or can come, after a day and whose input is not due before it."""
    coming = [one for one in records.eu_meetings if one.date.last > after]
    in_time = [one for one in coming if (input_due(records, one) or after) >= after]
    return tuple(sorted(in_time, key=lambda one: (one.date.first, one.date.last, one.id)))


def eu_meetings_about(records: Records, item: AgendaItem, *, after: date) -> tuple[EuMeeting, ...]:
    """The European meetings after a day that an item is about, itself or because an input is for one."""
    inputs = (records.find(EuInput, link) for link in item.about)
    links = [*item.about, *(one.eu_meeting for one in inputs if one)]
    found = (records.find(EuMeeting, link) for link in dict.fromkeys(links))
    return tuple(one for one in found if one and one.date.last > after)


def _last_meeting(records: Records, until: date, day: date) -> Meeting | None:
    """The last own meeting at a table up to and including a day."""
    held = [one for one in at_a_table(records, day) if one.date <= until]
    return max(held, key=lambda one: (one.date, one.start), default=None)


def at_a_table(records: Records, day: date) -> tuple[Meeting, ...]:
    """The own meetings that are not called off as known on a day, without those in writing."""
    return tuple(
        one for one in records.meetings if one.type is not MeetingKind.WRITTEN and not called_off(one, day)
    )


def _before(records: Records, day: date, count: int) -> date:
    return working_days_before(day, count, country=records.charter.country)


def _is_precise(when: RoughDate) -> bool:
    return when.precision is Precision.DAY and not when.approx
