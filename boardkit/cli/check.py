"""boardkit check: every problem at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.cli.findings import as_json as to_json
from boardkit.cli.findings import show
from boardkit.cli.session import board_session, the_day
from boardkit.problems import Severity


def run(
    folder: Path | None, *, day: datetime | None, language: str | None, as_json: bool, strict: bool
) -> None:
    """Check a board; exit with 1 when its data cannot be trusted, or with `strict` when it is unfinished."""
    with board_session(folder, language, for_papers=False, as_json=as_json) as (checked, speech):
        found = checked.findings(the_day(day))
        if as_json:
            typer.echo(to_json(found, speech))
        else:
            show(found, speech)
            if checked.unread:
                typer.echo(speech.say("Some checks wait until everything can be read."))
    failing = {Severity.ERROR, Severity.UNFINISHED} if strict else {Severity.ERROR}
    raise typer.Exit(int(any(one.severity in failing for one in found)))
