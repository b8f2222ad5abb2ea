"""Numbers that papers are cited by: of items, requested decisions and papers."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.model.item import AgendaItem, Paper
from boardkit.model.meeting import Meeting


def numbered(items: tuple[AgendaItem, ...], above: str = "") -> Iterator[tuple[str, AgendaItem]]:
    """Each item and part of an item with its number: 5, 5.1, 5.2, in the order of the agenda."""
    for place, item in enumerate(items, start=1):
        number = f"{above}{place}"
        yield number, item
        yield from numbered(item.items, f"{number}.")


def item_numbers(meeting: Meeting) -> dict[str, str]:
    """The number of each item by its identifier."""
    return {item.id: number for number, item in numbered(meeting.items)}


def paper_label(item_number: str, paper: Paper) -> str:
    """The short number that stands in the agenda: 5B."""
    return f"{item_number}{paper.letter}"


def paper_number(abbreviation: str, meeting_id: str, item_number: str, paper: Paper) -> str:
    """The whole number, which is also the name of the paper's file: HB-2024-02.05B."""
    first, dot, rest = item_number.partition(".")
    return f"{abbreviation}-{meeting_id}.{first.zfill(2)}{dot}{rest}{paper.letter}"
