"""What led to what on a board: from where it came to what came of it, each link with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from boardkit.model.action import ActionAgenda, Commitment, Milestone, Task
from boardkit.model.board import Records
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.eu_input import EuInput
from boardkit.model.funding import Funding, Instrument
from boardkit.model.item import AgendaItem, Purpose
from boardkit.model.meeting import Meeting
from boardkit.model.record import Record
from boardkit.rules.carrying import review_item
from boardkit.rules.numbering import numbered, paper_number
from boardkit.rules.procedure import confirming_item


class Reason(StrEnum):
    """Why one thing leads to another; each is a noun that holds whichever way it is read."""

    SUBJECT = "subject"
    PART = "part"
    AGENDA = "agenda"
    FOLLOWS = "follows"
    CARRIED = "carried"
    OUTCOME = "outcome"
    FOLLOW_UP = "follow_up"
    ACTION_POINT = "action_point"
    REVIEW = "review"
    CONFIRMATION = "confirmation"
    MINUTES = "minutes"
    PAPER = "paper"
    APPROACH = "approach"
    ORIGIN = "origin"
    FULFILMENT = "fulfilment"
    RAISED_BY = "raised_by"
    SAID_BY = "said_by"
    HANDED_IN_BY = "handed_in_by"
    CONTRIBUTION = "contribution"
    ASK = "ask"
    FOR_MEETING = "for_meeting"
    SOURCE = "source"
    UPDATE = "update"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Edge:
    """`earlier` led to `later`; some links are followed in one direction only."""

    earlier: str
    later: str
    reason: Reason
    forth: bool = True
    back: bool = True


def edges(records: Records) -> Iterator[Edge]:
    """Every link; it may name what is not there, as a link with a mistake does."""
    for record in records.records():
        yield from _of_record(record)
    for meeting in records.meetings:
        yield from _of_agenda(records, meeting)
        yield from _of_minutes(meeting)
    yield from _taken_up_again(records)
    for snapshot in records.snapshots:
        for entry in snapshot.entries:
            yield Edge(entry.of, f"{snapshot.id}/{entry.of}", Reason.REPORT)
            yield Edge(entry.of, snapshot.id, Reason.REPORT, forth=False)


def _of_record(record: Record) -> Iterator[Edge]:
    """Where a record says that it comes from, and what it holds."""
    if record.source:
        yield Edge(record.source.id, record.id, Reason.SOURCE)
    yield Edge(record.id, f"{record.id}/update", Reason.UPDATE)
    if isinstance(record, Bottleneck) and record.raised_by:
        yield Edge(record.raised_by, record.id, Reason.RAISED_BY)
    elif isinstance(record, Task):
        yield from _of_task(record)
    elif isinstance(record, ActionAgenda):
        yield Edge(record.priority, record.id, Reason.APPROACH)
        for task in (*record.actions, *record.milestones):
            yield Edge(record.id, task.id, Reason.PART)
    elif isinstance(record, Commitment):
        yield from (Edge(one, record.id, Reason.SAID_BY) for one in record.by)
        yield from (Edge(record.id, one, Reason.FULFILMENT) for one in record.fulfilled_by)
    elif isinstance(record, Instrument | Funding):
        yield from _of_means(record)
    elif isinstance(record, EuInput):
        yield from _of_eu_input(record)


def _of_task(task: Task) -> Iterator[Edge]:
    if task.origin:
        yield Edge(task.origin, task.id, Reason.ORIGIN)
    yield from (Edge(one, task.id, Reason.APPROACH) for one in task.addresses)
    if isinstance(task, Milestone):
        yield from (Edge(one, task.id, Reason.APPROACH) for one in task.priorities)


def _of_means(means: Instrument | Funding) -> Iterator[Edge]:
    if means.part_of:
        yield Edge(means.part_of, means.id, Reason.PART)
    if isinstance(means, Instrument):
        yield from (Edge(means.id, one.id, Reason.PART) for one in means.funding)


def _of_eu_input(one: EuInput) -> Iterator[Edge]:
    if one.eu_meeting:
        yield Edge(one.eu_meeting, one.id, Reason.FOR_MEETING)
    yield from (Edge(link, one.id, Reason.SUBJECT) for link in one.about)
    yield from (Edge(given.seat, one.id, Reason.CONTRIBUTION) for given in one.contributions)
    claimed = (claim.source for claim in one.evidence if claim.source)
    yield from (Edge(cited.id, one.id, Reason.SOURCE) for cited in (*one.anchors, *claimed))
    yield from (Edge(one.id, f"{one.id}.{ask.id}", Reason.ASK) for ask in one.asks)
    yield Edge(one.id, f"{one.id}/outcome", Reason.OUTCOME)
    yield Edge(f"{one.id}/outcome", f"{one.id}/follow-up", Reason.FOLLOW_UP)


def _of_agenda(records: Records, meeting: Meeting) -> Iterator[Edge]:
    """A meeting leads to its items, but each of them names its meeting already: that is not gone back."""
    for item in meeting.items:
        yield Edge(meeting.id, f"{meeting.id}.{item.id}", Reason.AGENDA, back=False)
    if meeting.follows:
        yield Edge(meeting.follows, meeting.id, Reason.FOLLOWS)
    for number, item in numbered(meeting.items):
        here = f"{meeting.id}.{item.id}"
        yield from (Edge(link, here, Reason.SUBJECT) for link in item.about)
        yield from (Edge(here, f"{meeting.id}.{part.id}", Reason.PART) for part in item.items)
        if item.carried_from:
            yield Edge(_carried_from(records, item, item.carried_from), here, Reason.CARRIED)
        if item.purpose is Purpose.MINUTES and meeting.follows:
            yield Edge(meeting.follows, here, Reason.MINUTES)
        for paper in item.papers:
            label = paper_number(records.charter.abbreviation, meeting.id, number, paper)
            if paper.by:
                yield Edge(paper.by, label, Reason.HANDED_IN_BY)
            # Only for whoever asks about the paper: between an item and its outcomes it would be in the way.
            yield Edge(here, label, Reason.PAPER, forth=False)
            yield Edge(label, here, Reason.PAPER, back=False)


def _carried_from(records: Records, item: AgendaItem, meeting_id: str) -> str:
    """The item at the meeting that put it off, or that meeting when the item was called otherwise there."""
    meeting = records.find(Meeting, meeting_id)
    there = {one.id for _, one in numbered(meeting.items)} if meeting else set()
    return f"{meeting_id}.{item.id}" if item.id in there else meeting_id


def _of_minutes(meeting: Meeting) -> Iterator[Edge]:
    for outcome in meeting.outcomes:
        yield Edge(f"{meeting.id}.{outcome.item}", outcome.number, Reason.OUTCOME)
    for point in meeting.action_points:
        earlier = f"{meeting.id}.{point.item}" if point.item else meeting.id
        yield Edge(earlier, point.id, Reason.ACTION_POINT)


def _taken_up_again(records: Records) -> Iterator[Edge]:
    """From an outcome to the item that looks at it again, or that confirms it after a written procedure."""
    items: dict[str, list[str]] = {}
    for meeting in records.meetings:
        for _, item in numbered(meeting.items):
            items.setdefault(item.id, []).append(f"{meeting.id}.{item.id}")
    for meeting in records.meetings:
        for outcome in meeting.outcomes:
            for again in items.get(review_item(outcome), ()):
                yield Edge(outcome.number, again, Reason.REVIEW)
            for again in items.get(confirming_item(meeting), ()):
                yield Edge(outcome.number, again, Reason.CONFIRMATION)
