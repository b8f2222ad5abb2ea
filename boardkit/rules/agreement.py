"""How far those who contributed agree on an ask."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from boardkit.model.eu_contribution import Stance

FOR = frozenset({Stance.SUPPORTS, Stance.LEANING_FOR})
AGAINST = frozenset({Stance.OPPOSES, Stance.LEANING_AGAINST})


class Agreement(StrEnum):
    """What the stances on one ask come to."""

    AGREED = "agreed"
    """Nobody is against, and more than half of those who said something are for."""
    LUKEWARM = "lukewarm"
    """Nobody is against, and at most half are for."""
    DIVIDED = "divided"
    """Some are for and some against."""
    OPPOSED = "opposed"
    """Some are against, and nobody is for."""
    SINGLE = "single"
    """Only one said anything about it."""
    SILENT = "silent"
    """Nobody said anything about it."""


_SEVERAL = 2


def agreement(stances: Iterable[Stance]) -> Agreement:
    """How far the stances on one ask agree."""
    known = [one for one in stances if one is not Stance.UNKNOWN]
    in_favour, against = sum(one in FOR for one in known), sum(one in AGAINST for one in known)
    if len(known) < _SEVERAL:
        return Agreement.SINGLE if known else Agreement.SILENT
    if against:
        return Agreement.DIVIDED if in_favour else Agreement.OPPOSED
    return Agreement.AGREED if in_favour * 2 > len(known) else Agreement.LUKEWARM
