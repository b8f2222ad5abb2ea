"""What an input rests on: its claims, each with its source, and the earlier positions that bind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.citation import cited
from boardkit.documents.parts.european.asks import claims_withheld
from boardkit.documents.parts.wording import said
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import AnchorKind, Evidence, EvidenceLevel
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry:
    """One claim."""

    text: Annotated[str, "The claim"]
    source: Annotated[str, "What it rests on, as cited; empty when there is none to be seen"]
    asks: Annotated[str, "The numbers of the asks that it supports; empty when not said"]
    is_confidential: Annotated[bool, "Whether it was given in confidence, and stays inside government"]
    is_aggregated: Annotated[bool, "Whether it was added up from what members said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorEntry:
    """An earlier position that binds the input."""

    kind: Annotated[str, "What kind of position it is, in words; empty for another kind"]
    source: Annotated[str, "Where it stands, as cited"]
    text: Annotated[str, "What it says that matters here; empty when not given"]


def claim_entries(view: View, one: EuInput, edition: Edition) -> tuple[ClaimEntry, ...]:
    """The claims that the reader may see, in their order."""
    numbers = {ask.id: str(place) for place, ask in enumerate(one.asks, start=1)}
    return tuple(_claim(view, each, numbers, edition) for each in one.evidence)


def _claim(view: View, claim: Evidence, numbers: dict[str, str], edition: Edition) -> ClaimEntry:
    return ClaimEntry(
        text=said(claim.text, edition),
        source=cited(view, claim.source, edition),
        asks=edition.language.listed(numbers[ask] for ask in claim.asks if ask in numbers),
        is_confidential=claim.evidence is EvidenceLevel.CONFIDENTIAL,
        is_aggregated=claim.evidence is EvidenceLevel.AGGREGATED,
    )


def anchor_entries(view: View, one: EuInput, edition: Edition) -> tuple[AnchorEntry, ...]:
    """The earlier positions, as far as their sources may be known."""
    found = ((each, cited(view, each, edition)) for each in one.anchors)
    return tuple(
        AnchorEntry(
            kind="" if each.type is AnchorKind.OTHER else edition.language.word(each.type),
            source=source,
            text=said(each.text, edition),
        )
        for each, source in found
        if source
    )


def withheld_sentence(view: View, one: EuInput, edition: Edition) -> str:
    """That claims were left out, as somebody could be recognised in them; empty when none were."""
    count = claims_withheld(view, one)
    if not count:
        return ""
    sentence = (
        "One claim from members is left out, because a member could be recognised in it."
        if count == 1
        else "{count} claims from members are left out, because a member could be recognised in them."
    )
    return edition.language.say(sentence, {"count": count})
