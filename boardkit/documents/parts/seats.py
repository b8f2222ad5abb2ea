"""Seats as papers print them."""

from __future__ import annotations

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Organisation, Seat
from boardkit.model.place import Regime
from boardkit.model.record import Audience
from boardkit.rules.naming import name_on
from boardkit.views.view import View


def seat_title(view: View, identifier: str | None, edition: Edition) -> str:
    """What papers call a seat; empty when there is none that the reader may see."""
    seat = view.find(Seat, identifier)
    return said(seat.title, edition) if seat else ""


def party_name(view: View, identifier: str | None, edition: Edition) -> str:
    """What papers call a seat or an organisation; empty when there is none that the reader may see."""
    organisation = view.find(Organisation, identifier)
    if organisation is None:
        return seat_title(view, identifier, edition)
    name = name_on(organisation.names, view.day)
    return name.short or said(name.name, edition)


def is_nameless(view: View, meeting: Meeting) -> bool:
    """Whether this reader may not know who took part, not even for whom: the Chatham House Rule."""
    return meeting.regime is Regime.CHATHAM and view.audience is Audience.PUBLIC


def party_shown(view: View, meeting: Meeting, identifier: str | None, edition: Edition) -> str:
    """Who did or does something, as a paper about what came of a meeting says it.

    The public reads whom a seat speaks for, and not which seat; of a meeting under the Chatham House Rule
    it reads nothing: then this is empty.
    """
    if is_nameless(view, meeting):
        return ""
    seat = view.find(Seat, identifier)
    if seat is None or view.audience is not Audience.PUBLIC:
        return party_name(view, identifier, edition)
    return spoken_for(view, seat, edition)


def spoken_for(view: View, seat: Seat, edition: Edition) -> str:
    """Whom a seat speaks for: its organisation or its group; its role when neither is known."""
    return (
        party_name(view, seat.organisation, edition)
        or said(seat.group, edition)
        or edition.language.word(seat.role)
    )
