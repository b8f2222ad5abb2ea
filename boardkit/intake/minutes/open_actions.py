"""How the open actions of earlier meetings stand, as the meeting heard it."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.documents.parts.anchors import anchor
from boardkit.documents.parts.form_lines import OpenLine
from boardkit.intake.form.context import Context
from boardkit.intake.form.days import written_date, written_day
from boardkit.intake.form.due import due_written
from boardkit.intake.form.filled import stops
from boardkit.intake.form.tables import Expected, Found, gone, missing, rows_of, table_called
from boardkit.intake.form.texts import choice_in, words_of
from boardkit.intake.form.words import chosen, nearest
from boardkit.intake.minutes.told import Section, UpdateTold
from boardkit.model.history import Status
from boardkit.problems import Problem
from boardkit.rules.outcomes import shown_number
from boardkit.rules.owners import plain

TABLE = "bk_open_actions"
_NUMBER, _TEXT, _STATUS, _DATE, _NOTE = range(5)


def open_actions(context: Context) -> Iterator[UpdateTold | Problem]:
    """The rows in which something was filled in, also of an action that was closed in the meantime."""
    lines = {one.key: one for one in context.form.open_actions}
    earlier = {
        anchor("action", point.id): (meeting.id, point.id)
        for meeting in context.view.meetings
        if meeting.id != context.meeting.id
        for point in meeting.action_points
    }
    expected = [Expected(key, shown_number(point)) for key, (_, point) in earlier.items()]
    if not lines and table_called(context.returned, TABLE, expected) is None:
        return  # a form without open actions has no such table
    rows = list(rows_of(context, TABLE, Section.OPEN_ACTIONS, expected))
    yield from gone(context, missing(rows, [Expected(key, line.number) for key, line in lines.items()]))
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif row.key in lines:
            yield from _update(context, row, lines[row.key], earlier[row.key])
        elif row.key:
            yield from _closed(context, row)
        elif any(choice_in(context, cell) for cell in row.row.cells):
            message = "This row belongs to no open action."
            hint = "Write a new action in the table below its item."
            yield context.refuse(row.place, "form-row-number", message, hint)


def _closed(context: Context, row: Found) -> Iterator[Problem]:
    if any(choice_in(context, row.cell(column)) for column in (_STATUS, _DATE, _NOTE)):
        message = "{number} was closed before this meeting."
        hint = "Empty its row, or open the action again in the file of its meeting."
        yield context.refuse(row.place, "form-closed", message, hint, number=row.cell(_NUMBER).text)


def _update(
    context: Context, row: Found, line: OpenLine, source: tuple[str, str]
) -> Iterator[UpdateTold | Problem]:
    yield from _typed_over(context, row)
    status, when = choice_in(context, row.cell(_STATUS)), choice_in(context, row.cell(_DATE))
    note = words_of(row.cell(_NOTE))
    problems = row.unkeepable(context)
    if not (status or when or note):
        yield from problems
        return
    found = chosen(status, Status) if status else None
    if status and found is None:
        problems.append(_no_status(context, row, status))
    due = due_written(context, row.cell(_DATE), when, problems)
    if found is Status.DONE:
        problems += _closing(context, row, line, when, source[0])
    elif found is Status.STOPPED and when:
        message, hint = "{number} was stopped, and yet has a date.", "Empty the date."
        problems.append(
            context.refuse(row.cell(_DATE).place, "form-closing", message, hint, number=line.number)
        )
    elif due and not note:
        message = "The date of {number} moves, and it is not said why."
        hint = "Write the reason in the last column."
        problems.append(
            context.refuse(row.cell(_NOTE).place, "form-reason", message, hint, number=line.number)
        )
    yield from problems
    if not stops(problems):
        completed = written_day(when) if found is Status.DONE else None
        yield UpdateTold(*source, found, None if completed else due, completed, note)


def _typed_over(context: Context, row: Found) -> Iterator[Problem]:
    """The action itself is not changed here; words that were typed over it would be lost."""
    ours = [one for table in context.fresh.tables for one in table.rows if row.key in one.bookmarks]
    known = Section.OPEN_ACTIONS.value not in context.outdated and ours
    if known and plain(ours[0].cells[_TEXT].text) != plain(row.cell(_TEXT).text):
        message = "The action itself was typed over, and is not changed here."
        hint = "Put it back; write a new date, its reason or what happened in the last columns."
        yield context.refuse(row.cell(_TEXT).place, "form-row-number", message, hint)


def _closing(context: Context, row: Found, line: OpenLine, when: str, meeting: str) -> Iterator[Problem]:
    """Closing needs the day on which it was done, and that day is not still to come."""
    place, day = row.cell(_DATE).place, written_day(when) if when else None
    began = next(one.date for one in context.meetings if one.id == meeting)
    if not when or (day is None and written_date(when)):
        message = "{number} is done, and it is not said on which day."
        hint = "Write the day in the column for dates."
        yield context.refuse(place, "form-closing", message, hint, number=line.number)
    elif day and day < began:
        message = "{number} would be done on {day}, before it was agreed."
        hint = "Write the day on which it was done."
        yield context.refuse(place, "form-closing", message, hint, number=line.number, day=day)
    elif day and day > context.meeting.date:
        message = "{number} would be done on {day}, which is after this meeting."
        hint = "Write the day on which it was done."
        yield context.refuse(place, "form-closing", message, hint, number=line.number, day=day)


def _no_status(context: Context, row: Found, word: str) -> Problem:
    choices = context.form.choices.statuses
    guess = nearest(word, choices)
    message = "“{word}” does not say how the action stands."
    hint = "Did you mean “{guess}”?" if guess else "Choose one of: {choices}."
    place, values = row.cell(_STATUS).place, {"word": word, "guess": guess, "choices": list(choices)}
    return context.refuse(place, "form-choice", message, hint, **values)
