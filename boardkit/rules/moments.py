"""The moments that an agenda item is meant for, and that a later meeting would miss."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boardkit.model.action import Commitment, Task
from boardkit.model.board import Records
from boardkit.model.development import Development
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.model.item import AgendaItem
from boardkit.model.record import Record
from boardkit.model.text import Text
from boardkit.rules.eu_planning import input_due
from boardkit.rules.eu_standing import outcome_on, stage_on
from boardkit.rules.history import CLOSED
from boardkit.rules.numbering import numbered
from boardkit.rules.policy_year import next_moment
from boardkit.rules.trace_records import record_status, task_due


class Deadline(StrEnum):
    """What an item must be in time for."""

    POLICY = "policy"
    INPUT = "input"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Missed:
    """A moment that a record is meant for; `what` names the record, `moment` that of the policy year."""

    deadline: Deadline
    record: Record
    what: Text
    on: date
    moment: StrEnum | None = None


def missed_by(
    records: Records, item: AgendaItem, *, after: date, until: date, day: date
) -> tuple[Missed, ...]:
    """The moments after one meeting and before the next that an item, or a part of it, is meant for.

    They follow from the records that the item is about: the moment that an answer to a development must be
    in time for, the last day for input to the European body, the date of an action that is still open.
    """
    about = dict.fromkeys(link for _, one in numbered((item,)) for link in one.about)
    found = (_moment(records, records.by_id.get(link), after, day) for link in about)
    return tuple(one for one in found if one and after <= one.on < until)


def _moment(records: Records, record: Record | None, after: date, day: date) -> Missed | None:
    if isinstance(record, Development):
        on = next_moment(record.before, after) if record.before else None
        return Missed(Deadline.POLICY, record, record.title, on, record.before) if on else None
    if isinstance(record, EuInput):
        return _input(records, record, day)
    if isinstance(record, Task | Commitment):
        return _due(records, record, day)
    return None


def _input(records: Records, record: EuInput, day: date) -> Missed | None:
    """The last day for an input that is neither sent nor answered yet."""
    meeting = records.find(EuMeeting, record.eu_meeting)
    if meeting is None or stage_on(record, day) is EuInputStage.SENT or outcome_on(record, day):
        return None
    due = input_due(records, meeting) or meeting.date.first
    return Missed(Deadline.INPUT, record, record.subject, due)


def _due(records: Records, record: Task | Commitment, day: date) -> Missed | None:
    due = task_due(records, record, day=day)
    if due is None or record_status(records, record, day=day) in CLOSED:
        return None
    what = record.title if isinstance(record, Task) else record.text
    return Missed(Deadline.DUE, record, what, due.last)
