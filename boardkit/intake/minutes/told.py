"""What a filled-in form of the minutes says, piece by piece, in the board's own terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeAlias

from boardkit.model.history import Status
from boardkit.model.minutes import AttendanceState, Result


class Section(StrEnum):
    """The parts of the form; each can be taken over by itself."""

    ATTENDANCE = "attendance"
    ORDER = "order"
    DISCUSSION = "discussion"
    OUTCOMES = "outcomes"
    ACTIONS = "actions"
    OPEN_ACTIONS = "open-actions"
    OBJECTIONS = "objections"
    CORRECTIONS = "corrections"
    REMARKS = "remarks"


@dataclass(frozen=True, slots=True)
class SeatTold:
    """How a seat took part."""

    seat: str
    state: AttendanceState
    by: str | None
    absent_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderTold:
    """The items in the order in which they were handled."""

    handled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EndTold:
    """When the meeting ended."""

    ended: time


@dataclass(frozen=True, slots=True)
class DiscussionTold:
    """What was said about an item."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class OutcomeTold:
    """What became of a request, or a further conclusion; `number` is that of an outcome already recorded."""

    item: str
    number: str | None
    request: int | None
    result: Result
    text: str
    reservation: str
    dissent: str
    standard: bool
    """Whether the text is the standard wording of the result, which nobody typed."""


@dataclass(frozen=True, slots=True)
class ActionTold:
    """An action that the meeting asks of somebody; `id` is that of one already recorded."""

    item: str
    id: str | None
    text: str
    owner: str
    due: str | None


@dataclass(frozen=True, slots=True)
class UpdateTold:
    """How an action of an earlier meeting stands by this meeting."""

    meeting: str
    id: str
    status: Status | None
    due: str | None
    completed_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class ObjectionTold:
    """An objection on grounds of competition; `place` is that of one already recorded, from 0."""

    place: int | None
    item: str
    suspended: bool
    text: str


@dataclass(frozen=True, slots=True)
class CorrectionTold:
    """A change to the minutes of the meeting before; `place` is that of one already recorded, from 0."""

    place: int | None
    item: str | None
    text: str


@dataclass(frozen=True, slots=True)
class RemarkTold:
    """A remark for the secretariat."""

    text: str


Told: TypeAlias = (
    SeatTold
    | OrderTold
    | EndTold
    | DiscussionTold
    | OutcomeTold
    | ActionTold
    | UpdateTold
    | ObjectionTold
    | CorrectionTold
    | RemarkTold
)
