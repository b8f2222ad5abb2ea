"""What members bring in for a European input; outside the secretariat only the sum of it is told."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from boardkit.model.bottleneck import CompetitionCheck
from boardkit.model.dates import Day
from boardkit.model.numbers import Amount
from boardkit.model.part import Part
from boardkit.model.record import Audience, Fact, Identifier, PriorityLink, SeatLink, SegmentLink
from boardkit.model.text import Text


class Stance(StrEnum):
    """What a party thinks of an ask."""

    SUPPORTS = "supports"
    LEANING_FOR = "leaning_for"
    NEUTRAL = "neutral"
    LEANING_AGAINST = "leaning_against"
    OPPOSES = "opposes"
    UNKNOWN = "unknown"


class AskStance(Part):
    """What one contribution thinks of one ask."""

    ask: Identifier = Field(description="The ask")
    stance: Stance = Field(description="What it thinks of it")


class Figure(Part):
    """A figure that members are asked for, to be added up."""

    id: Identifier = Field(description="Short, and the only one of its name in this input")
    title: Text = Field(description="What is counted")
    unit: Text | None = Field(None, description="In what; empty for a plain number")


class GivenFigure(Part):
    """The figure that one contribution gave."""

    figure: Identifier = Field(description="Which figure")
    amount: Amount = Field(description="How much, never below zero")


class Contribution(Fact):
    """What one seat brought in; outside the secretariat only the sum of them is told."""

    seat: SeatLink = Field(description="The seat")
    on: Day = Field(description="When it came in")
    segments: tuple[SegmentLink, ...] = Field((), description="The part of the chain that it speaks of")
    priorities: tuple[PriorityLink, ...] = Field((), description="The priorities that it serves")
    stances: tuple[AskStance, ...] = Field((), description="What it thinks of each ask")
    figures: tuple[GivenFigure, ...] = Field((), description="The figures that it gave")
    requests: tuple[Text, ...] = Field((), description="What it asks that is not among the asks yet")
    text: Text = Field(description="What it said")
    competition_check: CompetitionCheck | None = Field(
        None, description="Whether somebody looked at it with an eye to competition law"
    )
    level: Audience | None = Field(
        Audience.SECRETARIAT, description="For whom the member gave it; papers tell only the sum"
    )
