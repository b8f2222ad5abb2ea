"""What is to be done: action agendas with their actions and milestones, and what was promised."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.history import Update
from boardkit.model.numbers import YesNo
from boardkit.model.record import BottleneckLink, Fact, Link, PartyLink, PriorityLink, Record
from boardkit.model.text import Text


class Task(Record):
    """What actions and milestones share: an owner, a date whose first value is kept, and a history."""

    title: Text = Field(description="What will be done or reached")
    owner: PartyLink | None = Field(None, description="Who answers for it")
    partners: tuple[PartyLink, ...] = Field((), description="Who takes part")
    start: RoughDate | None = Field(None, description="When it starts")
    due: RoughDate | None = Field(None, description="The first date that was agreed; none: left open")
    critical: YesNo = Field(default=False, description="true when the goal fails without it")
    evidence: Text | None = Field(None, description="What will show that it was done")
    origin: Link | None = Field(None, description="The meeting, commitment or bottleneck that it comes from")
    addresses: tuple[BottleneckLink, ...] = Field((), description="The bottlenecks that it works on")
    added_on: Day | None = Field(
        None, description="The day that it came in, when that is later than its agenda"
    )
    history: tuple[Update, ...] = Field((), description="Dated updates, oldest first")


class Action(Task):
    """A measure of an action agenda. What a meeting asks of somebody is an action point, not this."""

    kind: ClassVar[str] = "action"


class Milestone(Task):
    """A moment at which something is there or not. A value to reach is an indicator's target, not this."""

    kind: ClassVar[str] = "milestone"
    priorities: tuple[PriorityLink, ...] = Field((), description="The priorities that it counts for")


class AgendaStage(StrEnum):
    """How far an action agenda is."""

    PLANNED = "planned"
    DRAFT = "draft"
    ADOPTED = "adopted"
    CLOSED = "closed"


class AgendaStep(Fact):
    """An action agenda reached a stage on a day."""

    on: Day = Field(description="The day")
    stage: AgendaStage = Field(description="The stage that it reached")
    text: Text | None = Field(None, description="What happened")


class ActionAgenda(Record):
    """The plan that works out one priority."""

    kind: ClassVar[str] = "action-agenda"
    priority: PriorityLink = Field(description="The priority that it works out")
    title: Text = Field(description="Its title")
    history: tuple[AgendaStep, ...] = Field((), description="The stages that it reached")
    actions: tuple[Action, ...] = Field((), description="Its measures")
    milestones: tuple[Milestone, ...] = Field((), description="Its milestones")


class CommitmentKind(StrEnum):
    """How binding it is; only a minister commits to Parliament."""

    TO_PARLIAMENT = "commitment_to_parliament"
    INTENTION = "intention"
    AGREEMENT = "agreement"


class Commitment(Record):
    """What somebody said that they will do. Most of what a policy letter says is an intention."""

    kind: ClassVar[str] = "commitment"
    commitment: CommitmentKind = Field(alias="kind", description="How binding it is")
    by: tuple[PartyLink, ...] = Field((), description="Who said it")
    to: PartyLink | None = Field(None, description="To whom it was said")
    text: Text = Field(description="What will be done")
    priorities: tuple[PriorityLink, ...] = Field((), description="The priorities that it belongs to")
    due: RoughDate | None = Field(None, description="When; none: left open or without end")
    when: Text | None = Field(None, description="The source's own words when they are no date: coming period")
    fulfilled_by: tuple[Link, ...] = Field((), description="The records that carry it out")
    added_on: Day | None = Field(None, description="The day that it came in, when its source does not tell")
    history: tuple[Update, ...] = Field((), description="Dated updates, oldest first")
