"""boardkit next: the file of the next meeting, with all that is carried over."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.next_meeting import Planned, plan_next, write_next
from boardkit.app.order import NotFound
from boardkit.cli.findings import show
from boardkit.cli.paper import no_such_subject
from boardkit.cli.reporting_back import tell_reported_back
from boardkit.cli.session import board_session, the_day
from boardkit.cli.steering import tell_steering
from boardkit.cli.table import table
from boardkit.intake.next_meeting import Wish
from boardkit.language import Language
from boardkit.rules.outcomes import shown_number


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    meeting: str,
    *,
    date: datetime,
    start: datetime | None,
    end: datetime | None,
    day: datetime | None,
    language: str | None,
    dry_run: bool,
) -> None:
    """Write the file, and say what came into it and when papers must be in; a dry run prints it instead."""
    known_day = min(the_day(day), date.date())  # nobody prepares a meeting with what came after it
    wish = Wish(date.date(), start.time() if start else None, end.time() if end else None)
    with board_session(folder, language) as (checked, speech):
        try:
            planned = plan_next(checked, meeting, wish, day=known_day, language=speech.code)
        except NotFound as missing:
            no_such_subject(missing, speech)
        if dry_run:
            typer.echo(planned.text)
        else:
            written = write_next(checked, planned)
            typer.echo(f"{(checked.folder / planned.name).as_posix()}: {speech.word(written)}")
        _tell(planned, speech)


def _tell(planned: Planned, speech: Language) -> None:
    meeting = planned.following.meeting
    values = {"when": speech.weekday(meeting.date), "start": meeting.start, "end": meeting.end}
    typer.echo(speech.say("The meeting is on {when}, from {start} to {end}.", values))
    deadlines = {"deadline": speech.weekday(planned.paper_deadline), "sent": speech.weekday(planned.dispatch)}
    typer.echo(speech.say("Papers must be in by {deadline}; they are sent on {sent}.", deadlines))
    if planned.holidays:
        holidays = [f"{speech.weekday(day)} ({name})" for day, name in planned.holidays]
        typer.echo(speech.say("Public holidays until then: {holidays}.", {"holidays": holidays}))
    _tell_carried(planned, speech)
    _tell_written(planned, speech)
    tell_steering(planned, speech)
    tell_reported_back(planned, speech)
    _tell_actions(planned, speech)
    if planned.warnings:
        show(planned.warnings, speech)


def _tell_carried(planned: Planned, speech: Language) -> None:
    if not planned.carried:
        typer.echo(speech.say("No item was put off."))
    else:
        heads = [speech.say(head) for head in ("Item", "Put off", "By meeting", "Title")]
        rows = [
            [
                one.number,
                f"{len(one.put_off_by)}×",
                ", ".join(one.put_off_by),
                one.item.title.wording(speech.code),
            ]
            for one in planned.carried
        ]
        typer.echo(table(heads, rows))
    if planned.following.reviews:
        numbers = [one.number for one in planned.following.reviews]
        typer.echo(speech.say("To be looked at again: {numbers}.", {"numbers": numbers}))


def _tell_written(planned: Planned, speech: Language) -> None:
    if planned.following.written:
        numbers = [one.id for one in planned.following.written]
        typer.echo(speech.say("Written procedures to confirm: {numbers}.", {"numbers": numbers}))


def _tell_actions(planned: Planned, speech: Language) -> None:
    states = planned.following.actions
    late = [one for one in states if one.due and one.due.last < planned.following.meeting.date]
    if states:
        numbers = [shown_number(one.point.id) for one in states]
        typer.echo(speech.say("Open action points: {numbers}.", {"numbers": numbers}))
    if late:
        numbers = [shown_number(one.point.id) for one in late]
        typer.echo(speech.say("Their date has passed by the meeting: {numbers}.", {"numbers": numbers}))
