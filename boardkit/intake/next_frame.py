"""The items that every agenda has: those that the board set down, else those of the meeting before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from boardkit.intake.turn import Turn
from boardkit.model.board import Records
from boardkit.model.charter import StandingItem
from boardkit.model.item import AgendaItem, Purpose
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Seat
from boardkit.rules.numbering import numbered
from boardkit.rules.seating import sits_on

_AT_THE_START = frozenset({Purpose.OPENING, Purpose.ANNOUNCEMENTS, Purpose.MINUTES})
_AT_THE_END = frozenset({Purpose.ANY_OTHER, Purpose.CLOSING})


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before and after the items of this one meeting."""

    first: tuple[AgendaItem, ...]
    last: tuple[AgendaItem, ...]


def earlier(records: Records, meeting: Meeting) -> Iterator[Meeting]:
    """The meeting itself, the one that it follows, and so on back."""
    seen: set[str] = set()
    one: Meeting | None = meeting
    while one and one.id not in seen:
        seen.add(one.id)
        yield one
        one = records.find(Meeting, one.follows)


def frame(turn: Turn) -> Frame:
    """The standing items for the meeting that follows; who led one before leads it again."""
    standing = turn.records.charter.standing_items
    if not standing:
        return Frame(_copied(turn, _AT_THE_START), _copied(turn, _AT_THE_END))
    items = [(one.last, _standing(turn, one)) for one in standing]
    return Frame(
        first=tuple(item for is_last, item in items if not is_last),
        last=tuple(item for is_last, item in items if is_last),
    )


def _standing(turn: Turn, one: StandingItem) -> AgendaItem:
    before = next(
        (
            item
            for held in earlier(turn.records, turn.before)
            for _, item in numbered(held.items)
            if item.id == one.id and item.purpose is one.purpose
        ),
        None,
    )
    return AgendaItem(
        id=one.id,
        title=one.title,
        purpose=one.purpose,
        minutes=one.minutes,
        lead=_lead(turn, before),
        level=before.level if before else None,
        example=turn.following.example,
    )


def _copied(turn: Turn, purposes: frozenset[Purpose]) -> tuple[AgendaItem, ...]:
    return tuple(
        AgendaItem(
            id=item.id,
            title=item.title,
            purpose=item.purpose,
            minutes=item.minutes,
            lead=_lead(turn, item),
            level=item.level,
            public_as=item.public_as,
            public_title=item.public_title,
            example=turn.following.example,
        )
        for item in turn.before.items
        if item.purpose in purposes
    )


def _lead(turn: Turn, before: AgendaItem | None) -> str | None:
    """Who led the item before, else the chair; nobody whose term will be over."""
    for name in (before.lead if before else None, turn.records.charter.chair):
        seat = turn.records.find(Seat, name)
        if seat and sits_on(seat, turn.following.date):
            return seat.id
    return None
