"""A period is frozen once its report is final: the next one compares with it, and nobody rewrites it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boardkit.app.check import Checked
from boardkit.app.proposing import proposed
from boardkit.intake.freeze import frozen_snapshot, snapshot_name, snapshot_text
from boardkit.intake.proposal import Proposal, apply
from boardkit.model.snapshot import Snapshot
from boardkit.problems import InvalidSource, Problem, Where
from boardkit.rules.frozen import rewritten, snapshot_of
from boardkit.rules.period import Period


class Freezing(StrEnum):
    """What becomes of a period that is to be frozen."""

    NEW = "new"
    CORRECTION = "correction"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Frozen:
    """A frozen period: its snapshot, its file from the board's folder on, and what is to be written."""

    state: Freezing
    snapshot: Snapshot
    name: str
    proposal: Proposal


def plan_freeze(checked: Checked, period: Period, day: date, *, reason: str | None = None) -> Frozen:
    """What freezing a period on its reference day would write; nothing is written yet.

    A period that is frozen already stays as it is when its history is. With a reason, what was changed
    since becomes a new version; the same reason again changes nothing. Raises InvalidSource: nothing to
    freeze, another reference day, or a history that was rewritten without a reason.
    """
    checked.refuse_unread()
    before = snapshot_of(checked.board, str(period))
    found = [*_on_another_day(checked, period, day, before, reason), *_rewritten(checked, before, reason)]
    if found:
        raise InvalidSource(found)
    version = before.version + 1 if before else 1
    told = reason if reason and before else None
    snapshot = frozen_snapshot(checked.board, period, day=day, version=version, reason=told)
    if not snapshot.entries:
        raise InvalidSource([_nothing(checked, period, day)])
    if before and (told is None or (told == before.reason and _says_the_same(before, snapshot))):
        return Frozen(Freezing.UNCHANGED, before, snapshot_name(period, before.version), Proposal())
    name = snapshot_name(period, version)
    proposal = proposed(checked, {name: snapshot_text(checked.board, snapshot)})
    return Frozen(Freezing.CORRECTION if before else Freezing.NEW, snapshot, name, proposal)


def freeze(checked: Checked, period: Period, day: date, *, reason: str | None = None) -> Frozen:
    """Freeze a period on its reference day as `plan_freeze` says; InvalidSource when nothing is written."""
    frozen = plan_freeze(checked, period, day, reason=reason)
    apply(frozen.proposal)
    return frozen


def _says_the_same(before: Snapshot, after: Snapshot) -> bool:
    """Places and versions aside: a correction that corrects nothing is none."""
    told = [[entry.model_dump(mode="json") for entry in one.entries] for one in (before, after)]
    return told[0] == told[1]


def _on_another_day(
    checked: Checked, period: Period, day: date, before: Snapshot | None, reason: str | None
) -> Iterator[Problem]:
    """A frozen period keeps its day; only a correction may be of a later one."""
    if before and before.reference_day != day and not (reason and day > before.reference_day):
        yield Problem(
            before.at("reference_day"),
            "freeze-other-day",
            message="The report of {period} was frozen as at {frozen}, and cannot be frozen as at {day}.",
            values={
                "period": str(period),
                "frozen": before.reference_day,
                "day": day,
                "wanted": before.reference_day.isoformat(),
            },
            hint="Make it with --day {wanted}.",
            subject=before.id,
        )
    elif not period.first <= day <= period.last:
        yield Problem(
            Where(checked.folder.as_posix()),
            "freeze-outside-period",
            message="The report of {period} cannot be of {day}: that day is not in it.",
            values={"period": str(period), "day": day, "wanted": period.last.isoformat()},
            hint="Make it with --day {wanted}, or with an earlier day in that period.",
        )


def _rewritten(checked: Checked, before: Snapshot | None, reason: str | None) -> Iterator[Problem]:
    changed = [one.record.id for one in rewritten(checked.board, before)] if before and not reason else []
    if before and changed:
        yield Problem(
            before.at("period"),
            "freeze-rewritten",
            message="The report of {period} is frozen, and the history of these changed since: {records}.",
            values={"period": before.period, "records": tuple(changed)},
            hint="Date an update on the day that it became known, or freeze a correction with "
            'boardkit report {period} --final --correction "why".',
            subject=before.id,
        )


def _nothing(checked: Checked, period: Period, day: date) -> Problem:
    return Problem(
        Where(checked.folder.as_posix()),
        "freeze-nothing",
        message="There is nothing to freeze for {period}: as at {day} nothing was followed.",
        values={"period": str(period), "day": day},
        hint="Look whether the period is right.",
    )
