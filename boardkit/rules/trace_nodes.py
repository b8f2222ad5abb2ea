"""What can be followed on a board, as it stood on a day: records, items, outcomes, papers, asks, reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from boardkit.model.board import Records
from boardkit.model.dates import RoughDate
from boardkit.model.eu_input import EuInput
from boardkit.model.meeting import Meeting
from boardkit.model.text import Text
from boardkit.rules.action_points import action_state
from boardkit.rules.eu_standing import ask_result, outcome_on
from boardkit.rules.numbering import numbered, paper_number
from boardkit.rules.outcomes import outcome_noun, shown_number
from boardkit.rules.trace_records import (
    is_late,
    record_called,
    record_status,
    record_title,
    record_when,
    task_due,
)
from boardkit.rules.updates import Reported, updates_until


class TraceKind(StrEnum):
    """What a line of a trace is about; those of records are their kinds, in the order of a trace."""

    SOURCE = "source"
    ORGANISATION = "organisation"
    SEAT = "seat"
    DECLARATION = "declaration"
    PRIORITY = "priority"
    SEGMENT = "segment"
    REGION = "region"
    INDICATOR = "indicator"
    COMMITMENT = "commitment"
    BOTTLENECK = "bottleneck"
    DEVELOPMENT = "development"
    INSTRUMENT = "instrument"
    FUNDING = "funding"
    ACTION_AGENDA = "action-agenda"
    ACTION = "action"
    MILESTONE = "milestone"
    EU_PROFILE = "eu-profile"
    EU_MEETING = "eu-meeting"
    EU_INPUT = "eu-input"
    ASK = "ask"
    EU_OUTCOME = "eu-outcome"
    EU_FOLLOW_UP = "eu-follow-up"
    MEETING = "meeting"
    PAPER = "paper"
    ITEM = "item"
    OUTCOME = "outcome"
    ACTION_POINT = "action-point"
    UPDATE = "update"
    REPORT = "snapshot"


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that can be followed.

    `identifier` is what it is known by in the files, `number` what papers call it. `on` is the day that it
    came about or takes place, `due` by when it is to be done, and `meeting` where it was dealt with.
    `called` is a word that says its kind more exactly, as the mandate does for an outcome.
    """

    kind: TraceKind
    identifier: str
    number: str
    title: Text | None
    on: date | RoughDate | None = None
    due: RoughDate | None = None
    status: Enum | None = None
    late: bool = False
    meeting: str = ""
    called: Enum | None = None


def nodes(records: Records, *, day: date) -> Iterator[Node]:
    """Everything that can be followed, as it stood on a day; records first, so that their names go first."""
    own = {point.id for meeting in records.meetings for point in meeting.action_points}
    for record in records.records():
        if record.id not in own:
            yield Node(
                kind=TraceKind(record.kind),
                identifier=record.id,
                number=record.id,
                title=record_title(record, day=day),
                on=record_when(record),
                due=task_due(records, record, day=day),
                status=record_status(records, record, day=day),
                late=is_late(records, record, day=day),
                called=record_called(record),
            )
        if isinstance(record, Reported):
            yield from _last_update(records, record, day)
    for meeting in records.meetings:
        yield from _of_meeting(records, meeting, day)
    for eu_input in records.eu_inputs:
        yield from _of_eu_input(eu_input, day)
    for snapshot in records.snapshots:
        for entry in snapshot.entries:
            place = f"{snapshot.id}/{entry.of}"
            title = Text.model_validate(snapshot.period)
            on = snapshot.reference_day
            yield Node(
                TraceKind.REPORT,
                place,
                snapshot.id,
                title,
                on,
                status=entry.stood.status if entry.stood else None,
            )


def _last_update(records: Records, record: Reported, day: date) -> Iterator[Node]:
    told = updates_until(records, record, day)
    if told:
        last = told[-1]
        status = last.status or last.stage or last.trend
        if last.text or status:
            place = f"{record.id}/update"
            yield Node(TraceKind.UPDATE, place, "", last.text, last.on, status=status)


def _of_meeting(records: Records, meeting: Meeting, day: date) -> Iterator[Node]:
    abbreviation = records.charter.abbreviation
    on, name = meeting.date, meeting.id
    for number, item in numbered(meeting.items):
        place, shown = f"{name}.{item.id}", f"{name}/{number}"
        yield Node(TraceKind.ITEM, place, shown, item.title, on, meeting=name)
        for paper in item.papers:
            label = paper_number(abbreviation, name, number, paper)
            yield Node(TraceKind.PAPER, label, label, paper.title, paper.received, meeting=name)
    for outcome in meeting.outcomes:
        yield Node(
            kind=TraceKind.OUTCOME,
            identifier=outcome.number,
            number=outcome.number,
            title=outcome.text,
            on=on,
            status=outcome.result,
            meeting=name,
            called=outcome_noun(records.charter),
        )
    for point in meeting.action_points:
        state = action_state(records, meeting, point, day=day)
        yield Node(
            kind=TraceKind.ACTION_POINT,
            identifier=point.id,
            number=shown_number(point.id),
            title=point.text,
            on=on,
            due=state.due,
            status=state.status if on <= day else None,
            late=state.overdue,
            meeting=name,
        )


def _of_eu_input(one: EuInput, day: date) -> Iterator[Node]:
    outcome = outcome_on(one, day)
    for ask in one.asks:
        result = ask_result(outcome, ask.id) if outcome else None
        yield Node(TraceKind.ASK, f"{one.id}.{ask.id}", ask.id, ask.text, due=ask.by, status=result)
    if one.outcome:
        on, follow_up = one.outcome.on, one.outcome.follow_up
        yield Node(TraceKind.EU_OUTCOME, f"{one.id}/outcome", "", one.outcome.text, on)
        if follow_up:
            yield Node(TraceKind.EU_FOLLOW_UP, f"{one.id}/follow-up", "", follow_up, on)


_AFTERWARDS = frozenset(
    {
        *(TraceKind.OUTCOME, TraceKind.ACTION_POINT, TraceKind.EU_OUTCOME, TraceKind.EU_FOLLOW_UP),
        *(TraceKind.REPORT, TraceKind.UPDATE),
    }
)
"""What is only there once it happened; an agenda is there before its meeting."""


def has_happened(node: Node, day: date) -> bool:
    """Whether there is such a thing on a day."""
    return node.kind not in _AFTERWARDS or node.on is None or last_day(node.on) <= day


def last_day(when: date | RoughDate) -> date:
    """The latest day that a date can mean."""
    return when if isinstance(when, date) else when.last
