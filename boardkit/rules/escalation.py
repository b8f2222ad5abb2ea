"""What goes so wrong that the board must discuss it, or decide on it, at its next meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boardkit.model.action import Task
from boardkit.model.board import Records
from boardkit.model.history import Status
from boardkit.model.item import Purpose
from boardkit.rules.known import followed, is_known, priorities_of
from boardkit.rules.on_agendas import OnAgendas, on_agendas
from boardkit.rules.period import Period, period_of
from boardkit.rules.standing import CONCERN, Standing, standing
from boardkit.rules.survey import status_before


class Ground(StrEnum):
    """Why something is put before the board."""

    OFF_TRACK_TWICE = "off_track_twice"
    SLIPPED = "slipped"
    OFF_TRACK = "off_track"
    AT_RISK_TWICE = "at_risk_twice"


_TO_DECIDE = frozenset({Ground.OFF_TRACK_TWICE, Ground.SLIPPED})
"""Grounds on which talking about it is no longer enough."""


@dataclass(frozen=True, slots=True)
class Escalation:
    """An action or milestone that belongs on the next agenda, for decision or for discussion.

    It stays one for as long as there is a ground. `on_agendas` tells what the board does about it already:
    the next agenda leaves out what a coming meeting has, and what a meeting has settled.
    """

    standing: Standing
    purpose: Purpose
    reasons: tuple[Ground, ...]
    priorities: tuple[str, ...]
    on_agendas: OnAgendas

    @property
    def task(self) -> Task:
        """The action or milestone."""
        assert isinstance(self.standing.record, Task)  # noqa: S101 - commitments are never escalated
        return self.standing.record

    @property
    def is_new(self) -> bool:
        """Whether the board still has to hear of it."""
        return not self.on_agendas.planned and not self.on_agendas.settled

    @property
    def rank(self) -> tuple[bool, int, int, str]:
        """For sorting: what is to be decided first, then the worst, then the longest delayed."""
        now = self.standing
        return self.purpose is not Purpose.DECISION, -CONCERN[now.status], -now.slip_from_first, self.task.id


def escalations(records: Records, *, day: date) -> tuple[Escalation, ...]:
    """Every open action and milestone that calls for the board on a day, the most pressing first.

    Off track is to be discussed, and so is what is at risk two periods running. Off track two periods
    running, or later than the first date by more days than `thresholds: slip_decision`, is to be decided on.
    """
    period = period_of(day, records.charter.defaults.reporting_period)
    known = [one for one in followed(records) if isinstance(one, Task) and is_known(records, one, day)]
    found = (_escalation(records, one, period, day) for one in known)
    return tuple(sorted((one for one in found if one), key=lambda one: one.rank))


def _escalation(records: Records, task: Task, period: Period, day: date) -> Escalation | None:
    now = standing(records, task, day=day)
    reasons = tuple(_grounds(records, now, period, day)) if now.is_open else ()
    if not reasons:
        return None
    return Escalation(
        standing=now,
        purpose=Purpose.DISCUSSION if _TO_DECIDE.isdisjoint(reasons) else Purpose.DECISION,
        reasons=reasons,
        priorities=priorities_of(records, task),
        on_agendas=on_agendas(records, now, period, day=day),
    )


def _grounds(records: Records, now: Standing, period: Period, day: date) -> Iterator[Ground]:
    if now.status is Status.OFF_TRACK:
        twice = _twice(records, now, period, day)
        yield Ground.OFF_TRACK_TWICE if twice else Ground.OFF_TRACK
    elif now.status is Status.AT_RISK and _twice(records, now, period, day):
        yield Ground.AT_RISK_TWICE
    if now.slip_from_first > records.charter.thresholds.slip_decision:
        yield Ground.SLIPPED


def _twice(records: Records, now: Standing, period: Period, day: date) -> bool:
    """Whether it stood as badly, or worse, two periods running.

    It did at the end of the period before, and what is there now is more than an echo of that: it was
    reported again since, the period is over, or it stood so at the end of the period before that as well.
    Else one return would count twice as soon as a new period begins.
    """
    again = now.last is not None and now.last.on >= period.first
    ends = (period.before,) if again or day == period.last else (period.before, period.before.before)
    found = (status_before(records, now.record, end) for end in ends)
    return all(one is not None and CONCERN[one] >= CONCERN[now.status] for one in found)
