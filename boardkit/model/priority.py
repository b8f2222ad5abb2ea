"""What the board is about: its priorities, and the segments and regions that facts are sorted by."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from boardkit.model.record import (
    Identifier,
    IndicatorLink,
    PartyLink,
    Record,
    RegionLink,
    SegmentLink,
)
from boardkit.model.text import Text


class Priority(Record):
    """A policy priority: each has an action agenda, and bottlenecks and actions are sorted by it."""

    kind: ClassVar[str] = "priority"
    title: Text = Field(description="Short name, as papers print it")
    strand: Identifier | None = Field(None, description="One of the strands in board.yaml")
    goal: Text = Field(description="What it wants to reach, in one or two sentences")
    owner: PartyLink | None = Field(None, description="Who answers for it")
    indicators: tuple[IndicatorLink, ...] = Field((), description="What shows that it is reached")


class Segment(Record):
    """A part of the field that facts can be sorted by."""

    kind: ClassVar[str] = "segment"
    title: Text = Field(description="Its name")
    description: Text | None = Field(None, description="What it covers")
    parent: SegmentLink | None = Field(None, description="The segment that it is a part of")


class Region(Record):
    """A region or country that facts can be sorted by."""

    kind: ClassVar[str] = "region"
    title: Text = Field(description="Its name")
    description: Text | None = Field(None, description="What matters about it here")
    parent: RegionLink | None = Field(None, description="The region that it is a part of")
