"""What members bring in holds nothing that competitors may not tell each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.bottleneck import Bottleneck, CompetitionCheck
from boardkit.model.eu_input import Contribution
from boardkit.model.history import Update
from boardkit.model.organisation import BoardRole, Organisation, OrganisationType, Seat
from boardkit.model.part import Part
from boardkit.model.shape import shape
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity

_REACH = 60
"""Characters between a word and a figure within which the one is probably about the other."""

_WORDS = re.compile(
    r"\b(?:\w*(?:prijs|prijzen|marge|marges|korting|kortingen|orderboek|orderportefeuille|voorraad|voorraden)"
    r"|(?:productie|fabrieks?|machine)?capaciteit|marktaande(?:el|len)|afzet|bezettingsgraad|productievolumes?"
    r"|(?:cost |selling |unit )?prices?|margins?|order ?books?|discounts?|inventory|inventories|stock levels?"
    r"|(?:production |manufacturing )?capacity|output|market shares?|utili[sz]ation|sales volumes?)\b",
    re.IGNORECASE,
)
# A price that somebody won is no price that somebody asks.
_NOT_MEANT = re.compile(r"(?:nobel|innovatie|aanmoedigings|milieu)prijs", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?:€ ?|EUR |\$ ?)?\b\d[\d.,]*\b(?: ?%| ?(?:procent|per ?cent|miljoen|miljard|million|billion)\b)?"
)
# Years, dates, and numbers of articles, items and parliamentary papers say nothing about a company.
_NO_FIGURE = re.compile(
    r"\b(?:19|20)\d{2}(?:[-/]\d{1,4})*\b(?! ?(?:%|procent|euro|miljoen|million|stuks|units))"
    r"|\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|january|february|march|may|june|july|august|october)\b"
    r"|\b(?:artikel|article|art\.|punt|item|lid|nr\.|no\.|kwartaal|Q|fase|phase|bijlage|annex) ?\d[\d.()]*"
    r"|\b\d{2} \d{3}(?:-\w+)?, n[ro]\. \d+|\b\d+e kwartaal\b",
    re.IGNORECASE,
)
_GOVERNMENT = frozenset(
    {
        OrganisationType.MINISTRY,
        OrganisationType.REGION,
        OrganisationType.EU_BODY,
        OrganisationType.INTERGOVERNMENTAL,
        OrganisationType.PARLIAMENT,
    }
)
_NO_COMPETITORS = frozenset({BoardRole.CHAIR, BoardRole.VICE_CHAIR, BoardRole.SECRETARY})
_GOVERNMENT_GROUP = re.compile(r"\b(?:rijk|overheid|overheden|ministerie|government|authorit)", re.IGNORECASE)


def competition_sensitive(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Input of a member names a price, margin, capacity, stock, discount, share or the like beside a figure.

    Members are each other's competitors, and may not tell each other such figures of one company (Article
    101 of the Treaty on the Functioning of the European Union, Article 6 of the Dutch Competition Act).
    Looked at are bottlenecks raised by a member, contributions, and updates by a member. Look whether the
    figure can be told to a company; make it older, aggregated or leave it out. A bottleneck that was looked
    at says `competition_check: done`.

    Weight: warning.
    """
    for spot in _input_of_members(board):
        for loc, words in _wordings(spot.part):
            pair = _together(words)
            if pair:
                yield spot.tell(
                    Problem(
                        spot.part.at(*loc),
                        "competition-sensitive",
                        message="Input of a member names {word} beside {figure}.",
                        values={"word": pair[0], "figure": pair[1]},
                        severity=Severity.WARNING,
                        hint="Make it older or aggregated, leave it out, or write competition_check: done.",
                    )
                )


def _input_of_members(board: Board) -> Iterator[Spot[Part]]:
    for bottleneck in spots(board, Bottleneck):
        looked_at = bottleneck.part.competition_check is CompetitionCheck.DONE
        if not looked_at and _is_competitor(board, bottleneck.part.raised_by):
            yield bottleneck
    for contribution in spots(board, Contribution):
        if _is_competitor(board, contribution.part.seat):
            yield contribution
    done = {one.id for one in board.bottlenecks if one.competition_check is CompetitionCheck.DONE}
    for update in spots(board, Update):
        if update.subject not in done and _is_competitor(board, update.part.by):
            yield update


def _is_competitor(board: Board, identifier: str | None) -> bool:
    """Whether this seat or organisation speaks for neither government nor the board itself."""
    party = board.by_id.get(identifier or "")
    if isinstance(party, Organisation):
        return party.type not in _GOVERNMENT
    if not isinstance(party, Seat) or party.role in _NO_COMPETITORS:
        return False
    if party.organisation:
        return _is_competitor(board, party.organisation)
    group = " ".join(filter(None, [party.group.nl, party.group.en, party.group.own])) if party.group else ""
    return not _GOVERNMENT_GROUP.search(group)


def _wordings(part: Part) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of a block itself, in every language, with its place."""
    for field in shape(type(part)):
        text = getattr(part, field.name)
        if isinstance(text, Text):
            yield from (((field.written, *place), words) for place, words in text.wordings())


def _together(words: str) -> tuple[str, str] | None:
    """The first such word with a figure near it."""
    bare = _NO_FIGURE.sub(lambda match: " " * len(match.group()), words)
    for word in _WORDS.finditer(_NOT_MEANT.sub(lambda match: " " * len(match.group()), words)):
        start = max(word.start() - _REACH, 0)
        figure = _FIGURE.search(bare[start : word.end() + _REACH])
        if figure:
            return word.group(), figure.group()
    return None
