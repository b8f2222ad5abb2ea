"""Actions, milestones and commitments as a report prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.source_marks import SourceMarks
from boardkit.documents.parts.monitoring.statuses import ChangeEntry, StatusEntry, change_entry, status_entry
from boardkit.documents.parts.seats import party_name
from boardkit.documents.parts.wording import said
from boardkit.model.action import Commitment, Milestone, Task
from boardkit.model.history import Measure, Status
from boardkit.model.record import Audience, Record
from boardkit.rules.closing import done_on
from boardkit.rules.comparing import Change
from boardkit.rules.standing import NoDataReason, Standing, standing
from boardkit.rules.survey import Item
from boardkit.rules.trace_records import record_status, record_title
from boardkit.rules.trouble import IN_TROUBLE
from boardkit.views.view import View

_DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEntry:
    """What is done about something that goes wrong."""

    who: Annotated[str, "Who does it; empty on a paper for the public"]
    what: Annotated[str, "What is done"]
    due: Annotated[str, "When it is done, in words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEntry:
    """One action, milestone or commitment."""

    title: Annotated[str, "What will be done or reached"]
    kind: Annotated[str, "Action, milestone or the kind of commitment, in words"]
    is_milestone: Annotated[bool, "Whether it is a milestone, and not an action or a commitment"]
    is_critical: Annotated[bool, "Whether the goal fails without it"]
    owner: Annotated[str, "Who answers for it; a dash when nobody is named, empty for the public"]
    status: Annotated[StatusEntry, "The status that leads: the worse of what was reported and derived"]
    reported: Annotated[str, "What its owner says, in words; empty when nothing was reported"]
    derived: Annotated[str, "What its dates say, in words; empty when they say nothing"]
    differs: Annotated[bool, "Whether owner and dates do not agree"]
    change: Annotated[ChangeEntry, "What became of it since the report before"]
    due: Annotated[str, "By when, as last agreed; a dash when left open"]
    first_due: Annotated[str, "The date that was agreed first; empty when it never moved"]
    expected: Annotated[str, "When it is expected now; empty when that is the agreed date"]
    slip: Annotated[str, "How many days later than first agreed: +46 days; empty when not later"]
    slip_since_agreed: Annotated[str, "The same after the date last agreed; empty when it never moved"]
    closed_on: Annotated[str, "The day that it was done or stopped; empty while open, or when nobody told"]
    progress: Annotated[str, "How much is done: 40%; empty when not reported"]
    text: Annotated[str, "What was last reported, in words; empty when nothing was"]
    told_on: Annotated[str, "The day that this was reported; empty when nothing was"]
    carried_out_by: Annotated[tuple[str, ...], "Of a commitment: what carries it out, each with its status"]
    is_closed_before: Annotated[bool, "Whether it was closed in an earlier period, so that this is no news"]
    is_in_trouble: Annotated[bool, "Whether it is at risk or off track, and so needs an explanation"]
    cause: Annotated[str, "Why it is at risk or off track; empty when not given"]
    consequence: Annotated[str, "What that means for the goal; empty when not given"]
    measure: Annotated[MeasureEntry | None, "What is done about it; empty when nothing is agreed"]
    silence: Annotated[str, "Why there are no data, or since when nothing was reported; empty otherwise"]
    told_under: Annotated[str, "The earlier priority under which it stands in full; empty when this is it"]
    source: Annotated[str, "The numbers of its sources"]


def task_entry(
    view: View, item: Item, marks: SourceMarks, edition: Edition, *, told_under: str = ""
) -> TaskEntry:
    """One item of a survey; the public reads no owner, so that nobody is singled out for being late."""
    now, language = item.standing, edition.language
    record = now.record
    moved = now.first_due and now.due and now.first_due.value != now.due.value
    told = next((one for one in reversed(now.updates) if one.text), None)
    in_trouble = now.status in IN_TROUBLE
    return TaskEntry(
        title=title_of(record, edition),
        kind=kind_word(record, edition),
        is_milestone=isinstance(record, Milestone),
        is_critical=isinstance(record, Task) and record.critical,
        owner=owner_shown(view, record, edition),
        status=status_entry(now.status, edition, unverified=now.unverified),
        reported=language.word(now.reported) if now.reported else "",
        derived=language.word(now.derived) if now.derived else "",
        differs=now.differs,
        change=change_entry(item.change, edition),
        due=language.short(now.due) if now.due else _open_end(record, edition),
        first_due=language.short(now.first_due) if moved and now.first_due else "",
        expected=_expected(now, edition),
        slip=_slip(now.slip_from_first, edition),
        slip_since_agreed=_slip(now.slip, edition) if moved else "",
        closed_on=language.short(told_close) if (told_close := closing_day(now)) else "",
        progress=f"{now.progress}%" if now.progress is not None and now.is_open else "",
        text=said(told.text, edition) if told else "",
        told_on=language.short(told.on) if told else "",
        carried_out_by=_carried_out_by(view, record, edition),
        is_closed_before=not now.is_open and item.change is not Change.CLOSED,
        is_in_trouble=in_trouble,
        cause=said(now.explanation.cause, edition) if in_trouble else "",
        consequence=said(now.explanation.consequence, edition) if in_trouble else "",
        measure=measure_entry(view, now.explanation.measure, edition) if in_trouble else None,
        silence=_silence(view, item, edition),
        told_under=told_under,
        source=marks.of(record, told or now.last),
    )


def title_of(record: Task | Commitment, edition: Edition) -> str:
    """What papers call it."""
    return said(record.title if isinstance(record, Task) else record.text, edition)


def closing_day(now: Standing) -> date | None:
    """The day that it was done on, as was told, or that it was told to be stopped; a guess is not printed."""
    if now.status is Status.STOPPED:
        return now.closed_on
    return done_on(now.updates, now.closed_on) if now.status is Status.DONE and now.closed_on else None


def owner_shown(view: View, record: Task | Commitment, edition: Edition) -> str:
    """Who answers for it, as this reader may know it."""
    if view.audience is Audience.PUBLIC:
        return ""
    if isinstance(record, Commitment):
        return edition.language.listed(party_name(view, one, edition) for one in record.by) or _DASH
    return party_name(view, record.owner, edition) or _DASH


def measure_entry(view: View, measure: Measure | None, edition: Edition) -> MeasureEntry | None:
    """What is done about it."""
    if measure is None:
        return None
    public = view.audience is Audience.PUBLIC
    return MeasureEntry(
        who="" if public else party_name(view, measure.who, edition),
        what=said(measure.what, edition),
        due=edition.language.short(measure.due),
    )


def kind_word(record: Task | Commitment, edition: Edition) -> str:
    """What it is, in words."""
    if isinstance(record, Commitment):
        return edition.language.word(record.commitment)
    return edition.language.say("milestone" if isinstance(record, Milestone) else "action")


def _carried_out_by(view: View, record: Task | Commitment, edition: Edition) -> tuple[str, ...]:
    """The records that carry out a commitment, with how each stands as far as it has a status."""
    links = record.fulfilled_by if isinstance(record, Commitment) else ()
    found = (view.by_id.get(link) for link in links)
    return tuple(_with_status(view, one, edition) for one in found if one)


def _with_status(view: View, one: Record, edition: Edition) -> str:
    title = said(record_title(one, day=view.day), edition) or one.id
    if isinstance(one, Task | Commitment):
        return f"{title} ({edition.language.word(standing(view, one, day=view.day).status)})"
    status = record_status(view, one, day=view.day)
    return f"{title} ({edition.language.word(status)})" if status else title


def _expected(now: Standing, edition: Edition) -> str:
    """When it is expected now, when that is not the day that was agreed."""
    if not now.is_open or not now.forecast or not now.due or now.forecast.value == now.due.value:
        return ""
    return edition.language.short(now.forecast)


def _open_end(record: Task | Commitment, edition: Edition) -> str:
    """The source's own words when it gives no date, else a dash."""
    return (said(record.when, edition) if isinstance(record, Commitment) else "") or _DASH


def _slip(days: int, edition: Edition) -> str:
    if not days:
        return ""
    sentence = "+1 day" if days == 1 else "+{days} days"
    return edition.language.say(sentence, {"days": days})


def _silence(view: View, item: Item, edition: Edition) -> str:
    now, language = item.standing, edition.language
    if now.record.id in view.veiled and (item.silent or now.silence):
        return language.say("reported, not for this version")
    if now.status is Status.NO_DATA and now.silence is NoDataReason.OWNER_HAS_NONE and now.last:
        why = said(now.last.text, edition).removesuffix(".")
        return f"{language.word(now.silence)}: {why}" if why else language.word(now.silence)
    if now.status is Status.NO_DATA and now.silence:
        return language.word(now.silence)
    if not item.silent or now.last is None:
        return language.word(now.silence) if item.silent and now.silence else ""
    return language.say("nothing reported since {day}", {"day": now.last.on})
