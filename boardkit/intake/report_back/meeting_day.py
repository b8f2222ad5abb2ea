"""The day of an outcome is that of the European meeting, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.intake.report_back.context import Context
from boardkit.model.dates import Precision
from boardkit.problems import Problem, Severity


def day_of_outcome(context: Context) -> date:
    """The day that is kept already, else that of the meeting, else the day on which the form is read."""
    if context.recorded:
        return context.recorded.on
    return _known(context) or context.day


def doubts(context: Context) -> Iterator[Problem]:
    """What there is to say about the day of an outcome that is not kept yet."""
    if context.recorded:
        return
    known = _known(context)
    if known and known > context.day:
        message = "The European meeting of {date} is still to come."
        hint = "See whether its date is right."
        yield _at_its_day(context, message, hint, date=known)
    elif known is None and context.meeting:
        message = "The European meeting has no exact day yet ({date}): the outcome is kept as of {day}."
        hint = "Write the day at the meeting, or give it with --day."
        yield _at_its_day(context, message, hint, date=context.meeting.date, day=context.day)
    elif known is None:
        message = "The input {id} names no European meeting: the outcome is kept as of {day}."
        hint = "Name the meeting (eu_meeting), or give its day with --day."
        yield _at_its_day(context, message, hint, id=context.brought.id, day=context.day)


def _known(context: Context) -> date | None:
    meeting = context.meeting
    exact = meeting and meeting.date.precision is Precision.DAY and not meeting.date.approx
    return meeting.date.first if meeting and exact else None


def _at_its_day(context: Context, message: str, hint: str, **values: object) -> Problem:
    where = context.meeting.at("date") if context.meeting else context.brought.at("id")
    return Problem(where, "form-day", message, values, severity=Severity.WARNING, hint=hint)
