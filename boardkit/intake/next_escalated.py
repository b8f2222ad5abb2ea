"""What goes wrong in the action agendas comes onto the next agenda by rule: one item for each priority."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from boardkit.intake.in_languages import in_its_languages
from boardkit.intake.next_items import kept_for
from boardkit.intake.steering_level import steering_level
from boardkit.intake.steering_words import explanation, note, question, requests
from boardkit.intake.turn import Turn
from boardkit.model.item import AgendaItem, Paper, PublicForm, Purpose
from boardkit.model.organisation import Seat
from boardkit.model.priority import Priority
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.rules.escalation import Escalation, escalations
from boardkit.rules.levels import own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.seating import sits_on

_DECISION_MINUTES = 15
_DISCUSSION_MINUTES = 10
_NO_PRIORITY = "other"


@dataclass(frozen=True, slots=True)
class Steered:
    """An item of the next agenda, and what it is there for."""

    item: AgendaItem
    why: tuple[Escalation, ...]


@dataclass(frozen=True, slots=True)
class Steering:
    """The items for what is not on course, and what this agenda leaves to other meetings, or is settled."""

    items: tuple[Steered, ...] = ()
    elsewhere: tuple[Escalation, ...] = ()
    settled: tuple[Escalation, ...] = ()


def steering(turn: Turn, around: Sequence[AgendaItem]) -> Steering:
    """What is escalated on the day, next to the items that the agenda has already.

    One item for each priority, not for each task: an agenda is one page, and who steers looks at a whole
    action agenda. What fewer people may read stands in an item of its own, so that it does not keep the
    rest from them. The item is for decision as soon as one of its tasks is. Left out is what an item on
    this agenda or on that of another coming meeting is about, and what a meeting has settled: it concluded
    something about it, and since then it became no worse and no promise was broken.
    """
    if not turn.records.action_agendas:
        return Steering()
    here = {link for _, item in numbered(tuple(around)) for link in item.about}
    found = [one for one in escalations(turn.records, day=turn.day) if one.task.id not in here]
    groups: dict[tuple[str, Audience], list[Escalation]] = {}
    for one in found:
        if one.is_new:
            key = next(iter(one.priorities), ""), steering_level(turn.records, one)
            groups.setdefault(key, []).append(one)
    return Steering(
        items=tuple(Steered(_item(turn, *key, group), tuple(group)) for key, group in groups.items()),
        elsewhere=tuple(one for one in found if one.on_agendas.planned),
        settled=tuple(one for one in found if one.on_agendas.settled and not one.on_agendas.planned),
    )


def _item(turn: Turn, priority: str, level: Audience, group: Sequence[Escalation]) -> AgendaItem:
    charter = turn.records.charter
    found = turn.records.find(Priority, priority)
    title = found.title if found else in_its_languages(charter, "other actions and milestones")
    to_decide = [one for one in group if one.purpose is Purpose.DECISION]
    usual = level is charter.defaults.level
    item = AgendaItem(
        id="-".join(["steer", priority or _NO_PRIORITY, *([] if usual else [level])]),
        title=in_its_languages(charter, "Getting back on course: {title}", {"title": title}),
        purpose=Purpose.DECISION if to_decide else Purpose.DISCUSSION,
        minutes=_DECISION_MINUTES if to_decide else _DISCUSSION_MINUTES,
        lead=_lead(turn, group),
        explanation=explanation(turn, group),
        questions=() if len(to_decide) == len(group) else (question(turn),),
        requested_decision=tuple(text for one in to_decide for text in requests(turn, one)),
        about=tuple(one.task.id for one in group),
        papers=(_proposal(turn, title, to_decide),) if to_decide else (),
        example=turn.following.example,
        chair=note(turn, group),
    )
    return kept_for(level, item.changed(_in_public(turn, found, level)), turn)


def _proposal(turn: Turn, title: Text, to_decide: Sequence[Escalation]) -> Paper:
    """What a decision rests on; whoever answers for all of it hands it in."""
    owners = {one.task.owner for one in to_decide}
    return Paper(
        letter="A",
        title=in_its_languages(
            turn.records.charter, "Proposal for getting back on course: {title}", {"title": title}
        ),
        by=owners.pop() if len(owners) == 1 else None,
        example=turn.following.example,
    )


def _lead(turn: Turn, group: Sequence[Escalation]) -> str | None:
    """The owner, when it is one and the same seat; else the chair. Nobody whose term will be over."""
    owners = {one.task.owner for one in group}
    for name in (*(owners if len(owners) == 1 else ()), turn.records.charter.chair):
        seat = turn.records.find(Seat, name)
        if seat and sits_on(seat, turn.following.date):
            return seat.id
    return None


def _in_public(turn: Turn, priority: Priority | None, level: Audience) -> Mapping[str, object]:
    """The public may know that a public priority is spoken of, when members may read how; not how it goes."""
    charter = turn.records.charter
    named = priority and own_level(priority, default=charter.defaults.level) is Audience.PUBLIC
    if not priority or not named or not Audience.MEMBERS.sees(level):
        return {"public_as": PublicForm.HIDDEN}
    return {"public_title": in_its_languages(charter, "Progress: {title}", {"title": priority.title})}
