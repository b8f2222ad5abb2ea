"""The first page of a report: what is asked of the board, what was achieved, and where steering is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.statuses import StatusEntry, status_entry
from boardkit.documents.parts.monitoring.tasks import (
    MeasureEntry,
    closing_day,
    kind_word,
    measure_entry,
    owner_shown,
    title_of,
)
from boardkit.documents.parts.wording import said
from boardkit.model.action import Task
from boardkit.model.history import Status
from boardkit.model.item import Purpose
from boardkit.rules.comparing import Change
from boardkit.rules.escalation import Escalation
from boardkit.rules.standing import CONCERN, Standing
from boardkit.rules.survey import Item, Survey
from boardkit.rules.trouble import IN_TROUBLE
from boardkit.rules.updates import last_told
from boardkit.views.view import View

_HYPHEN = "\N{NON-BREAKING HYPHEN}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskEntry:
    """Something that goes wrong so far that the board is asked to look at it, or to decide."""

    is_decision: Annotated[bool, "Whether the board is asked to decide; else to discuss"]
    purpose: Annotated[str, "For decision or for discussion, in words"]
    title: Annotated[str, "The action or milestone"]
    priorities: Annotated[str, "The priorities that it counts for"]
    grounds: Annotated[str, "Why it comes to the board, in words"]
    request: Annotated[str, "What the board is asked, in a few words"]
    measure: Annotated[MeasureEntry | None, "What its owner proposes; empty when nothing is proposed"]
    meeting: Annotated[str, "The coming meeting whose agenda, sent by then, has it; empty when none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AchievedEntry:
    """Something that was done or stopped since the report before."""

    title: Annotated[str, "What was done or reached"]
    kind: Annotated[str, "Action, milestone or the kind of commitment, in words"]
    priorities: Annotated[str, "The priorities that it counts for"]
    day: Annotated[str, "The day that it was done or stopped, in words; empty when nobody told"]
    is_done: Annotated[bool, "Whether it was done; else it was stopped"]
    is_unverified: Annotated[bool, "Whether nothing shows that it was done"]
    evidence: Annotated[str, "What shows that it was done; empty when nothing does"]
    text: Annotated[str, "What was last reported, such as why it was stopped; empty when nothing was"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SteeringEntry:
    """Something that is at risk or off track, with who does what about it by when."""

    title: Annotated[str, "The action or milestone"]
    priorities: Annotated[str, "The priorities that it counts for"]
    owner: Annotated[str, "Who answers for it; empty on a paper for the public"]
    status: Annotated[StatusEntry, "How it stands"]
    is_critical: Annotated[bool, "Whether the goal fails without it"]
    measure: Annotated[MeasureEntry | None, "Who does what by when; empty when nothing is agreed"]


def ask_entries(view: View, found: Sequence[Escalation], edition: Edition) -> tuple[AskEntry, ...]:
    """What goes onto the next agenda by rule, decisions first."""
    return tuple(_ask(view, one, edition) for one in found)


def achieved_entries(view: View, found: Survey, edition: Edition) -> tuple[AchievedEntry, ...]:
    """What was closed since the report before, the first that was closed first."""
    closed = [one for one in found.tasks if one.change is Change.CLOSED and one.standing.closed_on]
    closed.sort(key=lambda one: (one.standing.closed_on or found.day, one.standing.record.id))
    return tuple(_achieved(view, one.standing, one.priorities, edition) for one in closed)


def steering_entries(view: View, found: Sequence[Item], edition: Edition) -> tuple[SteeringEntry, ...]:
    """What of these is at risk or off track: the worst first, of those what the goal hangs on."""
    items = [one for one in found if one.standing.status in IN_TROUBLE]
    items.sort(key=lambda one: (-CONCERN[one.standing.status], not _is_critical(one.standing)))
    return tuple(
        SteeringEntry(
            title=title_of(one.standing.record, edition),
            priorities=priority_titles(view, one.priorities, edition),
            owner=owner_shown(view, one.standing.record, edition),
            status=status_entry(one.standing.status, edition),
            is_critical=_is_critical(one.standing),
            measure=measure_entry(view, one.standing.explanation.measure, edition),
        )
        for one in items
    )


def changes_in_words(found: Survey, edition: Edition) -> str:
    """1 improved, 8 worsened and 3 closed; empty when there is no report before."""
    if found.is_first:
        return ""
    changes = [one.change for one in found.tasks]
    told = (f"{changes.count(one)} {edition.language.word(one)}" for one in Change if one in changes)
    return edition.language.listed(told)


def priority_titles(view: View, identifiers: Sequence[str], edition: Edition) -> str:
    """The priorities with these identifiers, in their own order."""
    return edition.language.listed(
        said(one.title, edition) for one in view.priorities if one.id in identifiers
    )


def _ask(view: View, one: Escalation, edition: Edition) -> AskEntry:
    language = edition.language
    announced = one.on_agendas.announced
    return AskEntry(
        is_decision=one.purpose is Purpose.DECISION,
        purpose=language.word(one.purpose),
        title=title_of(one.standing.record, edition),
        priorities=priority_titles(view, one.priorities, edition),
        grounds=language.listed(language.word(ground) for ground in one.reasons),
        request=_request(one, edition),
        measure=measure_entry(view, one.standing.explanation.measure, edition),
        meeting=f"{view.charter.abbreviation}-{announced}".replace("-", _HYPHEN) if announced else "",
    )


def _request(one: Escalation, edition: Edition) -> str:
    """The new date when there is one, else whether to go on; or how to get back on course."""
    now, say = one.standing, edition.language.say
    if one.purpose is not Purpose.DECISION:
        return say("how it gets back on course")
    if now.forecast and now.due and now.forecast.last > now.due.last:
        return say("{expected} as the new date", {"expected": now.forecast})
    return say("carry on, change course or stop")


def _achieved(view: View, now: Standing, priorities: Sequence[str], edition: Edition) -> AchievedEntry:
    shown = last_told(now.updates, lambda one: one.evidence)
    told = last_told(now.updates, lambda one: one.text)
    return AchievedEntry(
        title=title_of(now.record, edition),
        kind=kind_word(now.record, edition),
        priorities=priority_titles(view, priorities, edition),
        day=edition.language.day(day) if (day := closing_day(now)) else "",
        is_done=now.status is Status.DONE,
        is_unverified=now.unverified,
        evidence=said(shown, edition),
        text=said(told, edition),
    )


def _is_critical(now: Standing) -> bool:
    return isinstance(now.record, Task) and now.record.critical
