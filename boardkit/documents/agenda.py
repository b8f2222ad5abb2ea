"""The agenda of a meeting, for its members and for the public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import DocumentKind, Edition
from boardkit.documents.parts.european.planning import EuropeanRow, european_rows
from boardkit.documents.parts.gaps import Gap, gaps
from boardkit.documents.parts.head import Head, meeting_head
from boardkit.documents.parts.items import Item, items_of
from boardkit.documents.parts.next_meeting import NextMeeting, next_meeting
from boardkit.documents.parts.revision import Revision, revision
from boardkit.documents.parts.subject import meeting_of
from boardkit.documents.parts.wording import said
from boardkit.model.record import Audience
from boardkit.rules.reach import european_meetings_mentioned
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Every name that the agenda's template may use."""

    head: Annotated[Head, "Which meeting of which board, when and where"]
    revision: Annotated[Revision | None, "What changed since it was sent; none on a first version"]
    items: Annotated[tuple[Item, ...], "All items in order, with their parts"]
    details: Annotated[tuple[Item, ...], "The items about which there is more to say"]
    europe: Annotated[tuple[EuropeanRow, ...], "The European meetings to come that input is gathered for"]
    competition_law: Annotated[str, "The competition law that holds; empty when board.yaml names none"]
    next_meeting: Annotated[NextMeeting | None, "The meeting after this one; none when not planned"]
    gaps: Annotated[tuple[Gap, ...], "What is missing; empty on a final agenda"]


def build(view: View, subject: str, edition: Edition) -> Agenda:
    """The words of the agenda of one meeting."""
    meeting = meeting_of(view, subject)
    items = tuple(entry for _, entry in items_of(view, meeting, edition))
    return Agenda(
        head=meeting_head(view, meeting, edition),
        revision=revision(view, meeting, edition),
        items=items,
        details=tuple(item for item in items if item.has_details),
        europe=european_rows(view, meeting, edition),
        competition_law=said(view.charter.competition_law, edition),
        next_meeting=next_meeting(view, meeting, edition),
        gaps=gaps(view, meeting, edition),
    )


AGENDA = DocumentKind(
    name="agenda",
    content=Agenda,
    audiences=(Audience.MEMBERS, Audience.PUBLIC),
    build=build,
    mentions=european_meetings_mentioned,
)
