"""boardkit agenda: one agenda, or the annotation for the chair."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from boardkit.app.order import Order
from boardkit.cli.paper import make_paper
from boardkit.cli.session import board_session, the_day
from boardkit.documents.agenda import AGENDA
from boardkit.documents.annotation import ANNOTATION
from boardkit.documents.kind import DocumentKind
from boardkit.documents.written_round import WRITTEN_ROUND
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.model.record import Audience

_KINDS: dict[str, tuple[DocumentKind, Audience]] = {
    "members": (AGENDA, Audience.MEMBERS),
    "public": (AGENDA, Audience.PUBLIC),
    "chair": (ANNOTATION, Audience.SECRETARIAT),
}


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    meeting: str,
    *,
    reader: str,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
) -> None:
    """Make one paper and say where it is and what is missing; a written procedure has its own form."""
    kind, audience = _KINDS[reader]
    with board_session(folder, language) as (checked, speech):
        found = checked.board.find(Meeting, meeting)
        if found and found.type is MeetingKind.WRITTEN and kind is AGENDA and audience is Audience.MEMBERS:
            kind = WRITTEN_ROUND
        order = Order(kind, meeting, audience, speech.code, final)
        make_paper(checked, order, day=the_day(day), out=out, speech=speech)
