"""What the board's own meetings made of an input, as far as the reader may know."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.eu_input import EuInput
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.rules.history import called_off
from boardkit.rules.numbering import numbered
from boardkit.views.view import View


def discussed(view: View, one: EuInput, edition: Edition) -> str:
    """At which meetings until the day it was an item, and what they concluded; that it was at none yet."""
    told = [_told(view, meeting, item, edition) for meeting, item in _items(view, one)]
    return " ".join(told) or edition.language.say("Not discussed by the board yet.")


def _items(view: View, one: EuInput) -> Iterator[tuple[Meeting, AgendaItem]]:
    for meeting in sorted(view.meetings, key=lambda each: each.date):
        if meeting.date <= view.day and not called_off(meeting, view.day):
            for _, item in numbered(meeting.items):
                if one.id in item.about:
                    yield meeting, item


def _told(view: View, meeting: Meeting, item: AgendaItem, edition: Edition) -> str:
    slot = view.slots[meeting.id, item.id]
    values = {
        "day": meeting.date,
        "reference": f"{view.charter.abbreviation}-{meeting.id}",
        "item": slot.number,
    }
    concluded = [said(each.text, edition) for each in meeting.outcomes if each.item == item.id]
    place = edition.language.say("Discussed by the board on {day} ({reference}, item {item})", values)
    return f"{place}: {' '.join(concluded)}" if concluded else f"{place}."
