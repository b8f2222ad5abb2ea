"""Which amounts of money may be added, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from boardkit.model.board import Records
from boardkit.model.funding import Funding, FundingPeriod, Payer, Qualifier
from boardkit.rules.money import Certainty, KnownAmount, known_amounts

_NOBODYS_ALONE = frozenset({Payer.MIXED, Payer.UNKNOWN})
"""Of such an amount nobody knows how much is public, so it counts neither as public nor as private."""
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Amounts of one certainty, in one currency and for one period, added; `of` are their identifiers.

    `qualifier` is how exact the sum is: as rough as the roughest amount in it.
    """

    amount: Decimal
    currency: str
    period: FundingPeriod
    qualifier: Qualifier
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoneyGroup:
    """The amounts of one certainty, and what of them may be added."""

    certainty: Certainty
    amounts: tuple[KnownAmount, ...]
    sums: tuple[Sum, ...]


def money_groups(records: Records, *, day: date) -> tuple[MoneyGroup, ...]:
    """The amounts that were known on a day, the most certain first; a group without amounts is left out."""
    amounts = known_amounts(records, day=day)
    groups = ((one, tuple(found for found in amounts if found.certainty is one)) for one in Certainty)
    return tuple(MoneyGroup(one, found, sums(found)) for one, found in groups if found)


def sums(amounts: Sequence[KnownAmount]) -> tuple[Sum, ...]:
    """What may be added of these amounts: of each certainty, currency and period apart, two or more.

    Private money is of one certainty only when it has the same status, and of what nobody knows how certain
    it is there is no sum. Amounts for different years are for different periods: the money of two years is
    not that of a whole programme.

    Of a total and its parts only the total counts: parts need not make up the whole of it. Not counted are
    amounts without a currency, amounts that overlap others, what public and private parties pay together,
    and averages, as the years over which they were taken may differ. One "circa" makes a sum circa, one
    "more than" makes it more than, one "up to" makes it up to; over two such kinds nothing true can be said,
    and there is no sum.
    """
    alike: dict[tuple[str, str, FundingPeriod, str], list[KnownAmount]] = {}
    for one in amounts:
        if one.funding.currency and one.certainty is not Certainty.UNKNOWN:
            years = one.funding.years.wording("nl") if one.funding.years else ""
            stand = one.step.status.value if one.certainty is Certainty.PRIVATE and one.step else ""
            key = (f"{one.certainty} {stand}", one.funding.currency, one.funding.period, years)
            alike.setdefault(key, []).append(one)
    found = (
        _sum(currency, period, [one for one in _whole_ones(ones) if is_counted(one.funding)])
        for (_, currency, period, _), ones in alike.items()
    )
    return tuple(one for one in found if one)


def is_counted(funding: Funding) -> bool:
    """Whether an amount is of a kind that can be added to others."""
    is_average = funding.qualifier is Qualifier.AVERAGE
    return not (funding.overlaps or is_average or funding.payer in _NOBODYS_ALONE)


def _whole_ones(amounts: Sequence[KnownAmount]) -> Iterator[KnownAmount]:
    """Those of which the total does not stand among them."""
    there = {one.funding.id for one in amounts}
    return (one for one in amounts if not one.wholes & there)


def _sum(currency: str, period: FundingPeriod, counted: Sequence[KnownAmount]) -> Sum | None:
    kinds = {one.funding.qualifier for one in counted} - {Qualifier.EXACT}
    if len(counted) < _FEWEST or len(kinds) > 1:
        return None
    return Sum(
        amount=sum((one.funding.amount for one in counted), Decimal(0)),
        currency=currency,
        period=period,
        qualifier=next(iter(kinds), Qualifier.EXACT),
        of=tuple(one.funding.id for one in counted),
    )
