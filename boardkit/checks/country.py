"""The country whose public holidays count is one whose holidays are known."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.problems import Problem
from boardkit.rules.workdays import is_known


def country_unknown(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The country in board.yaml is none whose public holidays are known.

    Deadlines count in working days, and which days those are differs by country. Write the country's code
    of two capitals in ISO 3166.

    Weight: error.
    """
    country = board.charter.country
    # The default is known, and to ask takes a tenth of a second.
    if country != Charter.model_fields["country"].default and not is_known(country):
        yield Problem(
            board.charter.at("country"),
            "country-unknown",
            message="The public holidays of {country} are not known.",
            values={"country": country},
            hint="Write the code of a country in two capitals: NL, BE, DE.",
        )
