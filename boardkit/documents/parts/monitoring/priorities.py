"""What a report says of each priority: its headline, its tasks, what hinders it, and what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.hindrances import BottleneckEntry, bottleneck_entry
from boardkit.documents.parts.monitoring.indicators import IndicatorEntry, indicator_entry
from boardkit.documents.parts.monitoring.source_marks import SourceMarks
from boardkit.documents.parts.monitoring.statuses import (
    ChangeEntry,
    CountEntry,
    StatusEntry,
    change_entry,
    count_entries,
    counts_in_words,
    status_entry,
)
from boardkit.documents.parts.monitoring.tasks import TaskEntry, task_entry
from boardkit.documents.parts.seats import party_name
from boardkit.documents.parts.wording import said
from boardkit.model.indicator import Indicator
from boardkit.model.priority import Priority
from boardkit.model.record import Audience
from boardkit.rules.comparing import change
from boardkit.rules.hindrance import Hindrance
from boardkit.rules.known import Followed
from boardkit.rules.rollup import Rollup, rollup
from boardkit.rules.standing import CONCERN
from boardkit.rules.survey import TREND, Item, Survey
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineEntry:
    """How one priority stands as a whole."""

    title: Annotated[str, "The priority"]
    status: Annotated[StatusEntry | None, "Its headline by the board's rule; empty when there is none"]
    change: Annotated[ChangeEntry | None, "What became of the headline since the report before"]
    counts: Annotated[tuple[CountEntry, ...], "How many actions and milestones have each status"]
    counts_in_words: Annotated[str, "The same in one phrase"]
    total: Annotated[str, "How many actions and milestones there are"]
    no_data_share: Annotated[str, "The share of what is open without data: 20%"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityEntry:
    """One priority in full."""

    title: Annotated[str, "The priority"]
    goal: Annotated[str, "What it wants to reach; empty for what belongs to no priority"]
    owner: Annotated[str, "Who answers for it; empty when nobody is named"]
    headline: Annotated[HeadlineEntry, "How it stands as a whole"]
    tasks: Annotated[tuple[TaskEntry, ...], "Its actions and milestones, the worst first"]
    bottlenecks: Annotated[tuple[BottleneckEntry, ...], "What hinders it, the most severe and oldest first"]
    indicators: Annotated[tuple[IndicatorEntry, ...], "What shows that it is reached"]


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything that a report looks at, for one reader on one day."""

    view: View
    found: Survey
    others: Sequence[Followed]
    hindrances: Sequence[Hindrance]
    marks: SourceMarks
    edition: Edition


def headline_entry(sight: Sight, title: str, items: Sequence[Item]) -> HeadlineEntry:
    """These items as a whole; the public reads no headline, as it would rest on a part of what there is."""
    whole: Rollup = rollup(items, sight.view.charter.thresholds)
    edition, public = sight.edition, sight.view.audience is Audience.PUBLIC
    became = change(whole.headline, whole.before, is_silent=False) if whole.headline else None
    return HeadlineEntry(
        title=title,
        status=status_entry(whole.headline, edition) if whole.headline and not public else None,
        change=change_entry(became, edition) if became and not (public or sight.found.is_first) else None,
        counts=count_entries(whole.counts, edition),
        counts_in_words=counts_in_words(whole.counts, edition),
        total=str(whole.total),
        no_data_share=_share(whole.no_data, whole.open),
    )


def _share(part: int, whole: int) -> str:
    """In whole per cent; what there is is never nothing, and what is lacking never all."""
    if not part or not whole:
        return "0%"
    share = 100 * part / whole
    return "<1%" if share < 1 else ">99%" if part < whole and share > 99 else f"{int(share)}%"  # noqa: PLR2004 - per cent


def headline_entries(sight: Sight) -> tuple[HeadlineEntry, ...]:
    """Each priority, and behind them what belongs to none when there is any."""
    entries = [
        headline_entry(sight, said(one.title, sight.edition), items_of(sight, one.id))
        for one in sight.view.priorities
    ]
    loose = items_of(sight, None)
    return (*entries, *([headline_entry(sight, _general(sight), loose)] if loose else []))


def priority_entries(sight: Sight) -> tuple[PriorityEntry, ...]:
    """Each priority in full, and behind them what belongs to none when there is any."""
    entries = [_priority(sight, one) for one in sight.view.priorities]
    loose = _entry(sight, None, _general(sight))
    return (*entries, *([loose] if loose.tasks or loose.bottlenecks or loose.indicators else []))


def items_of(sight: Sight, priority: str | None) -> tuple[Item, ...]:
    """The actions and milestones of a priority; None: those that belong to none."""
    return tuple(
        one for one in sight.found.tasks if (priority in one.priorities if priority else not one.priorities)
    )


def _general(sight: Sight) -> str:
    return sight.edition.language.say("Across priorities")


def _priority(sight: Sight, priority: Priority) -> PriorityEntry:
    return _entry(sight, priority, said(priority.title, sight.edition))


def _entry(sight: Sight, priority: Priority | None, title: str) -> PriorityEntry:
    view, edition, marks = sight.view, sight.edition, sight.marks
    name, public = priority.id if priority else None, view.audience is Audience.PUBLIC
    items = items_of(sight, name)
    hinder = [one for one in sight.hindrances if _hinders(one, name)]
    known = {one.id: one for one in sight.others if isinstance(one, Indicator)}
    return PriorityEntry(
        title=title,
        goal=said(priority.goal, edition) if priority else "",
        owner=party_name(view, priority.owner, edition) if priority and not public else "",
        headline=headline_entry(sight, title, items),
        tasks=tuple(
            task_entry(view, one, marks, edition, told_under=_told_under(sight, one.priorities, name))
            for one in sorted(items, key=_worst_first)
            if is_told(sight.found, one)
        ),
        bottlenecks=tuple(
            bottleneck_entry(
                view, one, marks, edition, told_under=_told_under(sight, one.bottleneck.priorities, name)
            )
            for one in hinder
        ),
        indicators=tuple(
            indicator_entry(view, known[one], marks, edition) for one in _measured(sight, priority, known)
        ),
    )


def is_told(found: Survey, item: Item) -> bool:
    """Whether a report names it: what was closed longer ago than a trend covers is only counted."""
    closed_on = item.standing.closed_on
    return closed_on is None or closed_on >= found.period.window(TREND)[0].first


def _told_under(sight: Sight, priorities: Sequence[str], name: str | None) -> str:
    """The title of the first of these priorities, when that is not the one with this name."""
    first = next((one for one in sight.view.priorities if one.id in priorities), None)
    return "" if first is None or first.id == name else said(first.title, sight.edition)


def _measured(sight: Sight, priority: Priority | None, known: dict[str, Indicator]) -> tuple[str, ...]:
    """The indicators of a priority; behind all priorities, those of none."""
    if priority:
        return tuple(one for one in priority.indicators if one in known)
    named = {one for each in sight.view.priorities for one in each.indicators}
    return tuple(one for one in known if one not in named)


def _hinders(one: Hindrance, priority: str | None) -> bool:
    named = one.bottleneck.priorities
    return priority in named if priority else not named


def _worst_first(item: Item) -> tuple[int, bool, str, str]:
    """What goes wrong, what is open by its date, and what is closed, in this order."""
    now = item.standing
    due = now.due.last.isoformat() if now.due else "9999"
    return -CONCERN[now.status], not now.is_open, due, now.record.id
