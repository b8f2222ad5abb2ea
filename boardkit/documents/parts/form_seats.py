"""How each seat took part, as the form of the minutes asks it."""

from __future__ import annotations

from boardkit.documents.kind import Edition
from boardkit.documents.parts.anchors import anchor
from boardkit.documents.parts.form_choices import seats_at
from boardkit.documents.parts.form_lines import SeatLine
from boardkit.documents.parts.seats import seat_title
from boardkit.documents.parts.wording import said
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import RecusalMeasure, Seat
from boardkit.rules.numbering import numbered
from boardkit.rules.participation import kept_out
from boardkit.views.view import View


def seat_lines(view: View, meeting: Meeting, edition: Edition) -> tuple[SeatLine, ...]:
    """A row for each seat with a term on that day, filled in as far as it is known."""
    away = _kept_out(view, meeting)
    return tuple(
        _line(view, meeting, seat, away.get(seat.id, frozenset()), edition)
        for seat in seats_at(view, meeting)
    )


def _line(view: View, meeting: Meeting, seat: Seat, away: frozenset[str], edition: Edition) -> SeatLine:
    known = next((one for one in meeting.attendance if one.seat == seat.id), None)
    missed = away.union(known.absent_from if known else ())
    return SeatLine(
        key=anchor("seat", seat.id),
        seat=said(seat.title, edition),
        state=edition.language.word(known.state) if known else "",
        by=seat_title(view, known.by, edition) if known else "",
        missed=", ".join(number for number, item in numbered(meeting.items) if item.id in missed),
    )


def _kept_out(view: View, meeting: Meeting) -> dict[str, frozenset[str]]:
    """The items in which each seat does not take part, by what it declared or by what the agenda says.

    Of an item whose whole it does not take part in, the parts are not named as well.
    """
    found: dict[str, set[str]] = {}
    for item in meeting.items:
        whole = _without(view, meeting, item)
        for seat in whole:
            found.setdefault(seat, set()).add(item.id)
        for part in item.items:
            for seat in _without(view, meeting, part) - whole:
                found.setdefault(seat, set()).add(part.id)
    return {seat: frozenset(items) for seat, items in found.items()}


def _without(view: View, meeting: Meeting, item: AgendaItem) -> set[str]:
    measures = kept_out(view, meeting, item)
    return {seat for seat, measure in measures.items() if measure is RecusalMeasure.NO_PARTICIPATION}
