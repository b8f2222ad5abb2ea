"""What comes towards the field: opportunities, threats and other developments."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.history import Update
from boardkit.model.record import PriorityLink, Record, SegmentLink
from boardkit.model.text import Text


class DevelopmentKind(StrEnum):
    """What it means for the goal."""

    OPPORTUNITY = "opportunity"
    THREAT = "threat"
    DEVELOPMENT = "development"


class Nature(StrEnum):
    """What drives it."""

    COMMERCIAL = "commercial"
    GEOPOLITICAL = "geopolitical"
    TECHNOLOGICAL = "technological"
    POLICY = "policy"


class PolicyMoment(StrEnum):
    """The moments of the Dutch policy year that an item must be in time for."""

    FRAMEWORK_LETTER = "framework_letter"
    SPRING_MEMORANDUM = "spring_memorandum"
    BUDGET_DECISIONS = "budget_decisions"
    BUDGET_DAY = "budget_day"
    BUDGET_DEBATE = "budget_debate"
    AUTUMN_MEMORANDUM = "autumn_memorandum"
    COMPETITIVENESS_COUNCIL = "competitiveness_council"


class Development(Record):
    """Something that may help or harm, and that the board wants to see coming."""

    kind: ClassVar[str] = "development"
    development: DevelopmentKind = Field(alias="kind", description="What it means for the goal")
    title: Text = Field(description="Short name")
    description: Text = Field(description="What is coming, and what it may mean")
    nature: tuple[Nature, ...] = Field((), description="What drives it")
    horizon: RoughDate | None = Field(None, description="When it is expected to be felt")
    before: PolicyMoment | None = Field(None, description="The moment that an answer must be in time for")
    priorities: tuple[PriorityLink, ...] = Field((), description="The priorities that it touches; none: all")
    segments: tuple[SegmentLink, ...] = Field((), description="The segments that it touches")
    added_on: Day | None = Field(None, description="The day that it came in, when its source does not tell")
    history: tuple[Update, ...] = Field((), description="Dated updates: likelihood and impact, oldest first")
