"""What a member brought in for the European body can be added up: each ask and figure once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.eu_contribution import Contribution, GivenFigure
from boardkit.model.record import Audience
from boardkit.problems import Problem, Where


def figure_negative(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A member gave a figure below zero.

    Figures are added up, and the share of each in the sum is reckoned: with a minus sign among them neither
    means anything. Write it without, or ask for another figure.

    Weight: error, for the secretariat.
    """
    for spot in spots(board, GivenFigure):
        given = spot.holder(Contribution)
        if given and spot.part.amount < 0:
            yield spot.tell(
                Problem(
                    spot.part.at("amount"),
                    "figure-negative",
                    message="The figure {figure} that {seat} gave is below zero.",
                    values={"figure": spot.part.figure, "seat": given.seat},
                    hint="Write it without the minus sign, or ask for another figure.",
                    level=Audience.SECRETARIAT,
                )
            )


def stance_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A contribution gives its stance on one ask twice.

    Nothing says which of the two holds. Keep that one.

    Weight: error, for the secretariat.
    """
    for spot in spots(board, Contribution):
        for ask, where, first in _again((each.ask, each.at("ask")) for each in spot.part.stances):
            yield _told(
                spot, where, "stance-twice", "{seat} gives its stance on the ask {ask} twice.", first, ask=ask
            )


def figure_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A contribution gives one figure twice.

    Nothing says which of the two holds. Keep that one.

    Weight: error, for the secretariat.
    """
    for spot in spots(board, Contribution):
        for figure, where, first in _again((each.figure, each.at("figure")) for each in spot.part.figures):
            yield _told(
                spot, where, "figure-twice", "{seat} gives the figure {figure} twice.", first, figure=figure
            )


def _again(named: Iterable[tuple[str, Where]]) -> Iterator[tuple[str, Where, Where]]:
    """Each name that came before, with where it stands, and where it stood first."""
    first: dict[str, Where] = {}
    for name, where in named:
        if name in first:
            yield name, where, first[name]
        first.setdefault(name, where)


def _told(
    spot: Spot[Contribution], where: Where, code: str, message: str, first: Where, **named: str
) -> Problem:
    return spot.tell(
        Problem(
            where,
            code,
            message=message,
            values={"seat": spot.part.seat, **named},
            hint="Keep one of the two.",
            also=(first,),
            level=Audience.SECRETARIAT,
        )
    )
