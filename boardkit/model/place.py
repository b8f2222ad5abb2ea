"""Where a meeting is, and who may know what was said there."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from boardkit.model.part import Part
from boardkit.model.record import Audience, Reserved
from boardkit.model.text import Line, Text


class Regime(StrEnum):
    """Who may know what was said."""

    OPEN = "open"
    CLOSED = "closed"
    CHATHAM = "chatham"


class Place(Part):
    """Where a meeting is."""

    name: Text = Field(description="Building and room, or: online")
    address: Line | None = Field(None, description="Street and town")
    online: Annotated[Line | None, Reserved(Audience.MEMBERS)] = Field(
        None, description="How to take part from elsewhere; never on a public paper"
    )
