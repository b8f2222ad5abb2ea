"""What was reported and frozen stays as it was: nothing is rewritten, and nothing goes without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.history import Update
from boardkit.model.indicator import Indicator
from boardkit.model.record import Audience, Record
from boardkit.model.snapshot import Snapshot, SnapshotEntry
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.frozen import Rewritten, added_since, latest_snapshots, rewritten, vanished
from boardkit.rules.period import period_named
from boardkit.rules.update_levels import level_of_updates
from boardkit.rules.updates import Reported


def history_rewritten(board: Board, _asked: Asked) -> Iterator[Problem]:
    """What was frozen with a report rests on a history that was changed since, up to that report's day.

    Mostly an update that came in late and was dated back. Nobody is stopped by that: reports print as a
    concept that lists it. It is unfinished because the frozen report and the files then no longer say the
    same. Date an update on the day that it became known; for a record that came in later, write that day in
    `added_on`. What was really wrong is frozen anew, as a correction with its reason.

    Weight: unfinished.
    """
    records = {spot.part.id: spot for spot in spots(board, Record)}
    found = [one for snapshot in latest_snapshots(board) for one in rewritten(board, snapshot)]
    found.sort(key=lambda one: (one.record.id, one.entry is None))
    for (name, is_new), group in groupby(found, key=lambda one: (one.record.id, one.entry is None)):
        same = list(group)
        yield records[name].tell(_rewritten(board, same, is_new=is_new))


def item_vanished(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Something was reported as open and frozen, and is gone without a word of what became of it.

    A list that grows shorter without an outcome hides that something failed. Put the record back, with an
    update that says it was stopped and why.

    Weight: error.
    """
    gone = [entry for snapshot in latest_snapshots(board) for entry in vanished(board, snapshot)]
    for spot in spots(board, SnapshotEntry):
        snapshot = spot.holder(Snapshot)
        if snapshot and any(entry is spot.part for entry in gone):
            yield spot.tell(
                Problem(
                    spot.part.at("of"),
                    "item-vanished",
                    message="{id} was in the report of {period}, and is gone without an outcome.",
                    values={"id": spot.part.of, "period": snapshot.period},
                    hint="Put it back, with an update that says it was stopped and why.",
                )
            )


def snapshot_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Two snapshots are the same version of one period, or a version is missing before one.

    Versions count from 1, and each correction is the next. boardkit writes these files; take out what was
    copied, and put back what was taken out.

    Weight: error.
    """
    seen: dict[tuple[str, int], Spot[Snapshot]] = {}
    for spot in spots(board, Snapshot):
        first = seen.setdefault((spot.part.period, spot.part.version), spot)
        if first is not spot:
            yield spot.tell(
                Problem(
                    spot.part.at("version"),
                    "snapshot-twice",
                    message="There is another snapshot of {period} with version {version}.",
                    values={"period": spot.part.period, "version": spot.part.version},
                    hint="Take out the one that boardkit did not write.",
                    also=(first.part.at("version"),),
                )
            )
    for (period, version), spot in seen.items():
        if version != 1 and (period, version - 1) not in seen:
            yield spot.tell(
                Problem(
                    spot.part.at("version"),
                    "snapshot-twice",
                    message="This is version {version} of {period}, and there is no version before it.",
                    values={"period": period, "version": version},
                    hint="Versions count from 1: put the file of the one before back.",
                )
            )


def snapshot_period(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A snapshot is of a period that this board does not report on, or of a day outside its period.

    How often a board reports is in board.yaml, as `defaults: reporting_period`. boardkit writes these files;
    put back what was changed in it.

    Weight: error.
    """
    for spot in spots(board, Snapshot):
        taken = spot.part
        period = period_named(taken.period, board.charter.defaults.reporting_period)
        if period is None or str(period) != taken.period:
            yield spot.tell(
                Problem(
                    taken.at("period"),
                    "snapshot-period",
                    message="This board has no period {period}.",
                    values={"period": taken.period},
                    hint="Put back what boardkit wrote; see also reporting_period in board.yaml.",
                )
            )
        elif not period.first <= taken.reference_day <= period.last:
            yield spot.tell(
                Problem(
                    taken.at("reference_day"),
                    "snapshot-period",
                    message="{day} lies outside {period}.",
                    values={"day": taken.reference_day, "period": taken.period},
                    hint="Put back what boardkit wrote.",
                )
            )


def _rewritten(board: Board, found: Sequence[Rewritten], *, is_new: bool) -> Problem:
    """One finding for all reports that no longer agree with one record."""
    place, level = _last_told(board, found[0])
    periods = tuple(one.snapshot.period for one in found)
    message = "{id} is not in what was frozen of {periods}, and says that it was there."
    hint = (
        "Write the day that it came in as added_on, or freeze a correction with "
        'boardkit report {period} --final --correction "why".'
    )
    if not is_new:
        message = "The history of {id} is not as it was when this was frozen: {periods}."
        hint = (
            "Date an update on the day that it became known, or freeze a correction with "
            'boardkit report {period} --final --correction "why".'
        )
    return Problem(
        place,
        "history-rewritten",
        message=message,
        values={"id": found[0].record.id, "periods": periods, "period": periods[0]},
        severity=Severity.UNFINISHED,
        hint=hint,
        level=level,
    )


def _last_told(board: Board, one: Rewritten) -> tuple[Where, Audience]:
    """The update that was added since, else the one written last; and the level of what it may be about."""
    record, day = one.record, one.snapshot.reference_day
    if isinstance(record, Indicator):
        measured = [each for each in record.measurements if each.on <= day]
        return (measured[-1].at("on") if measured else record.at("id")), Audience.PUBLIC
    told: list[Update] = []
    if isinstance(record, Reported):
        told = [each for each in (*record.history, *board.updates_of.get(record.id, ())) if each.on <= day]
    shown = added_since(board, one) or (told[-1] if told else None)
    return (shown.at("on") if shown else record.at("id")), level_of_updates(board, told)
