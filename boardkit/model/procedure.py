"""A written procedure: the board is asked in writing, and each seat answers by a day."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from boardkit.model.dates import Day
from boardkit.model.part import Part
from boardkit.model.record import Audience, Fact, Reserved, SeatLink
from boardkit.model.text import Text


class Answer(StrEnum):
    """What a seat answers in a written procedure."""

    AGREE = "agree"
    DISAGREE = "disagree"
    ABSTAIN = "abstain"
    NO_PARTICIPATION = "no_participation"


class Reply(Fact):
    """What one seat answered; a later reply of the same seat takes the place of an earlier one."""

    inherits_level: ClassVar[bool] = False
    seat: SeatLink = Field(description="The seat")
    on: Day = Field(description="The day that it came in")
    answer: Answer = Field(description="What it answered")
    text: Text | None = Field(None, description="What it added")


class WrittenProcedure(Part):
    """A written procedure: how the board decides between meetings; the next meeting confirms the outcome.

    What is asked stands in the items of the meeting, as requested decisions. Who answered what is for the
    secretariat; other readers are told the sum.
    """

    deadline: Day = Field(description="The last day for answers")
    question: Text | None = Field(None, description="Why the board is asked in writing, and what")
    replies: Annotated[tuple[Reply, ...], Reserved(Audience.SECRETARIAT)] = Field(
        (), description="The answers that came in"
    )
