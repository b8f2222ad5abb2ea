"""By when something is due, as a person typed it."""

from __future__ import annotations

from datetime import date

from boardkit.intake.form.context import Context
from boardkit.intake.form.days import meant_day, written_date
from boardkit.problems import Problem
from boardkit.word.returned import ReturnedCell


def due_written(context: Context, cell: ReturnedCell, text: str, problems: list[Problem]) -> str | None:
    """The date as the board's files keep it; None for an empty cell, and with a problem for what is none."""
    if not text:
        return None
    found = written_date(text)
    if found is None:
        message = "“{text}” is not a date that can be read."
        meant = meant_day(text)
        hint = "Write {meant}." if meant else "Write day, month and year: {example}."
        example: date = context.meeting.date
        problems.append(
            context.refuse(cell.place, "form-date", message, hint, text=text, meant=meant, example=example)
        )
    return found
