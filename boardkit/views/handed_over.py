"""What the paper that is handed to others may hold: chosen field by field, and nothing else is in reach.

Its reader, a partner, stands outside the circles of readers: neither a record's level nor a field's is what
lets something through, but only its being named here. The types have no place for anything else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Board
from boardkit.model.dates import RoughDate
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Ask, NonPaper
from boardkit.model.marking import TrafficLight
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.handing_over import OpenClaim, claims_handed_over, title_handed_over


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
        title=_copy(title_handed_over(one).text),
        body=_copy(profile.name) if profile else None,
        meeting=meeting.date.changed({}) if meeting else None,
        essence=_copy(one.essence),
        position=_copy(one.position),
        principles=_copies(own.principles),
        asks=tuple(_ask(ask) for ask in one.asks),
        claims=tuple(_claim(told) for told in claims_handed_over(board, one, day)),
        co_sponsors=_copies(own.co_sponsors),
        tlp=own.tlp,
        is_example=one.example,
    )


def _ask(ask: Ask) -> HandedAsk:
    return HandedAsk(
        _copy(ask.text), _copy(ask.of) if ask.of else None, ask.by.changed({}) if ask.by else None
    )


def _claim(told: OpenClaim) -> HandedClaim:
    return HandedClaim(
        _copy(told.claim.text),
        _as_it_is_found(told.source) if told.source else None,
        told.cited.locator if told.cited else None,
        is_aggregated=told.source is None,
    )


def _as_it_is_found(source: Source) -> Source:
    """A source with how it can be looked up, and no remark of ours."""
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
