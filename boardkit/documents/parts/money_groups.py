"""All money by how certain it is, and what of it is in no sum."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.money import (
    MoneyEntry,
    SumEntry,
    amount_title,
    money_entries,
    sum_entries,
)
from boardkit.model.funding import Payer, Qualifier
from boardkit.rules.money import Certainty, KnownAmount
from boardkit.rules.money_sums import MoneyGroup, money_groups
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyGroupEntry:
    """The amounts that are equally certain."""

    title: Annotated[str, "How certain they are, in words"]
    is_private: Annotated[bool, "Whether it is money of companies"]
    entries: Annotated[tuple[MoneyEntry, ...], "The amounts, in the order of the files"]
    sums: Annotated[tuple[SumEntry, ...], "What of them may be added; empty when nothing may"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Which amounts are in no sum, so that the paper says why."""

    has_mixed: Annotated[bool, "Whether some are paid by public and private parties together"]
    has_unknown_payer: Annotated[bool, "Whether it is not known whose money some are"]
    has_averages: Annotated[bool, "Whether some are averages"]
    has_no_currency: Annotated[bool, "Whether some have no currency"]
    overlapping: Annotated[str, "Those that hold money that others hold too; empty when none"]


def money_group_entries(view: View, edition: Edition) -> tuple[MoneyGroupEntry, ...]:
    """The amounts known on the day of the view, in groups."""
    groups = money_groups(view, day=view.day)
    return tuple(
        _group(
            one,
            view,
            edition,
            told={found.instrument.id for above in groups[:place] for found in above.amounts},
        )
        for place, one in enumerate(groups)
    )


def left_out(view: View, edition: Edition) -> LeftOut:
    """What no sum holds, of all amounts that are known."""
    return _left_out([one for group in money_groups(view, day=view.day) for one in group.amounts], edition)


def _group(group: MoneyGroup, view: View, edition: Edition, *, told: AbstractSet[str]) -> MoneyGroupEntry:
    """One group; `told` are the instruments that the groups above it name."""
    return MoneyGroupEntry(
        title=edition.language.word(group.certainty),
        is_private=group.certainty is Certainty.PRIVATE,
        entries=money_entries(view, group.amounts, edition, told=told),
        sums=sum_entries(group.sums, group.amounts, edition),
    )


def _left_out(amounts: Sequence[KnownAmount], edition: Edition) -> LeftOut:
    fundings = [one.funding for one in amounts]
    overlapping = (amount_title(one, edition) for one in amounts if one.funding.overlaps)
    return LeftOut(
        has_mixed=any(one.payer is Payer.MIXED for one in fundings),
        has_unknown_payer=any(one.payer is Payer.UNKNOWN for one in fundings),
        has_averages=any(one.qualifier is Qualifier.AVERAGE for one in fundings),
        has_no_currency=any(one.currency is None for one in fundings),
        overlapping="; ".join(overlapping),
    )
