"""The paper that is handed to others: context, principles and concrete proposals; it binds nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition, HandOverKind
from boardkit.documents.parts.citation import cited_source, is_by_line
from boardkit.documents.parts.wording import all_said, said
from boardkit.rules.reach import on_handed_over
from boardkit.views.handed_over import HandedAsk, HandedClaim, HandedOver


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One thing that is asked."""

    text: Annotated[str, "What is asked"]
    of: Annotated[str, "Of whom; empty when not said"]
    by: Annotated[str, "By when, in words; empty when not said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A claim that may be known."""

    text: Annotated[str, "The claim"]
    source: Annotated[str, "The public source that it rests on; empty for what was added up from many"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NonPaper:
    """Every name that the template may use; there is none for what may not be handed over."""

    title: Annotated[str, "Its title"]
    body: Annotated[str, "The European body; empty when not known"]
    meeting: Annotated[str, "The date of its meeting in words; empty when none is named"]
    tlp: Annotated[str, "A Traffic Light Protocol label; empty when there is none"]
    is_final: Annotated[bool, "Whether the paper is final; otherwise it is a draft"]
    is_example: Annotated[bool, "Whether it is example data, which no source gives"]
    context: Annotated[str, "What it comes down to"]
    grounds: Annotated[tuple[Ground, ...], "What it rests on"]
    position: Annotated[str, "What is wanted"]
    principles: Annotated[tuple[str, ...], "What the proposals follow from"]
    proposals: Annotated[tuple[Proposal, ...], "What is asked"]
    co_sponsors: Annotated[tuple[str, ...], "Who hands it over together; empty when nobody else does"]


def build(given: HandedOver, edition: Edition) -> NonPaper:
    """The words of the paper."""
    return NonPaper(
        title=said(given.title, edition),
        body=said(given.body, edition),
        meeting=edition.language.rough(given.meeting) if given.meeting else "",
        tlp=given.tlp.value if given.tlp else "",
        is_final=edition.final,
        is_example=given.is_example,
        context=said(given.essence, edition),
        grounds=tuple(_ground(one, edition) for one in given.claims),
        position=said(given.position, edition),
        principles=all_said(given.principles, edition),
        proposals=tuple(_proposal(one, edition) for one in given.asks),
        co_sponsors=all_said(given.co_sponsors, edition),
    )


def _ground(claim: HandedClaim, edition: Edition) -> Ground:
    locator = None if is_by_line(claim.locator) else claim.locator
    source = cited_source(claim.source, locator, edition) if claim.source else ""
    return Ground(text=said(claim.text, edition), source=source)


def _proposal(ask: HandedAsk, edition: Edition) -> Proposal:
    return Proposal(
        text=said(ask.text, edition),
        of=said(ask.of, edition),
        by=edition.language.rough(ask.by) if ask.by else "",
    )


NON_PAPER = HandOverKind(name="non-paper", content=NonPaper, build=build, rests_on=on_handed_over)
