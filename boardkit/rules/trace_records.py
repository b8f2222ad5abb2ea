"""What a record is called, when it is, and how it stands on a day, whatever its kind."""

from __future__ import annotations

from datetime import date
from enum import Enum

from boardkit.model.action import ActionAgenda, Commitment, Task
from boardkit.model.board import Records
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.dates import RoughDate
from boardkit.model.development import Development
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.model.eu_input import EuInput
from boardkit.model.funding import Funding, Instrument
from boardkit.model.history import Status
from boardkit.model.indicator import Indicator
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import InterestDeclaration, Organisation, Seat
from boardkit.model.priority import Priority, Region, Segment
from boardkit.model.record import Record
from boardkit.model.snapshot import Snapshot
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.rules.history import CLOSED, latest, meeting_status
from boardkit.rules.naming import name_on
from boardkit.rules.updates import updates_until

_Titled = (
    Task | ActionAgenda | Bottleneck | Development | Indicator | Instrument | Funding | Priority | Region
    | Seat | Segment | Source
)  # fmt: skip


def record_title(record: Record, *, day: date) -> Text | None:
    """What papers call a record on a day; None for one that only has a number."""
    if isinstance(record, _Titled):
        return record.title
    if isinstance(record, Organisation):
        return name_on(record.names, day).name
    if isinstance(record, Commitment):
        return record.text
    if isinstance(record, EuInput):
        return record.subject
    if isinstance(record, EuProfile):
        return record.name
    return Text.model_validate(record.period) if isinstance(record, Snapshot) else None


def record_called(record: Record) -> Enum | None:
    """What a record of a kind with several words is called: an intention is no commitment to Parliament."""
    if isinstance(record, Commitment):
        return record.commitment
    return record.development if isinstance(record, Development) else None


def record_when(record: Record) -> date | RoughDate | None:
    """When a record came about or takes place, as far as it says so."""
    if isinstance(record, Meeting | EuMeeting | Source):
        return record.date
    if isinstance(record, Bottleneck):
        return record.raised_on
    if isinstance(record, Snapshot):
        return record.reference_day
    if isinstance(record, InterestDeclaration):
        return record.signed_on
    return record.since if isinstance(record, Instrument) else None


def task_due(records: Records, record: Record, *, day: date) -> RoughDate | None:
    """By when it is to be done, as last agreed on a day."""
    if not isinstance(record, Task | Commitment):
        return None
    moved = [one.due for one in updates_until(records, record, day) if one.due]
    return moved[-1] if moved else record.due


def record_status(records: Records, record: Record, *, day: date) -> Enum | None:
    """How a record stands on a day, in the words of its kind; None where there is nothing to say."""
    if isinstance(record, Bottleneck):
        stages = [one.stage for one in updates_until(records, record, day) if one.stage]
        return stages[-1] if stages else None
    if isinstance(record, Task | Commitment):
        told = [one.status for one in updates_until(records, record, day) if one.status]
        nothing = Status.NO_DATA if isinstance(record, Task) else None
        return told[-1] if told else nothing
    if isinstance(record, Meeting):
        return meeting_status(record, day)
    return _stage(record, day)


def _stage(record: Record, day: date) -> Enum | None:
    """The last step of a record whose history consists of steps."""
    if isinstance(record, ActionAgenda):
        step = latest(record.history, day)
        return step.stage if step else None
    if isinstance(record, EuInput):
        reached = latest(record.history, day)
        return reached.stage if reached else None
    paid = latest(record.history, day) if isinstance(record, Funding) else None
    return paid.status if paid else None


def is_late(records: Records, record: Record, *, day: date) -> bool:
    """Whether an action or milestone should have been done before a day, and was not."""
    due = task_due(records, record, day=day) if isinstance(record, Task) else None
    return due is not None and due.last < day and record_status(records, record, day=day) not in CLOSED
