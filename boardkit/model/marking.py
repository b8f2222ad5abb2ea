"""Labels that say how a paper is to be handled."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from boardkit.model.dates import Day
from boardkit.model.mistakes import mistake
from boardkit.model.part import Part
from boardkit.model.text import Text


class Classification(StrEnum):
    """Markings that a board's papers may carry; what is secret by law has no place in this toolkit."""

    PUBLIC = "public"
    INTERNAL = "internal"
    BUSINESS_CONFIDENTIAL = "business_confidential"
    DEPARTMENTAL = "departmental"
    """Departementaal Vertrouwelijk of the Dutch State's information security rules (VIRBI 2013)."""


# Of the Dutch State, of the European Union (in French and English) and of NATO.
_SECRET_WORDS = (
    *("stg", "geheim", "confidentieel", "secret", "confidentiel"),
    *("eu confidential", "nato confidential"),
)


def _not_secret(value: object) -> object:
    if isinstance(value, str) and any(word in value.lower() for word in _SECRET_WORDS):
        raise mistake(
            "marking-too-high",
            "{value} is a marking above Departementaal Vertrouwelijk: such information may not be kept here.",
            hint="Take it out of this folder and ask your security officer (BVA) what to do.",
            value=value,
        )
    return value


class Marking(Part):
    """A classification; an official sets it, for a time, and a tool never does."""

    label: Annotated[Classification, BeforeValidator(_not_secret)] = Field(description="The classification")
    set_by: Text | None = Field(None, description="Who set it, by role; needed from departmental on")
    until: Day | None = Field(None, description="Until when it holds; needed from departmental on")


class TrafficLight(StrEnum):
    """Labels of the Traffic Light Protocol, version 2.0 (FIRST); never translated."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"
