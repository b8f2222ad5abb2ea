"""Everything that a report follows, on its day and on that of the report before it."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from boardkit.model.action import Action, Commitment, Milestone, Task
from boardkit.model.board import Records
from boardkit.model.history import Status
from boardkit.model.snapshot import Snapshot, SnapshotEntry
from boardkit.rules.comparing import Change, change
from boardkit.rules.frozen import snapshot_of
from boardkit.rules.known import Followed, followed, is_known, known_since, priorities_of
from boardkit.rules.period import Period
from boardkit.rules.standing import Standing, standing

TREND = 4
"""How many periods a trend covers: a year of quarters."""


@dataclass(frozen=True, slots=True)
class Item:
    """One task or commitment: how it stands, how it stood, and the priorities that it counts for.

    `before` is empty when it was not there, or this reader may not know how it stood. `silent` is for how
    many periods, this one included, nothing was reported about it while it was open.
    """

    standing: Standing
    before: Status | None
    change: Change
    priorities: tuple[str, ...]
    silent: int


@dataclass(frozen=True, slots=True)
class Survey:
    """A board in one period, as of a day in it; `is_first` when nothing was followed the period before.

    `compared_day` is the reference day of the report before, or the last day of its period.
    """

    period: Period
    day: date
    items: tuple[Item, ...]
    is_first: bool
    snapshot: Snapshot | None
    compared_day: date

    @property
    def tasks(self) -> tuple[Item, ...]:
        """The actions and milestones."""
        return tuple(one for one in self.items if isinstance(one.standing.record, Action | Milestone))

    @property
    def commitments(self) -> tuple[Item, ...]:
        """What was promised, or intended."""
        return tuple(one for one in self.items if isinstance(one.standing.record, Commitment))


def survey(records: Records, period: Period, *, day: date, veiled: AbstractSet[str] = frozenset()) -> Survey:
    """How everything stands on a day of a period, and what changed since the last day of the one before.

    What was closed already when it came in was never followed. `veiled` are the records about which this
    reader may not see everything: nobody can say of them that nothing was reported.
    """
    there = _there(records, period, day)
    before = _Before.of(records, period.before)
    found = [(one, standing(records, one, day=day)) for one in there if isinstance(one, Task | Commitment)]
    owed = period if day == period.last else period.before  # of one that still runs, none is owed yet
    items = tuple(
        _item(records, one, now, before, None if one.id in veiled else _silent(records, one, now, owed))
        for one, now in found
        if not was_over(records, one, now)
    )
    return Survey(
        period=period,
        day=day,
        items=items,
        is_first=all(one.before is None for one in items),
        snapshot=frozen_on(records, period, day),
        compared_day=before.day,
    )


def was_over(records: Records, record: Task | Commitment, now: Standing) -> bool:
    """Whether it was done or stopped already when it came in: then there is nothing to follow."""
    return now.closed_on is not None and now.closed_on <= known_since(records, record)


def frozen_on(records: Records, period: Period, day: date) -> Snapshot | None:
    """The snapshot that a report of this day is a view of, if the period was frozen on that day."""
    found = snapshot_of(records, str(period))
    return found if found and found.reference_day == day else None


def bottlenecks_and_more(records: Records, period: Period, day: date) -> tuple[Followed, ...]:
    """Everything that was there on a day, of every kind."""
    return _there(records, period, day)


def status_before(records: Records, record: Task | Commitment, period: Period) -> Status | None:
    """How it stood when this period was reported: as frozen, else as the updates say.

    None when it was not there: not known yet, or not in what was frozen. Of what was frozen without how it
    stood, because not every reader may know that, it is worked out from what this reader may read.
    """
    return _Before.of(records, period).status(records, record)


@dataclass(frozen=True, slots=True)
class _Before:
    """A period that was reported: its day, and the entries that were frozen, if it was."""

    day: date
    entries: Mapping[str, SnapshotEntry] | None

    @classmethod
    def of(cls, records: Records, period: Period) -> _Before:
        frozen = snapshot_of(records, str(period))
        if frozen is None:
            return cls(period.last, None)
        return cls(frozen.reference_day, {one.of: one for one in frozen.entries})

    def status(self, records: Records, record: Task | Commitment) -> Status | None:
        if self.entries is None:
            was_there, stood = is_known(records, record, self.day), None
        else:
            entry = self.entries.get(record.id)
            was_there, stood = entry is not None, entry.stood if entry else None
        if stood and stood.status:
            return stood.status
        return standing(records, record, day=self.day).status if was_there else None


def _there(records: Records, period: Period, day: date) -> tuple[Followed, ...]:
    """What a report of this day tells of: a frozen one of nothing that came in later."""
    frozen = frozen_on(records, period, day)
    if frozen is None:
        return tuple(one for one in followed(records) if is_known(records, one, day))
    kept = {entry.of for entry in frozen.entries}
    return tuple(one for one in followed(records) if one.id in kept)


def _item(
    records: Records, record: Task | Commitment, now: Standing, reported: _Before, silent: int | None
) -> Item:
    """`silent` is None when this reader cannot know: then nothing is missing either."""
    before = reported.status(records, record)
    quiet = (silent or 0) if now.is_open else 0
    became = change(now.status, before, is_silent=quiet > 0)
    if silent is None and became is Change.MISSING:
        became = Change.UNCHANGED
    return Item(now, before, became, priorities_of(records, record), quiet)


def _silent(records: Records, record: Task | Commitment, now: Standing, period: Period) -> int:
    """For how many periods nothing was reported about something that was there from their beginning.

    Nobody is asked before the board itself began, nor about what has not begun yet. Where no day is known
    at all, no more than a trend covers is counted.
    """
    began = min((step.on for step in records.charter.history), default=date.min)
    since = max(known_since(records, record), began)
    start = record.start.first if isinstance(record, Task) and record.start else date.min
    last = now.last.on if now.last else date.min
    count, one = 0, period
    while last < one.first and since <= one.before.last and start <= one.last:
        count, one = count + 1, one.before
        if since == date.min and count == TREND:
            break
    return count
