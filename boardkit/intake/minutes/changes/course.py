"""What changes about who took part, in which order, until when."""

from __future__ import annotations

from datetime import date

from boardkit.documents.parts.anchors import anchor
from boardkit.intake.minutes.changes.draft import Draft
from boardkit.intake.minutes.told import EndTold, OrderTold, SeatTold
from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.rules.numbering import numbered
from boardkit.source.change import Given


def seat(draft: Draft, meeting: Meeting, told: SeatTold) -> None:
    """How one seat took part."""
    place = draft.first(one.seat == told.seat for one in meeting.attendance)
    if place is None:
        value: dict[str, Given] = {"seat": told.seat, "state": told.state.value}
        if told.by:
            value["by"] = told.by
        if told.absent_from:
            value["absent_from"] = list(told.absent_from)
        draft.append(meeting, ("attendance",), {**value, **draft.marks(meeting)})
        return
    known, path = meeting.attendance[place], ("attendance", place)
    if known.state is not told.state:
        draft.set(meeting, (*path, "state"), told.state.value)
    if told.by and told.by != known.by:
        draft.set(meeting, (*path, "by"), told.by)
    elif known.by and not told.by:
        draft.remove(meeting, (*path, "by"))
    shown = _shown_as_missed(draft, meeting, told.seat)
    if told.absent_from and set(told.absent_from) != shown:
        draft.set(meeting, (*path, "absent_from"), list(told.absent_from))
    elif known.absent_from and not told.absent_from:
        draft.remove(meeting, (*path, "absent_from"))


def _shown_as_missed(draft: Draft, meeting: Meeting, identifier: str) -> set[str]:
    """The items that the form gave for this seat: kept ones, and those that it may not take part in."""
    key = anchor("seat", identifier)
    line = next((one for one in draft.context.form.seats if one.key == key), None)
    numbers = line.missed.split(", ") if line else []
    return {item.id for number, item in numbered(meeting.items) if number in numbers}


def order(draft: Draft, meeting: Meeting, told: OrderTold) -> None:
    """The order of the items, when it is another than what is kept, or than the agenda's."""
    if told.handled != (meeting.handled or tuple(item.id for item in meeting.items)):
        draft.set(meeting, ("handled",), list(told.handled))


def end(draft: Draft, meeting: Meeting, told: EndTold) -> None:
    """When the meeting ended."""
    if told.ended != meeting.ended:
        draft.set(meeting, ("ended",), told.ended.strftime("%H:%M"))


def held(draft: Draft, meeting: Meeting, day: date) -> None:
    """A meeting that something came of was held, once its day is there."""
    known = any(one.status is MeetingStatus.HELD for one in meeting.history)
    if draft.changes and not known and meeting.date <= day:
        draft.append(meeting, ("history",), {"on": meeting.date.isoformat(), "status": "held"})
