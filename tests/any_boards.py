"""Boards made at random, of any size, and the papers that can be made of them.

Every field of every record can be there or not, as in `marked_inputs`, with words that people write: long
ones, without a space, in other letters, with quotes and signs. A board keeps to what the model asks, and
its links lead somewhere; what the checks say of it forbids no paper here, and is printed in those that tell
what is unfinished.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from operator import itemgetter
from typing import Any

from marked_inputs import Fields, Maker, Sort
from pydantic import ValidationError

from boardkit.app.check import Checked
from boardkit.app.folders import shipped
from boardkit.app.hand_over import make_hand_over
from boardkit.app.make import make
from boardkit.app.order import HandOver, Order, Paper
from boardkit.checks.all import check
from boardkit.checks.asked import Asked
from boardkit.documents.kind import About, DocumentKind, HandOverKind
from boardkit.documents.kinds import KINDS
from boardkit.documents.non_paper import NON_PAPER
from boardkit.language import LANGUAGES
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.eu_input import EuInput
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.part import Part
from boardkit.model.record import Points, Record
from boardkit.model.snapshot import Snapshot
from boardkit.problems import InvalidSource, Problem, Severity
from boardkit.source.files import FILES

FIRST_DAY, DAYS = date(2023, 1, 2), 900
MOST = {Charter: 1, Snapshot: 1, Meeting: 4, EuInput: 3}
"""How many there are at most of what has papers of its own; of all else, as many as the board is large."""
MANY = 8
SIZES = (0, 1, 1, 1, 3, 3, 3, 3, 8, 8, 8, 25, 25, 40)
PATTERNS = {
    "Charter.abbreviation": ("HB", "B2", "WATERBOARD"),
    "Charter.country": ("NL", "BE", "SE"),
    "Funding.currency": ("EUR", "USD"),
    "Paper.letter": tuple("ABCDEFGH"),
    "SentPaper.letter": tuple("ABCDEFGH"),
    "SentItem.digest": ("0123456789abcdef",),
    "SnapshotEntry.hash": ("0123456789abcdef" * 4,),
    "Thresholds.least_contributors": (3, 4, 5),
}
OF_ITEMS = {"Outcome", "ActionPoint", "Discussion", "Objection", "Correction"}
WORDS = (
    *("kade", "diepte", "vaargeul", "baggeren", "veerdienst", "steiger", "getij"),
    *("mandaat", "oever", "rederij", "loods", "sluis", "bodem"),
)
"""None by which a language is known: one wording may stand in the papers of either."""
LONG = "binnenvaartvergunningverleningsprocedureoverlegstructuur"
# fmt: off
AWKWARD = (
    *(LONG, LONG * 6, f"{LONG}/{LONG}", f"https://example.org/{LONG}?a=1&b=2#{LONG}"),
    *("Kosten & baten <van> de “kade”", '\'t Getij "zelf"', "één café, ŵyr, naïef, ½ €", "Ελλάδα и Ёлка"),
    *("中文字符與標點。", "שלום עולם", "مرحبا", "🚢", "X", "1", "0", "2024", "12,5 %", "100%"),
    *("R&D", "C:\\kade", "_onder_", "# kop", "…", "n.v.t."),
)
# fmt: on
"""None begins as an item of a list does: of two such titles in a row an inspection rightly tells."""
SEVERAL_LINES = (
    "Eerste regel\ntweede regel",
    "Eerste alinea.\n\nTweede alinea.",
    "Kade\tdiepte\tgetij",
    "Aanleiding:\n\neerst de kade\ndan de oever\n  met de steiger\n\nloods\nsluis",
)
WARNING_ONLY, ALSO_UNFINISHED = (frozenset({Severity.WARNING}), frozenset({*Severity} - {Severity.ERROR}))


class Lacking(Exception):
    """There is nothing that a required link could lead to."""


class AnyBoard(Maker):
    """Makes one board; `size` is how many there are of most things, and `dull` how plain its words are."""

    def __init__(self, seed: int) -> None:
        self.random, self.origin, self.depth = random.Random(seed), [], 0
        self.size, self.dull = self.random.choice(SIZES), self.random.choice([0.0, 0.5, 0.9])
        self.names: dict[str, list[str]] = {}
        self.items: list[str] = []
        self.numbers: Counter[str] = Counter()

    def board(self) -> Board:
        """All of its records; one that the model refuses is left out, and so is what it cannot do without."""
        found: dict[str, Any] = {}
        for one in (*FILES[1:], FILES[0]):  # the charter names what stands in the others
            is_there = one.record is Charter or self.chance(0.85)
            count = min(self.random.randint(self.size // 2, self.size), MOST.get(one.record, self.size))
            made = tuple(self.records(one.record, 1 if one.record is Charter else count if is_there else 0))
            found[one.field] = made
        return Board(**{**found, "charter": found["charter"][0]})

    def records(self, kind: type[Part], count: int) -> Iterator[Part]:
        for _ in range(count):
            for _ in range(9):
                try:
                    made = kind.model_validate(self.part(kind))
                except (ValidationError, Lacking):
                    continue
                yield made
                break

    def part(self, model: type[Part]) -> Fields:
        """A block, with what must not be left to chance; others can link to it once it is there."""
        given = self.chosen_for(model)
        if model is Meeting:
            self.items = []
        if not issubclass(model, Record):
            return self.block(model, **given)
        name = self.new_name(model.kind or "record")
        made = self.block(model, id=name, **given)
        self.names.setdefault(model.kind, []).append(name)
        return made

    def chosen_for(self, model: type[Part]) -> Fields:
        if model is Meeting:
            is_written = self.chance(0.3)
            left_out = [one for one in ("level", "tlp", "history") if self.chance(0.7)]
            left_out += [] if is_written else ["procedure"]
            given = {"type": "written" if is_written else "regular", "start": "13:30", "end": "15:00"}
            return {**given, **dict.fromkeys(left_out)}
        if model is AgendaItem:
            self.items.append(self.new_name("item"))
            nested = {"items": None} if self.depth > 1 else {}
            return {"id": self.items[-1], **nested}
        if model is Charter:
            return {"languages": self.random.choice([["nl"], ["en"], ["nl", "en"], ["en", "nl"]])}
        return {}

    def new_name(self, kind: str) -> str:
        self.numbers[kind] += 1
        number = self.numbers[kind]
        return f"2024-{number:02}" if kind == "meeting" else f"{kind}-{number}"

    def value(self, sort: Sort) -> object:
        try:
            return self.several(sort) if sort.many else self.one(sort)
        except Lacking:
            if sort.required:
                raise
            return [] if sort.many else None

    def several(self, sort: Sort) -> list[object]:
        most = 3 if self.depth > 1 or self.size < MANY else MANY
        return [self.one(sort) for _ in range(self.random.randint(sort.required, most))]

    def one(self, sort: Sort) -> object:
        block, _, name = sort.origin.partition(".")
        if sort.origin in PATTERNS:
            return self.random.choice(PATTERNS[sort.origin])
        if (block in OF_ITEMS and name == "item") or sort.origin == "Meeting.handled":
            return self.random.choice(self.items)
        if not sort.points:
            return super().one(sort)
        targets = self.targets(sort.points)
        if not targets:
            raise Lacking
        return self.random.choice(targets)

    def targets(self, points: Points) -> list[str]:
        """What is there by now that such a link may lead to."""
        return [one for kind in points.kinds or self.names for one in self.names.get(kind, ())]

    def name(self, origin: str) -> str:
        return self.new_name(origin.partition(".")[0].lower())

    def mark(self, origin: str) -> str:  # noqa: ARG002 - the same words stand anywhere
        """The words of one line."""
        if not self.chance(self.dull):
            return self.random.choice(AWKWARD)
        return " ".join(self.random.choices(WORDS, k=self.random.choice([1, 2, 4, 12, 70]))).capitalize()

    def text(self, origin: str) -> object:
        if self.chance(0.1 * (1 - self.dull)):
            return self.random.choice(SEVERAL_LINES)
        return super().text(origin)

    def any_day(self) -> date:
        return FIRST_DAY + timedelta(self.random.randrange(DAYS))

    def day(self, *, inside_only: bool) -> str:
        found = self.any_day()
        if inside_only or self.chance(0.5):
            return str(found)
        return self.random.choice([f"{found:%Y-%m}", f"{found:%Y}", f"{found:%Y}-Q{(found.month + 2) // 3}"])


class AnyChecked(Checked):
    """A board that never was a folder; of what is said of it, what forbids a paper is not heard."""

    def __init__(self, board: Board, told: frozenset[Severity]) -> None:
        self.folder, self.board, self.unread, self._seen = shipped("agendas"), board, (), None
        self.told = told
        self._findings = {}

    def answers(self, asked: Asked) -> tuple[Problem, ...]:
        if asked not in self._findings:
            found = check(self.board, asked)
            self._findings[asked] = tuple(one for one in found if one.severity in self.told)
        return self._findings[asked]


@dataclass(frozen=True, slots=True)
class Made:
    """One paper of a board; `language` is what it was made in."""

    kind: str
    language: str
    paper: Paper


def papers_of(seed: int, most: int) -> Iterator[Made]:
    """So many papers of the board of this seed, of any kind, for any reader and on any day; or fewer."""
    maker = AnyBoard(seed)
    board = maker.board()
    checked = AnyChecked(board, maker.random.choice([WARNING_ONLY, ALSO_UNFINISHED, ALSO_UNFINISHED]))
    made = (_made(checked, *wish) for wish in _wishes(maker, board))
    yield from islice(filter(None, made), most)


def _wishes(maker: AnyBoard, board: Board) -> Iterator[tuple[Order | HandOver, date]]:
    """Any paper that could be asked for; one of each kind comes before the second of any."""
    found = _subjects(board)
    maker.random.shuffle(found)
    before = Counter[str]()
    turns = []
    for kind, subject in found:
        turns.append((before[kind.name], kind, subject))
        before[kind.name] += 1
    for _, kind, subject in sorted(turns, key=itemgetter(0)):
        day = maker.random.choice(days_about(board, kind, subject) or [maker.any_day()])
        language, final = maker.random.choice(LANGUAGES), maker.chance(0.3)
        if isinstance(kind, HandOverKind):
            yield HandOver(subject, language, final=final), day
        else:
            yield Order(kind, subject, maker.random.choice(kind.audiences), language, final=final), day


def _subjects(board: Board) -> list[tuple[DocumentKind | HandOverKind, str]]:
    inputs, meetings = [one.id for one in board.eu_inputs], [one.id for one in board.meetings]
    subjects = {About.BOARD: [""], About.PERIOD: ["2024-Q2"], About.INPUT: inputs}
    found = [(kind, subject) for kind in KINDS for subject in subjects.get(kind.about, meetings)]
    return [*found, *((NON_PAPER, subject) for subject in inputs)]


def days_about(board: Board, kind: DocumentKind | HandOverKind, subject: str) -> list[date]:
    """Days before and after the meeting that a paper is about; none for a paper about something else."""
    meeting = board.find(Meeting, subject)
    is_held = isinstance(kind, DocumentKind) and kind.about is About.HELD_MEETING
    around = (20, 200) if is_held else (-20, -3, 20)
    return [meeting.date + timedelta(days) for days in around] if meeting else []


def _made(checked: AnyChecked, wanted: Order | HandOver, day: date) -> Made | None:
    """The paper; a concept when it cannot be final, and None when this reader is told that there is none."""
    for final in (True, False) if wanted.final else (False,):
        order = replace(wanted, final=final)
        try:
            if isinstance(order, HandOver):
                return Made(NON_PAPER.name, order.language, make_hand_over(checked, order, day=day))
            return Made(order.kind.name, order.language, make(checked, order, day=day))
        except (LookupError, InvalidSource) as refused:
            if isinstance(refused, KeyError | IndexError):
                raise
    return None
