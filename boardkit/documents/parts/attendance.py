"""Who took part in a meeting, in groups, as its minutes tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.seats import seat_title, spoken_for
from boardkit.documents.parts.wording import said, unbroken
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Attendance, AttendanceState
from boardkit.model.organisation import BoardRole, Seat
from boardkit.model.record import Audience
from boardkit.rules.numbering import numbered
from boardkit.views.view import View


class AttendanceGroup(StrEnum):
    """The groups in which minutes list who took part, in their order."""

    PRESENT = "present"
    REPRESENTED = "represented"
    GUESTS = "guests"
    EXCUSED = "excused"
    ABSENT = "absent"
    AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceLine:
    """One group."""

    label: Annotated[str, "The group, in words: present"]
    who: Annotated[str, "Who is in it, with the items that somebody missed"]


_SHORT = 20
_GROUPS = {
    AttendanceState.REPRESENTED: AttendanceGroup.REPRESENTED,
    AttendanceState.EXCUSED: AttendanceGroup.EXCUSED,
    AttendanceState.ABSENT: AttendanceGroup.ABSENT,
}
_ROLES = {
    BoardRole.GUEST: AttendanceGroup.GUESTS,
    BoardRole.OBSERVER: AttendanceGroup.GUESTS,
}


def attendance_lines(view: View, meeting: Meeting, edition: Edition) -> tuple[AttendanceLine, ...]:
    """The groups that somebody is in; for the public, whom they speak for. None when it may not be known."""
    found: dict[AttendanceGroup, list[str]] = {group: [] for group in AttendanceGroup}
    tell = _for_public if view.audience is Audience.PUBLIC else _for_members
    for group, who in tell(view, meeting, edition):
        found[group].append(who)
    return tuple(
        AttendanceLine(label=edition.language.word(group), who="; ".join(who))
        for group, who in found.items()
        if who
    )


def _for_members(view: View, meeting: Meeting, edition: Edition) -> Iterator[tuple[AttendanceGroup, str]]:
    known = {one.seat: one for one in meeting.attendance}
    told = [(seat, known[seat.id]) for seat in view.seats if seat.id in known]
    for seat, one in sorted(told, key=lambda pair: pair[0].role is BoardRole.SECRETARY):
        details = _details(view, meeting, one, edition)
        who = said(seat.title, edition)
        there = _ROLES.get(seat.role, AttendanceGroup.PRESENT)
        yield _GROUPS.get(one.state, there), f"{who} ({', '.join(details)})" if details else who


def _details(view: View, meeting: Meeting, one: Attendance, edition: Edition) -> list[str]:
    """What there is to say of how a seat took part: online, through whom, and at which items not."""
    language = edition.language
    instead = seat_title(view, one.by, edition)
    items = dict(_countable(view, meeting))
    missed = [items[item] for item in items if item in one.absent_from]
    attended = [number for item, number in items.items() if item not in one.absent_from]
    found = []
    if one.state is AttendanceState.ONLINE:
        found.append(language.say("online"))
    if instead:
        found.append(language.say("by {instead}", {"instead": instead}))
    told = ""
    if missed and len(attended) < len(missed):
        told = language.say("at item {items}", {"items": attended})
    elif missed:
        told = language.say("not at item {items}", {"items": missed})
    return [*found, unbroken(told) if len(told) < _SHORT else told] if told else found


def _countable(view: View, meeting: Meeting) -> Iterator[tuple[str, str]]:
    """The whole items with their numbers; a part only when somebody missed just that.

    An item of which the reader sees no more than a heading does not count: who was there is not told.
    """
    missed = {item for one in meeting.attendance for item in one.absent_from}
    for _, item in numbered(meeting.items):
        number = view.slots[meeting.id, item.id].number
        if (meeting.id, item.id) not in view.closed and ("." not in number or item.id in missed):
            yield item.id, number


def _for_public(view: View, meeting: Meeting, edition: Edition) -> Iterator[tuple[AttendanceGroup, str]]:
    """How many took part or did not, by whom they speak for; who was represented took part."""
    counts: dict[AttendanceGroup, Counter[str]] = {}
    for one in meeting.attendance:
        seat = view.find(Seat, one.seat)
        if seat:
            away = one.state in {AttendanceState.EXCUSED, AttendanceState.ABSENT}
            group = AttendanceGroup.AWAY if away else _ROLES.get(seat.role, AttendanceGroup.PRESENT)
            counts.setdefault(group, Counter())[spoken_for(view, seat, edition)] += 1
    for group, found in counts.items():
        yield from ((group, f"{who} ({count})" if count > 1 else who) for who, count in found.items())
