"""Amounts of money can be read and added up as their sources mean them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.funding import Funding, Qualifier
from boardkit.problems import Problem, Severity

_ROUGH = frozenset({Qualifier.CIRCA, Qualifier.AVERAGE})
_MARGIN = Decimal("0.1")
"""How far an amount that a source gives roughly may lie from the real one."""


def amount_without_currency(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An amount has no currency, because its source names none.

    It is printed as it is and never added to another. Look whether a source says it.

    Weight: warning.
    """
    for spot in spots(board, Funding):
        if spot.part.currency is None:
            yield spot.tell(
                Problem(
                    spot.part.at("currency"),
                    "amount-without-currency",
                    message="The amount {id} has no currency.",
                    values={"id": spot.part.id},
                    severity=Severity.WARNING,
                    hint="Look whether a source names it.",
                )
            )


def amount_negative(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An amount of money is below zero.

    Amounts are what is set aside, awarded or paid; a cut is a new step in the history of an amount.

    Weight: error.
    """
    for spot in spots(board, Funding):
        if spot.part.amount < 0:
            yield spot.tell(
                Problem(
                    spot.part.at("amount"),
                    "amount-negative",
                    message="The amount {id} is below zero.",
                    values={"id": spot.part.id},
                    hint="Write it without the minus sign, or take it out.",
                )
            )


def part_differs(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An amount is a part of one in another currency, or for another period.

    Amounts are never added over currencies or periods, so the one cannot be a part of the other. Correct
    the currency or period, or take `part_of` out.

    Weight: error.
    """
    for part, total in _parts(board):
        currencies = {part.part.currency, total.part.currency} - {None}
        if len(currencies) > 1 or part.part.period is not total.part.period:
            yield part.tell(
                Problem(
                    part.part.at("part_of"),
                    "part-differs",
                    message="{part} is a part of {total}, which has another currency."
                    if len(currencies) > 1
                    else "{part} is a part of {total}, which is for another period.",
                    values={"part": part.part.id, "total": total.part.id},
                    hint="Correct it, or take part_of out.",
                    also=(total.part.at("currency" if len(currencies) > 1 else "period"),),
                )
            )


def parts_over_total(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The parts of an amount are together more than the amount itself.

    Only parts in the same currency and for the same period are added. What a source gives roughly (about,
    on average) may lie a tenth off; of a part that is `up_to` an amount nothing need be spent; and a total
    that is `more_than` an amount has no upper end. Correct an amount or its qualifier.

    Weight: error.
    """
    totals: dict[str, tuple[Spot[Funding], list[Spot[Funding]]]] = {}
    for part, total in _parts(board):
        if (part.part.currency, part.part.period) == (total.part.currency, total.part.period):
            totals.setdefault(total.part.id, (total, []))[1].append(part)
    for total, parts in totals.values():
        most, least = _most(total.part), sum(_least(part.part) for part in parts)
        if most is not None and least > most:
            yield total.tell(
                Problem(
                    total.part.at("amount"),
                    "parts-over-total",
                    message="The parts of {total} are together more than {total} itself: {parts}.",
                    values={"total": total.part.id, "parts": tuple(part.part.id for part in parts)},
                    hint="Correct an amount, or how exact it is.",
                    also=tuple(part.part.at("amount") for part in parts),
                )
            )


def _parts(board: Board) -> Iterator[tuple[Spot[Funding], Spot[Funding]]]:
    """Each amount that is a part of another, with that one."""
    known = {spot.part.id: spot for spot in spots(board, Funding)}
    for spot in known.values():
        total = known.get(spot.part.part_of or "")
        if total and total is not spot:
            yield spot, total


def _least(part: Funding) -> Decimal:
    if part.qualifier is Qualifier.UP_TO:
        return Decimal(0)
    return part.amount * (1 - _MARGIN) if part.qualifier in _ROUGH else part.amount


def _most(total: Funding) -> Decimal | None:
    if total.qualifier is Qualifier.MORE_THAN:
        return None
    return total.amount * (1 + _MARGIN) if total.qualifier in _ROUGH else total.amount
