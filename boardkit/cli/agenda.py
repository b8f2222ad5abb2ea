"""boardkit agenda: one agenda, or the annotation for the chair."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from boardkit.app.order import Order
from boardkit.cli.paper import make_paper
from boardkit.cli.session import board_session, the_day
from boardkit.documents.kind import DocumentKind
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.model.record import Audience

_AUDIENCES = {"members": Audience.MEMBERS, "public": Audience.PUBLIC, "chair": Audience.SECRETARIAT}


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    meeting: str,
    *,
    reader: str,
    day: datetime | None,
    language: str | None,
    out: Path,
    final: bool,
    pdf: bool,
) -> None:
    """Make one paper and say where it is and what is missing; a written procedure has its own form."""
    audience = _AUDIENCES[reader]
    with board_session(folder, language) as (checked, speech):
        kind = _kind(audience, checked.board.find(Meeting, meeting))
        order = Order(kind, meeting, audience, speech.code, final)
        make_paper(checked, order, day=the_day(day), out=out, speech=speech, pdf=pdf)


def _kind(audience: Audience, meeting: Meeting | None) -> DocumentKind:
    """The paper that this reader gets of this meeting; the other two are not imported."""
    if audience is Audience.SECRETARIAT:
        from boardkit.documents.annotation import ANNOTATION

        return ANNOTATION
    if audience is Audience.MEMBERS and meeting and meeting.type is MeetingKind.WRITTEN:
        from boardkit.documents.written_round import WRITTEN_ROUND

        return WRITTEN_ROUND
    from boardkit.documents.agenda import AGENDA

    return AGENDA
