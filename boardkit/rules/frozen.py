"""What was reported and frozen, and whether what it rests on is still as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from boardkit.model.board import Records
from boardkit.model.funding import Funding
from boardkit.model.history import Update
from boardkit.model.indicator import Indicator
from boardkit.model.minutes import ActionPoint
from boardkit.model.record import Record
from boardkit.model.snapshot import Snapshot, SnapshotEntry
from boardkit.rules.history import CLOSED, until
from boardkit.rules.known import is_known, known_since
from boardkit.rules.period import Period
from boardkit.rules.story import Kept, digest, measured, story, without_one
from boardkit.rules.updates import Reported, updates_until

AnyRecords = TypeVar("AnyRecords", bound=Records)


class PeriodState(StrEnum):
    """How far the report on a period is."""

    RUNNING = "running"
    OVER = "over"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A record whose history until the reference day is not as it was when the period was frozen.

    `entry` is missing for a record that came in later and says that it was there before.
    """

    snapshot: Snapshot
    record: Record
    entry: SnapshotEntry | None


def snapshot_of(records: Records, period: str) -> Snapshot | None:
    """The last version of a period's snapshot."""
    versions = [one for one in records.snapshots if one.period == period]
    return max(versions, key=lambda one: one.version, default=None)


def as_frozen(records: AnyRecords, snapshot: Snapshot) -> AnyRecords:
    """The records with the borders of monitoring and the earlier snapshots as they were at the freezing."""
    known: dict[str, Snapshot] = {}
    one: Snapshot | None = snapshot
    while one and one.id not in known:
        known[one.id] = one
        one = records.find(Snapshot, one.compared_with)
    charter = records.charter.changed({"thresholds": snapshot.thresholds})
    return replace(records, charter=charter, snapshots=tuple(known.values()))


def period_state(records: Records, period: Period, day: date) -> PeriodState:
    """How far the report on a period is on a day."""
    if snapshot_of(records, str(period)):
        return PeriodState.FROZEN
    return PeriodState.OVER if period.last <= day else PeriodState.RUNNING


def latest_snapshots(records: Records) -> tuple[Snapshot, ...]:
    """The last version of each period's snapshot, oldest period first."""
    periods = sorted({one.period for one in records.snapshots})
    return tuple(found for one in periods if (found := snapshot_of(records, one)))


def kept_records(records: Records, day: date) -> tuple[Kept, ...]:
    """Everything that a report of a day rests on, by its identifier."""
    asked = frozenset(point.id for one in records.meetings if one.date <= day for point in one.action_points)
    kept = (one for one in records.by_id.values() if isinstance(one, Kept))
    return tuple(sorted((one for one in kept if _is_there(records, one, day, asked)), key=lambda one: one.id))


def fingerprint(records: Records, record: Kept, day: date) -> str:
    """A SHA-256 digest of a record's history until a day: of what it says, not of how it is written."""
    return digest(story(records, record, day))


def rewritten(records: Records, snapshot: Snapshot) -> Iterator[Rewritten]:
    """The records whose history before the reference day was changed since, in the order of their names."""
    day = snapshot.reference_day
    entries = {one.of: one for one in snapshot.entries}
    there = {one.id: one for one in kept_records(records, day)}
    for name in sorted({*entries, *there}):
        record, entry = there.get(name) or records.by_id.get(name), entries.get(name)
        if not isinstance(record, Kept):
            continue
        if entry is None:
            if _says_that_it_was_there(records, record, day):
                yield Rewritten(snapshot, record, None)
        elif name not in there or not _is_as_it_was(records, record, entry, day):
            yield Rewritten(snapshot, record, entry)


def added_since(records: Records, one: Rewritten) -> Update | None:
    """The update that was added since, when that one alone makes the difference."""
    if one.entry is None or not isinstance(one.record, Reported):
        return None
    shorter = without_one(records, one.record, one.snapshot.reference_day)
    return next((update for update, told in shorter if digest(told) == one.entry.hash), None)


def vanished(records: Records, snapshot: Snapshot) -> Iterator[SnapshotEntry]:
    """What was last reported here as still open, and has gone without a word of what became of it."""
    later = [one for one in latest_snapshots(records) if one.reference_day > snapshot.reference_day]
    told_later = {entry.of for one in later for entry in one.entries}
    for entry in snapshot.entries:
        closed = entry.stood is not None and entry.stood.status in CLOSED
        if entry.of not in records.by_id and entry.of not in told_later and not closed:
            yield entry


def _is_there(records: Records, record: Kept, day: date, asked: frozenset[str]) -> bool:
    if isinstance(record, Funding):
        return min((step.on for step in record.history), default=date.min) <= day
    if isinstance(record, ActionPoint):
        return record.id in asked
    return is_known(records, record, day)


def _says_that_it_was_there(records: Records, record: Kept, day: date) -> bool:
    """Whether a record that came in later holds something of an earlier day.

    Minutes are written after their meeting, and of an amount without steps nobody knows the day.
    """
    if isinstance(record, Funding):
        return bool(until(record.history, day))
    if isinstance(record, Indicator):
        told = bool(until(record.measurements, day))
    else:
        told = bool(updates_until(records, record, day))
    return told or (not isinstance(record, ActionPoint) and known_since(records, record) > date.min)


def _is_as_it_was(records: Records, record: Kept, entry: SnapshotEntry, day: date) -> bool:
    """An indicator that had no baseline or target may get them later; one that had them keeps them."""
    if entry.hash == fingerprint(records, record, day):
        return True
    return isinstance(record, Indicator) and entry.hash == digest(measured(records, record, day))
