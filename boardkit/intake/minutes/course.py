"""How the meeting went: in which order, until when, and what was objected to."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.context import Context
from boardkit.intake.form.days import written_clock
from boardkit.intake.form.filled import stops
from boardkit.intake.form.numbers import items_numbered
from boardkit.intake.form.tables import Expected, Found, gone, rows_of, unsaid
from boardkit.intake.form.texts import choice_in, words_of
from boardkit.intake.form.words import yes_no
from boardkit.intake.minutes.told import EndTold, ObjectionTold, OrderTold, Section
from boardkit.problems import Problem
from boardkit.word.returned import ReturnedCell

TABLE, OBJECTIONS = "bk_course", "bk_objections"
ORDER, END = "bk_order", "bk_end"
_LINES = (Expected(ORDER, ""), Expected(END, ""))


def course(context: Context) -> Iterator[OrderTold | EndTold | Problem]:
    """The order in which items were handled, and when the meeting ended."""
    for row in rows_of(context, TABLE, Section.ORDER, _LINES):
        if isinstance(row, Problem):
            yield row
            continue
        cell = row.cell(1)
        text = words_of(cell)
        if not row.key and (text or words_of(row.cell(0))):
            message, hint = "This row has no place in the form.", "Write it in the box of an item."
            yield context.refuse(row.place, "form-row-number", message, hint)
        elif row.key == ORDER and text:
            problems: list[Problem] = []
            items = items_numbered(context, cell, text, problems)
            yield from problems
            if not problems:
                yield OrderTold(items)
        elif row.key == END and text:
            yield _ended(context, cell, text)
        elif context.meeting.ended if row.key == END else context.meeting.handled:
            message = "This row was emptied; what is kept stays as it is."
            yield context.warn(row.place, "form-emptied", message)


def _ended(context: Context, cell: ReturnedCell, text: str) -> EndTold | Problem:
    ended, example = written_clock(text), context.language.clock(context.meeting.end)
    if ended is None:
        message, hint = "“{text}” is not a time.", "Write hours and minutes: {example}."
        return context.refuse(cell.place, "form-clock", message, hint, text=text, example=example)
    if ended <= context.meeting.start:
        message, hint = "The meeting would have ended before it began.", "Write hours and minutes: {example}."
        return context.refuse(cell.place, "form-clock", message, hint, example=example)
    return EndTold(ended)


def objections(context: Context) -> Iterator[ObjectionTold | Problem]:
    """Each objection with its item; an empty row says nothing."""
    places = {one.key: place for place, one in enumerate(context.form.objections)}
    expected = [Expected(key, "") for key in places]
    rows = list(rows_of(context, OBJECTIONS, Section.OBJECTIONS, expected))
    kept = [Expected(one.key, one.text) for one in context.form.objections]
    yield from gone(context, unsaid(rows, kept, column=2))
    for row in rows:
        if isinstance(row, Problem):
            yield row
        else:
            yield from _objection(context, row, places.get(row.key))


def _objection(context: Context, row: Found, place: int | None) -> Iterator[ObjectionTold | Problem]:
    number, text = words_of(row.cell(0)), words_of(row.cell(2))
    suspended = choice_in(context, row.cell(1))
    if not (text or suspended or number):
        return
    problems = row.unkeepable(context)
    items = items_numbered(context, row.cell(0), number, problems)
    if len(items) != 1 and not stops(problems):
        message, hint = "It is not said at which item this was.", "Write the number of one item."
        problems.append(context.refuse(row.cell(0).place, "form-numbers", message, hint))
    if not text:
        message, hint = "It is not said what was objected to.", "Write it, with what was done."
        problems.append(context.refuse(row.cell(2).place, "form-text", message, hint))
    answer = yes_no(suspended) if suspended else False
    if answer is None:
        message, hint = "“{text}” is neither yes nor no.", "Choose one of: {choices}."
        choices = list(context.form.choices.yes_no)
        problems.append(
            context.refuse(row.cell(1).place, "form-choice", message, hint, text=suspended, choices=choices)
        )
    yield from problems
    if items and text and answer is not None and not stops(problems):
        yield ObjectionTold(place, items[0], answer, text)
