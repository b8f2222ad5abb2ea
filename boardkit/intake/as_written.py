"""A record as it stands in YAML: the names of its fields there, and only what says more than a default."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, time
from enum import StrEnum
from typing import TypeAlias

from boardkit.model.dates import RoughDate
from boardkit.model.part import Part
from boardkit.model.shape import FieldShape, shape
from boardkit.model.text import Text

Written: TypeAlias = "str | dict[str, Written] | list[Written]"
"""What YAML holds: texts, blocks with fields, and lists."""

_FIRST = ("id", "number", "letter", "seat")
_LAST = ("follows", "history", "source", "notes", "papers", "items", "chair")


def as_written(part: Part, *, always: Collection[str] = ()) -> Written:
    """The block that a record is read from; the fields named in `always` stand in it also as defaults."""
    if isinstance(part, Text):
        return part.own or {code: words for (code,), words in part.wordings()}
    if isinstance(part, RoughDate) and part.stated and not part.approx:
        return part.value
    return {
        field.written: written(getattr(part, field.name))
        for field in sorted(shape(type(part)), key=_place)
        if field.written in always or not _is_default(part, field)
    }


def _place(field: FieldShape) -> int:
    """What a record is known by comes first; what is long comes last."""
    if field.written in _FIRST:
        return -1
    return _LAST.index(field.written) + 1 if field.written in _LAST else 0


def _is_default(part: Part, field: FieldShape) -> bool:
    value = getattr(part, field.name)
    return value is None or value == () or value == type(part).model_fields[field.name].default


def written(value: object) -> Written:
    """One value: a day, a time, a number or a word as text; a record as a block; several as a list."""
    if isinstance(value, Part):
        return as_written(value)
    if isinstance(value, tuple):
        return list(_each(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else str(value)


def _each(values: tuple[object, ...]) -> Iterator[Written]:
    return (written(one) for one in values)
