"""A written procedure: what the board is asked, by when, what silence means, and a form to answer on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.gaps import Gap, gaps
from boardkit.documents.parts.head import Head, meeting_head
from boardkit.documents.parts.items import Item, items_of
from boardkit.documents.parts.subject import meeting_of
from boardkit.documents.parts.tally import tally_sentence
from boardkit.documents.parts.wording import said
from boardkit.model.procedure import Answer
from boardkit.model.record import Audience
from boardkit.rules.participation import voting_seats
from boardkit.rules.reach import european_meetings_mentioned
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRound:
    """Every name that the template of a written procedure may use."""

    head: Annotated[Head, "Which meeting of which board, and when it is closed"]
    question: Annotated[str, "Why the board is asked in writing, and what; empty when not given"]
    deadline: Annotated[str, "The last day for answers, with the day of the week; empty when not known"]
    silence: Annotated[str, "What it means when a seat does not answer, in words"]
    items: Annotated[tuple[Item, ...], "The items in order, with what the board is asked to decide"]
    seats: Annotated[tuple[str, ...], "The seats that can answer"]
    answers: Annotated[tuple[str, ...], "What can be answered"]
    pick: Annotated[str, "What stands in a list while nothing is chosen"]
    result: Annotated[str, "What came of it, in a sentence; empty before the deadline has passed"]
    gaps: Annotated[tuple[Gap, ...], "What is missing; empty on a final paper"]


def build(view: View, subject: str, edition: Edition) -> WrittenRound:
    """The words of one written procedure."""
    meeting, language = meeting_of(view, subject), edition.language
    procedure = meeting.procedure
    return WrittenRound(
        head=meeting_head(view, meeting, edition),
        question=said(procedure.question, edition) if procedure else "",
        deadline=language.weekday(procedure.deadline) if procedure else "",
        silence=language.word(view.charter.decision_rules.silence),
        items=tuple(entry for _, entry in items_of(view, meeting, edition)),
        seats=tuple(said(one.title, edition) for one in voting_seats(view, meeting)),
        answers=tuple(language.word(one) for one in Answer),
        pick=language.say("choose"),
        result=tally_sentence(view, meeting, edition),
        gaps=gaps(view, meeting, edition),
    )


WRITTEN_ROUND = DocumentKind(
    name="written-round",
    content=WrittenRound,
    audiences=(Audience.MEMBERS,),
    build=build,
    about=About.WRITTEN_PROCEDURE,
    mentions=european_meetings_mentioned,
)
