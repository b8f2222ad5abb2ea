"""The European body that the board gathers input for: the law, its tasks, and its meetings."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.part import Part
from boardkit.model.record import Identifier, Record
from boardkit.model.text import Line, Text


class EuTask(Part):
    """One task that the law gives the European body."""

    code: Identifier = Field(description="Short code, such as 28-2-a")
    article: Line = Field(description="The article, paragraph and point")
    stream: Identifier | None = Field(None, description="The stream of meetings that it belongs to")
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


class EuMeeting(Record):
    """A meeting of the European body."""

    kind: ClassVar[str] = "eu-meeting"
    date: RoughDate = Field(description="When it is")
    stream: Identifier | None = Field(None, description="A stream of the profile")
    points: tuple[Text, ...] = Field((), description="Its agenda points, as far as known")
    input_deadline: Day | None = Field(None, description="The last day for input")
