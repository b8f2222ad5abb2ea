"""Status is never stored: only dated updates are, and a report is a view of one day."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.numbers import Percentage, Scale
from boardkit.model.part import Part
from boardkit.model.record import Fact, Link, PartyLink
from boardkit.model.text import Text


class Status(StrEnum):
    """How an action, milestone or commitment stands in the words of its owner."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    DONE = "done"
    STOPPED = "stopped"
    NO_DATA = "no_data"


class Trend(StrEnum):
    """Which way a bottleneck goes."""

    EASING = "easing"
    STABLE = "stable"
    GROWING = "growing"


class BottleneckStatus(StrEnum):
    """How far the board is with a bottleneck."""

    RAISED = "raised"
    ANALYSING = "analysing"
    TABLED = "tabled"
    ADDRESSING = "addressing"
    RESOLVED = "resolved"
    PARKED = "parked"
    REJECTED = "rejected"


class Measure(Part):
    """What is done about something that goes wrong: amber and red oblige to one."""

    who: PartyLink = Field(description="Who does it")
    what: Text = Field(description="What is done")
    due: RoughDate = Field(description="When it is done")


class Update(Fact):
    """What somebody reported on a day: of an action, milestone, commitment, bottleneck or development.

    An update says only what changed; what it leaves out stands as it was. A moved date keeps its first
    value in the record itself and needs a reason here.
    """

    on: Day = Field(description="The day that it was reported or became known")
    by: PartyLink | None = Field(None, description="Who reported it")
    status: Status | None = Field(None, description="How it stands, in the owner's words")
    stage: BottleneckStatus | None = Field(None, description="How far the board is with this bottleneck")
    severity: Scale | None = Field(None, description="Of a bottleneck: 1 is slight, 5 blocks the goal")
    trend: Trend | None = Field(None, description="Which way a bottleneck goes")
    likelihood: Scale | None = Field(None, description="Of a development: 1 is unlikely, 5 nearly certain")
    impact: Scale | None = Field(None, description="Of a development: 1 is slight, 5 decides over the goal")
    progress: Percentage | None = Field(None, description="Per cent that is done")
    forecast: RoughDate | None = Field(None, description="When it is now expected to be done, or felt")
    due: RoughDate | None = Field(None, description="A new date that was agreed; needs a reason")
    reason: Text | None = Field(None, description="Why the date moved")
    completed_on: Day | None = Field(None, description="The day that it was done")
    evidence: Text | None = Field(None, description="What shows that it was done")
    text: Text | None = Field(None, description="What happened, in one or two sentences")
    cause: Text | None = Field(None, description="Why it is at risk or off track")
    consequence: Text | None = Field(None, description="What that means for the goal")
    measure: Measure | None = Field(None, description="What is done about it")


class LooseUpdate(Update):
    """An update that stands in a file of its own, and so says what it is about."""

    of: Link = Field(description="The record that it is about")
