"""Every block of the board with what surrounds it: what a finding is about, and who may read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from boardkit.model.board import Board, Records
from boardkit.model.dates import RoughDate
from boardkit.model.history import LooseUpdate
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import ActionPoint
from boardkit.model.part import Part
from boardkit.model.record import Audience, Record
from boardkit.model.shape import FieldShape, parts_of, shape
from boardkit.model.text import Text
from boardkit.problems import Problem
from boardkit.rules.levels import level_of, narrowest, own_level

AnyPart = TypeVar("AnyPart", bound=Part, covariant=True)  # noqa: PLC0105 - one short name in many signatures
AnyHolder = TypeVar("AnyHolder", bound=Part)

_VALUES = (Text, RoughDate)
"""Blocks that are the value of a field: a finding is about the block that they stand in."""


@dataclass(frozen=True, slots=True)
class Spot(Generic[AnyPart]):
    """A block and what it stands in. `reserved` is the reader that its field is kept for, if it is kept."""

    part: AnyPart
    default: Audience
    outer: Spot[Part] | None = None
    reserved: Audience | None = None

    @property
    def level(self) -> Audience:
        """The least reader who may see it. Worked out when asked: of most spots there is nothing to say."""
        if self.outer is None:
            return own_level(self.part, default=self.default)
        above = self.outer.level
        above = narrowest(above, self.reserved) if self.reserved else above
        return level_of(self.part, above=above, default=self.default)

    @property
    def chain(self) -> Iterator[Part]:
        """The block itself, and those that it stands in, innermost first."""
        spot: Spot[Part] | None = self
        while spot:
            yield spot.part
            spot = spot.outer

    def holder(self, kind: type[AnyHolder]) -> AnyHolder | None:
        """The nearest block of this kind: the spot's own, or one that it stands in."""
        return next((one for one in self.chain if isinstance(one, kind)), None)

    @property
    def subject(self) -> str:
        """The identifier of what a finding here is about.

        Within a meeting that is the action point's, or the item's with the meeting's, or the meeting's own.
        """
        meeting, item, point = self.holder(Meeting), self.holder(AgendaItem), self.holder(ActionPoint)
        if point:
            return point.id
        if meeting:
            return f"{meeting.id}.{item.id}" if item else meeting.id
        if isinstance(self.part, LooseUpdate):
            return self.part.of
        record = self.holder(Record)
        return record.id if record else ""

    def tell(self, problem: Problem) -> Problem:
        """The finding with its subject, and kept for those who may read this block (or for fewer)."""
        level = narrowest(Audience.MEMBERS, self.level, Audience(problem.level))
        return replace(problem, subject=self.subject, level=level.value)


def spots(board: Board, *kinds: type[AnyHolder]) -> Iterator[Spot[AnyHolder]]:
    """Every block of these kinds, at every depth, in the order of the files."""
    known = _WALKED.setdefault(board, {})
    if kinds not in known:
        known[kinds] = _walk(board, kinds)
    return iter(cast("Sequence[Spot[AnyHolder]]", known[kinds]))


_WALKED: WeakKeyDictionary[Board, dict[tuple[type[Part], ...], Sequence[Spot[Part]]]] = WeakKeyDictionary()
"""A board never changes, and half of the checks walk the same blocks: they are kept as long as it lives."""


def _walk(board: Board, kinds: tuple[type[Part], ...]) -> Sequence[Spot[Part]]:
    default = board.charter.defaults.level
    found: list[Spot[Part]] = []
    for one in fields(Records):
        value = getattr(board, one.name)
        records: tuple[Part, ...] = value if isinstance(value, tuple) else (value,)
        if records and _reaches(type(records[0]), kinds):
            for record in records:
                _gather(Spot(record, default), kinds, found)
    return found


def _gather(spot: Spot[Part], kinds: tuple[type[Part], ...], found: list[Spot[Part]]) -> None:
    """Add the spot and those inside it that are of these kinds."""
    if isinstance(spot.part, kinds):
        found.append(spot)
    for one in _ways(type(spot.part), kinds):
        value = getattr(spot.part, one.name)
        for inner in parts_of(value) if value else ():
            _gather(Spot(inner, spot.default, spot, one.reserved), kinds, found)


@cache
def _ways(model: type[Part], kinds: tuple[type[Part], ...]) -> tuple[FieldShape, ...]:
    """The fields through which blocks of these kinds can be reached: the others need not be walked."""
    return tuple(one for one in shape(model) if one.parts and _reaches(one.parts, kinds))


@cache
def _reaches(model: type[Part], kinds: tuple[type[Part], ...]) -> bool:
    """Whether a block of these kinds can stand in this one, or is one."""
    return not issubclass(model, _VALUES) and any(issubclass(one, kinds) for one in _models_in(model))


@cache
def _models_in(model: type[Part]) -> frozenset[type[Part]]:
    found: set[type[Part]] = set()
    waiting = [model]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(inner.parts for inner in shape(one) if inner.parts)
    return frozenset(found)
