"""Boards made at random around one European input, with a marker of its own in every text and name.

Blocks are filled in from the model's types, so that a new field has its marker from the day it is added. What
may be handed over is worked out here anew, from the rules in words, and not by the code under test.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import AfterValidator

from boardkit.model.board import Board
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.charter import Charter, Thresholds
from boardkit.model.dates import RoughDate
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.model.eu_contribution import Contribution
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Ask, Evidence, EvidenceLevel, NonPaper
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Organisation, OrganisationType, Seat
from boardkit.model.part import Part
from boardkit.model.record import Audience, Citation, Identifier, Points, Record
from boardkit.model.shape import inside
from boardkit.model.source import Source
from boardkit.model.text import Text
from boardkit.source.files import FILES

DAY = date(2024, 9, 2)
MARKER = re.compile(r"zq(\d+)zq", re.IGNORECASE)
EARLIER, LATER = 1800, 2900
"""Centuries of the days that stay inside; what may be handed over names days of this century only."""
INSIDE_FIGURE = re.compile(r"\b(?:(?:18|29)\d\d|777[.,\s]?\d{3}[.,\s]?\d{3})\b")
"""A day or an amount that stays inside, in whatever way it is printed."""
GOVERNMENT = {"ministry", "region", "eu_body", "intergovernmental", "parliament"}
GOVERNMENT_GROUPS = ("Rijk", "Central government", "Regionale overheden", "Ministeries", "Local authorities")
OFFICERS = ("chair", "vice_chair", "secretary")
TABLE = ("member", "alternate", "observer", "guest")
HANDED_DAYS = {"Ask.by", "Source.date", "EuMeeting.date"}
NAMES: dict[type[Record], int] = {
    Organisation: 6,
    Seat: 14,
    Source: 4,
    EuProfile: 2,
    EuMeeting: 1,
    Bottleneck: 2,
    Meeting: 1,
}
TOLD_AFTERWARDS = (
    *("sent", "attendance", "discussions", "objections"),
    *("outcomes", "action_points", "corrections", "procedure"),
)
"""Of the board's own meetings: what fills a board, and has no place at a European input."""
IDENTIFIER = next(one.func for one in get_args(Identifier) if isinstance(one, AfterValidator))
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sort:
    """What belongs in a field, read from its type; `origin` is its name with that of its block."""

    origin: str
    name: str
    written: str
    required: bool
    many: bool
    points: Points | None
    choices: tuple[object, ...]
    holds: type
    is_name: bool


@cache
def sorts(model: type[Part]) -> tuple[Sort, ...]:
    return tuple(sort_of(model, name) for name in model.model_fields)


def sort_of(model: type[Part], name: str) -> Sort:
    field = model.model_fields[name]
    found = [*inside(field.annotation), *field.metadata]
    types = [
        one for one in found if isinstance(one, type) and get_origin(one) is None and one is not NoneType
    ]
    choices = [one.value for kind in types if issubclass(kind, Enum) for one in kind]
    choices += [word for one in found if get_origin(one) is Literal for word in get_args(one)]
    return Sort(
        origin=f"{model.__name__}.{name}",
        name=name,
        written=field.alias or name,
        required=field.is_required(),
        many=any(get_origin(one) is tuple for one in found),
        points=next((one for one in found if isinstance(one, Points)), None),
        choices=tuple(choices),
        holds=next((one for one in types if issubclass(one, Part)), types[0] if types else str),
        is_name=any(getattr(one, "func", None) is IDENTIFIER for one in found),
    )


