"""How far the figures of a report can be trusted: who owes a return, what is old, where two things differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.statuses import StatusEntry, status_entry
from boardkit.documents.parts.monitoring.tasks import title_of
from boardkit.documents.parts.seats import party_name
from boardkit.documents.parts.wording import said
from boardkit.model.action import Task
from boardkit.model.indicator import Indicator
from boardkit.problems import Severity
from boardkit.rules.known import Followed
from boardkit.rules.survey import Item, Survey
from boardkit.rules.trajectory import course
from boardkit.views.view import View

_SAID_ALREADY = frozenset({"status-differs", "done-without-evidence", "done-without-day"})
"""Findings that stand in a list of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedEntry:
    """One owner, and what no return came in about."""

    owner: Annotated[str, "Who owes the returns, or that nobody is named"]
    titles: Annotated[tuple[str, ...], "The actions and milestones"]
    is_repeated: Annotated[bool, "Whether one of them is silent for as many periods as the board allows"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceEntry:
    """An owner and the dates that do not agree."""

    title: Annotated[str, "The action or milestone"]
    owner: Annotated[str, "Who answers for it"]
    reported: Annotated[StatusEntry, "What its owner says"]
    derived: Annotated[StatusEntry, "What its dates say"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """How many of the open actions and milestones somebody reported about in the period."""

    received: Annotated[int, "About how many a return came in"]
    expected: Annotated[int, "How many are open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """What there is to say about the data behind a report."""

    owed: Annotated[tuple[OwedEntry, ...], "Who owes returns"]
    stale: Annotated[tuple[str, ...], "Indicators whose last measurement is old, with its day"]
    differences: Annotated[tuple[DifferenceEntry, ...], "Where owner and dates do not agree"]
    unverified: Annotated[tuple[str, ...], "What is reported as done and not shown to be"]
    findings: Annotated[tuple[str, ...], "What else was found in the data"]


def quality(view: View, found: Survey, others: Sequence[Followed], edition: Edition) -> Quality:
    """The quality of the data behind a survey."""
    still_open = [one for one in found.tasks if one.standing.is_open]
    return Quality(
        owed=_owed(view, [one for one in still_open if one.silent], edition),
        stale=tuple(_stale(view, others, edition)),
        differences=tuple(_difference(view, one, edition) for one in found.tasks if one.standing.differs),
        unverified=tuple(
            title_of(one.standing.record, edition) for one in found.items if one.standing.unverified
        ),
        findings=tuple(
            edition.language.problem(one)[0]
            for one in view.findings
            if one.severity is Severity.WARNING and one.code not in _SAID_ALREADY
        ),
    )


def returns(found: Survey) -> Returns:
    """The returns of a survey."""
    still_open = [one for one in found.tasks if one.standing.is_open]
    return Returns(received=sum(not one.silent for one in still_open), expected=len(still_open))


def _owed(view: View, silent: Sequence[Item], edition: Edition) -> tuple[OwedEntry, ...]:
    by_owner: dict[str, list[Item]] = {}
    for item in silent:
        record = item.standing.record
        name = party_name(view, record.owner, edition) if isinstance(record, Task) else ""
        by_owner.setdefault(name or edition.language.say("no owner named"), []).append(item)
    border = view.charter.thresholds.silent_periods
    entries = [
        OwedEntry(
            owner=owner,
            titles=tuple(title_of(one.standing.record, edition) for one in items),
            is_repeated=any(one.silent >= border for one in items),
        )
        for owner, items in by_owner.items()
    ]
    return tuple(sorted(entries, key=lambda one: (not one.is_repeated, one.owner)))


def _stale(view: View, others: Sequence[Followed], edition: Edition) -> Iterable[str]:
    for one in others:
        if isinstance(one, Indicator):
            found = course(one, view.charter.thresholds, day=view.day)
            if found.is_stale and found.measured:
                values = {"title": said(one.title, edition), "day": found.measured.on}
                yield edition.language.say("{title}: last measured on {day}", values)


def _difference(view: View, item: Item, edition: Edition) -> DifferenceEntry:
    now = item.standing
    if now.reported is None or now.derived is None:
        raise ValueError(now.record.id)
    return DifferenceEntry(
        title=title_of(now.record, edition),
        owner=party_name(view, now.record.owner, edition) if isinstance(now.record, Task) else "",
        reported=status_entry(now.reported, edition),
        derived=status_entry(now.derived, edition),
    )
