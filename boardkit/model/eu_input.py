"""Input for a European body: what members bring in, and the position that follows from it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.item import Question
from boardkit.model.part import Part
from boardkit.model.record import (
    Audience,
    Citation,
    EuMeetingLink,
    Fact,
    Identifier,
    Link,
    PartyLink,
    Record,
    Reserved,
    SeatLink,
)
from boardkit.model.text import Text


class Stance(StrEnum):
    """What a party thinks of an ask."""

    SUPPORTS = "supports"
    LEANING_FOR = "leaning_for"
    NEUTRAL = "neutral"
    LEANING_AGAINST = "leaning_against"
    OPPOSES = "opposes"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How sure that is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


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
    """A claim and what it rests on."""

    text: Text = Field(description="The claim")
    source: Citation | None = Field(None, description="What it rests on")
    evidence: EvidenceLevel = Field(EvidenceLevel.PUBLIC, alias="level", description="Who may see it")


class ForceFieldEntry(Part):
    """Where one actor stands."""

    actor: Text = Field(description="The actor")
    stance: Stance = Field(description="What it thinks")
    confidence: Confidence = Field(description="How sure that is")
    basis: Text | None = Field(None, alias="source", description="How we know")
    date: Day = Field(description="On which day it was so")


class CoordinationStatus(StrEnum):
    """How far a party is with agreeing."""

    DRAFT = "draft"
    SENT = "sent"
    AGREED = "agreed"
    AGREED_WITH_REMARKS = "agreed_with_remarks"
    OBJECTION = "objection"


class Coordination(Part):
    """Who must agree with an input, and whether they do."""

    who: PartyLink = Field(description="The party")
    status: CoordinationStatus = Field(description="How far it is")
    on: Day | None = Field(None, description="Since when")
    text: Text | None = Field(None, description="Its remark or objection")


class AskStance(Part):
    """What one contribution thinks of one ask."""

    ask: Identifier = Field(description="The ask")
    stance: Stance = Field(description="What it thinks of it")


class Contribution(Fact):
    """What one seat brought in; outside the secretariat only the sum of them is told."""

    seat: SeatLink = Field(description="The seat")
    on: Day = Field(description="When it came in")
    stances: tuple[AskStance, ...] = Field((), description="What it thinks of each ask")
    text: Text = Field(description="What it said")
    level: Audience | None = Field(Audience.SECRETARIAT, description="Who may read it as it stands")


class EuInputStage(StrEnum):
    """How far an input is."""

    COLLECTING = "collecting"
    DRAFT = "draft"
    COORDINATION = "coordination"
    CLEARED = "cleared"
    SENT = "sent"


class EuInputStep(Part):
    """An input reached a stage on a day."""

    on: Day = Field(description="The day")
    stage: EuInputStage = Field(description="The stage that it reached")


class EuOutcome(Part):
    """What the European body did with it."""

    on: Day = Field(description="The day of the meeting")
    text: Text = Field(description="What was concluded")
    taken_over: tuple[Identifier, ...] = Field((), description="The asks that were taken over")


ForGovernment = Reserved(Audience.GOVERNMENT)
Texts = tuple[Text, ...]


class EuInput(Record):
    """One subject on which the board brings something in; several papers are made from it.

    What only government may read (red lines, room to move, who thinks what, who agreed) is kept apart
    field by field, so that it cannot reach the paper that is handed over.
    """

    kind: ClassVar[str] = "eu-input"
    subject: Text = Field(description="What it is about")
    eu_meeting: EuMeetingLink | None = Field(None, description="The meeting that it is for")
    task: Identifier = Field(description="The task of the European body, by its code in the profile")
    essence: Text = Field(description="What it comes down to, in at most three sentences")
    position: Text = Field(description="What we want, in one to three lines")
    asks: tuple[Ask, ...] = Field((), description="Concrete requests")
    evidence: tuple[Evidence, ...] = Field((), description="Claims, each with what it rests on")
    speaking_points: Texts = Field((), description="Sentences that can be said aloud, at most five")
    red_lines: Annotated[Texts, ForGovernment] = Field((), description="What may not be given away")
    flexibility: Annotated[Texts, ForGovernment] = Field((), description="Where there is room to move")
    fallback: Annotated[Text | None, ForGovernment] = Field(None, description="What to fall back on")
    force_field: Annotated[tuple[ForceFieldEntry, ...], ForGovernment] = Field(
        (), description="Who stands where"
    )
    if_raised: Annotated[tuple[Question, ...], ForGovernment] = Field((), description="If others bring it up")
    coordination: Annotated[tuple[Coordination, ...], ForGovernment] = Field((), description="Who must agree")
    anchors: tuple[Citation, ...] = Field((), description="Earlier positions and motions that bind it")
    about: tuple[Link, ...] = Field((), description="The bottlenecks and others that it works on")
    contributions: Annotated[tuple[Contribution, ...], Reserved(Audience.SECRETARIAT)] = Field(
        (), description="What members brought in"
    )
    history: tuple[EuInputStep, ...] = Field((), description="How far it is, by day")
    outcome: EuOutcome | None = Field(None, description="What the European body did with it")
