"""boardkit check: every problem at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.template_findings import template_findings
from boardkit.app.whose_language import spoken_in
from boardkit.cli.findings import as_json as to_json
from boardkit.cli.findings import show
from boardkit.cli.session import board_session, the_day
from boardkit.language import Language
from boardkit.problems import InvalidSource, Severity, in_reading_order
from boardkit.source.whereabouts import find_board, refuse_what_is_no_folder


def run_again_and_again(folder: Path | None, *, day: datetime | None, language: str | None) -> None:
    """Check a board now and after every change, until Ctrl-C. Exits with 1 when there is no such folder."""
    from boardkit.cli.watching import watch

    try:
        found = folder or find_board(Path.cwd())
        refuse_what_is_no_folder(found)
    except InvalidSource:
        run(folder, day=day, language=language, as_json=False, strict=False)
        return
    speech = Language(language or spoken_in(found))
    watching = speech.say("Watching {folder}; Ctrl-C stops.", {"folder": found.as_posix()})
    watch(
        found,
        lambda: run(found, day=day, language=language, as_json=False, strict=False),
        day=lambda: the_day(day),
        watching=watching,
    )


def run(
    folder: Path | None, *, day: datetime | None, language: str | None, as_json: bool, strict: bool
) -> None:
    """Check a board; exit with 1 when its data cannot be trusted, or with `strict` when it is unfinished."""
    with board_session(folder, language, for_papers=False, as_json=as_json) as (checked, speech):
        about_templates = template_findings(checked.folder)
        found = in_reading_order([*checked.findings(the_day(day)), *about_templates])
        if as_json:
            typer.echo(to_json(found, speech))
        else:
            show(found, speech)
            if checked.unread:
                typer.echo(speech.say("Some checks wait until everything can be read."))
    failing = {Severity.ERROR, Severity.UNFINISHED} if strict else {Severity.ERROR}
    raise typer.Exit(int(any(one.severity in failing for one in found)))
