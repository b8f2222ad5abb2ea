"""What came of a meeting: who took part, what was said and concluded, and what was asked of whom."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from boardkit.model.dates import Day, RoughDate
from boardkit.model.history import Update
from boardkit.model.numbers import Count, YesNo
from boardkit.model.part import Part
from boardkit.model.record import Attributed, EarlierItemLink, Fact, ItemLink, PartyLink, Record, SeatLink
from boardkit.model.text import Line, Text


class AttendanceState(StrEnum):
    """How a seat took part."""

    PRESENT = "present"
    ONLINE = "online"
    EXCUSED = "excused"
    ABSENT = "absent"
    REPRESENTED = "represented"


class Attendance(Fact):
    """How one seat took part, or said beforehand that it will."""

    inherits_level = False
    seat: Annotated[SeatLink, Attributed()] = Field(description="The seat")
    state: AttendanceState = Field(description="How it took part")
    by: Annotated[SeatLink | None, Attributed()] = Field(
        None, description="Who took its place, when represented"
    )
    absent_from: tuple[ItemLink, ...] = Field((), description="The items that it missed")


class Result(StrEnum):
    """What became of a requested decision."""

    ADOPTED = "adopted"
    ADOPTED_AMENDED = "adopted_amended"
    ADOPTED_RESERVED = "adopted_reserved"
    DEFERRED = "deferred"
    NO_AGREEMENT = "no_agreement"
    NOTED = "noted"


class Votes(Part):
    """How the votes fell, without names; only for a board that votes."""

    in_favour: Count = Field(description="How many seats were in favour")
    against: Count = Field(0, description="How many were against")
    abstained: Count = Field(0, description="How many abstained")


class Outcome(Fact):
    """What was concluded; its number carries year and meeting and is never used again."""

    inherits_level = False
    number: Line = Field(description="For example 2024-02-03")
    item: ItemLink = Field(description="The agenda item")
    request: Count | None = Field(
        None, description="Which of the item's requested decisions it answers: 1 for the first, 0 for none"
    )
    result: Result = Field(description="What became of it")
    text: Text = Field(description="What was concluded")
    reservation: Annotated[Text | None, Attributed()] = Field(
        None, description="A reservation that was recorded"
    )
    dissent: Annotated[Text | None, Attributed()] = Field(
        None, description="A view that somebody wanted recorded"
    )
    votes: Votes | None = Field(None, description="How the votes fell, where the board votes")
    review: Day | None = Field(None, description="The day from which the board looks at it again")


class ActionPoint(Record):
    """What a meeting asked of somebody. A measure of an action agenda is an action, not this."""

    kind: ClassVar[str] = "action-point"
    inherits_level = False
    text: Text = Field(description="What will be done")
    owner: PartyLink = Field(description="Who does it")
    due: RoughDate | None = Field(None, description="The first date that was agreed")
    item: ItemLink | None = Field(None, description="The agenda item that it comes from")
    history: tuple[Update, ...] = Field((), description="Dated updates, oldest first")


class Discussion(Fact):
    r"""What was said about an item, as the minutes tell it: arguments and questions, not who said what.

    Paragraphs are parted by an empty line; `- ` begins an item of a list, `1. ` one that is numbered, and
    two spaces before it put it a level deeper. A text that only looks like such an item begins with `\`.
    """

    inherits_level = False
    item: ItemLink = Field(description="The agenda item")
    text: Text = Field(description="What was said")


class Objection(Fact):
    """Somebody found that a discussion touched on competition: that is recorded, with what was done."""

    inherits_level = False
    item: ItemLink = Field(description="The agenda item")
    suspended: YesNo = Field(default=False, description="true when the chair suspended the item")
    text: Text = Field(description="What was objected to, and what was done")


class Correction(Fact):
    """A change to the minutes of the meeting before, agreed when they were adopted."""

    inherits_level = False
    item: EarlierItemLink | None = Field(None, description="The item of that meeting, when it is about one")
    text: Text = Field(description="What is to be read there instead")
