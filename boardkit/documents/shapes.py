"""What stands at each name of a content, from its types: a text, a list, a group of names, a chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from boardkit.documents.kind import Content
from boardkit.documents.parts.monitoring.charts import Chart
from boardkit.documents.samples import may_be_empty


class Form(Enum):
    """What a template can do with a name."""

    TEXT = "text"
    """Print it."""
    NUMBER = "number"
    """Print it, compare it."""
    YES_NO = "yes or no"
    """Ask it."""
    LIST = "list"
    """Go through it."""
    GROUP = "group"
    """Print what is in it."""
    CHART = "chart"
    """Fill a chart with it."""
    WORDS = "words"
    """Compare it with one of a few words."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name that a template may use: `path` from the top, and how deep inside others it is.

    `may_be_none` asks for a condition around what is in it; `may_be_empty` is that, or an empty text. `words`
    are those that a value can be compared with.
    """

    path: str
    depth: int
    form: Form
    description: str
    may_be_none: bool
    may_be_empty: bool
    words: tuple[str, ...] = ()


def names_of(content: type[Content]) -> tuple[Name, ...]:
    """Every name of a content with all that is in it, in the order in which it is declared."""
    return tuple(_names(content, "", 0))


def _names(kind: type, above: str, depth: int) -> Iterator[Name]:
    for name, hint in get_type_hints(kind, include_extras=True).items():
        inner, *described = get_args(hint) if get_origin(hint) is Annotated else (hint, "")
        parts, description, path = tuple(parts_of(inner)), str(described[0]), f"{above}{name}"
        may_be_none = NoneType in get_args(inner)
        words = tuple(str(one.value) for part in parts if issubclass(part, Enum) for one in part)
        form = _form(inner, parts)
        is_empty = may_be_none or (form is Form.TEXT and may_be_empty(description))
        yield Name(path, depth, form, description, may_be_none, is_empty, words)
        for part in parts:
            if is_dataclass(part):
                yield from _names(part, f"{path}.", depth + 1)


def _form(inner: type, parts: tuple[type, ...]) -> Form:
    if get_origin(inner) is tuple:
        return Form.LIST
    forms: tuple[tuple[type | tuple[type, ...], Form], ...] = (
        (Chart, Form.CHART),
        (Enum, Form.WORDS),
        (bool, Form.YES_NO),
        ((int, Decimal, date), Form.NUMBER),
        (str, Form.TEXT),
    )
    return next((form for kind, form in forms if issubclass(parts[0], kind)), Form.GROUP)


def parts_of(kind: type) -> Iterator[type]:
    """The classes that a type is put together from: of `tuple[X, ...] | None` X alone."""
    if get_origin(kind) is Annotated:
        yield from parts_of(get_args(kind)[0])
    elif get_origin(kind) in {Union, UnionType, tuple}:
        for one in get_args(kind):
            if one not in {NoneType, Ellipsis}:
                yield from parts_of(one)
    elif isinstance(kind, type):
        yield kind


def is_there(content: type[Content], path: str) -> bool:
    """Whether a template can follow a path such as `items.title`, through lists and groups."""
    kinds: tuple[type, ...] = (content,)
    for name in path.split("."):
        kinds = tuple(part for kind in kinds for part in _follow(kind, name))
        if not kinds:
            return False
    return True


@cache
def _follow(kind: type, name: str) -> tuple[type, ...]:
    """The types of what is called so in a value of this type; none when there is nothing."""
    if is_dataclass(kind) and name in {field.name for field in fields(kind)}:
        return tuple(parts_of(get_type_hints(kind, include_extras=True)[name]))
    if issubclass(kind, Enum):
        return (object,) if name in {"value", "name"} else ()
    # Days and worked out fields have more than is described, and none of it is called.
    there = getattr(kind, name, None) if not name.startswith("_") else None
    return () if there is None or callable(there) else (object,)
