"""What all records share: an identifier, a source, a level, and links that name what they point at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, WithJsonSchema

from boardkit.model.mistakes import mistake
from boardkit.model.numbers import YesNo
from boardkit.model.part import Part
from boardkit.model.text import Line, Text


class Audience(StrEnum):
    """Readers, from the widest circle to the narrowest; each sees what the wider ones see."""

    PUBLIC = "public"
    MEMBERS = "members"
    GOVERNMENT = "government"
    SECRETARIAT = "secretariat"

    def sees(self, level: Audience) -> bool:
        """Whether this reader may see what is kept for `level`."""
        return CIRCLE[self] >= CIRCLE[level]


CIRCLE = {audience: number for number, audience in enumerate(Audience)}
"""How narrow each reader's circle is; asked a hundred thousand times in a large board."""


@dataclass(frozen=True, slots=True)
class Points:
    """Marks a field as a link to a record of one of these kinds; no kind means any.

    `may_be_gone`: it names a record that was there once, and that need not be there any more.
    """

    kinds: tuple[str, ...] = ()
    may_be_gone: bool = False


@dataclass(frozen=True, slots=True)
class PointsToItem:
    """Marks a field as a link to an item of the meeting that it stands in, or of the one before that."""

    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Reserved:
    """Marks a field that only this reader and narrower ones may see, whatever the record's level."""

    level: Audience


@dataclass(frozen=True, slots=True)
class Attributed:
    """Marks a field that tells who took part or who said something.

    Under the Chatham House Rule that may not be known outside the meeting (Chatham House, 1927, revised
    2002), so the public never sees it, whatever the record's level.
    """


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def _identifier(value: str) -> str:
    words = value.replace(".", "-").split("-")
    if not all(word and _LETTERS.issuperset(word) for word in words):
        raise mistake(
            "identifier",
            "{value} is not an identifier: those have small letters, digits and single hyphens.",
            hint="For example: talent-03.",
            value=value,
        )
    return value


Identifier = Annotated[
    Line,
    AfterValidator(_identifier),
    WithJsonSchema(
        {
            # To the YAML of an editor 2024 is a number and true a yes or no; here both are text.
            "type": ["string", "number", "boolean"],
            "pattern": r"^\s*[a-z0-9]+([-.][a-z0-9]+)*\s*$",
            "minimum": 0,
            "errorMessage": "Write small letters, digits and single hyphens: talent-03.",
        }
    ),
]
"""Stable, readable, never reused; other records and papers refer to it."""

Link = Annotated[Identifier, Points()]
ItemLink = Annotated[Identifier, PointsToItem()]
EarlierItemLink = Annotated[Identifier, PointsToItem(earlier=True)]
FormerLink = Annotated[Identifier, Points(may_be_gone=True)]
OrganisationLink = Annotated[Identifier, Points(("organisation",))]
SeatLink = Annotated[Identifier, Points(("seat",))]
PartyLink = Annotated[Identifier, Points(("organisation", "seat"))]
PriorityLink = Annotated[Identifier, Points(("priority",))]
SegmentLink = Annotated[Identifier, Points(("segment",))]
RegionLink = Annotated[Identifier, Points(("region",))]
BottleneckLink = Annotated[Identifier, Points(("bottleneck",))]
IndicatorLink = Annotated[Identifier, Points(("indicator",))]
InstrumentLink = Annotated[Identifier, Points(("instrument",))]
FundingLink = Annotated[Identifier, Points(("funding",))]
SourceLink = Annotated[Identifier, Points(("source",))]
MeetingLink = Annotated[Identifier, Points(("meeting",))]
EuProfileLink = Annotated[Identifier, Points(("eu-profile",))]
EuMeetingLink = Annotated[Identifier, Points(("eu-meeting",))]


class Citation(Part):
    """Where a fact comes from, so that a reader can look it up."""

    id: SourceLink = Field(description="The source, as in sources.yaml")
    locator: Line | None = Field(None, description="The place in the source: lines, page or paragraph")


class Fact(Part):
    """Anything that is claimed: it says where it comes from and who may read it."""

    inherits_level: ClassVar[bool] = True
    """Inside another record: whether it is as open as that one, or has the board's default level."""
    source: Citation | None = Field(None, description="Where it comes from")
    example: YesNo = Field(default=False, description="true for example data: no source gives it")
    level: Audience | None = Field(None, description="Who may read it; the board's default when left out")
    notes: Annotated[tuple[Text, ...], Reserved(Audience.SECRETARIAT)] = Field(
        (), description="What is uncertain or missing, for the secretariat"
    )


class Record(Fact):
    """A fact with an identifier, so that others can refer to it."""

    kind: ClassVar[str] = ""
    id: Identifier = Field(description="Stable, lower case with hyphens, never reused")
