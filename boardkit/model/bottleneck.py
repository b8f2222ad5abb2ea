"""What stands in the way: bottlenecks, who raised them, and how they go."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from boardkit.model.dates import Day
from boardkit.model.history import Update
from boardkit.model.numbers import YesNo
from boardkit.model.record import PartyLink, PriorityLink, Record, RegionLink, SegmentLink
from boardkit.model.text import Text


class CompetitionCheck(StrEnum):
    """Whether members' input was looked at for what competitors may not share."""

    NEEDED = "needed"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


class Bottleneck(Record):
    """Something that keeps a priority from its goal and that the board can do something about.

    A danger that may come is a threat (a development), and a task that is late is no bottleneck but a
    status of that task.
    """

    kind: ClassVar[str] = "bottleneck"
    title: Text = Field(description="Short name")
    description: Text = Field(description="What is the matter, and what it stops")
    priorities: tuple[PriorityLink, ...] = Field((), description="The priorities that it hinders; none: all")
    segments: tuple[SegmentLink, ...] = Field((), description="Where it is felt")
    regions: tuple[RegionLink, ...] = Field((), description="Where it is felt")
    raised_by: PartyLink | None = Field(None, description="Who raised it")
    raised_on: Day | None = Field(None, description="When it was raised")
    given_in_confidence: YesNo = Field(
        default=False,
        description="true when a company gave it in confidence: then government at least reads it",
    )
    competition_check: CompetitionCheck = Field(
        CompetitionCheck.NOT_APPLICABLE, description="needed and done are for members' input"
    )
    history: tuple[Update, ...] = Field(
        (), description="Dated updates: severity, trend and stage, oldest first"
    )
