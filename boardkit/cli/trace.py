"""boardkit trace: where something came from and what came of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.trace import trace
from boardkit.cli.paper import wrong_usage
from boardkit.cli.session import board_session, the_day
from boardkit.cli.trace_told import as_json as to_json
from boardkit.cli.trace_told import as_text
from boardkit.rules.trace import NothingSo


def run(
    folder: Path | None, identifier: str, *, day: datetime | None, language: str | None, as_json: bool
) -> None:
    """Tell it as text or as JSON. Exit with 2 when nothing on the board has this number or identifier."""
    with board_session(folder, language, as_json=as_json) as (checked, speech):
        try:
            found = trace(checked, identifier, day=the_day(day))
        except NothingSo as nothing:
            sentence = speech.say(
                "Nothing on this board has the number or identifier {written}.", {"written": identifier}
            )
            hint = (
                "Did you mean {proposal}?"
                if nothing.guess
                else "An identifier stands after id: in the board's files; boardkit list shows the meetings."
            )
            wrong_usage(f"{sentence} {speech.say(hint, {'proposal': nothing.guess})}")
        typer.echo(to_json(found, speech) if as_json else as_text(found, speech))
