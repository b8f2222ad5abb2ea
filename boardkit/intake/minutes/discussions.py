"""What was said about each item, with its paragraphs and lists."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.documents.parts.form_items import ItemForm
from boardkit.intake.form.context import Context
from boardkit.intake.form.filled import stops
from boardkit.intake.form.tables import table_called
from boardkit.intake.form.texts import discussion_of, unkeepable
from boardkit.intake.minutes.told import DiscussionTold
from boardkit.problems import Problem
from boardkit.rules.numbering import numbered
from boardkit.rules.passages import as_text


def discussions(context: Context) -> Iterator[DiscussionTold | Problem]:
    """The text in the box of each item; an empty box says nothing."""
    items = [item for _, item in numbered(context.meeting.items)]
    for item, entry in zip(items, context.form.items, strict=True):
        table = table_called(context.returned, entry.discussion_key)
        if table is None:
            yield _box_gone(context, entry)
            continue
        cells = [cell for row in table.rows[1:] for cell in row.cells]
        problems = [one for cell in cells for one in unkeepable(context, cell)]
        yield from problems
        text = "\n\n".join(filter(None, (discussion_of(cell) for cell in cells)))
        if text and not stops(problems):
            yield DiscussionTold(item.id, text)
        elif not text and entry.discussion:
            yield _emptied(context, entry, table.place)


def _box_gone(context: Context, entry: ItemForm) -> Problem:
    message = "The box for what was said at item {number} is not in the file any more."
    hint = "What is kept about it stays as it is."
    return context.warn("", "form-table-missing", message, hint, number=entry.item.number)


def _emptied(context: Context, entry: ItemForm, place: str) -> Problem:
    message = "The box of item {number} is empty, and a text of {count} characters is kept: it stays."
    hint = "To take it away, take it out of the meeting's file."
    count = len(as_text(entry.discussion))
    return context.warn(place, "form-emptied", message, hint, number=entry.item.number, count=count)
