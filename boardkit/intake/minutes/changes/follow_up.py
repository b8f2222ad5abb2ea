"""What changes about earlier meetings, and what stays with the secretariat."""

from __future__ import annotations

from boardkit.intake.minutes.changes.draft import Draft
from boardkit.intake.minutes.told import CorrectionTold, ObjectionTold, RemarkTold, UpdateTold
from boardkit.model.history import Update
from boardkit.model.meeting import Meeting
from boardkit.source.change import Given, Path


def update(draft: Draft, meeting: Meeting, told: UpdateTold) -> None:
    """How an action of an earlier meeting stands: a new dated update, in the file of that meeting."""
    source = next(one for one in draft.context.meetings if one.id == told.meeting)
    index = next(place for place, one in enumerate(source.action_points) if one.id == told.id)
    point = source.action_points[index]
    path: Path = ("action_points", index, "history")
    place = draft.first(one.on == meeting.date for one in point.history)
    fields = _fields(told)
    if place is None:
        value: dict[str, Given] = {"on": meeting.date.isoformat(), **draft.marks(source), **fields}
        note = {_note_of(told): draft.worded(told.note)} if told.note else {}
        draft.append(source, path, {**value, **note})
        return
    known = point.history[place]
    for field, new in fields.items():
        if new != _kept(known, field):
            draft.set(source, (*path, place, field), new)
    for field in _AGAINST[_note_of(told)]:
        if getattr(known, field) is not None:
            draft.remove(source, (*path, place, field))
    if told.note:
        draft.word(source, (*path, place, _note_of(told)), getattr(known, _note_of(told)), told.note)


_AGAINST = {"reason": ("completed_on", "evidence"), "evidence": ("due", "reason"), "text": ()}
"""What cannot stand in one update: something that is done gets no new date."""


def _note_of(told: UpdateTold) -> str:
    """The field that the note belongs in: why a date moves, what shows that it is done, or what happened."""
    if told.due:
        return "reason"
    return "evidence" if told.completed_on else "text"


def _fields(told: UpdateTold) -> dict[str, Given]:
    found = {
        "status": told.status.value if told.status else "",
        "due": told.due or "",
        "completed_on": told.completed_on.isoformat() if told.completed_on else "",
    }
    return {name: value for name, value in found.items() if value}


def _kept(known: Update, field: str) -> str:
    kept = {
        "status": known.status.value if known.status else "",
        "due": known.due.value if known.due else "",
        "completed_on": known.completed_on.isoformat() if known.completed_on else "",
    }
    return kept[field]


def objection(draft: Draft, meeting: Meeting, told: ObjectionTold) -> None:
    """An objection on grounds of competition."""
    same = (one.item == told.item and draft.says(one.text, told.text) for one in meeting.objections)
    place = told.place if told.place is not None else draft.first(same)
    if place is None:
        value: dict[str, Given] = {"item": told.item, **draft.marks(meeting)}
        value |= {"suspended": "true"} if told.suspended else {}
        draft.append(meeting, ("objections",), {**value, "text": draft.worded(told.text)})
        return
    known, path = meeting.objections[place], ("objections", place)
    if known.item != told.item:
        draft.set(meeting, (*path, "item"), told.item)
    if known.suspended != told.suspended:
        draft.set(meeting, (*path, "suspended"), "true" if told.suspended else "false")
    draft.word(meeting, (*path, "text"), known.text, told.text)


def correction(draft: Draft, meeting: Meeting, told: CorrectionTold) -> None:
    """A change to the minutes of the meeting before."""
    same = (one.item == told.item and draft.says(one.text, told.text) for one in meeting.corrections)
    place = told.place if told.place is not None else draft.first(same)
    if place is None:
        value: dict[str, Given] = {"item": told.item} if told.item else {}
        value |= draft.marks(meeting)
        draft.append(meeting, ("corrections",), {**value, "text": draft.worded(told.text)})
        return
    known, path = meeting.corrections[place], ("corrections", place)
    if told.item and known.item != told.item:
        draft.set(meeting, (*path, "item"), told.item)
    elif known.item and not told.item:
        draft.remove(meeting, (*path, "item"))
    draft.word(meeting, (*path, "text"), known.text, told.text)


def remark(draft: Draft, meeting: Meeting, told: RemarkTold) -> None:
    """A remark for the secretariat, which is one of its notes about the meeting."""
    if not any(draft.says(note, told.text) for note in meeting.notes):
        draft.append(meeting, ("notes",), draft.worded(told.text))
