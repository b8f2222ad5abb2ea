"""What members brought in for the European body can be added up, and leaves the secretariat only as a sum."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.inputs import in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_contribution import Contribution, GivenFigure
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.brought_in import Withheld, market_contributors
from boardkit.rules.brought_in import claim_withheld as why_withheld


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


def claim_withheld(board: Board, asked: Asked) -> Iterator[Problem]:
    """A claim that was added up from what members said is left out, as somebody could be recognised in it.

    Too few contributed, or one gave most of it (board.yaml, `thresholds`: `least_contributors` and
    `largest_share`); official statistics keep to the same rule. Ask more members, make the claim wider, or
    write at the claim how many it was added up from (`contributors`). Told only when a paper is made.

    Weight: warning, for the secretariat.
    """
    for spot in in_input_of_paper(board, asked, Evidence):
        brought = spot.holder(EuInput)
        everybody = market_contributors(board, brought, asked.day) if brought else 0
        why = why_withheld(board, spot.part, everybody)
        if why:
            yield _told(board, spot, why, everybody)


def _told(board: Board, spot: Spot[Evidence], why: Withheld, everybody: int) -> Problem:
    borders, claim = board.charter.thresholds, spot.part
    if why is Withheld.DOMINATED:
        field = "largest_share"
        message = (
            "A claim in {id} is left out: one contributor gave {share} per cent of it, more than {most}."
        )
    else:
        field = "contributors"
        message = (
            "A claim in {id} is left out: it rests on too few contributors ({count}; {least} are needed)."
        )
    return spot.tell(
        Problem(
            claim.at(field) if getattr(claim, field) is not None else claim.at("level"),
            "claim-withheld",
            message=message,
            values={
                "id": spot.subject,
                "count": everybody if claim.contributors is None else claim.contributors,
                "least": borders.least_contributors,
                "share": claim.largest_share or 0,
                "most": borders.largest_share,
            },
            severity=Severity.WARNING,
            hint="Ask more members, or make the claim wider.",
            level=Audience.SECRETARIAT,
        )
    )
