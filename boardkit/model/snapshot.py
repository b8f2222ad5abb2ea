"""What a report said: frozen with it, so that the next one can compare and history cannot be rewritten."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from boardkit.model.dates import Day, RoughDate
from boardkit.model.history import Status
from boardkit.model.part import Part
from boardkit.model.record import Identifier, Record
from boardkit.model.text import Line

Hash = Annotated[Line, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in hexadecimal digits."""


class SnapshotEntry(Part):
    """How one record stood."""

    of: Identifier = Field(description="The record; it may have gone since")
    status: Status = Field(description="The status that the report printed")
    forecast: RoughDate | None = Field(None, description="When it was expected to be done")
    hash: Hash = Field(description="Of the record's history up to the reference day")


class Snapshot(Record):
    """A period that was reported and frozen."""

    kind: ClassVar[str] = "snapshot"
    period: Line = Field(description="The period: 2024-Q2")
    reference_day: Day = Field(description="The day that the report describes")
    version: Line = Field(description="1 for the first; a correction is a new one")
    entries: tuple[SnapshotEntry, ...] = Field((), description="How each record stood")
