"""A meeting: when and where, its agenda, and what came of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from boardkit.model.dates import Clock, Day
from boardkit.model.item import AgendaItem, Question
from boardkit.model.marking import Marking, TrafficLight
from boardkit.model.minutes import ActionPoint, Attendance, Correction, Discussion, Objection, Outcome
from boardkit.model.numbers import Count
from boardkit.model.part import Part
from boardkit.model.place import Place, Regime
from boardkit.model.procedure import WrittenProcedure
from boardkit.model.record import Audience, ItemLink, MeetingLink, Record, Reserved
from boardkit.model.sent import SentAgenda
from boardkit.model.text import Text


class MeetingKind(StrEnum):
    """How the board meets."""

    REGULAR = "regular"
    EXTRA = "extra"
    WRITTEN = "written"


class MeetingStatus(StrEnum):
    """How far a meeting is."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class MeetingStep(Part):
    """A meeting reached a status on a day."""

    on: Day = Field(description="The day")
    status: MeetingStatus = Field(description="The status from then on")
    moved_from: Day | None = Field(None, description="The day that the meeting was on before it was moved")
    text: Text | None = Field(None, description="What happened")


class ChairBrief(Part):
    """What the chair needs to know about the meeting as a whole; for the chair and the secretariat only."""

    aim: Text | None = Field(None, description="What the meeting is to bring, in one or two sentences")
    outcomes: tuple[Text, ...] = Field((), max_length=3, description="At most three wanted outcomes")
    sensitivities: tuple[Text, ...] = Field((), max_length=3, description="At most three sensitive points")
    short_of_time: Text | None = Field(None, description="What to do when time runs short, in one line")
    opening_words: Text | None = Field(None, description="To be said at the opening")
    closing_words: Text | None = Field(None, description="To be said at the end")
    if_asked: tuple[Question, ...] = Field((), description="Questions that may come, with an answer")


class Meeting(Record):
    """One meeting of the board; its identifier is its number: the year and a number in that year."""

    kind: ClassVar[str] = "meeting"
    level: Audience | None = Field(
        Audience.PUBLIC, description="Who may know of it; its items and papers have levels of their own"
    )
    type: MeetingKind = Field(MeetingKind.REGULAR, alias="kind", description="How the board meets")
    ordinal: Count | None = Field(None, description="Which meeting it is since the board began")
    date: Day = Field(description="The day")
    start: Clock = Field(description="When it begins")
    end: Clock = Field(description="When it ends")
    place: Place = Field(description="Where it is")
    regime: Regime = Field(Regime.CLOSED, description="Who may know what was said")
    history: tuple[MeetingStep, ...] = Field((), description="Planned, confirmed, held, by day")
    marking: Marking | None = Field(None, description="A classification, with who set it and until when")
    tlp: TrafficLight | None = Field(None, description="A Traffic Light Protocol label")
    paper_deadline: Day | None = Field(None, description="When papers must be in; computed when left out")
    dispatch: Day | None = Field(None, description="When the papers are sent; computed when left out")
    chair: Annotated[ChairBrief | None, Reserved(Audience.SECRETARIAT)] = Field(
        None, description="For the chair only"
    )
    items: tuple[AgendaItem, ...] = Field(min_length=1, description="The agenda, in its order")
    attendance: tuple[Attendance, ...] = Field((), description="Who took part, or said so beforehand")
    ended: Clock | None = Field(None, description="When it really ended, when that is recorded")
    handled: tuple[ItemLink, ...] = Field((), description="The items in the order in which they were handled")
    discussions: tuple[Discussion, ...] = Field((), description="What was said about each item")
    objections: tuple[Objection, ...] = Field((), description="Objections on grounds of competition")
    outcomes: tuple[Outcome, ...] = Field((), description="What was concluded")
    action_points: tuple[ActionPoint, ...] = Field((), description="What was asked of whom")
    corrections: tuple[Correction, ...] = Field(
        (), description="Changes to the minutes of the meeting that this one follows"
    )
    minutes_sent: Day | None = Field(None, description="When its minutes were sent round")
    sent: tuple[SentAgenda, ...] = Field((), description="The agenda as it was sent, each time")
    procedure: Annotated[WrittenProcedure | None, Reserved(Audience.MEMBERS)] = Field(
        None, description="What a written meeting asks, and the answers; only for kind: written"
    )
    follows: MeetingLink | None = Field(None, description="The meeting before this one")
