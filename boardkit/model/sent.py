"""The agenda as it was sent: kept, so that a later one can say what changed."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from boardkit.model.dates import Clock, Day
from boardkit.model.item import Purpose
from boardkit.model.numbers import Count, Minutes
from boardkit.model.part import Part
from boardkit.model.place import Place, Regime
from boardkit.model.record import Fact, ItemLink, SeatLink
from boardkit.model.text import Line, Text

Digest = Annotated[Line, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""The first sixteen hexadecimal digits of a SHA-256 digest."""


class SentPaper(Fact):
    """A paper as the agenda named it; its level says who could see it there."""

    inherits_level: ClassVar[bool] = False
    letter: Annotated[Line, StringConstraints(pattern=r"^[A-Z]$")] = Field(description="Its letter")
    title: Text = Field(description="Its title")
    version: Count | None = Field(None, description="Its version, when there is more than one")


class SentItem(Fact):
    """An item as the agenda had it; one that was taken off later stays here, for those who saw it."""

    inherits_level: ClassVar[bool] = False
    item: ItemLink = Field(description="The item; it may have been taken off the agenda since")
    number: Line = Field(description="Its number: 5, or 5.1")
    title: Text = Field(description="Its title")
    start: Clock = Field(description="When it would begin")
    minutes: Minutes | None = Field(None, description="How long it would take")
    purpose: Purpose = Field(description="What it was for")
    lead: SeatLink | None = Field(None, description="Who would lead it")
    digest: Digest | None = Field(
        None, description="Of its explanation, questions and requested decisions, to see that they changed"
    )
    papers: tuple[SentPaper, ...] = Field((), description="Its papers")


class SentHead(Part):
    """When and where the meeting would be, and who could know what was said."""

    date: Day = Field(description="The day")
    start: Clock = Field(description="When it would begin")
    end: Clock = Field(description="When it would end")
    place: Place = Field(description="Where it would be")
    regime: Regime = Field(description="Who could know what was said")


class SentAgenda(Part):
    """The agenda as it was sent on a day."""

    version: Count = Field(description="1 for the first, 2 for the one that replaced it")
    on: Day = Field(description="The day that it was sent")
    head: SentHead | None = Field(None, description="What stood at its top")
    items: tuple[SentItem, ...] = Field(description="Its items and their parts, in order")