class Maker:
    """Makes one board; `origin` says of each marker in which field of which block it stands.

    Who speaks for whom is dealt first, and only then written down as a board does: `voices` has the party of
    each seat, None for one that speaks for government or for the board itself.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.origin: list[str] = []
        self.depth = 0
        self.names = {
            kind.kind: [self.name(f"{kind.__name__}.id") for _ in range(NAMES[kind])] for kind in NAMES
        }
        self.types = {
            one: self.random.choice([*OrganisationType]).value for one in self.names["organisation"]
        }
        self.voices: dict[str, str | None] = {}
        self.seats = dict(self.seat(one) for one in self.random.sample(self.names["seat"], NAMES[Seat]))

    def mark(self, origin: str) -> str:
        self.origin.append(origin)
        return f"Zq{len(self.origin) - 1}zQ"

    def name(self, origin: str) -> str:
        return self.mark(origin).lower()

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def block(self, model: type[Part], **given: object) -> Fields:
        """The fields of a block; what is `given` stands as it is, and is left out when that is None."""
        found: Fields = {}
        self.depth += 1
        for sort in sorts(model):
            if sort.name in given:
                value = given[sort.name]
            elif sort.required or self.chance(0.75):
                value = self.value(sort)
            else:
                continue
            if value is not None:
                found[sort.written] = value
        self.depth -= 1
        return found

    def value(self, sort: Sort) -> object:
        if not sort.many:
            return self.one(sort)
        count = 0 if self.depth > 3 and not sort.required else self.random.randint(1, 3)
        return [self.one(sort) for _ in range(count)]

    def one(self, sort: Sort) -> object:
        if sort.points:
            known = [one for kind in sort.points.kinds or self.names for one in self.names.get(kind, ())]
            return self.random.choice(known) if known else self.name(sort.origin)
        if sort.choices:
            return self.random.choice(sort.choices)
        if sort.holds is Text:
            return self.text(sort.origin)
        if sort.holds is RoughDate:
            return self.day(inside_only=sort.origin not in HANDED_DAYS)
        if issubclass(sort.holds, Part):
            return self.part(sort.holds)
        return self.plain(sort)

    def plain(self, sort: Sort) -> object:
        """A value that is no block, link or choice."""
        if sort.holds is str:
            return self.name(sort.origin) if sort.is_name else self.mark(sort.origin)
        if sort.holds is date:
            return self.day(inside_only=True)
        if sort.holds is bool:
            return self.chance(0.5)
        number = self.random.randint(1, 5)
        return {
            int: number,
            time: f"1{number}:30",
            Decimal: f"777{self.random.randint(0, 999_999):06}",
        }[sort.holds]

    def text(self, origin: str) -> object:
        """In the board's own language, in one, or in both."""
        form = self.random.choice(["own", "nl", "en", "both", "both", "both"])
        if form == "own":
            return self.mark(origin)
        return {one: self.mark(origin) for one in ("nl", "en") if form in {one, "both"}}

    def day(self, *, inside_only: bool) -> str:
        century = self.random.choice([EARLIER, EARLIER, LATER]) if inside_only else 2000
        year = century + self.random.randint(10, 99 if inside_only else 40)
        return f"{year}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def part(self, model: type[Part]) -> Fields:
        """A block, with what must not be left to chance."""
        given: Fields = {}
        if model is Evidence:
            level = self.random.choice([one.value for one in EvidenceLevel])
            sources = [*self.names["source"], self.name("Citation.id")]
            cited = self.block(Citation, id=self.random.choice(sources))
            given = {
                "evidence": level,
                "source": cited if self.chance(0.8) else None,
                "contributors": self.random.randint(1, 12) if self.chance(0.85) else None,
                "largest_share": self.random.randint(10, 100) if self.chance(0.4) else None,
            }
        elif model is AgendaItem:
            given = {"items": None, "papers": None}
        return self.block(model, **given)

    def rows(self) -> dict[type[Part], list[Fields]]:
        """The fields of each record; the first of the European inputs is the one that is handed over."""
        records: dict[type[Part], list[Fields]] = {
            kind: [self.block(kind, id=one, **self.chosen(kind, one)) for one in self.names[kind.kind]]
            for kind in NAMES
        }
        inputs = [self.input(self.random.choice([4, 8, 16, 32])), self.input(1)]
        return {Charter: [self.charter()], **records, EuInput: inputs}

    def board(self) -> Board:
        field = {one.record: one.field for one in FILES}
        made: dict[str, Any] = {
            field[kind]: tuple(map(kind.model_validate, rows)) for kind, rows in self.rows().items()
        }
        return Board(**{**made, "charter": made["charter"][0]})

    def chosen(self, kind: type[Part], name: str) -> Fields:
        """What is not left to chance in a record of this name."""
        if kind is Seat:
            return self.seats[name]
        if kind is Organisation:
            return {"type": self.types[name]}
        if kind is Meeting:
            return dict.fromkeys(TOLD_AFTERWARDS)
        if kind is Source:
            bare = dict.fromkeys(("short", "reference", "address")) if self.chance(0.3) else {}
            return {"level": self.random.choice([one.value for one in Audience]), **bare}
        return {}

    def seat(self, name: str) -> tuple[str, Fields]:
        """Deal for whom a seat speaks, and write that down in one of the ways in which it can be."""
        dealt, choose = list(self.voices), self.random.choice
        ways = [
            "company",
            "company",
            "alone",
            "alone",
            "government",
            "officer",
            *["alternate"] * min(2, len(dealt)),
        ]
        way = choose(ways)
        organisation = choose([*self.types]) if way == "company" else None
        instead = choose(dealt) if dealt and way in {"company", "alternate"} else None
        group = choose([None, self.mark("Seat.group")])
        if way == "government" or (way == "alternate" and self.chance(0.3)):
            group = f"{choose(GOVERNMENT_GROUPS)} {self.mark('Seat.group')}"
        if organisation:
            self.voices[name] = None if self.types[organisation] in GOVERNMENT else organisation
        elif way == "alternate" and instead:
            self.voices[name] = self.voices[instead]
        else:
            self.voices[name] = name if way == "alone" else None
        role = choose(OFFICERS if way == "officer" else TABLE)
        return name, {"organisation": organisation, "alternate_of": instead, "group": group, "role": role}

    def charter(self) -> Fields:
        borders = self.block(
            Thresholds,
            least_contributors=self.random.randint(3, 5),
            largest_share=self.random.randint(30, 90),
        )
        return self.block(
            Charter, abbreviation="ZQX", country="NL", languages=["nl", "en"], thresholds=borders
        )

    def input(self, contributions: int) -> Fields:
        """An input; some have so many contributions that claims can be told, and others have not."""
        return self.block(
            EuInput,
            id=self.name("EuInput.id"),
            non_paper=self.block(NonPaper) if self.chance(0.9) else None,
            asks=[self.block(Ask) for _ in range(self.random.randint(0, 5))],
            evidence=[self.part(Evidence) for _ in range(self.random.randint(1, 8))],
            contributions=[self.block(Contribution) for _ in range(contributions)],
        )


