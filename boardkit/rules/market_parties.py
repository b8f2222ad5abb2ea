"""Who competes with others: companies, institutes and their associations; government and the chair do not."""

from __future__ import annotations

import re

from boardkit.model.board import Records
from boardkit.model.organisation import BoardRole, Organisation, OrganisationType, Seat

_GOVERNMENT = frozenset(
    {
        OrganisationType.MINISTRY,
        OrganisationType.REGION,
        OrganisationType.EU_BODY,
        OrganisationType.INTERGOVERNMENTAL,
        OrganisationType.PARLIAMENT,
    }
)
_NO_COMPETITORS = frozenset({BoardRole.CHAIR, BoardRole.VICE_CHAIR, BoardRole.SECRETARY})
_GOVERNMENT_GROUP = re.compile(r"\b(?:rijk|overheid|overheden|ministerie|government|authorit)", re.IGNORECASE)


def is_market_party(records: Records, identifier: str | None) -> bool:
    """Whether this seat or organisation speaks for neither government nor the board itself.

    An alternate speaks for whom the seat does whose place it takes.
    """
    seat = _seat(records, identifier or "")
    if seat and seat.role in _NO_COMPETITORS:
        return False
    party = records.by_id.get(whose(records, identifier or ""))
    if isinstance(party, Organisation):
        return party.type not in _GOVERNMENT
    if not isinstance(party, Seat):
        return False
    group = " ".join(filter(None, [party.group.nl, party.group.en, party.group.own])) if party.group else ""
    return not _GOVERNMENT_GROUP.search(group)


def whose(records: Records, identifier: str) -> str:
    """The organisation that a seat speaks for, else the seat; two seats of one company are one party.

    An alternate speaks for the seat whose place it takes.
    """
    seat = _seat(records, identifier)
    return (seat.organisation or seat.id) if seat else identifier


def _seat(records: Records, identifier: str) -> Seat | None:
    """The seat that speaks: for an alternate without an organisation, the one that it stands in for.

    Seats that go round in a circle are a mistake that a check tells of; any of them will do.
    """
    seat, seen = records.find(Seat, identifier), {identifier}
    while seat and not seat.organisation and seat.alternate_of and seat.alternate_of not in seen:
        seen.add(seat.alternate_of)
        seat = records.find(Seat, seat.alternate_of) or seat
    return seat
