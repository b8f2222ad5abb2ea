"""What the last tables of the form hold: corrections to earlier minutes, and remarks for the secretariat."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.context import Context
from boardkit.intake.form.filled import stops
from boardkit.intake.form.numbers import numbered_in
from boardkit.intake.form.resemblance import pasted
from boardkit.intake.form.tables import MISSING_TABLE, Expected, Found, gone, rows_of, table_called, unsaid
from boardkit.intake.form.texts import clean, unkeepable, words_of
from boardkit.intake.minutes.told import CorrectionTold, RemarkTold, Section
from boardkit.problems import Problem
from boardkit.rules.numbering import numbered

CORRECTIONS, REMARKS = "bk_corrections", "bk_remarks"


def corrections(context: Context) -> Iterator[CorrectionTold | Problem]:
    """Each change to the minutes of the meeting before; an empty row says nothing."""
    if not context.form.previous:
        return
    places = {one.key: place for place, one in enumerate(context.form.corrections)}
    expected = [Expected(key, "") for key in places]
    rows = list(rows_of(context, CORRECTIONS, Section.CORRECTIONS, expected))
    kept = [Expected(one.key, one.text) for one in context.form.corrections]
    yield from gone(context, unsaid(rows, kept, column=1))
    twice = pasted(context, [(one, words_of(one.cell(1))) for one in rows if isinstance(one, Found)])
    yield from twice.values()
    for row in rows:
        if isinstance(row, Problem):
            yield row
        else:
            yield from _correction(context, row, places.get(row.key))


def _correction(context: Context, row: Found, place: int | None) -> Iterator[CorrectionTold | Problem]:
    number, text = words_of(row.cell(0)), words_of(row.cell(1))
    if not (number or text):
        return
    problems = row.unkeepable(context)
    if not text:
        message = "It is not said what is to be corrected."
        problems.append(context.refuse(row.cell(1).place, "form-text", message))
    earlier = next((one for one in context.meetings if one.id == context.meeting.follows), None)
    known = {number: item.id for number, item in numbered(earlier.items)} if earlier else {}
    items = numbered_in(context, row.cell(0), number, known, problems)
    if len(items) > 1:
        message, hint = "A correction is about one item.", "Write a row for each of them."
        problems.append(context.refuse(row.cell(0).place, "form-numbers", message, hint))
    yield from problems
    if not stops(problems):
        yield CorrectionTold(place, items[0] if items else None, text)


def remarks(context: Context) -> Iterator[RemarkTold | Problem]:
    """Each paragraph in the box for remarks."""
    table = table_called(context.returned, REMARKS)
    if table is None:
        message = "The table “{name}” is not in the file any more, and nothing is read from it."
        yield context.warn("", MISSING_TABLE, message, name=Section.REMARKS)
        return
    for row in table.rows[1:]:
        for cell in row.cells:
            problems = list(unkeepable(context, cell))
            yield from problems
            if not stops(problems):
                yield from (RemarkTold(text) for one in cell.paragraphs if (text := clean(one.text)))
