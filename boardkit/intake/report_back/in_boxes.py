"""What was changed in the boxes of the form, apart from the rest of the instruction."""

from __future__ import annotations

from boardkit.intake.form.tables import Expected, table_called
from boardkit.intake.report_back import asks, boxes
from boardkit.intake.report_back.context import Context
from boardkit.word.returned import Tracked


def changed_in_boxes(context: Context) -> tuple[Tracked, ...]:
    """The tracked changes in its tables; all of them when a table is gone, which may be one of them."""
    rows = [Expected(key, number) for number, key in context.printed.items()]
    wanted = [(boxes.TABLE, boxes.BOXES), *([(asks.TABLE, rows)] if rows else [])]
    tables = [table_called(context.returned, key, expected) for key, expected in wanted]
    places = [one.place for one in tables if one]
    changes = context.returned.tracked
    if len(places) < len(tables):
        return changes
    return tuple(one for one in changes if any(_is_in(one.place, place) for place in places))


def _is_in(place: str, table: str) -> bool:
    return place == table or place.startswith(f"{table},")
