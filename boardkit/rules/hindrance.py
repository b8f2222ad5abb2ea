"""How a bottleneck stands on a day: how severe it is, since when, and what works on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from boardkit.model.action import Task
from boardkit.model.board import Records
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.history import BottleneckStatus, Trend, Update
from boardkit.rules.known import known_since
from boardkit.rules.updates import last_told, updates_until

OVER = frozenset({BottleneckStatus.RESOLVED, BottleneckStatus.REJECTED})
"""Stages in which the board does nothing about it any more; what is parked is still there."""


@dataclass(frozen=True, slots=True)
class Hindrance:
    """One bottleneck on one day; `addressed_by` are the open tasks that work on it."""

    bottleneck: Bottleneck
    severity: int | None
    trend: Trend | None
    stage: BottleneckStatus | None
    since: date
    addressed_by: tuple[Task, ...]
    updates: tuple[Update, ...]

    @property
    def is_open(self) -> bool:
        """Whether it still hinders."""
        return self.stage not in OVER

    @property
    def rank(self) -> tuple[int, date, str]:
        """For sorting: the most severe first, of those the oldest; one of unknown severity comes last."""
        return -(self.severity or 0), date.max if self.since == date.min else self.since, self.bottleneck.id


def hindrance(records: Records, bottleneck: Bottleneck, tasks: Iterable[Task], *, day: date) -> Hindrance:
    """How a bottleneck stands on a day, when these are the tasks that are open then."""
    updates = updates_until(records, bottleneck, day)
    return Hindrance(
        bottleneck=bottleneck,
        severity=last_told(updates, lambda one: one.severity),
        trend=last_told(updates, lambda one: one.trend),
        stage=last_told(updates, lambda one: one.stage),
        since=known_since(records, bottleneck),
        addressed_by=tuple(one for one in tasks if bottleneck.id in one.addresses),
        updates=updates,
    )
