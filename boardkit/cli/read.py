"""boardkit read: a filled-in form of ours, what it says, and what it changes in the board's files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.read import MinutesBack, ReadBack, ReportBack, Wish, read_back
from boardkit.cli.findings import show
from boardkit.cli.paper import wrong_usage
from boardkit.cli.session import board_session, the_day
from boardkit.intake.minutes.told import Section
from boardkit.intake.proposal import apply, diff
from boardkit.language import Language
from boardkit.problems import Severity, in_reading_order


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    file: Path,
    *,
    day: datetime | None,
    language: str | None,
    only: list[str],
    write: bool,
    accept_tracked: bool,
    accept_outdated: bool,
) -> None:
    """Show what the form says and what would change; with `write` change it. Exit with 1 when refused."""
    with board_session(folder, language) as (checked, speech):
        wish = Wish(
            day=the_day(day),
            sections=tuple(Section(one) for one in only) or tuple(Section),
            accept_tracked=accept_tracked or not write,
            accept_outdated=accept_outdated or not write,
        )
        back = read_back(checked, file, wish)
        has_sections = isinstance(back, MinutesBack)
        if only and not has_sections:
            wrong_usage(speech.say("--only goes with the form of the minutes: an instruction is read whole."))
        _tell(back, speech)
        if back.is_refused:
            refused = "Nothing is written while there are errors."
            if has_sections:
                refused = "Nothing is written while there are errors; --only chooses sections."
            typer.echo(speech.say(refused))
            raise typer.Exit(1)
        if not back.proposal.files:
            typer.echo(speech.say(_nothing_to_write(back)))
        elif write:
            apply(back.proposal)
            for one in back.proposal.files:
                told = "{path}: changed; its previous version is kept beside it."
                typer.echo(speech.say(told, {"path": one.name}))
        else:
            typer.echo(speech.say("Nothing is written yet: add --write to do so."))


def _nothing_to_write(back: ReadBack) -> str:
    if isinstance(back, ReportBack) and back.is_empty:
        return "Nothing was filled in, so there is nothing to write."
    return "Everything is kept already: there is nothing to write."


def _tell(back: ReadBack, speech: Language) -> None:
    """What was understood, what there is to say about it, and the change itself."""
    typer.echo(back.heading(speech))
    for section, lines in back.summary(speech):
        typer.echo(f"\n{typer.style(speech.word(section).capitalize(), bold=True)}")
        for line in lines:
            typer.echo(f"  {line}" if line else "")
    typer.echo()
    if back.problems:
        stopping = any(one.severity is Severity.ERROR for one in back.problems)
        show(in_reading_order(back.problems), speech, to_error_stream=stopping)
        typer.echo()
    if back.proposal.files:
        typer.echo(diff(back.proposal))
