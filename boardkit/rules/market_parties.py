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
    """Whether this seat or organisation speaks for neither government nor the board itself."""
    party = records.by_id.get(identifier or "")
    if isinstance(party, Organisation):
        return party.type not in _GOVERNMENT
    if not isinstance(party, Seat) or party.role in _NO_COMPETITORS:
        return False
    if party.organisation:
        return is_market_party(records, party.organisation)
    group = " ".join(filter(None, [party.group.nl, party.group.en, party.group.own])) if party.group else ""
    return not _GOVERNMENT_GROUP.search(group)


def whose(records: Records, seat: str) -> str:
    """The organisation that a seat speaks for, else the seat; two seats of one company are one party.

    An alternate speaks for the seat whose place it takes.
    """
    found = records.find(Seat, seat)
    if found is None:
        return seat
    if found.alternate_of and not found.organisation and found.alternate_of != seat:
        return whose(records, found.alternate_of)
    return found.organisation or seat
