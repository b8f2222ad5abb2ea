"""boardkit move, cancel and send: what would change in a meeting's file, and with --write the change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import typer

from boardkit.app.check import Checked
from boardkit.app.order import NotFound
from boardkit.app.plan_change import PlanChange, cancel, move, send
from boardkit.cli.findings import show
from boardkit.cli.paper import no_such_subject
from boardkit.cli.session import board_session, the_day
from boardkit.intake.moving import Move
from boardkit.intake.proposal import apply, diff
from boardkit.language import Language
from boardkit.rules.deadlines import dispatch_day, paper_deadline


def run_move(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    meeting: str,
    *,
    to: datetime,
    start: datetime | None,
    end: datetime | None,
    reason: str,
    day: datetime | None,
    language: str | None,
    write: bool,
) -> None:
    """Move a meeting, and say when papers must be in now."""
    wish = Move(to.date(), reason, start.time() if start else None, end.time() if end else None)

    def change(checked: Checked, when: date, speech: Language) -> PlanChange:
        return move(checked, meeting, wish, day=when, language=speech.code)

    _run(folder, change, day=day, language=language, write=write, deadlines=True)


def run_cancel(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None, meeting: str, *, reason: str, day: datetime | None, language: str | None, write: bool
) -> None:
    """Cancel a meeting."""

    def change(checked: Checked, when: date, _speech: Language) -> PlanChange:
        return cancel(checked, meeting, reason=reason, day=when)

    _run(folder, change, day=day, language=language, write=write)


def run_send(
    folder: Path | None, meeting: str, *, day: datetime | None, language: str | None, write: bool
) -> None:
    """Keep the agenda as it is sent."""

    def change(checked: Checked, when: date, _speech: Language) -> PlanChange:
        return send(checked, meeting, day=when)

    _run(folder, change, day=day, language=language, write=write)


def _run(  # noqa: PLR0913 - what the three commands share
    folder: Path | None,
    change: Callable[[Checked, date, Language], PlanChange],
    *,
    day: datetime | None,
    language: str | None,
    write: bool,
    deadlines: bool = False,
) -> None:
    with board_session(folder, language) as (checked, speech):
        try:
            planned = change(checked, the_day(day), speech)
        except NotFound as missing:
            no_such_subject(missing, speech)
        typer.echo(diff(planned.proposal))
        if deadlines:
            _tell_deadlines(checked, planned, speech)
        if planned.warnings:
            show(planned.warnings, speech)
        if write:
            apply(planned.proposal)
            for file in planned.proposal.files:
                values = {"path": file.name}
                typer.echo(speech.say("{path}: changed; its previous version is kept beside it.", values))
        else:
            typer.echo(speech.say("Nothing is written yet: add --write to do so."))


def _tell_deadlines(checked: Checked, planned: PlanChange, speech: Language) -> None:
    charter, meeting = checked.board.charter, planned.after
    when = {"when": speech.weekday(meeting.date), "start": meeting.start, "end": meeting.end}
    typer.echo(speech.say("The meeting is on {when}, from {start} to {end}.", when))
    deadlines = {
        "deadline": speech.weekday(paper_deadline(meeting, charter)),
        "sent": speech.weekday(dispatch_day(meeting, charter)),
    }
    typer.echo(speech.say("Papers must be in by {deadline}; they are sent on {sent}.", deadlines))
