"""The item at which the minutes of the meeting before are adopted, and open actions are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boardkit.intake.in_languages import in_its_languages
from boardkit.intake.turn import Turn
from boardkit.model.item import AgendaItem, ChairNote, Paper, Purpose
from boardkit.model.organisation import BoardRole
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.rules.action_points import ActionState
from boardkit.rules.carrying import LeftOver
from boardkit.rules.deadlines import paper_deadline
from boardkit.rules.history import called_off
from boardkit.rules.levels import narrowest
from boardkit.rules.outcomes import shown_number
from boardkit.rules.seating import sits_on

_MINUTES = 5


def minutes_item(
    turn: Turn, base: AgendaItem | None, *, left: Sequence[LeftOver], actions: Sequence[ActionState]
) -> AgendaItem | None:
    """The item, on the ground of the standing one; None when there is nothing to adopt and no such item.

    `left` are such items that were put off: what they asked is asked again, first.
    """
    requests = tuple(text for one in left for text in one.requests)
    if not called_off(turn.before, turn.day):
        requests += (_about(turn, "To adopt the minutes of {date}.", turn.before.date),)
    elif base is None and not requests:
        return None
    ground = base or AgendaItem(
        id="minutes",
        title=_about(turn, "Minutes and action points of {date}", turn.before.date),
        purpose=Purpose.MINUTES,
        minutes=_MINUTES,
        lead=turn.records.charter.chair,
        example=turn.following.example,
    )
    return ground.changed(
        {
            "explanation": _explanation(turn, actions),
            "requested_decision": requests,
            "about": tuple(one.point.id for one in actions),
            "papers": _papers(turn),
            "carried_from": turn.before.id if left else None,
            "chair": _note(turn, actions),
        }
    )


def _about(turn: Turn, message: str, day: date) -> Text:
    return in_its_languages(turn.records.charter, message, {"date": day})


def _explanation(turn: Turn, actions: Sequence[ActionState]) -> Text:
    if not actions:
        return in_its_languages(turn.records.charter, "Comments on the text go to the secretary beforehand.")
    return in_its_languages(
        turn.records.charter,
        "Comments on the text go to the secretary beforehand. Only action points that are not on schedule "
        "are discussed.",
    )


def _papers(turn: Turn) -> tuple[Paper, ...]:
    records, following = turn.records, turn.following
    minutes = _about(turn, "Draft minutes of {date}", turn.before.date)
    stand = _about(turn, "Action points, as at {date}", paper_deadline(following, records.charter))
    titles = (stand,) if called_off(turn.before, turn.day) else (minutes, stand)
    by = next(
        (
            seat.id
            for seat in records.seats
            if seat.role is BoardRole.SECRETARY and sits_on(seat, following.date)
        ),
        None,
    )
    level = narrowest(Audience.MEMBERS, records.charter.defaults.level)
    return tuple(
        Paper(letter=letter, title=title, by=by, level=level, example=following.example)
        for letter, title in zip("AB", titles, strict=False)
    )


def _note(turn: Turn, actions: Sequence[ActionState]) -> ChairNote | None:
    """Which actions will be overdue by then: for the chair only, since who is late is told at the table."""
    late = [one for one in actions if one.due and one.due.last < turn.following.date]
    if not late:
        return None
    numbers = tuple(shown_number(one.point.id) for one in late)
    message = "Action points whose date has passed by this meeting: {numbers}."
    return ChairNote(sensitivities=(in_its_languages(turn.records.charter, message, {"numbers": numbers}),))
