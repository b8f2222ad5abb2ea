"""What members brought in, added up so that nobody can be recognised in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from boardkit.model.board import Board, Records
from boardkit.model.eu_contribution import Contribution, Stance
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.model.eu_position import Evidence, EvidenceLevel
from boardkit.rules.agreement import AGAINST, FOR
from boardkit.rules.eu_standing import contributions_on, stage_on
from boardkit.rules.market_parties import is_market_party, whose
from boardkit.rules.voices import amounts, voices


class Withheld(StrEnum):
    """Why a figure from members is not shown."""

    FEW = "few"
    """Too few contributors."""
    DOMINATED = "dominated"
    """One contributor gave most of it."""
    NOTHING = "nothing"
    """All gave nothing: then it is known of each."""
    COLLECTING = "collecting"
    """Contributions still come in: the sums of two days could be subtracted from each other."""


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

    A figure is withheld below the least number of contributors, and when one party gave most of it;
    government is left out of both, as its position is known and the others would follow from it. Both
    borders are settings (board.yaml, thresholds), and the rule is that of official statistics. While
    contributions are being collected nothing is told: what one of them adds could be seen from one day to
    the next.
    """
    given = contributions_on(one, day)
    collecting = stage_on(one, day) in {None, EuInputStage.COLLECTING}
    return BroughtIn(
        contributors=len({whose(board, each.seat) for each in given}),
        support=tuple(
            AskSupport(ask.id, withheld=Withheld.COLLECTING) if collecting else _support(board, ask.id, given)
            for ask in one.asks
        ),
        sums=tuple(
            FigureSum(each.id, withheld=Withheld.COLLECTING) if collecting else _sum(board, each.id, given)
            for each in one.figures
        ),
        claims_withheld=len(one.evidence) - len(recognisable_left_out(board, one, day).evidence),
    )


def recognisable_left_out(board: Board, one: EuInput, day: date) -> EuInput:
    """The input without the aggregated claims in which somebody could be recognised."""
    everybody = market_contributors(board, one, day)
    kept = tuple(each for each in one.evidence if not claim_withheld(board, each, everybody))
    return one if len(kept) == len(one.evidence) else one.model_copy(update={"evidence": kept})


def claim_withheld(board: Records, claim: Evidence, everybody: int) -> Withheld | None:
    """Why an aggregated claim stays inside the secretariat; None when it need not.

    `everybody`: how many contributed, government not counted. One that does not say from how many it was
    added up stays, as unknown is not enough; one that says more than that is believed for so many.
    """
    if claim.evidence is not EvidenceLevel.AGGREGATED:
        return None
    if min(claim.contributors or 0, everybody) < board.charter.thresholds.least_contributors:
        return Withheld.FEW
    share = claim.largest_share or 0
    return Withheld.DOMINATED if share > board.charter.thresholds.largest_share else None


def market_contributors(board: Records, one: EuInput, day: date) -> int:
    """How many parties other than government contributed by a day."""
    return _market_parties(board, contributions_on(one, day))


def _support(board: Board, ask: str, given: Iterable[Contribution]) -> AskSupport:
    known = [(each, one) for each, one in voices(board, given, ask) if one is not Stance.UNKNOWN]
    if _market_parties(board, (each for each, _ in known)) < board.charter.thresholds.least_contributors:
        return AskSupport(ask, withheld=Withheld.FEW)
    stances = [stance for _, stance in known]
    return AskSupport(
        ask,
        in_favour=sum(stance in FOR for stance in stances),
        neutral=sum(stance is Stance.NEUTRAL for stance in stances),
        against=sum(stance in AGAINST for stance in stances),
    )


def _sum(board: Board, figure: str, given: Iterable[Contribution]) -> FigureSum:
    told = amounts(board, given, figure)
    of_the_market = [amount for each, amount in told if is_market_party(board, each.seat)]
    total = sum(of_the_market, Decimal(0))
    if len(of_the_market) < board.charter.thresholds.least_contributors:
        return FigureSum(figure, withheld=Withheld.FEW)
    if not total:
        return FigureSum(figure, withheld=Withheld.NOTHING)
    if max(of_the_market) * 100 > total * board.charter.thresholds.largest_share:
        return FigureSum(figure, withheld=Withheld.DOMINATED)
    return FigureSum(figure, sum((amount for _, amount in told), Decimal(0)), len(told))


def _market_parties(board: Records, given: Iterable[Contribution]) -> int:
    return len({whose(board, each.seat) for each in given if is_market_party(board, each.seat)})


def without_recognisable(board: Board, day: date) -> Board:
    """The board without the claims in which a member could be recognised: what leaves the secretariat."""
    left = tuple(recognisable_left_out(board, one, day) for one in board.eu_inputs)
    same = all(one is other for one, other in zip(left, board.eu_inputs, strict=True))
    return board if same else replace(board, eu_inputs=left)
