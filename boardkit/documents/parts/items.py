"""The items of an agenda as papers print them: number, time, title, purpose, lead and papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.european.planning import EuropeanDays, days_for
from boardkit.documents.parts.head import marking_words
from boardkit.documents.parts.revision import marks
from boardkit.documents.parts.seats import seat_title
from boardkit.documents.parts.wording import all_said, said
from boardkit.model.item import AgendaItem, Paper, Purpose
from boardkit.model.meeting import Meeting
from boardkit.rules.deadlines import dispatch_day, due_day, received_by
from boardkit.rules.numbering import numbered, paper_label, paper_number
from boardkit.views.view import View


class PaperState(StrEnum):
    """Where a paper is on the day that the agenda is made."""

    ENCLOSED = "enclosed"
    TO_FOLLOW = "to_follow"
    SENT_LATER = "sent_later"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """One paper of an item."""

    label: Annotated[str, "Its short number: 5B"]
    number: Annotated[str, "Its whole number, which is its file's name: HB-2024-02.05B"]
    title: Annotated[str, "Its title"]
    state: Annotated[str, "Enclosed, to follow or sent later, in words"]
    due: Annotated[str, "When it must be in; empty unless it is to follow and that day is still to come"]
    version: Annotated[str, "Its version; empty when there is only one"]
    replaces: Annotated[str, "The version that it replaces; empty when none"]
    marking: Annotated[str, "Its classification in words; empty when there is none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One requested decision."""

    label: Annotated[str, "Its number: 5-1"]
    text: Annotated[str, "What the board is asked to decide"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of the agenda, or a part of one."""

    number: Annotated[str, "Its number: 5, or 5.1 for a part"]
    is_part: Annotated[bool, "Whether it is a part of an item"]
    time: Annotated[str, "When it begins"]
    minutes: Annotated[str, "How many minutes; a dash when it has none of its own"]
    title: Annotated[str, "Its title"]
    purpose: Annotated[str, "What it is for, in words; a dash for opening and closing"]
    lead: Annotated[str, "Who leads it; a dash when nobody is named"]
    paper_labels: Annotated[str, "The short numbers of its papers; a dash when it has none"]
    marking: Annotated[str, "Its classification in words; empty when there is none"]
    carried_from: Annotated[str, "The meeting that put it off; empty when none"]
    change: Annotated[str, "What became of it since the agenda was sent: new, changed; empty when nothing"]
    explanation: Annotated[str, "Why it is on the agenda; empty when not given"]
    questions: Annotated[tuple[str, ...], "What the board is asked, for a discussion"]
    decisions: Annotated[tuple[Decision, ...], "What the board is asked to decide"]
    papers: Annotated[tuple[PaperEntry, ...], "Its papers"]
    recused: Annotated[str, "The seats that do not take part; empty when none"]
    europe: Annotated[tuple[EuropeanDays, ...], "The European meetings to come that it is about"]
    has_details: Annotated[bool, "Whether there is more to say than the table says"]


_DASH = "–"
_NO_PURPOSE = frozenset({Purpose.OPENING, Purpose.CLOSING})


def items_of(view: View, meeting: Meeting, edition: Edition) -> Iterator[tuple[AgendaItem, Item]]:
    """Each item and part that the reader may see, with what a paper prints of it."""
    changed = marks(view, meeting)
    for _, item in numbered(meeting.items):
        change = edition.language.word(changed[item.id]) if item.id in changed else ""
        yield item, _entry(view, meeting, item, edition, change)


def _entry(view: View, meeting: Meeting, item: AgendaItem, edition: Edition, change: str) -> Item:
    language = edition.language
    slot = view.slots[meeting.id, item.id]
    papers = tuple(_paper(view, meeting, slot.number, paper, edition) for paper in item.papers)
    decisions = tuple(
        Decision(label=f"{slot.number}-{place}", text=said(text, edition))
        for place, text in enumerate(item.requested_decision, start=1)
    )
    recused = language.listed(seat_title(view, one.seat, edition) for one in item.recusals)
    europe = days_for(view, meeting, item, edition)
    return Item(
        number=slot.number,
        is_part="." in slot.number,
        time=language.clock(slot.start),
        minutes=str(item.minutes or _DASH),
        title=said(item.title, edition),
        purpose=_DASH if item.purpose in _NO_PURPOSE else language.word(item.purpose),
        lead=seat_title(view, item.lead, edition) or _DASH,
        paper_labels=", ".join(paper.label for paper in papers) or _DASH,
        marking=marking_words(item.marking, edition),
        carried_from=item.carried_from or "",
        change=change,
        explanation=said(item.explanation, edition),
        questions=all_said(item.questions, edition),
        decisions=decisions,
        papers=papers,
        recused=recused,
        europe=europe,
        has_details=bool(item.explanation or item.questions or decisions or papers or recused or europe),
    )


def _paper(view: View, meeting: Meeting, number: str, paper: Paper, edition: Edition) -> PaperEntry:
    state = _state(view, meeting, paper)
    due = due_day(paper, meeting, view.charter)
    promised = state is PaperState.TO_FOLLOW and due >= view.day  # a day that has passed promises nothing
    return PaperEntry(
        label=paper_label(number, paper),
        number=paper_number(view.charter.abbreviation, meeting.id, number, paper),
        title=said(paper.title, edition),
        state=edition.language.word(state),
        due=edition.language.day(due) if promised else "",
        version=str(paper.version or ""),
        replaces=str(paper.replaces or ""),
        marking=marking_words(paper.marking, edition),
    )


def _state(view: View, meeting: Meeting, paper: Paper) -> PaperState:
    """A paper that came in after the others were sent goes after them."""
    if not received_by(paper, view.day):
        return PaperState.TO_FOLLOW
    if paper.received and paper.received > dispatch_day(meeting, view.charter):
        return PaperState.SENT_LATER
    return PaperState.ENCLOSED
