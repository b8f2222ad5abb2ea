"""The annotation for the chair: what the meeting is to bring, and what to say at each item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from boardkit.documents.kind import DocumentKind, Edition
from boardkit.documents.parts.gaps import Gap, gaps
from boardkit.documents.parts.head import Head, meeting_head
from boardkit.documents.parts.items import Item, items_of
from boardkit.documents.parts.seats import party_name, seat_title
from boardkit.documents.parts.subject import meeting_of
from boardkit.documents.parts.wording import all_said, said
from boardkit.model.item import AgendaItem, ChairNote, Question
from boardkit.model.meeting import ChairBrief, Meeting
from boardkit.model.minutes import Attendance, AttendanceState
from boardkit.model.record import Audience
from boardkit.rules.reach import european_meetings_mentioned
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question that may come, with its answer."""

    question: Annotated[str, "The question"]
    answer: Annotated[str, "What can be said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What one seat or party is expected to think."""

    who: Annotated[str, "The seat or organisation"]
    text: Annotated[str, "What it is expected to say"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recused:
    """A seat that does not take part, and why."""

    who: Annotated[str, "The seat"]
    reason: Annotated[str, "Why; empty when not recorded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemNote:
    """One item as the chair needs it."""

    item: Annotated[Item, "The item as the agenda prints it"]
    aim: Annotated[str, "What it is to bring; empty when not given"]
    speaking_points: Annotated[tuple[str, ...], "Sentences that can be said aloud"]
    conclusion: Annotated[str, "The conclusion to propose; empty when not given"]
    positions: Annotated[tuple[Stand, ...], "Who is expected to think what"]
    sensitivities: Annotated[tuple[str, ...], "What to be careful with"]
    answers: Annotated[tuple[Answer, ...], "If asked"]
    recused: Annotated[tuple[Recused, ...], "Who does not take part, and why"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Every name that the annotation's template may use."""

    head: Annotated[Head, "Which meeting of which board, when and where"]
    aim: Annotated[str, "What the meeting is to bring; empty when not given"]
    outcomes: Annotated[tuple[str, ...], "At most three wanted outcomes"]
    sensitivities: Annotated[tuple[str, ...], "At most three sensitive points"]
    absent: Annotated[tuple[str, ...], "Who is absent, and who takes the place"]
    short_of_time: Annotated[str, "What to do when time runs short; empty when not given"]
    opening_words: Annotated[str, "To be said at the opening; empty when not given"]
    closing_words: Annotated[str, "To be said at the end; empty when not given"]
    answers: Annotated[tuple[Answer, ...], "Questions about the meeting as a whole"]
    notes: Annotated[tuple[ItemNote, ...], "The items in order, with their parts"]
    gaps: Annotated[tuple[Gap, ...], "What is missing; empty on a final annotation"]


def build(view: View, subject: str, edition: Edition) -> Annotation:
    """The words of the annotation for one meeting."""
    meeting = meeting_of(view, subject)
    brief = meeting.chair or ChairBrief()
    return Annotation(
        head=meeting_head(view, meeting, edition),
        aim=said(brief.aim, edition),
        outcomes=all_said(brief.outcomes, edition),
        sensitivities=all_said(brief.sensitivities, edition),
        absent=tuple(_absence(view, one, edition) for one in _away(meeting, view.day)),
        short_of_time=said(brief.short_of_time, edition),
        opening_words=said(brief.opening_words, edition),
        closing_words=said(brief.closing_words, edition),
        answers=_answers(brief.if_asked, edition),
        notes=tuple(_note(view, item, entry, edition) for item, entry in items_of(view, meeting, edition)),
        gaps=gaps(view, meeting, edition),
    )


def _note(view: View, item: AgendaItem, entry: Item, edition: Edition) -> ItemNote:
    note = item.chair or ChairNote()
    return ItemNote(
        item=entry,
        aim=said(note.aim, edition),
        speaking_points=all_said(note.speaking_points, edition),
        conclusion=said(note.proposed_conclusion, edition),
        positions=tuple(
            Stand(who=party_name(view, one.who, edition), text=said(one.text, edition))
            for one in note.positions
        ),
        sensitivities=all_said(note.sensitivities, edition),
        answers=_answers(note.if_asked, edition),
        recused=tuple(
            Recused(who=seat_title(view, one.seat, edition), reason=said(one.reason, edition))
            for one in item.recusals
        ),
    )


def _answers(questions: tuple[Question, ...], edition: Edition) -> tuple[Answer, ...]:
    return tuple(
        Answer(question=said(one.question, edition), answer=said(one.answer, edition)) for one in questions
    )


def _away(meeting: Meeting, day: date) -> Iterator[Attendance]:
    """Who will not be there. Before the meeting nobody can be absent without notice yet."""
    there = {AttendanceState.PRESENT, AttendanceState.ONLINE}
    unknown = there | ({AttendanceState.ABSENT} if day < meeting.date else set())
    return (one for one in meeting.attendance if one.state not in unknown)


def _absence(view: View, attendance: Attendance, edition: Edition) -> str:
    who = seat_title(view, attendance.seat, edition)
    instead = seat_title(view, attendance.by, edition)
    if instead:
        return edition.language.say("{who}, represented by {instead}", {"who": who, "instead": instead})
    return f"{who} ({edition.language.word(attendance.state)})"


ANNOTATION = DocumentKind(
    name="annotation",
    content=Annotation,
    audiences=(Audience.SECRETARIAT,),
    build=build,
    mentions=european_meetings_mentioned,
)
