"""What members brought in, added up so that nobody can be recognised in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from boardkit.model.board import Board, Records
from boardkit.model.eu_contribution import Contribution, Stance
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence, EvidenceLevel
from boardkit.rules.agreement import AGAINST, FOR
from boardkit.rules.eu_standing import contributions_on
from boardkit.rules.market_parties import is_market_party, whose


class Withheld(StrEnum):
    """Why a figure from members is not shown."""

    FEW = "few"
    """Too few contributors."""
    DOMINATED = "dominated"
    """One contributor gave most of it."""


@dataclass(frozen=True, slots=True)
class AskSupport:
    """How many contributors want one ask; the counts say nothing when it is `withheld`."""

    ask: str
    in_favour: int = 0
    neutral: int = 0
    against: int = 0
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class FigureSum:
    """The sum of one figure, and how many gave it; both say nothing when it is `withheld`."""

    figure: str
    total: Decimal = Decimal(0)
    contributors: int = 0
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """The sum of the contributions to one input on a day; `claims_withheld` are not among its evidence."""

    contributors: int
    support: tuple[AskSupport, ...]
    sums: tuple[FigureSum, ...]
    claims_withheld: int


def brought_in(board: Board, one: EuInput, day: date) -> BroughtIn:
    """What may leave the secretariat of the contributions to an input, as they were on a day.

    A figure is withheld below the least number of contributors, government not counted, as its position is
    known and the others would follow from it; and when one party gave most of it. Both borders are settings
    (board.yaml, thresholds), and the rule is that of official statistics.
    """
    given = contributions_on(one, day)
    return BroughtIn(
        contributors=len({whose(board, each.seat) for each in given}),
        support=tuple(_support(board, ask.id, given) for ask in one.asks),
        sums=tuple(_sum(board, figure.id, given) for figure in one.figures),
        claims_withheld=len(one.evidence) - len(recognisable_left_out(board, one, day).evidence),
    )


def recognisable_left_out(board: Board, one: EuInput, day: date) -> EuInput:
    """The input without the aggregated claims in which somebody could be recognised."""
    everybody = _market_parties(board, contributions_on(one, day))
    kept = tuple(each for each in one.evidence if not claim_withheld(board, each, everybody))
    return one if len(kept) == len(one.evidence) else one.model_copy(update={"evidence": kept})


def claim_withheld(board: Records, claim: Evidence, everybody: int) -> Withheld | None:
    """Why an aggregated claim stays inside the secretariat; None when it need not.

    `everybody`: how many contributed, for a claim that does not say itself what it was added up from.
    """
    if claim.evidence is not EvidenceLevel.AGGREGATED:
        return None
    count = everybody if claim.contributors is None else claim.contributors
    if count < board.charter.thresholds.least_contributors:
        return Withheld.FEW
    share = claim.largest_share or 0
    return Withheld.DOMINATED if share > board.charter.thresholds.largest_share else None


def market_contributors(board: Records, one: EuInput, day: date) -> int:
    """How many parties other than government contributed by a day."""
    return _market_parties(board, contributions_on(one, day))


def _support(board: Board, ask: str, given: Iterable[Contribution]) -> AskSupport:
    told = [(each, stance.stance) for each in given for stance in each.stances if stance.ask == ask]
    known = [(each, stance) for each, stance in told if stance is not Stance.UNKNOWN]
    if _market_parties(board, (each for each, _ in known)) < board.charter.thresholds.least_contributors:
        return AskSupport(ask, withheld=Withheld.FEW)
    stances = {whose(board, each.seat): stance for each, stance in known}.values()
    return AskSupport(
        ask,
        in_favour=sum(stance in FOR for stance in stances),
        neutral=sum(stance is Stance.NEUTRAL for stance in stances),
        against=sum(stance in AGAINST for stance in stances),
    )


def _sum(board: Board, figure: str, given: Iterable[Contribution]) -> FigureSum:
    amounts: dict[str, Decimal] = {}
    givers = []
    for each, amount in _amounts(figure, given):
        party = whose(board, each.seat)
        amounts[party] = amounts.get(party, Decimal(0)) + amount
        givers.append(each)
    total = sum(amounts.values(), Decimal(0))
    if _market_parties(board, givers) < board.charter.thresholds.least_contributors:
        return FigureSum(figure, withheld=Withheld.FEW)
    if max(amounts.values(), default=Decimal(0)) * 100 > total * board.charter.thresholds.largest_share:
        return FigureSum(figure, withheld=Withheld.DOMINATED)
    return FigureSum(figure, total, len(amounts))


def _amounts(figure: str, given: Iterable[Contribution]) -> Iterator[tuple[Contribution, Decimal]]:
    return ((each, one.amount) for each in given for one in each.figures if one.figure == figure)


def _market_parties(board: Records, given: Iterable[Contribution]) -> int:
    return len({whose(board, each.seat) for each in given if is_market_party(board, each.seat)})


def without_recognisable(board: Board, day: date) -> Board:
    """The board without the claims in which a member could be recognised: what leaves the secretariat."""
    left = tuple(recognisable_left_out(board, one, day) for one in board.eu_inputs)
    same = all(one is other for one, other in zip(left, board.eu_inputs, strict=True))
    return board if same else replace(board, eu_inputs=left)
