"""Bottlenecks as a report prints them: ranked, with what works on them and those that nothing works on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.source_marks import SourceMarks
from boardkit.documents.parts.wording import said
from boardkit.model.action import Task
from boardkit.model.bottleneck import Bottleneck
from boardkit.rules.hindrance import Hindrance, hindrance
from boardkit.rules.known import Followed
from boardkit.rules.survey import Survey
from boardkit.views.view import View

_MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class BottleneckEntry:
    """One bottleneck."""

    title: Annotated[str, "Its short name"]
    severity: Annotated[str, "From 1 to 5; a dash when nobody judged it"]
    trend: Annotated[str, "Which way it goes, in words; empty when not told"]
    stage: Annotated[str, "How far the board is with it, in words; empty when not told"]
    age: Annotated[str, "How long it is known, in words"]
    addressed_by: Annotated[tuple[str, ...], "The open actions and milestones that work on it"]
    is_unaddressed: Annotated[bool, "Whether nothing works on it"]
    text: Annotated[str, "What was last reported about it; empty when nothing was"]
    told_under: Annotated[str, "The earlier priority under which it stands in full; empty when this is it"]
    source: Annotated[str, "The numbers of its sources"]


def hindrances(view: View, found: Survey, others: Iterable[Followed]) -> tuple[Hindrance, ...]:
    """The bottlenecks that are still there, the most severe and oldest first."""
    records = (one.standing.record for one in found.tasks if one.standing.is_open)
    tasks = [one for one in records if isinstance(one, Task)]
    told = (hindrance(view, one, tasks, day=found.day) for one in others if isinstance(one, Bottleneck))
    return tuple(sorted((one for one in told if one.is_open), key=lambda one: one.rank))


def bottleneck_entry(
    view: View, one: Hindrance, marks: SourceMarks, edition: Edition, *, told_under: str = ""
) -> BottleneckEntry:
    """One bottleneck on the day of the report."""
    language = edition.language
    told = next((update for update in reversed(one.updates) if update.text), None)
    addressed_by = tuple(said(task.title, edition) for task in one.addressed_by)
    if one.bottleneck.id in view.worked_on and not addressed_by:
        addressed_by = (language.say("something that is not for this version"),)
    return BottleneckEntry(
        title=said(one.bottleneck.title, edition),
        severity=str(one.severity or "–"),
        trend=language.word(one.trend) if one.trend else "",
        stage=language.word(one.stage) if one.stage else "",
        age=_age(view, one, edition),
        addressed_by=addressed_by,
        is_unaddressed=not addressed_by,
        text=said(told.text, edition) if told else "",
        told_under=told_under,
        source=marks.of(one.bottleneck, told or (one.updates[-1] if one.updates else None)),
    )


def _age(view: View, one: Hindrance, edition: Edition) -> str:
    """In whole months, or years from two on."""
    if one.since == date.min:
        return "–"
    months = (view.day.year - one.since.year) * _MONTHS_IN_A_YEAR + view.day.month - one.since.month
    months -= view.day.day < one.since.day
    say = edition.language.say
    if months >= 2 * _MONTHS_IN_A_YEAR:
        return say("{count} years", {"count": months // _MONTHS_IN_A_YEAR})
    if months < 1:
        return say("less than a month")
    return say("one month" if months == 1 else "{count} months", {"count": months})
