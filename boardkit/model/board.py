"""A whole board: everything that its folder holds, and a way to find each record by its identifier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TypeVar

from boardkit.model.action import ActionAgenda, Commitment, Milestone
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.charter import Charter
from boardkit.model.development import Development
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.model.eu_input import EuInput
from boardkit.model.funding import Instrument
from boardkit.model.history import LooseUpdate
from boardkit.model.indicator import Indicator
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import InterestDeclaration, Organisation, Seat
from boardkit.model.part import Part
from boardkit.model.priority import Priority, Region, Segment
from boardkit.model.record import Record
from boardkit.model.shape import walk
from boardkit.model.snapshot import Snapshot
from boardkit.model.source import Source

AnyRecord = TypeVar("AnyRecord", bound=Record)
Grouped = TypeVar("Grouped", bound=Part)


@dataclass(frozen=True, eq=False)
class Records:
    """Records by kind, each kind in the order of its files; two of them are never compared."""

    charter: Charter
    sources: tuple[Source, ...] = ()
    priorities: tuple[Priority, ...] = ()
    segments: tuple[Segment, ...] = ()
    regions: tuple[Region, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    seats: tuple[Seat, ...] = ()
    declarations: tuple[InterestDeclaration, ...] = ()
    action_agendas: tuple[ActionAgenda, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    bottlenecks: tuple[Bottleneck, ...] = ()
    developments: tuple[Development, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    eu_profiles: tuple[EuProfile, ...] = ()
    eu_meetings: tuple[EuMeeting, ...] = ()
    eu_inputs: tuple[EuInput, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    updates: tuple[LooseUpdate, ...] = ()

    def top(self) -> Iterator[Part]:
        """The charter and every record that stands in a file by itself, in the order of the fields."""
        for field in fields(Records):
            value = getattr(self, field.name)
            yield from value if isinstance(value, tuple) else (value,)

    def parts(self) -> Iterator[Part]:
        """Everything, at every depth."""
        for record in self.top():
            yield from walk(record)

    def records(self) -> Iterator[Record]:
        """Everything that has an identifier of its own, at every depth."""
        return (part for part in self.parts() if isinstance(part, Record))

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Each record by its identifier; of two with the same one the first (a check reports the other)."""
        found: dict[str, Record] = {}
        for record in self.records():
            found.setdefault(record.id, record)
        return found

    @cached_property
    def updates_of(self) -> dict[str, tuple[LooseUpdate, ...]]:
        """The updates in files of their own, by the record that they are about."""
        return _grouped((update.of, update) for update in self.updates)

    @cached_property
    def declared_by(self) -> dict[str, tuple[InterestDeclaration, ...]]:
        """The declarations of interests, by the seat that signed them."""
        return _grouped((one.seat, one) for one in self.declarations)

    @cached_property
    def followed_by(self) -> dict[str, tuple[Meeting, ...]]:
        """The meetings that name one as the meeting before them, by its identifier."""
        return _grouped((one.follows, one) for one in self.meetings if one.follows)

    @cached_property
    def wholes_of(self) -> dict[str, tuple[str, ...]]:
        """What each instrument and each amount is a part of, by its identifier."""
        found: dict[str, tuple[str, ...]] = {}
        for instrument in self.instruments:
            found[instrument.id] = (instrument.part_of,) if instrument.part_of else ()
            for funding in instrument.funding:
                found[funding.id] = (instrument.id, *([funding.part_of] if funding.part_of else []))
        return found

    @cached_property
    def agenda_of(self) -> dict[str, ActionAgenda]:
        """The action agenda that each action and milestone of an agenda stands in, by its identifier."""
        return {task.id: one for one in self.action_agendas for task in (*one.actions, *one.milestones)}

    def find(self, kind: type[AnyRecord], identifier: str | None) -> AnyRecord | None:
        """The record of this kind with this identifier, if there is one."""
        record = self.by_id.get(identifier or "")
        return record if isinstance(record, kind) else None


def _grouped(pairs: Iterable[tuple[str, Grouped]]) -> dict[str, tuple[Grouped, ...]]:
    """What belongs to each identifier, in the order of the pairs."""
    found: dict[str, list[Grouped]] = {}
    for identifier, part in pairs:
        found.setdefault(identifier, []).append(part)
    return {identifier: tuple(parts) for identifier, parts in found.items()}


@dataclass(frozen=True, eq=False)
class Board(Records):
    """Everything that the folder holds, unfiltered: only sources, checks, rules and views may name it."""
