"""The next meeting: a first agenda with all that is carried over, made from the meeting before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from boardkit.intake.in_languages import in_its_languages
from boardkit.intake.next_escalated import Steering, steering
from boardkit.intake.next_frame import earlier, frame
from boardkit.intake.next_items import carried_item, confirmation, review
from boardkit.intake.next_minutes import minutes_item
from boardkit.intake.next_told_back import ToldBack, told_back
from boardkit.intake.times import times, too_long
from boardkit.intake.turn import Turn
from boardkit.model.board import Records
from boardkit.model.item import AgendaItem, Purpose
from boardkit.model.meeting import Meeting, MeetingKind, MeetingStatus, MeetingStep
from boardkit.model.minutes import Outcome
from boardkit.problems import InvalidSource, Problem
from boardkit.rules.action_points import ActionState, open_actions
from boardkit.rules.carrying import due_for_review, left_over
from boardkit.rules.history import called_off
from boardkit.rules.numbering import numbered
from boardkit.rules.procedure import to_confirm

_NUMBER = re.compile(r"([0-9]{4})-([0-9]{2,})")


@dataclass(frozen=True, slots=True)
class Wish:
    """When the next meeting is to be; without times it is as long, and begins as early, as the last one."""

    date: date
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Following:
    """The meeting that follows, and what came into it from where."""

    meeting: Meeting
    carried: tuple[AgendaItem, ...]
    reviews: tuple[Outcome, ...]
    written: tuple[Meeting, ...]
    actions: tuple[ActionState, ...]
    steering: Steering
    told_back: ToldBack


def next_number(records: Records, year: int) -> str:
    """The number after the last one of that year; a number that was used once is never used again."""
    found = (_NUMBER.fullmatch(meeting.id) for meeting in records.meetings)
    used = [int(one[2]) for one in found if one and int(one[1]) == year]
    return f"{year}-{max(used, default=0) + 1:02}"


def follow(records: Records, meeting: Meeting, wish: Wish, *, day: date) -> Following:
    """The meeting that follows this one, as far as `day` tells what is left. Raises InvalidSource."""
    empty = _empty(records, meeting, wish, day)
    turn = Turn(records, meeting, empty, day)
    left = left_over(records, meeting, day=day)
    actions = open_actions(records, day=day)
    outcomes = due_for_review(records, by=wish.date, day=day)
    rest = [one for one in left if one.item.purpose is not Purpose.MINUTES]
    carried = tuple(carried_item(turn, one) for one in rest)
    around = frame(turn)
    minutes = minutes_item(
        turn,
        next((one for one in around.first if one.purpose is Purpose.MINUTES), None),
        left=[one for one in left if one not in rest],
        actions=actions,
    )
    written = to_confirm(records, by=wish.date, day=day)
    handed_on = (*carried, *(review(turn, held, outcome) for held, outcome in outcomes))
    steered, back = steering(turn, handed_on), told_back(turn, handed_on)
    items = [
        *_with_minutes(around.first, minutes),
        *(confirmation(turn, one) for one in written),
        *handed_on,
        *(one.item for one in steered.items),
        *back.items,
        *around.last,
    ]
    return Following(
        meeting=empty.changed({"items": tuple(_each_its_own_name(items or [_opening(records, empty)]))}),
        carried=carried,
        reviews=tuple(outcome for _, outcome in outcomes),
        written=written,
        actions=actions,
        steering=steered,
        told_back=back,
    )


def _opening(records: Records, following: Meeting) -> AgendaItem:
    """What an agenda begins with on which nothing else stands."""
    title = in_its_languages(records.charter, "Opening")
    return AgendaItem(
        id="opening", title=title, purpose=Purpose.OPENING, minutes=5, example=following.example
    )


def _empty(records: Records, meeting: Meeting, wish: Wish, day: date) -> Meeting:
    """The meeting without its items."""
    start, end = times(meeting, wish.start, wish.end)
    _refuse_impossible(meeting, wish, start, end)
    last = next((one for one in earlier(records, meeting) if one.ordinal), None)
    return Meeting.model_construct(
        **{
            **{name: field.get_default() for name, field in Meeting.model_fields.items()},
            "id": next_number(records, wish.date.year),
            "example": meeting.example,
            "level": meeting.level,
            "type": MeetingKind.REGULAR,
            "ordinal": _ordinal(last, day),
            "date": wish.date,
            "start": start,
            "end": end,
            # The address of an online meeting is made for that one meeting.
            "place": meeting.place.changed({"online": None}),
            "regime": meeting.regime,
            "tlp": meeting.tlp,
            "follows": meeting.id,
            "history": (MeetingStep(on=day, status=MeetingStatus.PLANNED),),
            "items": (),
        }
    )


def _ordinal(last: Meeting | None, day: date) -> int | None:
    """Which meeting it is: one that was called off does not count."""
    if last is None or last.ordinal is None:
        return None
    return last.ordinal if called_off(last, day) else last.ordinal + 1


def _refuse_impossible(meeting: Meeting, wish: Wish, start: time, end: time | None) -> None:
    problems: list[Problem] = []
    if meeting.type is MeetingKind.WRITTEN:
        problems.append(
            Problem(
                meeting.at("kind"),
                "next-written",
                message="Meeting {meeting} decided in writing, and the next one does not follow from it.",
                values={"meeting": meeting.id},
                hint="Name the last meeting at a table; the next one confirms what was decided in writing.",
                subject=meeting.id,
            )
        )
    if wish.date <= meeting.date:
        problems.append(
            Problem(
                meeting.at("date"),
                "next-before",
                message="The next meeting cannot be on {day}: the meeting before it is on {date}.",
                values={"day": wish.date, "date": meeting.date},
                hint="Give a later day with --date.",
                subject=meeting.id,
            )
        )
    problems += too_long(meeting, start, end)
    if problems:
        raise InvalidSource(problems)


def _with_minutes(first: Sequence[AgendaItem], minutes: AgendaItem | None) -> Iterator[AgendaItem]:
    """The first items, with the minutes in the place of the standing item, else after them."""
    standing = any(one.purpose is Purpose.MINUTES for one in first)
    for one in first:
        yield minutes if minutes and one.purpose is Purpose.MINUTES else one
    if minutes and not standing:
        yield minutes


def _each_its_own_name(items: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    """The items with identifiers that differ: of two that are called the same, the later gets a number."""
    taken: set[str] = set()
    for item in items:
        name = item.id
        for count in range(2, len(items) + 2):
            if name not in taken:
                break
            name = f"{item.id}-{count}"
        taken |= {name, *(one.id for _, one in numbered(item.items))}
        yield item.changed({"id": name})
