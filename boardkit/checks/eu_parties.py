"""The seats of one party speak with one voice about an input for the European body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TypeAlias

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot
from boardkit.checks.inputs import inputs_in_hand
from boardkit.model.board import Board
from boardkit.model.eu_contribution import Stance
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.agreement import AGAINST, FOR
from boardkit.rules.eu_standing import contributions_on
from boardkit.rules.market_parties import whose

_Told: TypeAlias = tuple[str, str]
"""A seat, and the ask or figure that it speaks of."""

_DIFFER = "{seat} and {other} are one party, and differ on the ask {name}."
_BOTH_GIVE = "{seat} and {other} are one party, and both give the figure {name}."


def party_divided(board: Board, asked: Asked) -> Iterator[Problem]:
    """Two seats of one party think differently of an ask, or both give the same figure.

    A party counts once, with what it said last. Ask it which of the two that is. Whether a seat supports an
    ask or only leans to it makes no difference here.

    Weight: warning, for the secretariat.
    """
    for spot in inputs_in_hand(board, asked):
        given = contributions_on(spot.part, asked.day)
        stances = {(one.seat, each.ask): each for one in given for each in one.stances}
        for one, other in _of_one_party(board, stances):
            first, second = stances[one], stances[other]
            if _differ(first.stance, second.stance):
                yield _divided(spot, one, other, _DIFFER, (second.at("stance"), first.at("stance")))
        figures = {(each.seat, amount.figure): amount for each in given for amount in each.figures}
        for one, other in _of_one_party(board, figures):
            places = figures[other].at("amount"), figures[one].at("amount")
            yield _divided(spot, one, other, _BOTH_GIVE, places)


def _of_one_party(board: Board, told: Iterable[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Each two seats of one party that speak of the same ask or figure."""
    for one, other in combinations(told, 2):
        if one[1] == other[1] and whose(board, one[0]) == whose(board, other[0]):
            yield one, other


def _differ(one: Stance, other: Stance) -> bool:
    """Whether two stances are on different sides; who does not know is on none."""
    sides = [(each in FOR, each in AGAINST) for each in (one, other)]
    return Stance.UNKNOWN not in {one, other} and sides[0] != sides[1]


def _divided(
    spot: Spot[EuInput], one: _Told, other: _Told, message: str, places: tuple[Where, Where]
) -> Problem:
    return spot.tell(
        Problem(
            places[0],
            "party-divided",
            message=message,
            values={"seat": one[0], "other": other[0], "name": one[1]},
            severity=Severity.WARNING,
            hint="A party counts once, with what it said last: ask it which of the two that is.",
            also=(places[1],),
            level=Audience.SECRETARIAT,
        )
    )
