"""What was concluded and what is to be done now: the boxes below the asks."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.filled import stops
from boardkit.intake.form.tables import Expected, Found, rows_of
from boardkit.intake.form.texts import words_of
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import BoxTold, ReportPart
from boardkit.problems import Problem

TABLE = "bk_table_outcome"
_PARTS = {"bk_conclusion": ReportPart.CONCLUSION, "bk_follow_up": ReportPart.FOLLOW_UP}
# What stands beside a box are words of the template, which its owner may change.
BOXES = tuple(Expected(key, "") for key in _PARTS)
_TEXT = 1


def boxes(context: Context) -> Iterator[BoxTold | Problem]:
    """Each box of the form."""
    for row in rows_of(context, TABLE, ReportPart.CONCLUSION, BOXES):
        yield from [row] if isinstance(row, Problem) else _box(context, row)


def _box(context: Context, row: Found) -> Iterator[BoxTold | Problem]:
    text = words_of(row.cell(_TEXT))
    problems = row.unkeepable(context)
    if not row.key and (text or words_of(row.cell(0))):
        message, hint = "This row has no place in the form.", "Write it in one of the boxes of the form."
        problems.append(context.refuse(row.place, "form-row-number", message, hint))
    yield from problems
    if row.key and not stops(problems):
        yield BoxTold(_PARTS[row.key], text, row.cell(_TEXT).place)
