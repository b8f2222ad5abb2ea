"""What the last tables of the form hold: corrections to earlier minutes, and remarks for the secretariat."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.context import Context, stops
from boardkit.intake.form.tables import Found, rows_of, table_called
from boardkit.intake.form.texts import unkeepable, words_of
from boardkit.intake.form.words import is_only_numbers
from boardkit.intake.minutes.told import CorrectionTold, RemarkTold, Section
from boardkit.problems import Problem

CORRECTIONS, REMARKS = "bk_corrections", "bk_remarks"


def corrections(context: Context) -> Iterator[CorrectionTold | Problem]:
    """Each change to the minutes of the meeting before; an empty row says nothing."""
    if not context.form.previous:
        return
    for row in rows_of(context, CORRECTIONS, Section.CORRECTIONS):
        if isinstance(row, Problem):
            yield row
        else:
            yield from _correction(context, row)


def _correction(context: Context, row: Found) -> Iterator[CorrectionTold | Problem]:
    number, text = words_of(row.cell(0)), words_of(row.cell(1))
    if not (number or text):
        return
    problems = list(unkeepable(context, row.cell(1)))
    if not text:
        message = "It is not said what is to be corrected."
        problems.append(context.refuse(row.cell(1).place, "form-text", message))
    if not is_only_numbers(number):
        message, hint = "“{text}” is more than numbers of items.", "Write the number of one item, or nothing."
        problems.append(context.refuse(row.cell(0).place, "form-numbers", message, hint, text=number))
    yield from problems
    if not stops(problems):
        yield CorrectionTold(number or None, text)


def remarks(context: Context) -> Iterator[RemarkTold | Problem]:
    """Each paragraph in the box for remarks."""
    table = table_called(context.returned, REMARKS)
    if table is None:
        return
    for row in table.rows[1:]:
        for cell in row.cells:
            problems = list(unkeepable(context, cell))
            yield from problems
            if not stops(problems):
                yield from (RemarkTold(line) for line in words_of(cell).split("\n") if line)
