"""What the secretary must look at before members' input is used: duplicates, claims that stay, and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.seats import seat_title
from boardkit.documents.parts.wording import said
from boardkit.model.bottleneck import CompetitionCheck
from boardkit.model.eu_contribution import Contribution
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import EvidenceLevel
from boardkit.rules.alike import alike
from boardkit.rules.brought_in import claim_withheld, market_contributors
from boardkit.rules.competition_words import sensitive
from boardkit.rules.eu_standing import contributions_on
from boardkit.rules.market_parties import is_market_party
from boardkit.views.view import View

_DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeEntry:
    """A request that may be the same as another one."""

    seat: Annotated[str, "Whose request it is"]
    text: Annotated[str, "The request"]
    other: Annotated[str, "What it may be the same as"]
    other_seat: Annotated[str, "Whose that is; for an ask of the input: its number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StayingClaim:
    """A claim that does not leave the secretariat, or government."""

    text: Annotated[str, "The claim"]
    why: Annotated[str, "Why it stays, in words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SensitiveEntry:
    """A word beside a figure that competitors may not tell each other."""

    seat: Annotated[str, "Who brought it in"]
    word: Annotated[str, "The word"]
    figure: Annotated[str, "The figure beside it; a dash for what may not even be agreed on"]
    checked: Annotated[str, "Whether somebody looked at it, in words"]


def alike_entries(view: View, one: EuInput, edition: Edition) -> tuple[AlikeEntry, ...]:
    """The requests that may be the same as an ask or as one another."""
    numbers = {ask.id: str(place) for place, ask in enumerate(one.asks, start=1)}
    return tuple(
        AlikeEntry(
            seat=seat_title(view, each.seat, edition),
            text=said(each.text, edition),
            other=said(each.other, edition),
            other_seat=edition.language.say("ask {number}", {"number": numbers[each.ask]})
            if each.ask
            else seat_title(view, each.other_seat, edition),
        )
        for each in alike(one, contributions_on(one, view.day))
    )


def staying_claims(view: View, one: EuInput, edition: Edition) -> tuple[StayingClaim, ...]:
    """The claims that others do not read: given in confidence, or with somebody recognisable in them."""
    everybody = market_contributors(view, one, view.day)
    found = []
    for claim in one.evidence:
        why = claim_withheld(view, claim, everybody)
        if claim.evidence is EvidenceLevel.CONFIDENTIAL:
            told = edition.language.say("given in confidence: stays inside government")
            found.append(StayingClaim(text=said(claim.text, edition), why=told))
        elif why:
            found.append(StayingClaim(text=said(claim.text, edition), why=edition.language.word(why)))
    return tuple(found)


def sensitive_entries(view: View, one: EuInput, edition: Edition) -> tuple[SensitiveEntry, ...]:
    """The words in contributions of those who compete, once for each word and figure."""
    found = []
    for each in contributions_on(one, view.day):
        if not is_market_party(view, each.seat):
            continue
        pairs = dict.fromkeys(_pairs(each, edition.language.code))
        check = each.competition_check or CompetitionCheck.NEEDED
        found += [
            SensitiveEntry(
                seat=seat_title(view, each.seat, edition),
                word=word,
                figure=figure or _DASH,
                checked=edition.language.word(check),
            )
            for word, figure in pairs
        ]
    return tuple(found)


def _pairs(each: Contribution, language: str) -> Iterator[tuple[str, str]]:
    """The words and figures of each text: in the language of the paper, else in another one."""
    for text in (each.text, *each.requests):
        wordings = (text.wording(language), *(words for _, words in text.wordings()))
        yield from next(filter(None, (tuple(sensitive(words)) for words in wordings)), ())
