"""The texts of an input that the paper which is handed over prints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence, EvidenceLevel, NonPaper
from boardkit.model.part import Part
from boardkit.model.record import Audience
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.rules.brought_in import recognisable_left_out
from boardkit.rules.levels import own_level


def handed_texts(board: Board, one: EuInput, day: date) -> Iterator[tuple[Part, tuple[str | int, ...], Text]]:
    """Each text of the paper, with the block that it stands in and its place there."""
    own = one.non_paper or NonPaper()
    yield (own, ("title",), own.title) if own.title else (one, ("subject",), one.subject)
    yield one, ("essence",), one.essence
    yield one, ("position",), one.position
    for ask in one.asks:
        yield ask, ("text",), ask.text
        if ask.of:
            yield ask, ("of",), ask.of
    for claim in recognisable_left_out(board, one, day).evidence:
        if _is_told(board, claim):
            yield claim, ("text",), claim.text
    for name, texts in (("principles", own.principles), ("co_sponsors", own.co_sponsors)):
        for index, text in enumerate(texts):
            yield own, (name, index), text


def _is_told(board: Board, claim: Evidence) -> bool:
    """Whether the paper holds a claim: it was added up, or it rests on a source that the public may see."""
    if claim.evidence is not EvidenceLevel.PUBLIC:
        return claim.evidence is EvidenceLevel.AGGREGATED
    source = board.find(Source, claim.source.id) if claim.source else None
    return source is not None and own_level(source, default=board.charter.defaults.level) is Audience.PUBLIC
