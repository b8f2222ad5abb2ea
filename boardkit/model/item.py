"""An agenda item: what is put before the board, with its papers and what the chair needs for it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from boardkit.model.dates import Day
from boardkit.model.marking import Marking
from boardkit.model.numbers import Count, Minutes
from boardkit.model.part import Part
from boardkit.model.record import Audience, Fact, Identifier, Link, MeetingLink, PartyLink, Reserved, SeatLink
from boardkit.model.text import Line, Text


class Purpose(StrEnum):
    """What an item is for."""

    OPENING = "opening"
    ANNOUNCEMENTS = "announcements"
    MINUTES = "minutes"
    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"
    FORMALITY = "formality"
    ANY_OTHER = "any_other"
    CLOSING = "closing"


class PublicForm(StrEnum):
    """How an item that the public may not read stands on the public agenda."""

    HEADING = "heading"
    HIDDEN = "hidden"


class Paper(Fact):
    """A paper that belongs to an item; its number is also the name of its file."""

    inherits_level = False
    letter: Annotated[Line, StringConstraints(pattern=r"^[A-Z]$")] = Field(
        description="A, B, C: a late paper takes the next free letter"
    )
    title: Text = Field(description="Its title")
    version: Count | None = Field(None, description="Its version, when there is more than one")
    replaces: Count | None = Field(None, description="The version that this one replaces")
    due: Day | None = Field(None, description="When it must be in; the meeting's deadline when left out")
    received: Day | None = Field(None, description="When it came in")
    by: PartyLink | None = Field(None, description="Who hands it in")
    marking: Marking | None = Field(None, description="A classification, with who set it and until when")


class Position(Part):
    """What one seat or party is expected to think."""

    who: PartyLink = Field(description="The seat or organisation")
    text: Text = Field(description="What it is expected to say")


class Question(Part):
    """A question that may come, with an answer that can be said aloud."""

    question: Text = Field(description="The question")
    answer: Text = Field(description="The answer")


class ChairNote(Part):
    """What the chair needs for one item; for the chair and the secretariat only."""

    aim: Text | None = Field(None, description="What this item is to bring")
    speaking_points: tuple[Text, ...] = Field((), description="Sentences that can be said aloud")
    proposed_conclusion: Text | None = Field(None, description="The conclusion to propose")
    positions: tuple[Position, ...] = Field((), description="Who is expected to think what")
    sensitivities: tuple[Text, ...] = Field((), description="What to be careful with")
    if_asked: tuple[Question, ...] = Field((), description="Questions that may come, with an answer")


class Recusal(Part):
    """A seat does not take part in an item; that it does not is no secret, but why is."""

    seat: SeatLink = Field(description="The seat")
    reason: Annotated[Text | None, Reserved(Audience.SECRETARIAT)] = Field(
        None, description="Why; for the chair and the secretariat only"
    )


class AgendaItem(Fact):
    """One item. Its number follows from its place in the agenda; its identifier stays when it moves."""

    inherits_level = False
    id: Identifier = Field(description="Short, and the only one of its name in this meeting")
    title: Text = Field(description="The title, as the agenda prints it")
    purpose: Purpose = Field(description="What it is for")
    minutes: Minutes | None = Field(None, description="How long; a part of an item may leave it out")
    lead: SeatLink | None = Field(None, description="Who leads it")
    explanation: Text | None = Field(None, description="Why it is on the agenda, in at most 60 words")
    questions: tuple[Text, ...] = Field((), description="What the board is asked, for a discussion")
    requested_decision: tuple[Text, ...] = Field(
        (), description="What the board is asked to decide, each apart"
    )
    about: tuple[Link, ...] = Field((), description="The bottlenecks, actions and others it is about")
    papers: tuple[Paper, ...] = Field((), description="Its papers")
    items: tuple[AgendaItem, ...] = Field((), description="Its parts, numbered 5.1, 5.2")
    recusals: tuple[Recusal, ...] = Field((), description="Who does not take part")
    public_as: PublicForm = Field(
        PublicForm.HEADING, description="What the public sees of it when it may not read it"
    )
    public_title: Text | None = Field(None, description="The heading for the public, when it must differ")
    marking: Marking | None = Field(None, description="A classification, with who set it and until when")
    carried_from: MeetingLink | None = Field(None, description="The meeting that put it off")
    chair: Annotated[ChairNote | None, Reserved(Audience.SECRETARIAT)] = Field(
        None, description="For the chair only"
    )


CLOSED_ITEM = Text(nl="Besloten punt", en="Closed item")
"""The heading of an item whose own title only government or the secretariat may read."""
