"""What members bring in holds nothing that competitors may not tell each other."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.bottleneck import Bottleneck, CompetitionCheck
from boardkit.model.eu_contribution import Contribution
from boardkit.model.history import Update
from boardkit.model.part import Part
from boardkit.model.shape import shape
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.rules.competition_words import sensitive
from boardkit.rules.market_parties import is_market_party


def competition_sensitive(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Input of a member names a price, margin, capacity, stock, discount, share or the like beside a figure.

    Or it names what competitors may not agree on, figure or not: a minimum price, a boycott, dividing
    customers.
    Members are each other's competitors, and may not tell each other such figures of one company (Article
    101 of the Treaty on the Functioning of the European Union, Article 6 of the Dutch Competition Act).
    Looked at are bottlenecks raised by a member, contributions, and updates by a member. Look whether the
    figure can be told to a company; make it older, aggregated or leave it out. A bottleneck or contribution
    that was looked at says `competition_check: done`.

    Weight: warning.
    """
    for spot in _input_of_members(board):
        for loc, words in _wordings(spot.part):
            pair = next(sensitive(words), None)
            if pair:
                yield spot.tell(
                    Problem(
                        spot.part.at(*loc),
                        "competition-sensitive",
                        message="Input of a member names {word} beside {figure}."
                        if pair[1]
                        else "Input of a member names {word}, on which competitors may not agree.",
                        values={"word": pair[0], "figure": pair[1]},
                        severity=Severity.WARNING,
                        hint="Make it older or aggregated, leave it out, or write competition_check: done."
                        if pair[1]
                        else "Leave it out and ask a lawyer, or write competition_check: done.",
                    )
                )


def _input_of_members(board: Board) -> Iterator[Spot[Part]]:
    for bottleneck in spots(board, Bottleneck):
        looked_at = bottleneck.part.competition_check is CompetitionCheck.DONE
        if not looked_at and is_market_party(board, bottleneck.part.raised_by):
            yield bottleneck
    for contribution in spots(board, Contribution):
        looked_at = contribution.part.competition_check is CompetitionCheck.DONE
        if not looked_at and is_market_party(board, contribution.part.seat):
            yield contribution
    done = {one.id for one in board.bottlenecks if one.competition_check is CompetitionCheck.DONE}
    for update in spots(board, Update):
        if update.subject not in done and is_market_party(board, update.part.by):
            yield update


def _wordings(part: Part) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a block itself, in every language, with its place; notes are not the member's words."""
    for field in shape(type(part)):
        value = getattr(part, field.name) if field.is_text and not field.reserved else None
        texts: tuple[Text, ...] = value if isinstance(value, tuple) else tuple(filter(None, [value]))
        for index, text in enumerate(texts):
            at = (field.written, index) if field.many else (field.written,)
            yield from (((*at, *place), words) for place, words in text.wordings())
