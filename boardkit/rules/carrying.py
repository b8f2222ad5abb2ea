"""What a meeting left over, how often an item was put off, and which outcomes are to be looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Records
from boardkit.model.item import AgendaItem, Purpose
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Outcome, Result
from boardkit.model.record import Audience
from boardkit.model.text import Text
from boardkit.rules.history import called_off
from boardkit.rules.levels import level_of, own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.outcomes import request_of

_FRAME = frozenset({Purpose.OPENING, Purpose.ANNOUNCEMENTS, Purpose.ANY_OTHER, Purpose.CLOSING})
"""What each agenda has anyway: it is never put off."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """An item that a meeting put off: the items that it is a part of, what is still asked, its readers."""

    item: AgendaItem
    above: tuple[AgendaItem, ...]
    requests: tuple[Text, ...]
    whole: bool
    level: Audience


def left_over(records: Records, meeting: Meeting, *, day: date) -> tuple[LeftOver, ...]:
    """The items, and parts of items, that are still to be handled, in the order of the agenda.

    That is what was deferred, what does not stand among the items that were handled (when these are given),
    and everything when the meeting was called off. Of an item that was deferred in part, what is left.
    """
    default = records.charter.defaults.level
    level = own_level(meeting, default=default)
    search = _Search(meeting, default, off=called_off(meeting, day))
    return tuple(one for item in meeting.items for one in search.inside(item, (), level))


@dataclass(frozen=True, slots=True)
class _Search:
    meeting: Meeting
    default: Audience
    off: bool

    def inside(self, item: AgendaItem, above: tuple[AgendaItem, ...], outer: Audience) -> Iterator[LeftOver]:
        if item.purpose in _FRAME:
            return
        level = level_of(item, above=outer, default=self.default)
        ids = {one.id for _, one in numbered((item,))}
        found = [one for one in self.meeting.outcomes if one.item in ids]
        if self._untouched(found, ids, above):
            yield LeftOver(item, above, item.requested_decision, whole=True, level=level)
            return
        own = [one for one in found if one.item == item.id]
        if any(one.result is Result.DEFERRED for one in own):
            yield LeftOver(item, above, self._open_requests(item, own), whole=False, level=level)
        for part in item.items:
            yield from self.inside(part, (*above, item), level)

    def _untouched(self, found: list[Outcome], ids: set[str], above: tuple[AgendaItem, ...]) -> bool:
        if found:
            return all(one.result is Result.DEFERRED for one in found)
        handled = set(self.meeting.handled)
        around = ids | {one.id for one in above}
        return self.off or (bool(handled) and not handled & around)

    def _open_requests(self, item: AgendaItem, own: list[Outcome]) -> tuple[Text, ...]:
        settled = {
            request_of(item, one, self.meeting.outcomes) for one in own if one.result is not Result.DEFERRED
        }
        requests = enumerate(item.requested_decision, start=1)
        return tuple(text for place, text in requests if place not in settled)


def put_off_by(records: Records, item: AgendaItem) -> tuple[str, ...]:
    """The meetings that put an item off, the last one first; an item keeps its identifier on the way."""
    found: list[str] = []
    one: AgendaItem | None = item
    while one and one.carried_from and one.carried_from not in found:
        found.append(one.carried_from)
        origin = records.find(Meeting, one.carried_from)
        earlier = numbered(origin.items) if origin else ()
        one = next((before for _, before in earlier if before.id == item.id), None)
    return tuple(found)


def review_item(outcome: Outcome) -> str:
    """The identifier of the item that looks at an outcome again."""
    plain = "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in outcome.number)
    return "-".join(["review", *filter(None, plain.lower().split("-"))])


def planned_items(records: Records, day: date) -> frozenset[str]:
    """The identifiers of all items on agendas that are not called off."""
    going_on = (meeting for meeting in records.meetings if not called_off(meeting, day))
    return frozenset(item.id for meeting in going_on for _, item in numbered(meeting.items))


def due_for_review(records: Records, *, by: date, day: date) -> tuple[tuple[Meeting, Outcome], ...]:
    """The outcomes whose day of review has come by then, and that are on no agenda for it yet."""
    planned = planned_items(records, day)
    return tuple(
        (meeting, outcome)
        for meeting in records.meetings
        for outcome in meeting.outcomes
        if outcome.review and outcome.review <= by and review_item(outcome) not in planned
    )
