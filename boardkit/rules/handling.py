"""In which order the items of a meeting were handled, and which of them were not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Handled:
    """An item or a part of one, how deep it lies (0 for an item), and whether the meeting got to it."""

    item: AgendaItem
    depth: int
    was_handled: bool


def handled_items(meeting: Meeting) -> tuple[Handled, ...]:
    """Every item in the order in which it was handled, each followed by its parts.

    What the meeting did not get to stands behind what stood before it on the agenda. When no order is
    recorded, all items were handled in the order of the agenda.
    """
    places = {item: place for place, item in enumerate(meeting.handled)}
    return tuple(_in_order(meeting.items, places, 0, whole=not places))


def _in_order(
    items: tuple[AgendaItem, ...], places: Mapping[str, int], depth: int, *, whole: bool
) -> Iterator[Handled]:
    """`whole`: what these are parts of was handled as a whole, and so they were."""
    order: list[tuple[int, bool, int]] = []
    before = -1
    for number, item in enumerate(items):
        own = min(_places(item, places), default=None)
        before = before if own is None else own
        order.append((before, own is None, number))
    for _, unplaced, number in sorted(order):
        item = items[number]
        was_handled = whole or not unplaced
        yield Handled(item, depth, was_handled)
        yield from _in_order(item.items, places, depth + 1, whole=whole or item.id in places)


def _places(item: AgendaItem, places: Mapping[str, int]) -> Iterator[int]:
    """The places of an item and of its parts among those that were handled."""
    if item.id in places:
        yield places[item.id]
    for part in item.items:
        yield from _places(part, places)
