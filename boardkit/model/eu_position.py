"""What an input for a European body says: what is asked, what it rests on, and what binds it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.marking import TrafficLight
from boardkit.model.numbers import Count, Percentage
from boardkit.model.part import Part
from boardkit.model.record import Audience, Citation, Fact, Identifier, Reserved
from boardkit.model.text import Text


class EvidenceLevel(StrEnum):
    """Who may see what a claim rests on."""

    PUBLIC = "public"
    AGGREGATED = "aggregated"
    CONFIDENTIAL = "confidential"


class Ask(Part):
    """One concrete request: what, of whom, by when."""

    id: Identifier = Field(description="Short, and the only one of its name in this input")
    text: Text = Field(description="What is asked")
    of: Text | None = Field(None, description="Of whom")
    by: RoughDate | None = Field(None, description="By when")


class Evidence(Part):
    """A claim and what it rests on.

    What was added up from what members said leaves the secretariat only when no member can be recognised
    in it: from `least_contributors` on, and with nobody who gave more than `largest_share` of it (board.yaml,
    thresholds).
    """

    text: Text = Field(description="The claim")
    source: Citation | None = Field(None, description="What it rests on")
    evidence: EvidenceLevel = Field(EvidenceLevel.PUBLIC, alias="level", description="Who may see it")
    asks: tuple[Identifier, ...] = Field((), description="The asks that it supports")
    contributors: Count | None = Field(
        None, description="Of an aggregated claim: from how many it was added up, government not counted"
    )
    largest_share: Percentage | None = Field(
        None, description="Of an aggregated claim: the per cent of it that the largest contributor gave"
    )


class AnchorKind(StrEnum):
    """What kind of earlier position binds an input."""

    FICHE = "fiche"
    """The government's position on a proposal of the Commission, sent to Parliament (BNC-fiche)."""
    MOTION = "motion"
    RESERVATION = "reservation"
    """Parliament wants to be heard before the government agrees (behandelvoorbehoud)."""
    LETTER = "letter"
    OTHER = "other"


class Anchor(Citation):
    """An earlier position that binds an input, and what it says."""

    type: AnchorKind = Field(AnchorKind.OTHER, alias="kind", description="What kind of position it is")
    text: Text | None = Field(None, description="What it says that matters here")


class NonPaper(Part):
    """What only the paper that is handed over says; its title and words are neutral, and bind nobody."""

    title: Text | None = Field(None, description="Its title; the subject of the input when left out")
    principles: tuple[Text, ...] = Field((), description="What the asks follow from")
    co_sponsors: tuple[Text, ...] = Field((), description="Who hands it over together, once they agreed")
    tlp: TrafficLight | None = Field(None, description="A Traffic Light Protocol label, CLEAR or GREEN")


class AskRemark(Part):
    """What the delegate noted about one ask; it stays inside government."""

    ask: Identifier = Field(description="The ask")
    text: Text = Field(description="What is noted")


class EuOutcome(Fact):
    """What the European body did with it; an ask that none of the lists names was not reported."""

    on: Day = Field(description="The day of the meeting")
    text: Text = Field(description="What was concluded")
    taken_over: tuple[Identifier, ...] = Field((), description="The asks that were taken over")
    partly: tuple[Identifier, ...] = Field((), description="The asks that were taken over in part")
    not_taken_over: tuple[Identifier, ...] = Field((), description="The asks that were not taken over")
    not_discussed: tuple[Identifier, ...] = Field((), description="The asks that were not discussed")
    follow_up: Text | None = Field(None, description="What is to be done now")
    remarks: Annotated[tuple[AskRemark, ...], Reserved(Audience.GOVERNMENT)] = Field(
        (), description="What the delegate noted about asks"
    )
