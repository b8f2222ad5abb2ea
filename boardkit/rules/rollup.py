"""How a priority stands as a whole: counts of its actions and milestones, and one headline by rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from boardkit.model.action import Task
from boardkit.model.board import Records
from boardkit.model.charter import Thresholds
from boardkit.model.history import Status
from boardkit.rules.history import CLOSED
from boardkit.rules.period import Period
from boardkit.rules.survey import TREND, Item, Survey, status_before

Weighed = tuple[Status, bool]
"""A status, and whether the goal fails without what has it."""


@dataclass(frozen=True, slots=True)
class Rollup:
    """Counts by status of what a priority is worked on with; a headline is empty when there is nothing.

    How many of those that are `open` have `no_data` is always told beside the headline.
    """

    counts: Mapping[Status, int]
    headline: Status | None
    before: Status | None
    no_data: int
    open: int

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.counts.values())


def rollup(items: Iterable[Item], borders: Thresholds) -> Rollup:
    """The items of one priority, or of all, together."""
    found = tuple(items)
    now = [_weighed(one, one.standing.status) for one in found]
    before = [_weighed(one, one.before) for one in found if one.before]
    still_open = [status for status, _ in now if status not in CLOSED]
    silent = still_open.count(Status.NO_DATA)
    return Rollup(
        counts=counted(status for status, _ in now),
        headline=headline(now, borders),
        before=headline(before, borders),
        no_data=silent,
        open=len(still_open),
    )


def counted(statuses: Iterable[Status]) -> Mapping[Status, int]:
    """How many of each status, of every status, also when there is none."""
    found = list(statuses)
    return {status: found.count(status) for status in Status}


def headline(weighed: Iterable[Weighed], borders: Thresholds) -> Status | None:
    """One status for all that is open: the worst would be too harsh, an average too kind.

    Off track when anything critical is, or a large enough share of what is open; at risk when anything is
    off track, or such a share at risk; no data when nobody said anything. When nothing is open any more it is
    done, or stopped when all of it was, or something critical.
    """
    found = list(weighed)
    still_open = [one for one in found if one[0] not in CLOSED]
    if not still_open:
        statuses = [status for status, _ in found]
        stopped = (Status.STOPPED, True) in found or set(statuses) == {Status.STOPPED}
        return (Status.STOPPED if stopped else Status.DONE) if found else None
    statuses = [status for status, _ in still_open]
    if set(statuses) == {Status.NO_DATA}:
        return Status.NO_DATA

    def is_large(*wanted: Status) -> bool:
        return 100 * sum(one in wanted for one in statuses) >= borders.headline_share * len(statuses)

    if (Status.OFF_TRACK, True) in still_open or is_large(Status.OFF_TRACK):
        return Status.OFF_TRACK
    if Status.OFF_TRACK in statuses or is_large(Status.AT_RISK):
        return Status.AT_RISK
    return Status.ON_TRACK


def trend(records: Records, found: Survey) -> tuple[tuple[Period, Mapping[Status, int]], ...]:
    """Counts of the actions and milestones of a survey in the periods up to it, as far as there were any.

    What is followed is never dropped, so that each column is what the report of its period counted.
    """
    told = []
    for period in found.period.window(TREND)[:-1]:
        statuses = [status_before(records, one.standing.record, period) for one in found.tasks]
        if any(statuses):
            told.append((period, counted(filter(None, statuses))))
    return (*told, (found.period, counted(one.standing.status for one in found.tasks)))


def _weighed(item: Item, status: Status) -> Weighed:
    record = item.standing.record
    return status, isinstance(record, Task) and record.critical
