"""Who counts for an item: seats that are there and are not kept out, against what the board asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from boardkit.model.board import Records
from boardkit.model.charter import Charter
from boardkit.model.item import AgendaItem, Purpose
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import AttendanceState, Outcome
from boardkit.model.organisation import BoardRole, RecusalMeasure, Seat
from boardkit.problems import Where
from boardkit.rules.numbering import numbered
from boardkit.rules.seating import declaration_on, sits_on

_THERE = frozenset({AttendanceState.PRESENT, AttendanceState.ONLINE, AttendanceState.REPRESENTED})


@dataclass(frozen=True, slots=True)
class Touched:
    """An interest that an item touches: whose it is, in which record, and where it was declared."""

    seat: str
    about: str
    measure: RecusalMeasure
    where: Where

    def forbids(self, item: AgendaItem) -> bool:
        """Whether the seat may not take part in this item, or not decide on it."""
        return self.measure is RecusalMeasure.NO_PARTICIPATION or (
            self.measure is RecusalMeasure.NO_DECISION and decides(item)
        )


def decides(item: AgendaItem) -> bool:
    """Whether something is decided at an item or a part of it."""
    return item.purpose is Purpose.DECISION or any(inner.requested_decision for _, inner in numbered((item,)))


def touched(records: Records, meeting: Meeting, item: AgendaItem) -> Iterator[Touched]:
    """The declared interests that an item touches; what is about a part is about the whole too."""
    about = _with_wholes(item.about, records.wholes_of)
    for seat in records.seats:
        declaration = declaration_on(records, seat.id, meeting.date)
        for index, interest in enumerate(declaration.interests if declaration else ()):
            shared = [name for name in interest.about if name in about]
            if declaration and shared:
                where = declaration.at("interests", index, "about")
                yield Touched(seat.id, shared[0], interest.measure, where)


def kept_out(records: Records, meeting: Meeting, item: AgendaItem) -> Mapping[str, RecusalMeasure]:
    """The seats that do not take part in an item, or do not decide on it, by the agenda or the register.

    Who does not take part in an item takes part in none of its parts. Of two measures the stricter holds.
    """
    found: dict[str, RecusalMeasure] = {}
    for one in around(meeting, item):
        for interest in touched(records, meeting, one):
            if interest.forbids(item) and found.get(interest.seat) is not RecusalMeasure.NO_PARTICIPATION:
                found[interest.seat] = interest.measure
        for recusal in one.recusals:
            found[recusal.seat] = RecusalMeasure.NO_PARTICIPATION
    return found


def around(meeting: Meeting, item: AgendaItem) -> tuple[AgendaItem, ...]:
    """The item itself behind those that it is a part of."""
    pairs = tuple(numbered(meeting.items))
    own = next((number for number, one in pairs if one.id == item.id), "")
    return tuple(one for number, one in pairs if own == number or own.startswith(f"{number}."))


def voting_seats(records: Records, meeting: Meeting) -> tuple[Seat, ...]:
    """The seats that count for quorum and majority on that day; an alternate counts for its seat."""
    roles = records.charter.decision_rules.voting
    return tuple(
        one
        for one in records.seats
        if one.role in roles
        and one.role is not BoardRole.ALTERNATE
        and one.alternate_of is None
        and sits_on(one, meeting.date)
    )


def entitled(records: Records, meeting: Meeting, item: AgendaItem) -> tuple[Seat, ...]:
    """The voting seats that are not kept out of an item, whether they were there or not."""
    out = kept_out(records, meeting, item)
    return tuple(one for one in voting_seats(records, meeting) if one.id not in out)


def taking_part(records: Records, meeting: Meeting, item: AgendaItem) -> tuple[Seat, ...]:
    """The voting seats that were there for an item; neither they nor who took their place are kept out."""
    items = {one.id for one in around(meeting, item)}
    out = kept_out(records, meeting, item)
    there = {
        one.seat
        for one in meeting.attendance
        if one.state in _THERE and not items.intersection(one.absent_from) and one.by not in out
    }
    return tuple(one for one in entitled(records, meeting, item) if one.id in there)


def has_quorum(records: Records, meeting: Meeting, item: AgendaItem) -> bool | None:
    """Whether enough seats took part; None for a board without such a rule.

    A seat that is kept out does not count: neither among those who take part, nor among those who could.
    """
    quorum = records.charter.decision_rules.quorum
    if quorum is None:
        return None
    could = entitled(records, meeting, item)
    there = taking_part(records, meeting, item)
    return bool(there) and len(there) * 100 >= quorum * len(could)


def has_majority(charter: Charter, outcome: Outcome) -> bool | None:
    """Whether enough votes were in favour; None for a board without such a rule, or without votes."""
    majority, votes = charter.decision_rules.majority, outcome.votes
    if majority is None or votes is None:
        return None
    return votes.in_favour * 100 > majority * (votes.in_favour + votes.against)


def _with_wholes(names: tuple[str, ...], wholes: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(wholes.get(name, ()))
    return found
