"""What a report said: frozen with it, so that the next one can compare and history cannot be rewritten."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from boardkit.model.charter import Thresholds
from boardkit.model.dates import Day, RoughDate
from boardkit.model.history import Status
from boardkit.model.numbers import Count, Percentage, Scale
from boardkit.model.record import Audience, Fact, FormerLink, Record, Reserved
from boardkit.model.text import Line, Prose

Hash = Annotated[Line, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in hexadecimal digits."""


class Stood(Fact):
    """How a record stood, for those who may read everything that this follows from."""

    status: Status | None = Field(None, description="The status that the report printed")
    forecast: RoughDate | None = Field(None, description="When it was expected to be done")
    progress: Percentage | None = Field(None, description="Per cent that was done")
    severity: Scale | None = Field(None, description="Of a bottleneck: 1 is slight, 5 blocks the goal")


class SnapshotEntry(Fact):
    """One record that the report rests on; it may have gone since.

    The fingerprint is of all that was told, also to fewer readers, so that only the secretariat sees it.
    """

    of: FormerLink = Field(description="The record")
    hash: Annotated[Hash | None, Reserved(Audience.SECRETARIAT)] = Field(
        None, description="Of the record's first date and its history up to the reference day"
    )
    stood: Stood | None = Field(None, description="How it stood")


class Snapshot(Record):
    """A period that was reported and frozen; boardkit writes it, and nobody changes it."""

    kind: ClassVar[str] = "snapshot"
    period: Line = Field(description="The period: 2024-Q2")
    reference_day: Day = Field(description="The day that the report describes")
    version: Count = Field(description="1 for the first; a correction is a new one")
    reason: Prose | None = Field(None, description="Why there is a correction, in the board's own language")
    compared_with: FormerLink | None = Field(None, description="The snapshot that its report compares with")
    thresholds: Thresholds = Field(Thresholds(), description="The borders of monitoring as they were then")
    entries: tuple[SnapshotEntry, ...] = Field((), description="What the report rests on")
