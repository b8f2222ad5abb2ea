"""What the paper that is handed to others may hold: chosen field by field, and nothing else is in reach.

Its reader, a partner, stands outside the circles of readers: neither a record's level nor a field's is what
lets something through, but only its being named here. The types have no place for anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Board
from boardkit.model.dates import RoughDate
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Ask, Evidence, EvidenceLevel, NonPaper
from boardkit.model.marking import TrafficLight
from boardkit.model.record import Audience
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.rules.brought_in import recognisable_left_out
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.levels import own_level


@dataclass(frozen=True, slots=True)
class HandedAsk:
    """What is asked, of whom, by when."""

    text: Text
    of: Text | None
    by: RoughDate | None


@dataclass(frozen=True, slots=True)
class HandedClaim:
    """A claim that may be known: with the public source that it rests on, or added up from many."""

    text: Text
    source: Source | None
    locator: str | None
    is_aggregated: bool


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One input as those outside may see it; copies, which do not know where they were written."""

    title: Text
    body: Text | None
    meeting: RoughDate | None
    essence: Text
    position: Text
    principles: tuple[Text, ...]
    asks: tuple[HandedAsk, ...]
    claims: tuple[HandedClaim, ...]
    co_sponsors: tuple[Text, ...]
    tlp: TrafficLight | None
    is_example: bool


def hand_over(board: Board, subject: str, *, day: date) -> HandedOver | None:
    """What a partner may see of one input as it was on a day; None when there is no such input."""
    one = board.find(EuInput, subject)
    if one is None:
        return None
    meeting, profile = board.find(EuMeeting, one.eu_meeting), profile_of(board, one)
    own = one.non_paper or NonPaper()
    return HandedOver(
        title=_copy(own.title or one.subject),
        body=_copy(profile.name) if profile else None,
        meeting=meeting.date.changed({}) if meeting else None,
        essence=_copy(one.essence),
        position=_copy(one.position),
        principles=_copies(own.principles),
        asks=tuple(_ask(ask) for ask in one.asks),
        claims=tuple(_claims(board, recognisable_left_out(board, one, day))),
        co_sponsors=_copies(own.co_sponsors),
        tlp=own.tlp,
        is_example=one.example,
    )


def _ask(ask: Ask) -> HandedAsk:
    return HandedAsk(
        _copy(ask.text), _copy(ask.of) if ask.of else None, ask.by.changed({}) if ask.by else None
    )


def _claims(board: Board, one: EuInput) -> Iterator[HandedClaim]:
    """The claims that are public, with a source that everybody may know, and those that were added up."""
    for claim in one.evidence:
        if claim.evidence is EvidenceLevel.AGGREGATED:
            yield HandedClaim(_copy(claim.text), source=None, locator=None, is_aggregated=True)
        source = _public_source(board, claim) if claim.evidence is EvidenceLevel.PUBLIC else None
        if source and claim.source:
            yield HandedClaim(_copy(claim.text), source, claim.source.locator, is_aggregated=False)


def _public_source(board: Board, claim: Evidence) -> Source | None:
    """What a claim rests on, as far as everybody may know it: how it is found, and no remark of ours."""
    source = board.find(Source, claim.source.id) if claim.source else None
    if source is None or own_level(source, default=board.charter.defaults.level) is not Audience.PUBLIC:
        return None
    return Source.model_construct(
        id="",
        title=_copy(source.title),
        short=_copy(source.short) if source.short else None,
        reference=source.reference.changed({}) if source.reference else None,
        date=source.date.changed({}) if source.date else None,
        address=source.address,
    )


def _copy(text: Text) -> Text:
    return text.changed({})


def _copies(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(_copy(text) for text in texts)
