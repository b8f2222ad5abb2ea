"""boardkit list: what can be made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import typer

from boardkit.app.listing import (
    EuMeetingRow,
    InputRow,
    PeriodRow,
    Row,
    eu_inputs,
    eu_meetings,
    meetings,
    periods,
)
from boardkit.cli.session import board_session, the_day
from boardkit.cli.table import table
from boardkit.language import Language
from boardkit.model.dates import RoughDate

_WIDTH = 120
"""The characters on a line of a usual screen."""
_NONE = "–"


def run(folder: Path | None, *, day: datetime | None, language: str | None) -> None:
    """Print a table of meetings, and one of reports, European meetings and inputs when there are any."""
    on = the_day(day)
    with board_session(folder, language) as (checked, speech):
        tables = [
            (_MEETING, [_meeting(row, speech) for row in meetings(checked, day=on, language=speech)]),
            (_REPORT, [_report(row, speech) for row in periods(checked, day=on)]),
            (
                _EU_MEETING,
                [_eu_meeting(row, speech) for row in eu_meetings(checked, day=on, language=speech)],
            ),
            (_INPUT, [_input(row, speech) for row in eu_inputs(checked, day=on, language=speech)]),
        ]
    shown = [(heads, rows) for heads, rows in tables if rows or heads is _MEETING]
    typer.echo(
        "\n\n".join(table([speech.say(head) for head in heads], rows, width=_WIDTH) for heads, rows in shown)
    )


_MEETING = ("Meeting", "State", "Date", "Papers due", "Sent")
_REPORT = ("Report", "State", "Reference day")
_EU_MEETING = (
    "European meeting", "Date", "Members by", "Agreed by", "Last meeting", "Input by", "Stream",
)  # fmt: skip
_INPUT = ("European input", "State", "European meeting", "Behind with", "Subject")


def _meeting(row: Row, language: Language) -> Sequence[str]:
    return [row.id, language.word(row.state), row.when, language.day(row.papers_due), language.day(row.sent)]


def _report(row: PeriodRow, language: Language) -> Sequence[str]:
    state = language.word(row.state)
    if row.version and row.version > 1:
        state = language.say("{state}, version {version}", {"state": state, "version": row.version})
    return [row.name, state, language.day(row.reference_day)]


def _eu_meeting(row: EuMeetingRow, language: Language) -> Sequence[str]:
    return [
        row.id,
        _short(row.when, language),
        _short(row.members_due, language),
        _short(row.coordination_closes, language),
        row.last_meeting or _NONE,
        _short(row.input_due, language),
        row.stream or _NONE,
    ]


def _input(row: InputRow, language: Language) -> Sequence[str]:
    return [
        row.id,
        language.word(row.state) if row.state else _NONE,
        row.eu_meeting or _NONE,
        language.word(row.missed) if row.missed else _NONE,
        row.subject,
    ]


def _short(when: date | RoughDate | None, language: Language) -> str:
    """A day for a narrow column, with spaces that somebody can type who looks for it."""
    return language.short(when).replace("\N{NO-BREAK SPACE}", " ") if when else _NONE
