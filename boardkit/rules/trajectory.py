"""Where an indicator is on a day, and where it should be: on the line from its baseline to its targets."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from enum import StrEnum

from boardkit.model.charter import Thresholds
from boardkit.model.history import Status
from boardkit.model.indicator import Indicator, Measurement, Trajectory
from boardkit.rules.history import until

_DIGITS = 60
"""Enough for the largest amount against the smallest step that can be written."""


class Unmeasured(StrEnum):
    """Why nothing can be said about an indicator."""

    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    NO_MEASUREMENT = "no_measurement"
    STALE = "stale"
    NOTHING_EXPECTED = "nothing_expected"
    BEFORE_START = "before_start"


@dataclass(frozen=True, slots=True)
class Course:
    """One indicator on one day.

    `expected` is the value of the trajectory on the day of the measurement; `ratio` is the part of the way
    that was made, divided by the part that should have been made by then, in per cent. Both are empty when
    there is a reason why nothing can be said (`unmeasured`). `next_target` is the first one after the day,
    else the last one.
    """

    indicator: Indicator
    status: Status
    unmeasured: Unmeasured | None
    measured: Measurement | None
    expected: Decimal | None
    ratio: Decimal | None
    is_stale: bool
    next_target: Measurement | None
    points: tuple[Measurement, ...]
    measurements: tuple[Measurement, ...]


def course(indicator: Indicator, borders: Thresholds, *, day: date) -> Course:
    """How an indicator goes on a day; what was measured after that day does not count.

    The last value is held against the trajectory of the day that it was measured on, so that an indicator
    that is measured once a year is not late for the rest of it. A stale one says nothing about today.
    """
    measurements = until(indicator.measurements, day)
    measured = measurements[-1] if measurements else None
    points = _points(indicator)
    is_stale = measured is not None and _is_stale(measured.on, day, borders)
    reason = _unmeasured(indicator, measured) or (Unmeasured.STALE if is_stale else None)
    expected = ratio = None
    if reason is None and measured and indicator.baseline:
        expected = value_on(points, measured.on, indicator.trajectory)
        ratio = _ratio(indicator.baseline.value, expected, measured.value)
    targets = sorted(indicator.targets, key=lambda one: one.on)
    return Course(
        indicator=indicator,
        status=_status(ratio, borders),
        unmeasured=reason,
        measured=measured,
        expected=expected,
        ratio=ratio,
        is_stale=is_stale,
        next_target=next((one for one in targets if one.on >= day), targets[-1] if targets else None),
        points=points,
        measurements=measurements,
    )


def value_on(points: Sequence[Measurement], day: date, trajectory: Trajectory) -> Decimal:
    """The value of the trajectory on a day; the first point is the baseline, the others are targets.

    Linear: a straight line from one to the next. In steps: the last target whose day has come. Before the
    first point it is the baseline, after the last the last target.
    """
    reached = [one for one in points if one.on <= day]
    if not reached:
        return points[0].value
    start, ahead = reached[-1], points[len(reached) :]
    if not ahead or trajectory is Trajectory.STEPS:
        return start.value
    part = Decimal((day - start.on).days) / Decimal((ahead[0].on - start.on).days)
    return start.value + (ahead[0].value - start.value) * part


def _points(indicator: Indicator) -> tuple[Measurement, ...]:
    """The baseline and the targets behind it, one for each day."""
    start = indicator.baseline
    ahead = {one.on: one for one in indicator.targets if start is None or one.on > start.on}
    return tuple(filter(None, (start, *(ahead[day] for day in sorted(ahead)))))


def _unmeasured(indicator: Indicator, measured: Measurement | None) -> Unmeasured | None:
    if indicator.baseline is None:
        return Unmeasured.NO_BASELINE
    if len(_points(indicator)) == 1:
        return Unmeasured.NO_TARGET
    if measured is None:
        return Unmeasured.NO_MEASUREMENT
    if measured.on < indicator.baseline.on:
        return Unmeasured.BEFORE_START
    if value_on(_points(indicator), measured.on, indicator.trajectory) == indicator.baseline.value:
        return Unmeasured.NOTHING_EXPECTED
    return None


def _ratio(baseline: Decimal, expected: Decimal, value: Decimal) -> Decimal:
    """Works for falling indicators too: both differences then are below zero."""
    with localcontext(prec=_DIGITS):
        return (100 * (value - baseline) / (expected - baseline)).quantize(Decimal("0.1"))


def _status(ratio: Decimal | None, borders: Thresholds) -> Status:
    if ratio is None:
        return Status.NO_DATA
    if ratio >= borders.ratio_on_track:
        return Status.ON_TRACK
    return Status.AT_RISK if ratio >= borders.ratio_at_risk else Status.OFF_TRACK


def _is_stale(measured: date, day: date, borders: Thresholds) -> bool:
    months = measured.year * 12 + measured.month - 1 + borders.stale_months
    year, month = divmod(months, 12)
    month += 1
    return day > date(year, month, min(measured.day, monthrange(year, month)[1]))
