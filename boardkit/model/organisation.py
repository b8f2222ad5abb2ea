"""Who takes part: organisations, the seats that they hold, and what a seat declared."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from boardkit.model.dates import Day
from boardkit.model.part import Part
from boardkit.model.record import (
    Audience,
    Link,
    OrganisationLink,
    Record,
    RegionLink,
    Reserved,
    SeatLink,
    SegmentLink,
)
from boardkit.model.text import Line, Text


class OrganisationType(StrEnum):
    """What sort of organisation it is."""

    MINISTRY = "ministry"
    REGION = "region"
    EU_BODY = "eu_body"
    INTERGOVERNMENTAL = "intergovernmental"
    PARLIAMENT = "parliament"
    COMPANY_LARGE = "company_large"
    COMPANY_SME = "company_sme"
    COMPANY = "company"
    KNOWLEDGE = "knowledge"
    ASSOCIATION = "association"
    FUNDER = "funder"
    PARTNERSHIP = "partnership"
    OTHER = "other"


class DatedName(Part):
    """A name and the day from which it holds; an organisation that is renamed keeps its identifier."""

    name: Text = Field(description="The name")
    short: Line | None = Field(None, description="The abbreviation that papers use after the first time")
    since: Day | None = Field(None, description="The day from which it is called so; none: always")


class Organisation(Record):
    """A company, institute, authority or body. It carries sourced facts only, never example data.

    A person is no organisation: people appear by their role, as a seat.
    """

    kind: ClassVar[str] = "organisation"
    names: tuple[DatedName, ...] = Field(min_length=1, description="Its names, oldest first")
    type: OrganisationType = Field(description="What sort of organisation it is")
    description: Text | None = Field(None, description="What it does in this field, in a few words")
    segments: tuple[SegmentLink, ...] = Field((), description="Where it is active")
    regions: tuple[RegionLink, ...] = Field((), description="Where it sits")


class BoardRole(StrEnum):
    """What a seat does at the table."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    ALTERNATE = "alternate"
    SECRETARY = "secretary"
    OBSERVER = "observer"
    GUEST = "guest"


class Seat(Record):
    """A place at the table, known by its role; who sits in it is a name only where the user gives one."""

    kind: ClassVar[str] = "seat"
    title: Text = Field(description="How papers call it: SME member A, Chair")
    role: BoardRole = Field(description="What it does at the table")
    organisation: OrganisationLink | None = Field(None, description="The organisation that holds it")
    group: Text | None = Field(
        None, description="Whom it speaks for: large firms, SMEs, institutes, government"
    )
    person: Annotated[Line | None, Reserved(Audience.MEMBERS)] = Field(
        None, description="Who sits in it; leave out unless papers for members need it"
    )
    since: Day | None = Field(None, alias="from", description="First day of the term")
    until: Day | None = Field(None, description="Last day of the term")
    alternate_of: SeatLink | None = Field(None, description="The seat that it stands in for")


class RecusalMeasure(StrEnum):
    """What a declared interest leads to."""

    REPORT = "report"
    NO_DECISION = "no_decision"
    NO_PARTICIPATION = "no_participation"


class Interest(Part):
    """One interest that a seat declared."""

    text: Text = Field(description="The interest")
    about: tuple[Link, ...] = Field(
        (), description="The instruments, bottlenecks or other records it touches"
    )
    measure: RecusalMeasure = Field(RecusalMeasure.REPORT, description="What it leads to")


class InterestDeclaration(Record):
    """A signed statement of interests; kept by the secretariat, and valid for a term."""

    kind: ClassVar[str] = "declaration"
    level: Audience | None = Field(Audience.SECRETARIAT, description="Kept by the secretariat")
    seat: SeatLink = Field(description="The seat that declared")
    signed_on: Day = Field(description="When it was signed")
    until: Day | None = Field(None, description="The last day that it counts")
    interests: tuple[Interest, ...] = Field((), description="What was declared; none: nothing to declare")
