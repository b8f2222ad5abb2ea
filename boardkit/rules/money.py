"""Which amounts of money are known on a day, and how certain each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boardkit.model.board import Records
from boardkit.model.funding import (
    Funding,
    FundingStatus,
    FundingStep,
    Instrument,
    Payer,
)
from boardkit.model.record import Citation
from boardkit.model.source import Source
from boardkit.rules.history import latest


class Certainty(StrEnum):
    """How certain money is; amounts of different certainty are never added.

    GRANTED: nobody has to decide any more that it is there. Somebody has it by a formal decision (granted),
    was promised it without conditions (awarded) or got it (paid), or it stands in a budget to be used
    (available): who gets that is open, that it is there is not.
    CONDITIONAL: it was awarded, and falls away when a condition is not met.
    ANNOUNCED: an intention. It was said to come (announced), set aside without being given to anybody
    (reserved), or is thought to follow (forecast).
    PRIVATE: money of companies, whatever its status: no government decides on it.
    UNKNOWN: no step says how certain it is.
    """

    GRANTED = "granted"
    CONDITIONAL = "conditional"
    ANNOUNCED = "announced"
    PRIVATE = "private"
    UNKNOWN = "unknown"


_CERTAINTY = {
    FundingStatus.GRANTED: Certainty.GRANTED,
    FundingStatus.AWARDED: Certainty.GRANTED,
    FundingStatus.PAID: Certainty.GRANTED,
    FundingStatus.AVAILABLE: Certainty.GRANTED,
    FundingStatus.CONDITIONAL: Certainty.CONDITIONAL,
    FundingStatus.ANNOUNCED: Certainty.ANNOUNCED,
    FundingStatus.RESERVED: Certainty.ANNOUNCED,
    FundingStatus.FORECAST: Certainty.ANNOUNCED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAmount:
    """An amount as it stood on a day.

    `whole` is the total that it is a part of, when that was known as well; `wholes` are the identifiers of
    all that it is a part of, of a part of a part too.
    """

    funding: Funding
    instrument: Instrument
    step: FundingStep | None
    certainty: Certainty
    source: Citation | None
    whole: Funding | None
    wholes: frozenset[str]


def known_amounts(records: Records, *, day: date) -> tuple[KnownAmount, ...]:
    """The amounts that were known on a day, in the order of the files.

    An amount is known from its first step on; one without steps as soon as its source was published.
    """
    everything = {one.id: one for instrument in records.instruments for one in instrument.funding}
    known = {key for key, one in everything.items() if _is_known(records, one, day)}
    return tuple(
        _known(one, instrument, everything, known, day)
        for instrument in records.instruments
        for one in instrument.funding
        if one.id in known
    )


def _is_known(records: Records, funding: Funding, day: date) -> bool:
    if funding.history:
        return latest(funding.history, day) is not None
    source = records.find(Source, funding.source.id) if funding.source else None
    return source is None or source.date is None or source.date.first <= day


def _known(
    funding: Funding,
    instrument: Instrument,
    everything: Mapping[str, Funding],
    known: AbstractSet[str],
    day: date,
) -> KnownAmount:
    step = latest(funding.history, day)
    certain = _CERTAINTY[step.status] if step else Certainty.UNKNOWN
    return KnownAmount(
        funding=funding,
        instrument=instrument,
        step=step,
        certainty=Certainty.PRIVATE if funding.payer is Payer.PRIVATE else certain,
        source=(step.source if step else None) or funding.source or instrument.source,
        whole=everything.get(funding.part_of or "") if funding.part_of in known else None,
        wholes=_wholes(funding, everything),
    )


def _wholes(funding: Funding, everything: Mapping[str, Funding]) -> frozenset[str]:
    """All that an amount is a part of; a check reports amounts that are parts of each other."""
    found: set[str] = set()
    above = everything.get(funding.part_of or "")
    while above and above.id not in found and above is not funding:
        found.add(above.id)
        above = everything.get(above.part_of or "")
    return frozenset(found)
