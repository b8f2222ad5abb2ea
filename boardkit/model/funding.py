"""Means: instruments and the amounts of money in them, as exactly or as roughly as the source says."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from boardkit.model.dates import Day, RoughDate
from boardkit.model.numbers import Amount, YesNo
from boardkit.model.record import (
    Fact,
    FundingLink,
    InstrumentLink,
    PartyLink,
    PriorityLink,
    Record,
    SegmentLink,
)
from boardkit.model.text import Line, Text

Currency = Annotated[Line, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""A currency by its code in ISO 4217."""


class Qualifier(StrEnum):
    """How exact a source is about an amount."""

    EXACT = "exact"
    CIRCA = "circa"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    AVERAGE = "average"


class FundingPeriod(StrEnum):
    """What the amount covers; amounts of different periods are never added."""

    ONE_OFF = "one_off"
    PER_YEAR = "per_year"
    PROGRAMME = "programme"


class FundingStatus(StrEnum):
    """How certain the money is."""

    FORECAST = "forecast"
    ANNOUNCED = "announced"
    RESERVED = "reserved"
    CONDITIONAL = "conditional"
    AVAILABLE = "available"
    AWARDED = "awarded"
    GRANTED = "granted"
    PAID = "paid"


class Payer(StrEnum):
    """Whose money it is."""

    NATIONAL = "national"
    REGIONAL = "regional"
    EU = "eu"
    PUBLIC = "public"
    PRIVATE = "private"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class FundingStep(Fact):
    """Money reached a status on a day."""

    on: Day = Field(description="The day, or the day of the source when it says no day")
    status: FundingStatus = Field(description="How certain the money is from then on")
    text: Text | None = Field(None, description="What happened")


class Funding(Record):
    """An amount of money. Amounts are never added over currencies, periods, or a total and its part."""

    kind: ClassVar[str] = "funding"
    title: Text | None = Field(None, description="What the amount is for, when its instrument has several")
    amount: Amount = Field(description="In whole units: 220500000 for 220.5 million")
    currency: Currency | None = Field(
        description="By its code, such as EUR; empty when the source names none"
    )
    qualifier: Qualifier = Field(Qualifier.EXACT, description="How exact the source is")
    period: FundingPeriod = Field(description="What the amount covers")
    years: Text | None = Field(
        None, description="Which years, when the source says so: up to and including 2030"
    )
    payer: Payer = Field(description="Whose money it is")
    part_of: FundingLink | None = Field(None, description="The total that this is a part of")
    overlaps: YesNo = Field(
        default=False,
        description="true when an unknown share of it is in other amounts as well: it is never added",
    )
    history: tuple[FundingStep, ...] = Field((), description="How certain it was and became, oldest first")


class InstrumentTier(StrEnum):
    """Which tier of government it belongs to."""

    NATIONAL = "national"
    REGIONAL = "regional"
    EUROPEAN = "european"
    INTERGOVERNMENTAL = "intergovernmental"
    PRIVATE = "private"


class InstrumentKind(StrEnum):
    """What sort of instrument it is."""

    FISCAL = "fiscal"
    GRANT = "grant"
    FUND = "fund"
    PROGRAMME = "programme"
    PROJECT = "project"
    REGULATION = "regulation"
    STRATEGY = "strategy"
    SECURITY = "security"
    TALENT = "talent"
    INTERNATIONAL = "international"
    INVESTMENT = "investment"


class Instrument(Record):
    """A law, scheme, programme, fund, strategy or project that the goal can be reached with."""

    kind: ClassVar[str] = "instrument"
    title: Text = Field(description="Its name")
    short: Line | None = Field(None, description="Its short name, for tables that gave its name before")
    description: Text | None = Field(None, description="What it does, in one or two sentences")
    tier: InstrumentTier = Field(description="Which tier of government it belongs to")
    type: InstrumentKind = Field(alias="kind", description="What sort of instrument it is")
    part_of: InstrumentLink | None = Field(None, description="The instrument that it is a part of")
    priorities: tuple[PriorityLink, ...] = Field((), description="The priorities that it serves")
    segments: tuple[SegmentLink, ...] = Field((), description="The segments that it serves")
    parties: tuple[PartyLink, ...] = Field((), description="Who takes part, pays or carries it out")
    since: RoughDate | None = Field(None, description="Since when it exists")
    funding: tuple[Funding, ...] = Field((), description="Its amounts, each with its own identifier")
