"""Where facts come from: letters, official publications, press, and what they are called."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from boardkit.model.dates import RoughDate
from boardkit.model.part import Part
from boardkit.model.record import Audience, Record
from boardkit.model.text import Line, Text


class ReferenceKind(StrEnum):
    """Which series a reference belongs to; each has a form of its own."""

    PARLIAMENTARY_PAPER = "parliamentary_paper"
    GOVERNMENT_GAZETTE = "government_gazette"
    OFFICIAL_JOURNAL = "official_journal"
    OTHER = "other"


class Reference(Part):
    """How a publication is found in its series."""

    kind: ReferenceKind = Field(description="The series")
    number: Line = Field(description="As it is cited: 33 009, nr. 138")


class Source(Record):
    """A publication that facts are taken from or that a source refers to."""

    kind: ClassVar[str] = "source"
    level: Audience | None = Field(Audience.PUBLIC, description="Who may know that it exists")
    title: Text = Field(description="Its title, or what it is")
    short: Text | None = Field(None, description="What papers call it beside a fact; else its number")
    reference: Reference | None = Field(None, description="Its number in an official series")
    date: RoughDate | None = Field(None, description="When it was published")
    address: Line | None = Field(None, description="Where it can be read")
