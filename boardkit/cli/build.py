"""boardkit build: every paper, with a table of what was made and where."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.build import Built, Refused, build
from boardkit.cli.findings import show
from boardkit.cli.session import board_session, the_day
from boardkit.cli.table import table
from boardkit.cli.telling import told
from boardkit.language import Language
from boardkit.problems import in_reading_order


def run(folder: Path | None, *, day: datetime | None, language: str | None, out: Path) -> None:
    """Make every paper; with a language, only those in that language. Exit with 1 when one was refused."""
    with board_session(folder, language) as (checked, speech):
        charter = checked.board.charter
        languages = (language,) if language else charter.languages or (charter.language,)
        tried = list(build(checked, out, day=the_day(day), languages=languages))
    built = [one for one in tried if isinstance(one, Built)]
    heads = [speech.say(head) for head in ("Paper", "Language", "As of", "File", "State")]
    typer.echo(table(heads, [_row(one, speech) for one in built]))
    for one in built:
        if one.result.beside:
            typer.echo(told(one.result, speech))
    refused = [problem for one in tried if isinstance(one, Refused) for problem in one.problems]
    if refused:
        show(in_reading_order(refused), speech, to_error_stream=True)
        raise typer.Exit(1)


def _row(one: Built, language: Language) -> list[str]:
    count = len(one.paper.unfinished)
    return [
        one.result.path.as_posix(),
        one.order.language,
        language.day(one.day),
        language.word(one.result.what),
        language.say("draft, {count} unfinished" if count else "complete", {"count": count}),
    ]
