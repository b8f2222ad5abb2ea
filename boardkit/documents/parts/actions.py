"""What meetings asked of somebody, as papers print it: by when, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.seats import party_shown
from boardkit.documents.parts.wording import said, unbroken
from boardkit.model.history import Status
from boardkit.model.record import Audience
from boardkit.rules.action_points import ActionState
from boardkit.rules.outcomes import shown_number
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionEntry:
    """One action point."""

    number: Annotated[str, "Its number: 2024-02-A3"]
    text: Annotated[str, "What will be done"]
    owner: Annotated[str, "Who does it, or that it is not named"]
    is_named: Annotated[bool, "Whether this reader may know who does it"]
    due: Annotated[str, "By when, as last agreed; a dash when left open"]
    state: Annotated[str, "How it stands, in words, without being late"]
    late: Annotated[str, "That it is late, and when it was planned; empty when it is not"]
    origin: Annotated[str, "The meeting and the item that it comes from"]
    first_due: Annotated[str, "The date that was agreed first; empty when it never moved"]
    slips: Annotated[str, "How many times the date moved to a later one, in words; empty when never"]
    reported: Annotated[str, "What was last reported, with the day; empty when nothing was"]
    is_for_secretariat: Annotated[bool, "Whether to print what only the secretariat needs"]


_DASH = "–"


def action_entries(view: View, states: Iterable[ActionState], edition: Edition) -> tuple[ActionEntry, ...]:
    """These actions, in the order that they are given in."""
    return tuple(_entry(view, one, edition) for one in states)


def _entry(view: View, state: ActionState, edition: Edition) -> ActionEntry:
    language, point = edition.language, state.point
    owner = party_shown(view, state.meeting, point.owner, edition)
    moved = state.first_due is not None and state.due is not None and state.due != state.first_due
    return ActionEntry(
        number=shown_number(point.id),
        text=said(point.text, edition),
        owner=owner or language.say("not named"),
        is_named=bool(owner),
        due=language.rough(state.due) if state.due else _DASH,
        state=_stand(state, edition),
        late=language.say("late, planned for {due}", {"due": state.due}) if state.overdue else "",
        origin=_origin(view, state, edition),
        first_due=language.rough(state.first_due) if moved and state.first_due else "",
        slips=_slips(state.slips, edition),
        reported=_reported(state, edition),
        is_for_secretariat=view.audience is Audience.SECRETARIAT,
    )


def _stand(state: ActionState, edition: Edition) -> str:
    """How it stands in the words of its owner, with the day that it was or will be done."""
    language = edition.language
    word = language.word(state.status)
    if state.status is Status.DONE and state.completed_on:
        return language.say("{status} on {day}", {"status": word, "day": state.completed_on})
    if state.is_open and state.forecast and state.forecast != state.due:
        return language.say("{status}, expected {day}", {"status": word, "day": state.forecast})
    return word


def _origin(view: View, state: ActionState, edition: Edition) -> str:
    slot = view.slots.get((state.meeting.id, state.point.item or ""))
    meeting = edition.language.say("meeting {meeting}", {"meeting": state.meeting.id})
    item = edition.language.say("item {item}", {"item": slot.number}) if slot else ""
    return ", ".join(unbroken(one) for one in (meeting, item) if one)


def _slips(count: int, edition: Edition) -> str:
    if not count:
        return ""
    return edition.language.say("moved once" if count == 1 else "moved {count} times", {"count": count})


def _reported(state: ActionState, edition: Edition) -> str:
    last = state.last
    text = said(last.text or last.reason or last.evidence, edition) if last else ""
    return f"{edition.language.day(last.on)}: {text}" if last and text else ""
