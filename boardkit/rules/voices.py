"""What each party last said of an ask or a figure; its seats, and their alternates, speak with one voice."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias

from boardkit.model.board import Records
from boardkit.model.eu_contribution import Contribution, Stance
from boardkit.rules.market_parties import whose

Voice: TypeAlias = tuple[Contribution, Stance]
Amount: TypeAlias = tuple[Contribution, Decimal]


def voices(records: Records, given: Iterable[Contribution], ask: str) -> tuple[Voice, ...]:
    """The last stance of each party on an ask, with the contribution that it stands in.

    `given` are the contributions in the order in which they came in. A later one adds to an earlier one, and
    takes its place only in what both speak of.
    """
    told = {
        whose(records, each.seat): (each, stance.stance)
        for each in given
        for stance in each.stances
        if stance.ask == ask
    }
    return tuple(told.values())


def amounts(records: Records, given: Iterable[Contribution], figure: str) -> tuple[Amount, ...]:
    """The last amount that each party gave of a figure, with the contribution that it stands in."""
    told = {
        whose(records, each.seat): (each, one.amount)
        for each in given
        for one in each.figures
        if one.figure == figure
    }
    return tuple(told.values())
