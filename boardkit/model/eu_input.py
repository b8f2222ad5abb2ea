"""Input for a European body: what members bring in, and the position that follows from it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from boardkit.model.dates import Day
from boardkit.model.eu_contribution import Contribution, Figure, Stance
from boardkit.model.eu_position import Anchor, Ask, EuOutcome, Evidence, NonPaper
from boardkit.model.item import Question
from boardkit.model.marking import Marking, TrafficLight
from boardkit.model.numbers import Count
from boardkit.model.part import Part
from boardkit.model.record import (
    Audience,
    EuMeetingLink,
    EuProfileLink,
    Identifier,
    Link,
    PartyLink,
    Record,
    Reserved,
)
from boardkit.model.text import Text


class Confidence(StrEnum):
    """How sure it is where an actor stands."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ForceFieldEntry(Part):
    """Where one actor stands, as known on a day; a later entry on the same actor takes its place."""

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
    """Who must agree with an input, and whether they do; a later entry on a party takes its place."""

    who: PartyLink = Field(description="The party")
    status: CoordinationStatus = Field(description="How far it is")
    on: Day | None = Field(None, description="Since when")
    text: Text | None = Field(None, description="Its remark or objection")


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


SPOKEN = "en"
"""What is said aloud at the European body is said in English, whatever the language of the paper."""
ForGovernment = Reserved(Audience.GOVERNMENT)
Texts = tuple[Text, ...]


class EuInput(Record):
    """One subject on which the board brings something in; several papers are made from it.

    What only government may read (red lines, room to move, who thinks what, who agreed) is kept apart
    field by field, so that it cannot reach the paper that is handed over. `marking` is that of the
    instruction, and `tlp` of the board's note as well; the paper that is handed over has its own label.
    """

    kind: ClassVar[str] = "eu-input"
    subject: Text = Field(description="What it is about")
    eu_meeting: EuMeetingLink | None = Field(None, description="The meeting that it is for")
    point: Count | None = Field(None, description="The number of its point on that meeting's agenda")
    profile: EuProfileLink | None = Field(None, description="The body and its law; else the board's own")
    task: Identifier = Field(description="The task of the European body, by its code in the profile")
    components: tuple[Identifier, ...] = Field(
        (), description="The components of a pillar that it is about, by their codes in the profile"
    )
    essence: Text = Field(description="What it comes down to, in at most three sentences")
    position: Text = Field(description="What we want, in one to three lines")
    asks: tuple[Ask, ...] = Field((), description="Concrete requests, three to five")
    evidence: tuple[Evidence, ...] = Field((), description="Claims, each with what it rests on")
    speaking_points: Texts = Field((), description="Sentences that can be said aloud, at most five")
    requested: Annotated[Texts, ForGovernment] = Field((), description="What is asked of the delegate")
    red_lines: Annotated[Texts, ForGovernment] = Field((), description="What may not be given away")
    flexibility: Annotated[Texts, ForGovernment] = Field((), description="Where there is room to move")
    fallback: Annotated[Text | None, ForGovernment] = Field(None, description="What to fall back on")
    force_field: Annotated[tuple[ForceFieldEntry, ...], ForGovernment] = Field(
        (), description="Who stands where"
    )
    if_raised: Annotated[tuple[Question, ...], ForGovernment] = Field((), description="If others bring it up")
    coordination: Annotated[tuple[Coordination, ...], ForGovernment] = Field((), description="Who must agree")
    non_paper: Annotated[NonPaper | None, ForGovernment] = Field(
        None, description="What only the paper that is handed over says"
    )
    marking: Annotated[Marking | None, ForGovernment] = Field(
        None, description="A classification, with who set it and until when"
    )
    tlp: TrafficLight | None = Field(None, description="A Traffic Light Protocol label")
    anchors: tuple[Anchor, ...] = Field((), description="Earlier positions and motions that bind it")
    about: tuple[Link, ...] = Field((), description="The bottlenecks and others that it works on")
    figures: tuple[Figure, ...] = Field((), description="The figures that members are asked for")
    further: Texts = Field(
        (), description="What members bring in besides, in the secretary's words and without names"
    )
    contributions: Annotated[tuple[Contribution, ...], Reserved(Audience.SECRETARIAT)] = Field(
        (), description="What members brought in"
    )
    history: tuple[EuInputStep, ...] = Field((), description="How far it is, by day")
    outcome: EuOutcome | None = Field(None, description="What the European body did with it")
