"""Words in a place that no section reads must not get lost: they stop the reading until they are moved."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.filled import Filled
from boardkit.intake.form.tables import Expected, table_called
from boardkit.intake.form.texts import short
from boardkit.problems import Problem
from boardkit.rules.owners import plain
from boardkit.word.returned import ReturnedTable


def unread(filled: Filled) -> Iterator[Problem]:
    """Tables that are none of the form's, columns that are not in their places, words over a box."""
    yield from heads(filled)
    claimed = {found.place for _, found in _counterparts(filled)}
    ours = {_words(table) for table in filled.fresh.tables}
    for table in filled.returned.tables:
        words = _words(table)
        if table.place not in claimed and words and words not in ours:
            message = "This table is none of the form's, or lost its head; it is not taken over: {text}"
            hint = "Move its words into the boxes of a form that is made anew."
            yield filled.refuse(table.place, "form-table-unread", message, hint, text=short(words))


def heads(filled: Filled) -> Iterator[Problem]:
    """Of each table with boxes: columns that are not in their places, words over a box."""
    for ours, found in _counterparts(filled):
        yield from _head(filled, ours, found)


def _counterparts(filled: Filled) -> Iterator[tuple[ReturnedTable, ReturnedTable]]:
    """Each table of the form, with the one in the file that the sections read in its place."""
    for table in filled.fresh.tables:
        keys = sorted(table.bookmarks)
        rows = [Expected(key, "") for row in table.rows[1:] for key in row.bookmarks]
        found = table_called(filled.returned, keys[0], rows) if keys else None
        if found:
            yield table, found


def _head(filled: Filled, table: ReturnedTable, found: ReturnedTable) -> Iterator[Problem]:
    """A table is read column by column, so that these must be where the form put them."""
    if not table.bookmarks & found.bookmarks:
        return  # the head went; the rows are still known
    ours, theirs = ([cell.text for cell in one.rows[0].cells] for one in (table, found))
    typed = [one for one in theirs if plain(one) not in {plain(our) for our in ours}]
    if typed and len(ours) == len(theirs):
        message = "This text stands in the head of a table and is not taken over: {text}"
        hint = "Put it below the head."
        text = short(" ".join(typed))
        yield filled.refuse(found.rows[0].place, "form-loose-text", message, hint, text=text)
    moved = ours != theirs and sorted(ours) == sorted(theirs)
    if len(ours) != len(theirs) or moved:
        message = "The columns of this table are not those of the form: {columns}."
        hint = "The form has: {ours}. Move what was written into a form that is made anew."
        yield filled.refuse(found.place, "form-columns", message, hint, columns=theirs, ours=ours)


def _words(table: ReturnedTable) -> str:
    return " ".join(cell.text for row in table.rows for cell in row.cells if cell.text)
