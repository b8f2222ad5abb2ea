"""Since when a record is known: a report of an earlier day does not show it."""

from __future__ import annotations

from datetime import date

from boardkit.model.action import Commitment, Milestone, Task
from boardkit.model.board import Records
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.development import Development
from boardkit.model.indicator import Indicator
from boardkit.model.source import Source

Followed = Task | Commitment | Bottleneck | Development | Indicator
"""What reports follow from day to day."""


def known_since(records: Records, record: Followed) -> date:
    """The day that it came in; without any, it was always there.

    That is the day that the record gives; else, within an action agenda, the day of that agenda's first
    step; else the day of its source.
    """
    own = record.raised_on if isinstance(record, Bottleneck) else record.added_on
    return own or _agenda_since(records, record) or _source_day(records, record) or date.min


def is_known(records: Records, record: Followed, day: date) -> bool:
    """Whether it was there on a day."""
    return known_since(records, record) <= day


def followed(records: Records) -> tuple[Followed, ...]:
    """Everything that a report may tell of, in the order of the files."""
    tasks = [one for agenda in records.action_agendas for one in (*agenda.actions, *agenda.milestones)]
    return (
        *tasks, *records.milestones, *records.commitments, *records.bottlenecks, *records.developments,
        *records.indicators,
    )  # fmt: skip


def priorities_of(records: Records, task: Task | Commitment) -> tuple[str, ...]:
    """The priorities that it counts for: an action for that of its agenda, others for those they name."""
    named = task.priorities if isinstance(task, Milestone | Commitment) else ()
    agenda = records.agenda_of.get(task.id)
    return named or ((agenda.priority,) if agenda else ())


def _agenda_since(records: Records, record: Followed) -> date | None:
    agenda = records.agenda_of.get(record.id)
    return min((step.on for step in agenda.history), default=None) if agenda else None


def _source_day(records: Records, record: Followed) -> date | None:
    source = records.find(Source, record.source.id) if record.source else None
    return source.date.first if source and source.date else None
