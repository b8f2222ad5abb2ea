"""The instruction for the delegate to the European body: what to ask, to say, and where the room ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, Content, DocumentKind, Edition
from boardkit.documents.parts.anchors import anchor
from boardkit.documents.parts.board_head import BoardHead, Labels, board_head
from boardkit.documents.parts.european.asks import AskEntry, ask_entries, contributors_of
from boardkit.documents.parts.european.claims import (
    AnchorEntry,
    ClaimEntry,
    anchor_entries,
    claim_entries,
    withheld_sentence,
)
from boardkit.documents.parts.european.discussed import discussed
from boardkit.documents.parts.european.head import EuropeanHead, european_head, input_of
from boardkit.documents.parts.gaps import board_gaps
from boardkit.documents.parts.seats import party_name
from boardkit.documents.parts.wording import all_said, said
from boardkit.language import Language
from boardkit.model.eu_input import SPOKEN, Coordination, EuInput, ForceFieldEntry
from boardkit.model.record import Audience
from boardkit.rules.eu_standing import TOLD, coordination_on, force_field_on
from boardkit.rules.reach import on_input
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisedEntry:
    """A point that others may bring up."""

    question: Annotated[str, "What they may bring up, in English"]
    answer: Annotated[str, "What can be said then, in English"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """Where one actor stands."""

    actor: Annotated[str, "The actor"]
    stance: Annotated[str, "What it thinks, in words"]
    confidence: Annotated[str, "How sure that is, in words"]
    source: Annotated[str, "How we know; a dash when not said"]
    date: Annotated[str, "On which day it was so"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinationEntry:
    """One party that must agree."""

    who: Annotated[str, "The party"]
    status: Annotated[str, "How far it is, in words"]
    on: Annotated[str, "Since when; empty when not said"]
    text: Annotated[str, "Its remark or objection; empty when none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A row of the form in which the delegate reports back."""

    key: Annotated[str, "The bookmark of the row"]
    number: Annotated[str, "The number of the ask"]
    text: Annotated[str, "What was asked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportForm:
    """The form in which the delegate reports back."""

    rows: Annotated[tuple[ReportRow, ...], "A row for each ask"]
    results: Annotated[tuple[str, ...], "What can be reported of an ask, in words"]
    pick: Annotated[str, "What stands in a list while nothing is chosen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """Every name that the template of the instruction may use."""

    head: Annotated[BoardHead, "Which board, as of which day, and how the paper is to be handled"]
    about: Annotated[EuropeanHead, "Which meeting, point and task of the European body"]
    requested: Annotated[tuple[str, ...], "What is asked of the delegate"]
    essence: Annotated[str, "What it comes down to"]
    position: Annotated[str, "What we want, in three lines at most"]
    asks: Annotated[tuple[AskEntry, ...], "The concrete requests"]
    contributors: Annotated[str, "How many contributed"]
    speaking_points: Annotated[tuple[str, ...], "Sentences to be said aloud, in English"]
    raised: Annotated[tuple[RaisedEntry, ...], "What to say if others bring it up, in English"]
    red_lines: Annotated[tuple[str, ...], "What may not be given away"]
    flexibility: Annotated[tuple[str, ...], "Where there is room to move"]
    fallback: Annotated[str, "What to fall back on; empty when not given"]
    force_field: Annotated[tuple[ActorEntry, ...], "Who stands where"]
    claims: Annotated[tuple[ClaimEntry, ...], "What it rests on"]
    withheld: Annotated[str, "That claims were left out, and why; empty when none were"]
    anchors: Annotated[tuple[AnchorEntry, ...], "Earlier positions that bind it"]
    coordination: Annotated[tuple[CoordinationEntry, ...], "Who must agree, and whether they do"]
    discussed: Annotated[str, "What the board's own meetings made of it, or that none has yet"]
    form: Annotated[ReportForm, "The form in which the delegate reports back"]
    gaps: Annotated[tuple[str, ...], "What is missing; empty when final"]


def build(view: View, subject: str, edition: Edition) -> Instruction:
    """The words of the instruction on one input; KeyError when the reader cannot see it."""
    one = input_of(view, subject)
    spoken = Edition(Language(SPOKEN), edition.final)
    return Instruction(
        head=board_head(view, Labels(one.marking, one.tlp), edition),
        about=european_head(view, one, edition),
        requested=all_said(one.requested, edition),
        essence=said(one.essence, edition),
        position=said(one.position, edition),
        asks=ask_entries(view, one, edition),
        contributors=str(contributors_of(view, one)),
        speaking_points=all_said(one.speaking_points, spoken),
        raised=tuple(
            RaisedEntry(question=said(each.question, spoken), answer=said(each.answer, spoken))
            for each in one.if_raised
        ),
        red_lines=all_said(one.red_lines, edition),
        flexibility=all_said(one.flexibility, edition),
        fallback=said(one.fallback, edition),
        force_field=tuple(_actor(each, edition) for each in force_field_on(one, view.day)),
        claims=claim_entries(view, one, edition),
        withheld=withheld_sentence(view, one, edition),
        anchors=anchor_entries(view, one, edition),
        coordination=tuple(_coordination(view, each, edition) for each in coordination_on(one, view.day)),
        discussed=discussed(view, one, edition),
        form=_form(one, edition),
        gaps=board_gaps(view, edition),
    )


def _actor(entry: ForceFieldEntry, edition: Edition) -> ActorEntry:
    return ActorEntry(
        actor=said(entry.actor, edition),
        stance=edition.language.word(entry.stance),
        confidence=edition.language.word(entry.confidence),
        source=said(entry.basis, edition) or "–",
        date=edition.language.short(entry.date),
    )


def _coordination(view: View, entry: Coordination, edition: Edition) -> CoordinationEntry:
    return CoordinationEntry(
        who=party_name(view, entry.who, edition),
        status=edition.language.word(entry.status),
        on=edition.language.short(entry.on) if entry.on else "",
        text=said(entry.text, edition),
    )


def _form(one: EuInput, edition: Edition) -> ReportForm:
    return ReportForm(
        rows=tuple(
            ReportRow(key=anchor("ask", ask.id), number=str(place), text=said(ask.text, edition))
            for place, ask in enumerate(one.asks, start=1)
        ),
        results=tuple(edition.language.word(one) for one in TOLD),
        pick=edition.language.say("choose"),
    )


def _identified(content: Content) -> Mapping[str, str]:
    """Which asks it printed under which numbers: these may change before the delegate reports back."""
    rows = content.form.rows if isinstance(content, Instruction) else ()
    return {"boardkit.asks": " ".join(f"{row.number}:{row.key}" for row in rows)}


INSTRUCTION = DocumentKind(
    name="instruction",
    content=Instruction,
    audiences=(Audience.GOVERNMENT,),
    build=build,
    about=About.INPUT,
    identified=_identified,
    rests_on=on_input,
)
