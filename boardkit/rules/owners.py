"""Whom somebody means who names a seat or an organisation: by identifier, or as papers call it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from boardkit.model.board import Records
from boardkit.model.organisation import Organisation, Seat
from boardkit.rules.seating import sits_on


class UnknownOwner(LookupError):
    """Nobody is called so; `guess` was probably meant, and `known` are those who do have actions."""

    def __init__(self, guess: str, known: tuple[str, ...]) -> None:
        self.guess, self.known = guess, known
        super().__init__(guess)


def owner_named(records: Records, written: str) -> str:
    """The identifier of a seat or an organisation. Raises UnknownOwner, with what looks most like it."""
    found = parties_named(records)
    owner = found.get(plain(written))
    if owner is None:
        near = get_close_matches(plain(written), found, n=1)
        owners = {point.owner for meeting in records.meetings for point in meeting.action_points}
        raise UnknownOwner(found[near[0]] if near else "", tuple(sorted(owners)))
    return owner


def parties_named(records: Records) -> dict[str, str]:
    """The identifier of each seat and organisation by each of its names."""
    seats = ((plain(title), one.id) for one in records.seats for title in _titles(one))
    organisations = ((plain(name), one.id) for one in records.organisations for name in _names(one))
    return _unambiguous((*seats, *organisations))


def seats_named(records: Records, day: date) -> dict[str, str]:
    """The identifier of each seat with a term on a day, by each of its titles."""
    seats = (one for one in records.seats if sits_on(one, day))
    return _unambiguous((plain(title), one.id) for one in seats for title in _titles(one))


def plain(written: str) -> str:
    """For comparing what people type: small letters, single spaces, no full stop at the end."""
    return " ".join(written.split()).casefold().rstrip(" .")


def _titles(seat: Seat) -> Iterator[str]:
    yield seat.id
    yield from (words for _, words in seat.title.wordings())


def _names(organisation: Organisation) -> Iterator[str]:
    yield organisation.id
    for name in organisation.names:
        yield from (words for _, words in name.name.wordings())
        yield from filter(None, [name.short])


def _unambiguous(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A name that stands for two of them stands for neither."""
    found: dict[str, set[str]] = {}
    for name, identifier in pairs:
        found.setdefault(name, set()).add(identifier)
    return {name: next(iter(identifiers)) for name, identifiers in found.items() if len(identifiers) == 1}
