"""Amounts of money as papers print them: in words, as exactly or as roughly as their source is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.citation import cited, located
from boardkit.documents.parts.wording import said
from boardkit.model.funding import Funding, FundingPeriod, Qualifier
from boardkit.rules.money import KnownAmount
from boardkit.rules.money_sums import Sum
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPart:
    """An amount that stands under the total that it is a part of, as certain as that."""

    title: Annotated[str, "What it is for"]
    is_deeper: Annotated[bool, "Whether it is a part of the part before it, and not of the total itself"]
    amount: Annotated[str, "The amount in words, without the period, which is that of the total"]
    payer: Annotated[str, "Whose money it is, in words"]
    years: Annotated[str, "Which years; empty when the source does not say"]
    stand: Annotated[str, "How certain it is and since when; empty when that is as for the total"]
    source: Annotated[str, "Where it comes from; empty when that is as for the total"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyEntry:
    """One amount, with the parts of it that are as certain."""

    instrument: Annotated[
        str, "The instrument that the money is in; its short name when the paper named it before"
    ]
    title: Annotated[str, "What it is for within that; empty when the instrument has no other amount"]
    amount: Annotated[
        str, "The amount in words, with how exact it is and, unless the years say it, for which period"
    ]
    payer: Annotated[str, "Whose money it is, in words"]
    status: Annotated[str, "How certain it is, in words"]
    since: Annotated[str, "Since which day, or the day of the source; empty when nobody says"]
    years: Annotated[str, "Which years; empty when the source does not say"]
    part_of: Annotated[str, "The total in another group that it is a part of; empty when none"]
    source: Annotated[str, "Where it comes from, as cited; a dash when there is none to be seen"]
    is_example: Annotated[bool, "Whether it is example data, which no source gives"]
    parts: Annotated[tuple[MoneyPart, ...], "What is in it, for the reader and not to be added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SumEntry:
    """What amounts come to that may be added."""

    amount: Annotated[str, "The sum in words, as rough as what is in it"]
    of: Annotated[str, "The amounts that are in it"]


_ROUGHLY = {
    Qualifier.EXACT: "{amount}",
    Qualifier.CIRCA: "about {amount}",
    Qualifier.MORE_THAN: "more than {amount}",
    Qualifier.UP_TO: "up to {amount}",
    Qualifier.AVERAGE: "on average {amount}",
}
_FOR = {
    FundingPeriod.ONE_OFF: "{amount}, one-off",
    FundingPeriod.PER_YEAR: "{amount} a year",
    FundingPeriod.PROGRAMME: "{amount} over the whole term",
}


def money_words(
    amount: Decimal,
    currency: str | None,
    qualifier: Qualifier,
    period: FundingPeriod | None,
    edition: Edition,
) -> str:
    """An amount in full words: ruim € 900 miljoen per jaar. Without a period when that is clear already."""
    language = edition.language
    rough = language.say(_ROUGHLY[qualifier], {"amount": language.money(amount, currency)})
    return language.say(_FOR[period], {"amount": rough}) if period else rough


def money_entries(
    view: View, amounts: Sequence[KnownAmount], edition: Edition, *, told: AbstractSet[str] = frozenset()
) -> tuple[MoneyEntry, ...]:
    """The amounts of one group; one whose total is in the group as well stands under that.

    `told` are the instruments that the paper named before: of these the short name is enough.
    """
    named = set(told)
    found = []
    for one in amounts:
        if not _above(one, amounts):
            found.append(_entry(view, one, amounts, edition, is_told=one.instrument.id in named))
            named.add(one.instrument.id)
    return tuple(found)


def sum_entries(
    sums: Sequence[Sum], amounts: Sequence[KnownAmount], edition: Edition
) -> tuple[SumEntry, ...]:
    """The sums of one group, each with what is in it: by its instrument alone when that leaves no doubt."""
    # Parts for other years than their total are not in its sum, and can have one of their own.
    added = {key for one in sums for key in one.of}
    shown = [one for one in amounts if one.funding.id in added or not _above(one, amounts)]
    instruments = Counter(one.instrument.id for one in shown)
    titles = {
        one.funding.id: amount_title(one, edition)
        if instruments[one.instrument.id] > 1
        else _short(one, edition)
        for one in shown
    }
    return tuple(
        SumEntry(
            amount=money_words(one.amount, one.currency, one.qualifier, one.period, edition),
            of="; ".join(titles[key] for key in one.of),
        )
        for one in sums
    )


def amount_title(one: KnownAmount, edition: Edition) -> str:
    """What an amount is for, with its instrument, which the paper named before."""
    return ": ".join(filter(None, [_short(one, edition), said(one.funding.title, edition)]))


def _short(one: KnownAmount, edition: Edition) -> str:
    return one.instrument.short or said(one.instrument.title, edition)


def _above(one: KnownAmount, amounts: Sequence[KnownAmount]) -> KnownAmount | None:
    """The total of an amount, when it stands in the same group."""
    whole = one.whole.id if one.whole else None
    return next((other for other in amounts if other.funding.id == whole), None)


def _entry(
    view: View, one: KnownAmount, amounts: Sequence[KnownAmount], edition: Edition, *, is_told: bool
) -> MoneyEntry:
    funding, language = one.funding, edition.language
    facts = (funding, one.instrument, one.step)
    return MoneyEntry(
        instrument=_short(one, edition) if is_told else said(one.instrument.title, edition),
        title=said(funding.title, edition),
        amount=money_words(funding.amount, funding.currency, funding.qualifier, _period(funding), edition),
        payer=language.word(funding.payer),
        status=_status(one, edition),
        since=language.day(one.step.on) if one.step else "",
        years=said(funding.years, edition),
        part_of=said(one.whole.title, edition) if one.whole else "",
        source=cited(view, one.source, edition) or "–",
        is_example=any(fact.example for fact in facts if fact),
        parts=tuple(_part(view, found, one, edition) for found in _inside(one, amounts)),
    )


def _period(funding: Funding) -> FundingPeriod | None:
    """The years say it better than that it is for a whole term."""
    is_said = funding.years and funding.period is FundingPeriod.PROGRAMME
    return None if is_said else funding.period


def _inside(whole: KnownAmount, amounts: Sequence[KnownAmount]) -> Iterator[KnownAmount]:
    """The parts of an amount, each followed by its own parts."""
    for one in amounts:
        if one.whole and one.whole.id == whole.funding.id:
            yield one
            yield from _inside(one, amounts)


def _part(view: View, one: KnownAmount, total: KnownAmount, edition: Edition) -> MoneyPart:
    funding, language = one.funding, edition.language
    is_other = one.instrument is not total.instrument
    same_stand = (
        one.step and total.step and (one.step.status, one.step.on) == (total.step.status, total.step.on)
    )
    same_source = one.source and total.source and one.source.id == total.source.id
    source = located(one.source, edition) if same_source else cited(view, one.source, edition)
    stand = (_status(one, edition), language.day(one.step.on) if one.step else "")
    return MoneyPart(
        title=amount_title(one, edition) if is_other else said(funding.title, edition),
        is_deeper=one.whole is not total.funding,
        amount=money_words(funding.amount, funding.currency, funding.qualifier, None, edition),
        payer=language.word(funding.payer),
        years=said(funding.years, edition),
        stand="" if same_stand else ", ".join(filter(None, stand)),
        source="" if one.source == total.source else source,
    )


def _status(one: KnownAmount, edition: Edition) -> str:
    return edition.language.word(one.step.status) if one.step else edition.language.say("status not known")
