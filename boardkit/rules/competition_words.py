"""Words beside figures that competitors may not tell each other, found in what members bring in."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


# What competitors may not even agree on, with or without a figure.
_AGREED = re.compile(
    r"\b(?:minimumprij[sz]\w*|prijsafspra\w+|boycot\w*|price[- ]fixing|minimum prices?"
    r"|(?:gezamenlijk|samen|onderling)\w*\b[^.!?]{0,40}\b(?:prijs|prijzen|marge|marges)"
    r"|(?:klanten|afnemers|markt|markten|gebieden)\s+(?:te\s+|gaan\s+|onderling\s+)*verdel\w+"
    r"|verdel\w+\s+(?:van\s+)?(?:de\s+|onze\s+)?(?:klanten|afnemers|markt|markten|gebieden)"
    r"|(?:divid|shar)\w+\s+(?:up\s+|out\s+)?(?:the\s+|our\s+)?(?:customers|clients|markets?|territories)"
    r"|(?:joint|common|agreed)\s+prices?)\b",
    re.IGNORECASE,
)


def sensitive(words: str) -> Iterator[tuple[str, str]]:
    """What competitors may not agree on, without a figure; then each price or the like with one near it."""
    yield from ((found.group(), "") for found in _AGREED.finditer(words))
    bare = _NO_FIGURE.sub(lambda match: " " * len(match.group()), words)
    for word in _WORDS.finditer(_NOT_MEANT.sub(lambda match: " " * len(match.group()), words)):
        start = max(word.start() - _REACH, 0)
        figure = _FIGURE.search(bare[start : word.end() + _REACH])
        if figure:
            yield word.group(), figure.group()
