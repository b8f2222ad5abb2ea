"""What shows that a goal comes nearer: indicators with baseline, targets and measurements."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from boardkit.model.dates import Day
from boardkit.model.numbers import Amount
from boardkit.model.record import Fact, PartyLink, Record
from boardkit.model.text import Text


class Direction(StrEnum):
    """Which way is better."""

    RISING = "rising"
    FALLING = "falling"


class Trajectory(StrEnum):
    """How the way from the baseline to the targets goes."""

    LINEAR = "linear"
    STEPS = "steps"


class Measurement(Fact):
    """A value on a day: the baseline, a target or a measured one."""

    on: Day = Field(description="The day that it holds for")
    value: Amount = Field(description="In the indicator's unit")


class Indicator(Record):
    """A quantity that can be measured again. Without baseline, target or source it cannot be monitored."""

    kind: ClassVar[str] = "indicator"
    title: Text = Field(description="What is measured")
    unit: Text = Field(description="In what: %, persons, million euros")
    direction: Direction = Field(description="Which way is better")
    baseline: Measurement | None = Field(None, description="Where it starts from")
    targets: tuple[Measurement, ...] = Field((), description="Where it is to be, by day")
    trajectory: Trajectory = Field(
        Trajectory.LINEAR, description="What is expected between the targets: a straight line, or steps"
    )
    measurements: tuple[Measurement, ...] = Field((), description="What was measured, by day")
    data_source: Text | None = Field(None, description="Who measures it, and where it is published")
    owner: PartyLink | None = Field(None, description="Who hands it in")
    added_on: Day | None = Field(None, description="The day that it came in, when its source does not tell")
