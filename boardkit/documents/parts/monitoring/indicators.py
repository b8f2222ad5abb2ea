"""Indicators as a report prints them: where they are, where they should be, and their chart."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.charts import Chart, Series
from boardkit.documents.parts.monitoring.source_marks import SourceMarks
from boardkit.documents.parts.monitoring.statuses import StatusEntry, status_entry
from boardkit.documents.parts.wording import said
from boardkit.model.indicator import Indicator, Measurement
from boardkit.rules.trajectory import Course, course, value_on
from boardkit.views.view import View

_DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorEntry:
    """One indicator."""

    title: Annotated[str, "What is measured"]
    unit: Annotated[str, "In what"]
    status: Annotated[StatusEntry, "How it goes against its trajectory"]
    value: Annotated[str, "The last measured value; a dash when nothing was measured"]
    measured_on: Annotated[str, "The day of that value; empty when nothing was measured"]
    is_stale: Annotated[bool, "Whether that is too long ago to say much"]
    expected: Annotated[str, "The value of the trajectory on that day; a dash when there is none"]
    ratio: Annotated[str, "Per cent of the way that should have been made; a dash when there is none"]
    baseline: Annotated[str, "Where it started, with the day; a dash when there is none"]
    target: Annotated[str, "The next target, with its day; a dash when there is none"]
    reason: Annotated[str, "Why nothing can be said; empty when something can"]
    chart: Annotated[Chart | None, "Its trajectory; empty when there is nothing to draw"]
    source: Annotated[str, "The numbers of its sources"]


def indicator_entry(view: View, indicator: Indicator, marks: SourceMarks, edition: Edition) -> IndicatorEntry:
    """One indicator on the day of the report."""
    found = course(indicator, view.charter.thresholds, day=view.day)
    language, measured, target = edition.language, found.measured, found.next_target
    number = language.number
    return IndicatorEntry(
        title=said(indicator.title, edition),
        unit=said(indicator.unit, edition),
        status=status_entry(found.status, edition),
        value=number(measured.value) if measured else _DASH,
        measured_on=language.short(measured.on) if measured else "",
        is_stale=found.is_stale,
        expected=number(_rounded(found.expected, found)) if found.expected is not None else _DASH,
        ratio=f"{int(found.ratio)}%" if found.ratio is not None else _DASH,
        baseline=_cell(indicator.baseline, edition),
        target=_cell(target, edition),
        reason=language.word(found.unmeasured) if found.unmeasured else "",
        chart=trajectory_chart(found, edition),
        source=marks.of(indicator, measured),
    )


def trajectory_chart(found: Course, edition: Edition) -> Chart | None:
    """The line from baseline to targets, and what was measured; None without a line or a measurement."""
    if len(found.points) == 0 or not found.measurements or found.indicator.baseline is None:
        return None
    if len(found.points) == 1:
        return None
    days = sorted({one.on for one in (*found.points, *found.measurements)})
    measured = {one.on: one.value for one in found.measurements}
    language = edition.language
    expected = tuple(_rounded(value_on(found.points, day, found.indicator.trajectory), found) for day in days)
    return Chart(
        title="",
        alt=_alt(found, edition),
        categories=tuple(days),
        series=(
            Series(name=language.say("expected"), values=expected),
            Series(name=language.say("measured"), values=tuple(measured.get(day) for day in days)),
        ),
    )


def _alt(found: Course, edition: Edition) -> str:
    language = edition.language
    told = [_value_with_day(one, edition) for one in found.measurements]
    line = [_value_with_day(one, edition) for one in found.points]
    values = {"title": said(found.indicator.title, edition), "line": line, "told": told}
    return language.say("Line chart of {title}. Expected: {line}. Measured: {told}.", values)


def _value_with_day(one: Measurement | None, edition: Edition) -> str:
    return edition.language.say("{value} on {day}", {"value": one.value, "day": one.on}) if one else _DASH


def _cell(one: Measurement | None, edition: Edition) -> str:
    """The same, as short as a column needs it."""
    language = edition.language
    if one is None:
        return _DASH
    return language.say("{value} on {day}", {"value": one.value, "day": language.short(one.on)})


def _rounded(value: Decimal, found: Course) -> Decimal:
    """A value of the trajectory to one decimal more than what was given: no more exact than that it is."""
    given = (*found.points, *found.measurements)
    finest = max((-int(one.value.as_tuple().exponent) for one in given), default=0)
    return value.quantize(Decimal(1).scaleb(-max(finest, 0) - 1)).normalize() + Decimal(0)
