"""The rows of the form that minutes are taken in, each with the bookmark that it is known by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """One seat, and how it took part."""

    key: Annotated[str, "The bookmark of the row"]
    seat: Annotated[str, "The seat"]
    state: Annotated[str, "How it took part, in words; empty when not known yet"]
    by: Annotated[str, "Who took its place; empty when nobody"]
    missed: Annotated[str, "The numbers of the items that it did not take part in: 6, 8"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeLine:
    """One requested decision with its result, or a further conclusion."""

    key: Annotated[str, "The bookmark of the row; empty for a new one"]
    label: Annotated[str, "The number: of the requested decision, or of the outcome when recorded"]
    result: Annotated[str, "The result in words; empty when not known yet"]
    text: Annotated[str, "What was concluded, or the wording that goes with agreement"]
    reservation: Annotated[str, "A reservation that was recorded; empty when none"]
    dissent: Annotated[str, "A view that somebody wanted recorded; empty when none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One action that the meeting asks of somebody."""

    key: Annotated[str, "The bookmark of the row; empty for a new one"]
    number: Annotated[str, "Its number; empty for a new one"]
    text: Annotated[str, "What will be done"]
    owner: Annotated[str, "Who does it"]
    due: Annotated[str, "By when, in words; empty when open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLine:
    """One open action of an earlier meeting, with room to say how it stands."""

    key: Annotated[str, "The bookmark of the row"]
    number: Annotated[str, "Its number"]
    text: Annotated[str, "What will be done"]
    owner: Annotated[str, "Who does it"]
    due: Annotated[str, "By when, in words; empty when open"]
    known: Annotated[str, "What was last reported, in words; empty when nothing"]
    is_late: Annotated[bool, "Whether its date has passed"]
    status: Annotated[str, "How it stands by this meeting, in words; empty when not recorded yet"]
    date: Annotated[str, "The new date, or the day that it was done; empty when not recorded yet"]
    note: Annotated[str, "What was said about it; empty when not recorded yet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionLine:
    """An objection on grounds of competition."""

    key: Annotated[str, "The bookmark of the row"]
    item: Annotated[str, "The number of the item"]
    suspended: Annotated[str, "Whether the item was suspended, in words"]
    text: Annotated[str, "What was objected to, and what was done"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """A change to the minutes of the meeting before."""

    key: Annotated[str, "The bookmark of the row"]
    item: Annotated[str, "The number of the item in those minutes; empty when for the whole"]
    text: Annotated[str, "What is to be read there"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseLine:
    """The wording that goes with a result."""

    result: Annotated[str, "The result in words"]
    wording: Annotated[str, "Its wording"]
