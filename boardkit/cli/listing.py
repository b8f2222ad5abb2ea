"""boardkit list: what can be made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import typer

from boardkit.app.listing import PeriodRow, Row, listing, periods
from boardkit.cli.session import board_session, the_day
from boardkit.cli.table import table
from boardkit.language import Language


def run(folder: Path | None, *, day: datetime | None, language: str | None) -> None:
    """Print a table of meetings, one of reports, and one of European inputs when there are any."""
    with board_session(folder, language) as (checked, speech):
        meetings, inputs = listing(checked, day=the_day(day), language=speech)
        reports = periods(checked, day=the_day(day))
    heads = [speech.say(one) for one in ("Meeting", "State", "Date", "Papers due", "Sent")]
    typer.echo(table(heads, [_meeting(row, speech) for row in meetings]))
    if reports:
        heads = [speech.say(one) for one in ("Report", "State", "Reference day")]
        typer.echo()
        typer.echo(table(heads, [_report(row, speech) for row in reports]))
    if inputs:
        heads = [
            speech.say(one)
            for one in ("European input", "State", "For the meeting of", "Input due", "Subject")
        ]
        typer.echo()
        typer.echo(table(heads, [_input(row, speech) for row in inputs]))


def _meeting(row: Row, language: Language) -> list[str]:
    return [row.id, *_state(row, language), row.when, *_days([row.papers_due, row.sent], language)]


def _report(row: PeriodRow, language: Language) -> list[str]:
    state = language.word(row.state)
    if row.version and row.version > 1:
        state = language.say("{state}, version {version}", {"state": state, "version": row.version})
    return [row.name, state, language.day(row.reference_day)]


def _input(row: Row, language: Language) -> list[str]:
    return [row.id, *_state(row, language), row.when, *_days([row.papers_due], language), row.title]


def _state(row: Row, language: Language) -> list[str]:
    return [language.word(row.state) if row.state else "–"]


def _days(days: Iterable[date | None], language: Language) -> list[str]:
    return [language.day(day) if day else "–" for day in days]
