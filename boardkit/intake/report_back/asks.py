"""What became of each ask, as the first table of the form tells it."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.filled import stops
from boardkit.intake.form.tables import Expected, Found, gone, missing, rows_of
from boardkit.intake.form.texts import choice_in, short, words_of
from boardkit.intake.form.words import chosen, nearest
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import AskTold, ReportPart
from boardkit.model.eu_position import Ask
from boardkit.problems import Problem
from boardkit.rules.eu_standing import TOLD, AskResult
from boardkit.rules.owners import plain

TABLE = "bk_table_asks"
_TEXT, _RESULT, _NOTE = range(1, 4)


def asks(context: Context) -> Iterator[AskTold | Problem]:
    """Each ask of the form that is one of the input still."""
    expected = [Expected(key, number) for number, key in context.printed.items()]
    if not expected:
        return  # an instruction without asks has no such table
    rows = list(rows_of(context, TABLE, ReportPart.ASKS, expected))
    yield from gone(context, missing(rows, expected))
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif row.key in context.asks:
            yield from _ask(context, row, context.asks[row.key])
        elif row.key:
            yield from _dropped(context, row)
        elif any(choice_in(context, cell) for cell in row.row.cells):
            message = "This row belongs to no ask."
            hint = "Write what else was concluded in the box for it, below the asks."
            yield context.refuse(row.place, "form-row-number", message, hint)


def _dropped(context: Context, row: Found) -> Iterator[Problem]:
    if any(choice_in(context, row.cell(column)) for column in (_RESULT, _NOTE)):
        message = "The ask “{text}” is not in the file of the input any more."
        hint = "Empty the row, or put the ask back in the file."
        yield context.refuse(row.place, "form-ask-gone", message, hint, text=short(row.cell(_TEXT).text))


def _ask(context: Context, row: Found, ask: Ask) -> Iterator[AskTold | Problem]:
    yield from _worded_otherwise(context, row, ask)
    word, note = choice_in(context, row.cell(_RESULT)), words_of(row.cell(_NOTE))
    problems = row.unkeepable(context)
    result = chosen(word, AskResult) if word else None
    if word and result is None:
        problems.append(_no_result(context, row, word))
    yield from problems
    if not stops(problems):
        yield AskTold(ask.id, result if result in TOLD else None, note, row.cell(_RESULT).place)


def _worded_otherwise(context: Context, row: Found, ask: Ask) -> Iterator[Problem]:
    """Somebody typed over the ask, or it was put otherwise in the board's files since."""
    shown = row.cell(_TEXT).text
    if plain(shown) != plain(ask.text.wording(context.language.code)):
        message = "Here the ask reads “{text}”, and in the file of the input otherwise."
        hint = "See whether the result is about the same ask."
        yield context.warn(row.cell(_TEXT).place, "form-ask-worded", message, hint, text=short(shown) or "–")


def _no_result(context: Context, row: Found, word: str) -> Problem:
    choices = [context.language.word(one) for one in TOLD]
    guess = nearest(word, choices)
    hint = "Did you mean “{guess}”?" if guess else "Choose one of: {choices}."
    values = {"word": word, "guess": guess, "choices": choices}
    return context.refuse(row.cell(_RESULT).place, "form-choice", "“{word}” is no result.", hint, **values)
