"""The European body that the board gathers input for: the law, its tasks, and its meetings."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.part import Part
from boardkit.model.record import EuProfileLink, Identifier, Record
from boardkit.model.text import Line, Text


class EuComponent(Part):
    """A part of a pillar that the law names by itself."""

    code: Identifier = Field(description="Short code")
    title: Text = Field(description="What it is")


class EuPillar(Part):
    """One of the lines along which the law works."""

    code: Identifier = Field(description="Short code")
    article: Line = Field(description="The articles")
    title: Text = Field(description="What it is about")
    components: tuple[EuComponent, ...] = Field((), description="The parts that the law names")


class EuCrisisStage(Part):
    """How far a disruption is, in the words of the law; each brings powers and meetings of its own."""

    code: Identifier = Field(description="Short code")
    article: Line = Field(description="The article")
    title: Text = Field(description="What it is called, and what it brings")


class EuTask(Part):
    """One task that the law gives the European body."""

    code: Identifier = Field(description="Short code, such as 28-2-a")
    article: Line = Field(description="The article, paragraph and point")
    stream: Identifier | None = Field(None, description="The stream of meetings that it belongs to")
    pillar: Identifier | None = Field(None, description="The pillar that it serves")
    title: Text = Field(description="The task, in own words")


class EuStream(Part):
    """A kind of meeting that the law keeps apart."""

    code: Identifier = Field(description="Short code")
    title: Text = Field(description="What it is about")


class EuProfile(Record):
    """The European body that the board gathers input for, and the law that it works under."""

    kind: ClassVar[str] = "eu-profile"
    name: Text = Field(description="The body's name")
    short: Line = Field(description="Its abbreviation")
    law: Text = Field(description="The law, by number")
    streams: tuple[EuStream, ...] = Field((), description="Kinds of meetings that the law keeps apart")
    tasks: tuple[EuTask, ...] = Field((), description="Its tasks")
    pillars: tuple[EuPillar, ...] = Field((), description="The lines along which the law works")
    crisis_stages: tuple[EuCrisisStage, ...] = Field((), description="How far a disruption can be")


class EuMeeting(Record):
    """A meeting of the European body.

    The days that lead up to it are counted back from the last day for input, as board.yaml says under
    eu_planning; a day that is written here holds instead.
    """

    kind: ClassVar[str] = "eu-meeting"
    profile: EuProfileLink | None = Field(None, description="The body and its law; else the board's own")
    date: RoughDate = Field(description="When it is")
    stream: Identifier | None = Field(None, description="A stream of the profile")
    points: tuple[Text, ...] = Field((), description="Its agenda points, as far as known")
    crisis: Identifier | None = Field(None, description="The crisis stage that it is held in; else none")
    input_deadline: Day | None = Field(None, description="The last day for input")
    coordination_closes: Day | None = Field(None, description="The last day on which a party can agree")
    members_due: Day | None = Field(None, description="The last day on which members hand in")
