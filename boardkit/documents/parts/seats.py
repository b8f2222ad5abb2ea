"""Seats as papers print them."""

from __future__ import annotations

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.organisation import Organisation, Seat
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
