"""The open actions of earlier meetings, with room to say how each stands."""

from __future__ import annotations

from datetime import timedelta

from boardkit.documents.kind import Edition
from boardkit.documents.parts.anchors import anchor
from boardkit.documents.parts.form_lines import OpenLine
from boardkit.documents.parts.seats import party_name
from boardkit.documents.parts.wording import said
from boardkit.model.history import Update
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import ActionPoint
from boardkit.model.text import Text
from boardkit.rules.action_points import ActionState, open_actions
from boardkit.rules.outcomes import shown_number
from boardkit.views.view import View


def open_lines(view: View, meeting: Meeting, edition: Edition) -> tuple[OpenLine, ...]:
    """A row for each action that was open when the meeting began, whatever was recorded on its day."""
    found = open_actions(view, day=meeting.date - timedelta(days=1))
    return tuple(_line(view, meeting, state, edition) for state in found if state.meeting.id != meeting.id)


def update_of(point: ActionPoint, meeting: Meeting) -> Update | None:
    """What this meeting recorded about an action."""
    return next((one for one in point.history if one.on == meeting.date), None)


def note_of(update: Update) -> Text | None:
    """What is told beside it: why a date moved, what shows that it was done, or what happened."""
    if update.completed_on:
        return update.evidence
    return update.reason if update.due else update.text


def _line(view: View, meeting: Meeting, state: ActionState, edition: Edition) -> OpenLine:
    language, point = edition.language, state.point
    told = update_of(point, meeting)
    moved = told.due if told else None
    done = told.completed_on if told else None
    return OpenLine(
        key=anchor("action", point.id),
        number=shown_number(point.id),
        text=said(point.text, edition),
        owner=party_name(view, point.owner, edition),
        due=language.rough(state.due) if state.due else "",
        known=_known(state, edition),
        is_late=state.overdue,
        status=language.word(told.status) if told and told.status else "",
        date=language.day(done) if done else language.rough(moved) if moved else "",
        note=said(note_of(told) if told else None, edition),
    )


def _known(state: ActionState, edition: Edition) -> str:
    """How it stood at the last report: op koers (12 september 2024)."""
    if state.last is None:
        return ""
    return f"{edition.language.word(state.status)} ({edition.language.day(state.last.on)})"
