"""boardkit agenda: one agenda, or the annotation for the chair."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.deliver import deliver
from boardkit.app.make import NotFound, Order, make
from boardkit.cli.findings import show
from boardkit.cli.session import board_session, the_day
from boardkit.cli.telling import told
from boardkit.documents.agenda import AGENDA
from boardkit.documents.annotation import ANNOTATION
from boardkit.documents.kind import DocumentKind
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
    """Make one paper and say where it is and what is still missing."""
    kind, audience = _KINDS[reader]
    with board_session(folder, language) as (checked, speech):
        order = Order(kind, meeting, audience, speech.code, final)
        try:
            paper = make(checked, order, day=the_day(day))
        except NotFound as missing:
            values = {"meeting": missing.subject, "known": list(missing.known)}
            typer.echo(
                speech.say("There is no meeting {meeting}; there are: {known}.", values),
                err=True,
            )
            raise typer.Exit(2) from None
        result = deliver(paper, out)
        typer.echo(told(result, speech))
        if paper.unfinished:
            typer.echo(speech.say("It is a draft: this is still missing."))
            show(paper.unfinished, speech)
