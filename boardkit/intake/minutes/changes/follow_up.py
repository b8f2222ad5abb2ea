"""What changes about earlier meetings, and what stays with the secretariat."""

from __future__ import annotations

from collections.abc import Sequence

from boardkit.intake.minutes.changes.draft import Draft, paired, same_words
from boardkit.intake.minutes.told import CorrectionTold, ObjectionTold, RemarkTold, UpdateTold
from boardkit.model.history import Update
from boardkit.model.meeting import Meeting
from boardkit.model.text import Text
from boardkit.source.change import Given, Path


def update(draft: Draft, meeting: Meeting, told: UpdateTold) -> None:
    """How an action of an earlier meeting stands: a new dated update, in the file of that meeting."""
    source = next(one for one in draft.context.meetings if one.id == told.meeting)
    index = next(place for place, one in enumerate(source.action_points) if one.id == told.id)
    point = source.action_points[index]
    path: Path = ("action_points", index, "history")
    place = next((place for place, one in enumerate(point.history) if one.on == meeting.date), None)
    words = {"reason": told.due, "evidence": told.completed_on, "text": True}
    name = next(name for name, holds in words.items() if holds)
    fields = {
        "status": told.status.value if told.status else "",
        "due": told.due or "",
        "completed_on": told.completed_on.isoformat() if told.completed_on else "",
    }
    if place is None:
        value: dict[str, Given] = {"on": meeting.date.isoformat(), **draft.marks(source)}
        value |= {name: value for name, value in fields.items() if value}
        draft.append(source, path, {**value, **({name: draft.worded(told.note)} if told.note else {})})
        return
    known = point.history[place]
    for field, new in fields.items():
        if new and new != _kept(known, field):
            draft.set(source, (*path, place, field), new)
    if told.note:
        draft.word(source, (*path, place, name), getattr(known, name), told.note)


def _kept(known: Update, field: str) -> str:
    kept = {
        "status": known.status.value if known.status else "",
        "due": known.due.value if known.due else "",
        "completed_on": known.completed_on.isoformat() if known.completed_on else "",
    }
    return kept[field]


def objections(draft: Draft, meeting: Meeting, told: Sequence[ObjectionTold]) -> None:
    """Objections on grounds of competition."""
    pairs = paired([one.text for one in told], meeting.objections, draft.language)
    for one, (place, known) in zip(told, pairs, strict=True):
        if place is None or known is None:
            value: dict[str, Given] = {"item": one.item, **draft.marks(meeting, one.item)}
            value |= {"suspended": "true"} if one.suspended else {}
            draft.append(meeting, ("objections",), {**value, "text": draft.worded(one.text)})
            continue
        path: Path = ("objections", place)
        if known.item != one.item:
            draft.set(meeting, (*path, "item"), one.item)
        if known.suspended != one.suspended:
            draft.set(meeting, (*path, "suspended"), "true" if one.suspended else "false")
        draft.word(meeting, (*path, "text"), known.text, one.text)


def corrections(draft: Draft, meeting: Meeting, told: Sequence[CorrectionTold]) -> None:
    """Changes to the minutes of the meeting before."""
    pairs = paired([one.text for one in told], meeting.corrections, draft.language)
    for one, (place, known) in zip(told, pairs, strict=True):
        if place is None or known is None:
            value: dict[str, Given] = {"item": one.item} if one.item else {}
            value |= draft.marks(meeting)
            draft.append(meeting, ("corrections",), {**value, "text": draft.worded(one.text)})
            continue
        path: Path = ("corrections", place)
        if one.item and known.item != one.item:
            draft.set(meeting, (*path, "item"), one.item)
        elif known.item and not one.item:
            draft.remove(meeting, (*path, "item"))
        draft.word(meeting, (*path, "text"), known.text, one.text)


def remarks(draft: Draft, meeting: Meeting, told: Sequence[RemarkTold]) -> None:
    """Remarks for the secretariat, which are its notes about the meeting."""
    kept: list[Text] = list(meeting.notes)
    for one in told:
        if not any(same_words(note.wording(draft.language), one.text) for note in kept):
            draft.append(meeting, ("notes",), draft.worded(one.text))
