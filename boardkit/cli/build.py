"""boardkit build: every paper, with a table of what was made and where."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.build import build
from boardkit.cli.session import board_session, the_day
from boardkit.cli.table import table
from boardkit.cli.telling import told


def run(folder: Path | None, *, day: datetime | None, language: str | None, out: Path) -> None:
    """Make every paper; with a language, only those in that language."""
    with board_session(folder, language) as (checked, speech):
        charter = checked.board.charter
        languages = (language,) if language else charter.languages or (charter.language,)
        rows, beside = [], []
        for one in build(checked, out, day=the_day(day), languages=languages):
            state = "{count} unfinished" if one.paper.unfinished else "complete"
            rows.append(
                [
                    one.result.path.as_posix(),
                    one.order.language,
                    speech.day(one.day),
                    speech.word(one.result.what),
                    speech.say(state, {"count": len(one.paper.unfinished)}),
                ]
            )
            if one.result.beside:
                beside.append(told(one.result, speech))
        heads = [speech.say(head) for head in ("Paper", "Language", "As of", "File", "State")]
        typer.echo(table(heads, rows))
        for sentence in beside:
            typer.echo(sentence)
