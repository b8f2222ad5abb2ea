"""What earlier meetings hand on to the next one: items that were put off, outcomes to look at again."""

from __future__ import annotations

from collections.abc import Mapping

from boardkit.documents.parts.tally import values as tally_values
from boardkit.documents.parts.tally import wording
from boardkit.intake.in_languages import in_its_languages
from boardkit.intake.turn import Turn
from boardkit.model.item import AgendaItem, ChairNote, Paper, PublicForm, Purpose
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Outcome
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.rules.carrying import LeftOver, put_off_by, review_item
from boardkit.rules.levels import level_of, narrowest, own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.outcomes import outcome_noun
from boardkit.rules.procedure import confirming_item, tally

_REVIEW_MINUTES = 10
_CONFIRMATION_MINUTES = 5
_STILL = "Does {outcome} {number} still hold, or must it change?"


def carried_item(turn: Turn, left: LeftOver) -> AgendaItem:
    """An item that was put off, as the next agenda has it: what the chair was told last time is left out.

    A part that comes back by itself keeps what was kept from readers: its level, and what the public sees.
    """
    item = left.item
    carried = _for_next_time(item, turn.following, parts=left.whole).changed(
        {
            "requested_decision": left.requests,
            "recusals": tuple(
                {one.seat: one for holder in (*left.above, item) for one in holder.recusals}.values()
            ),
            "marking": item.marking or next((one.marking for one in left.above[::-1] if one.marking), None),
            "carried_from": turn.before.id,
            **_in_public(left),
        }
    )
    times = 1 + len(put_off_by(turn.records, item))
    note = ChairNote(sensitivities=(_put_off(turn, times),))
    return kept_for(left.level, carried.changed({"chair": note}), turn)


def _for_next_time(item: AgendaItem, following: Meeting, *, parts: bool) -> AgendaItem:
    return item.changed(
        {
            "chair": None,
            "carried_from": None,
            "example": following.example,
            "papers": tuple(_paper(one, following) for one in item.papers),
            "items": tuple(_for_next_time(one, following, parts=True) for one in item.items if parts),
        }
    )


def _paper(paper: Paper, following: Meeting) -> Paper:
    """A paper that came in is there; for one that did not, the deadline of the new meeting holds."""
    return paper.changed({"due": None, "example": paper.example and following.example})


def _in_public(left: LeftOver) -> Mapping[str, object]:
    """What the public sees of it: never more than it saw when it was a part of something closed."""
    holders = (*left.above[::-1], left.item)
    title = left.item.public_title or next((one.public_title for one in holders if one.public_title), None)
    hidden = any(one.public_as is PublicForm.HIDDEN for one in holders)
    unseen = bool(left.above) and not Audience.PUBLIC.sees(left.level) and title is None
    form = PublicForm.HIDDEN if hidden or unseen else PublicForm.HEADING
    return {"public_title": title, "public_as": form}


def _put_off(turn: Turn, times: int) -> Text:
    message = "Put off on {date}." if times == 1 else "Put off on {date}, and {times} times by now."
    return in_its_languages(turn.records.charter, message, {"date": turn.before.date, "times": times})


def kept_for(level: Audience, item: AgendaItem, turn: Turn) -> AgendaItem:
    """The item with a level of its own when it would else be open to more, or fewer, than it was."""
    default = turn.records.charter.defaults.level
    above = own_level(turn.following, default=default)
    same = level_of(item, above=above, default=default) is narrowest(level, above)
    return item if same else item.changed({"level": level})


def review(turn: Turn, held: Meeting, outcome: Outcome) -> AgendaItem:
    """The item that looks back at an outcome of a meeting, for those who may read it."""
    charter = turn.records.charter
    values = {"outcome": outcome_noun(charter), "number": outcome.number}
    chain = _chain(held.items, outcome.item)
    level = own_level(held, default=charter.defaults.level)
    for one in (*chain, outcome):
        level = level_of(one, above=level, default=charter.defaults.level)
    hidden = any(one.public_as is PublicForm.HIDDEN for one in chain)
    item = AgendaItem(
        id=review_item(outcome),
        title=in_its_languages(charter, "Looking back at {outcome} {number}", values),
        purpose=Purpose.DISCUSSION,
        minutes=_REVIEW_MINUTES,
        lead=charter.chair,
        explanation=outcome.text,
        questions=(in_its_languages(charter, _STILL, values),),
        about=chain[-1].about if chain else (),
        public_as=PublicForm.HIDDEN if hidden else PublicForm.HEADING,
        example=turn.following.example,
    )
    return kept_for(level, item, turn)


def confirmation(turn: Turn, written: Meeting) -> AgendaItem:
    """The item at which the outcome of a written procedure is confirmed, with the sum of its answers."""
    charter = turn.records.charter
    values = {"meeting": written.id}
    counted = tally(turn.records, written, day=turn.day)
    told = counted if counted and counted.closed else None
    item = AgendaItem(
        id=confirming_item(written),
        title=in_its_languages(charter, "Confirmation of written procedure {meeting}", values),
        purpose=Purpose.FORMALITY,
        minutes=_CONFIRMATION_MINUTES,
        lead=charter.chair,
        explanation=in_its_languages(charter, wording(told), tally_values(told)) if told else None,
        requested_decision=(
            in_its_languages(charter, "To confirm the outcome of written procedure {meeting}.", values),
        ),
        about=(written.id,),
        example=turn.following.example,
    )
    level = narrowest(own_level(written, default=charter.defaults.level), charter.defaults.level)
    return kept_for(narrowest(level, Audience.MEMBERS), item, turn)


def _chain(items: tuple[AgendaItem, ...], identifier: str) -> tuple[AgendaItem, ...]:
    """The item with this identifier and those that it is a part of, outermost first."""
    for item in items:
        if any(one.id == identifier for _, one in numbered((item,))):
            return (item, *_chain(item.items, identifier)) if item.id != identifier else (item,)
    return ()
