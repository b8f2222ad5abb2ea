"""What of an input is handed to others: the one rule, for the paper and for the checks that look at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from boardkit.language import Language
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence, EvidenceLevel, NonPaper
from boardkit.model.part import Part
from boardkit.model.record import Audience, Citation
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.output.names import neutral_name
from boardkit.problems import Where
from boardkit.rules.brought_in import recognisable_left_out
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.levels import own_level

_FILE_WORD = "non-paper partner"
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([^/,\s]+)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A text of the paper, with the block that it stands in and its place there."""

    part: Part
    place: tuple[str | int, ...]
    text: Text

    def wordings(self, languages: Iterable[str]) -> Iterator[tuple[Where, str]]:
        """What papers in these languages print of it, with where each was written."""
        printed = {self.text.wording(language) for language in languages}
        for inner, words in self.text.wordings():
            if words in printed:
                yield self.part.at(*self.place, *inner), words


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A claim that may be known, with the public source that it rests on; none for one that was added up."""

    claim: Evidence
    source: Source | None = None
    cited: Citation | None = None


def title_handed_over(one: EuInput) -> Printed:
    """The title of the paper: its own, else the subject of the input."""
    own = one.non_paper
    return (
        Printed(own, ("title",), own.title) if own and own.title else Printed(one, ("subject",), one.subject)
    )


def file_handed_over(title: Text, language: str) -> str:
    """What its file is called: its kind, title and language, without the board or a number of ours."""
    return neutral_name(Language(language).file_word(_FILE_WORD), title.wording(language), language)


def claims_handed_over(board: Board, one: EuInput, day: date) -> Iterator[OpenClaim]:
    """The claims with a source that everybody may know, and those added up in which nobody is recognised."""
    for claim in recognisable_left_out(board, one, day).evidence:
        if claim.evidence is EvidenceLevel.AGGREGATED:
            yield OpenClaim(claim)
        source = public_source(board, claim)
        if claim.evidence is EvidenceLevel.PUBLIC and source:
            yield OpenClaim(claim, source, claim.source)


def public_source(board: Board, claim: Evidence) -> Source | None:
    """What a claim rests on, when everybody may know of it."""
    source = board.find(Source, claim.source.id) if claim.source else None
    is_public = source and own_level(source, default=board.charter.defaults.level) is Audience.PUBLIC
    return source if is_public else None


def texts_handed_over(board: Board, one: EuInput, day: date) -> Iterator[Printed]:
    """Each text of the input that the paper prints."""
    own = one.non_paper or NonPaper()
    yield title_handed_over(one)
    yield Printed(one, ("essence",), one.essence)
    yield Printed(one, ("position",), one.position)
    for ask in one.asks:
        yield Printed(ask, ("text",), ask.text)
        if ask.of:
            yield Printed(ask, ("of",), ask.of)
    for told in claims_handed_over(board, one, day):
        yield Printed(told.claim, ("text",), told.claim.text)
    for name, texts in (("principles", own.principles), ("co_sponsors", own.co_sponsors)):
        yield from (Printed(own, (name, index), text) for index, text in enumerate(texts))


def all_handed_over(board: Board, one: EuInput, day: date) -> Iterator[Printed]:
    """The same, and what is printed of other records: the European body, and the sources of the claims."""
    yield from texts_handed_over(board, one, day)
    profile = profile_of(board, one)
    if profile:
        yield Printed(profile, ("name",), profile.name)
    for told in claims_handed_over(board, one, day):
        if told.source:
            yield _cited_as(told.source)
        if told.cited and told.cited.locator:
            yield _line(told.cited, "locator", told.cited.locator)


def _cited_as(source: Source) -> Printed:
    """What papers call a source: its short name, else its number, else its site, else its title."""
    site = _SITE.match(source.address or "")
    if source.short:
        return Printed(source, ("short",), source.short)
    if source.reference:
        return _line(source.reference, "number", source.reference.number)
    return _line(source, "address", site[1]) if site else Printed(source, ("title",), source.title)


def _line(part: Part, name: str, words: str) -> Printed:
    """A line, which is the same in every language."""
    return Printed(part, (name,), Text.model_validate(words))