def may_leave(maker: Maker, board: Board, one: EuInput) -> Iterator[Text | str]:
    """Every text of an input that may be handed over."""
    own = one.non_paper
    yield own.title if own and own.title else one.subject
    yield from (one.essence, one.position)
    yield from (*own.principles, *own.co_sponsors) if own else ()
    for ask in one.asks:
        yield ask.text
        yield from (ask.of,) if ask.of else ()
    meeting = next((each for each in board.eu_meetings if each.id == one.eu_meeting), None)
    law = one.profile or (meeting.profile if meeting else None) or board.charter.eu_profile
    yield from (each.name for each in board.eu_profiles if each.id == law)
    for claim in one.evidence:
        if claim.evidence == "public":
            yield from with_its_source(board, claim)
        elif claim.evidence == "aggregated" and nobody_is_seen(maker, board, one, claim):
            yield claim.text


def with_its_source(board: Board, claim: Evidence) -> Iterator[Text | str]:
    """A claim that rests on what the public may know, with how that is cited; else nothing."""
    cited = claim.source
    for source in board.sources if cited else ():
        if cited and source.id == cited.id and source.level == "public":
            number = source.reference.number if source.reference else None
            names = [words for text in (source.title, source.short) if text for _, words in text.wordings()]
            yield claim.text
            yield from filter(None, (cited.locator, number, source.address, *names))


def nobody_is_seen(maker: Maker, board: Board, one: EuInput, claim: Evidence) -> bool:
    """Whether a claim says that enough members stand behind it, so many are on file, and none gave most.

    A party counts once, however many seats speak for it; government and the board itself do not count.
    """
    heard = {maker.voices[each.seat] for each in one.contributions if each.on <= DAY} - {None}
    borders = board.charter.thresholds
    if claim.contributors is None or min(claim.contributors, len(heard)) < borders.least_contributors:
        return False
    return claim.largest_share is None or claim.largest_share <= borders.largest_share


def markers(words: str) -> set[int]:
    return {int(one) for one in MARKER.findall(words)}


def allowed(maker: Maker, board: Board, one: EuInput) -> set[int]:
    """The markers that a paper to be handed over may hold, in whatever language."""
    return markers(" ".join(word for text in may_leave(maker, board, one) for word in every(text)))


def every(text: Text | str) -> Iterator[str]:
    yield from (text,) if isinstance(text, str) else (words for _, words in text.wordings())


def wanted(maker: Maker, board: Board, one: EuInput, language: str) -> set[int]:
    """The markers of the texts that such a paper holds in this language; what a source is called is apart."""
    texts = (each for each in may_leave(maker, board, one) if isinstance(each, Text))
    return markers(" ".join(each.wording(language) for each in texts))
