"""The items of a meeting as its minutes tell them, each ending in what was concluded and asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.actions import ActionEntry, action_entries
from boardkit.documents.parts.head import marking_words
from boardkit.documents.parts.outcomes import OutcomeEntry, outcome_entries
from boardkit.documents.parts.seats import is_nameless, seat_title, spoken_for
from boardkit.documents.parts.wording import said
from boardkit.model.item import AgendaItem, Purpose
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Objection
from boardkit.model.organisation import RecusalMeasure, Seat
from boardkit.model.record import Audience
from boardkit.rules.action_points import action_state
from boardkit.rules.handling import Handled, handled_items
from boardkit.rules.numbering import paper_label
from boardkit.rules.participation import around, kept_out
from boardkit.rules.passages import Passage, passages
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionEntry:
    """An objection on grounds of competition, which is always recorded."""

    text: Annotated[str, "What was objected to, and what was done"]
    was_suspended: Annotated[bool, "Whether the chair suspended the item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesItem:
    """One item of the minutes, or a part of one."""

    number: Annotated[str, "Its number on the agenda: 5, or 5.1 for a part"]
    title: Annotated[str, "Its title"]
    is_part: Annotated[bool, "Whether it is a part of an item"]
    is_closed: Annotated[bool, "Whether this reader sees no more of it than its heading"]
    was_handled: Annotated[bool, "Whether the meeting got to it"]
    marking: Annotated[str, "Its classification in words; empty when there is none"]
    papers: Annotated[str, "Its papers, with their short numbers; empty when it had none"]
    kept_out: Annotated[str, "Who did not take part; empty when all did, or when the whole says it of a part"]
    undecided: Annotated[str, "Who took part and did not decide; empty when none"]
    discussion: Annotated[tuple[Passage, ...], "What was said, in paragraphs and items of lists"]
    objections: Annotated[tuple[ObjectionEntry, ...], "Objections on grounds of competition"]
    outcomes: Annotated[tuple[OutcomeEntry, ...], "What was concluded"]
    actions: Annotated[tuple[ActionEntry, ...], "What was asked of somebody"]
    is_opening: Annotated[bool, "Whether the meeting is opened here"]
    is_closing: Annotated[bool, "Whether the meeting is closed here"]
    is_silent: Annotated[bool, "Whether nothing else is told of it here"]


def minutes_items(view: View, meeting: Meeting, edition: Edition) -> tuple[MinutesItem, ...]:
    """All items in the order in which they were handled, with their parts."""
    return tuple(_item(view, meeting, one, edition) for one in handled_items(meeting))


def order_of(view: View, meeting: Meeting, edition: Edition) -> str:
    """The numbers of the items in the order in which they were handled; empty when that is the agenda's."""
    handled = [
        one.item.id
        for one in handled_items(meeting)
        if one.depth == 0 and (one.was_handled or (meeting.id, one.item.id) in view.closed)
    ]
    agenda = [item.id for item in meeting.items if item.id in handled]
    if handled == agenda:
        return ""
    return edition.language.listed(view.slots[meeting.id, one].number for one in handled)


def _item(view: View, meeting: Meeting, one: Handled, edition: Edition) -> MinutesItem:
    item = one.item
    number = view.slots[meeting.id, item.id].number
    is_closed = (meeting.id, item.id) in view.closed
    outcomes = [found for found in meeting.outcomes if found.item == item.id]
    points = [found for found in meeting.action_points if found.item == item.id]
    states = [action_state(view, meeting, point, day=view.day) for point in points]
    texts = [said(found.text, edition) for found in meeting.discussions if found.item == item.id]
    objections = [found for found in meeting.objections if found.item == item.id]
    away = _away(view, meeting, item, edition)
    return MinutesItem(
        number=number,
        title=said(item.title, edition),
        is_part="." in number,
        is_closed=is_closed,
        was_handled=one.was_handled or is_closed,
        marking=marking_words(item.marking, edition),
        papers="; ".join(
            f"{paper_label(number, paper)} {said(paper.title, edition)}" for paper in item.papers
        ),
        kept_out=away.get(RecusalMeasure.NO_PARTICIPATION, ""),
        undecided=away.get(RecusalMeasure.NO_DECISION, ""),
        discussion=tuple(passage for text in texts for passage in passages(text)),
        objections=tuple(_objection(found, edition) for found in objections),
        outcomes=outcome_entries(view, meeting, outcomes, edition),
        actions=action_entries(view, states, edition),
        is_opening=item.purpose is Purpose.OPENING,
        is_closing=item.purpose is Purpose.CLOSING,
        is_silent=not (texts or objections or outcomes or points or item.items),
    )


def _objection(objection: Objection, edition: Edition) -> ObjectionEntry:
    return ObjectionEntry(text=said(objection.text, edition), was_suspended=objection.suspended)


def _away(view: View, meeting: Meeting, item: AgendaItem, edition: Edition) -> dict[RecusalMeasure, str]:
    """Who did not take part or did not decide, in words; of a part only what the whole does not say."""
    if is_nameless(view, meeting):
        return {}
    whole = around(meeting, item)[-2:-1]
    told = kept_out(view, meeting, whole[0]) if whole else {}
    found: dict[RecusalMeasure, list[str]] = {}
    for seat, measure in kept_out(view, meeting, item).items():
        if told.get(seat) is not measure:
            found.setdefault(measure, []).append(seat)
    return {
        measure: edition.language.listed(_named(view, seats, edition)) for measure, seats in found.items()
    }


def _named(view: View, seats: list[str], edition: Edition) -> Iterator[str]:
    for one in seats:
        seat = view.find(Seat, one)
        if seat and view.audience is Audience.PUBLIC:
            yield edition.language.say("one seat ({group})", {"group": spoken_for(view, seat, edition)})
        else:
            yield seat_title(view, one, edition)
