"""The page about every field that a board's files may hold, made from the model so that it stays true."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Any, Literal, get_args, get_origin

from boardkit.language import Language
from boardkit.model.dates import Clock, Day, RoughDate
from boardkit.model.numbers import Amount, Count, Minutes, Percentage, Scale, YesNo
from boardkit.model.part import Part
from boardkit.model.record import Citation, Fact, Identifier, Record
from boardkit.model.shape import FieldShape, heading, inside, shape
from boardkit.model.text import Line, Prose, Text
from boardkit.source.files import FILES, FileKind

_TOP = """\
# What a board's files may hold

This page is made from the records in `boardkit/model/`. A field that does not stand here is refused, so that
a misspelt name is a message and not a missing paragraph. *Else* is what counts when a field is left out, and
*only for* the widest circle of readers that may see it, whatever the record's own level.

A date is written `2024-06-12`, a time `13:30`, a number in digits, an amount in digits with a point before
the decimals, an identifier in small letters, digits and hyphens: `talent-03`. A link is the identifier of
another record.
"""
_SHARED: tuple[type[Part], ...] = (Text, RoughDate, Citation, Fact)
"""What most records are built from, and so explained before them."""

# The most particular ones first: an identifier is a text on one line as well.
_FORMS: tuple[tuple[Any, str], ...] = (
    (Day, "date"),
    (Clock, "time"),
    (YesNo, "true or false"),
    (Amount, "amount"),
    (Scale, "number from 1 to 5"),
    (Minutes, "number from 1 to 600"),
    (Percentage, "number from 0 to 100"),
    (Count, "number"),
    (Identifier, "identifier"),
    (Line, "one line"),
    (Prose, "words"),
)


def as_markdown() -> str:
    """What records share, then each kind of record with the blocks in it, then the words to choose from."""
    shown: list[type[Part]] = [*_SHARED, *(file.record for file in FILES)]
    sections = [_TOP, "## What records share\n", *(_section(kind) for kind in _SHARED)]
    for file in FILES:
        sections.append(f"## {heading(file.record)}\n\n{_where(file)}\n\n{_body(file.record)}")
        sections.extend(_section(kind) for kind in _blocks(file.record, shown))
    words = dict.fromkeys(one for kind in shown for one in _enumerations(kind))
    return "\n".join([*sections, "## Words to choose from\n", *(_words(one) for one in words)])


def _section(kind: type[Part]) -> str:
    return f"### {heading(kind)}\n\n{_body(kind)}"


def _where(file: FileKind) -> str:
    if not file.is_list:
        return f"In `{file.name}`" + (", one in each file." if "*" in file.name else ".")
    return f"A list in `{file.name}`" + ("." if "*" in file.name else f" or `{file.name[:-5]}-*.yaml`.")


def _body(kind: type[Part]) -> str:
    """What the concept is, and a row for each field but those that it shares with every fact."""
    rows = [_row(kind, field) for field in shape(kind) if not _hidden(kind, field)]
    also = [field.written for field in shape(kind) if _is_shared(kind, field)]
    explained = inspect.getdoc(kind) or ""
    table = [
        "| field | what stands there | needed | only for | what it is |",
        "| --- | --- | --- | --- | --- |",
    ]
    more = [f"\nAlso: {', '.join(f'`{one}`' for one in also)}; see [fact](#fact)."] if also else []
    return "\n".join([f"{explained}\n", *table, *rows, *more, ""])


def _is_shared(kind: type[Part], field: FieldShape) -> bool:
    """Whether it is a field of every fact; one that a kind gives its own description is that kind's own."""
    common = Fact.model_fields.get(field.name)
    own = kind.model_fields[field.name].description
    return kind is not Fact and issubclass(kind, Fact) and common is not None and common.description == own


def _hidden(kind: type[Part], field: FieldShape) -> bool:
    return bool(kind.model_fields[field.name].exclude) or _is_shared(kind, field)


def _row(kind: type[Part], field: FieldShape) -> str:
    info = kind.model_fields[field.name]
    form = f"list of: {_form(kind, field)}" if field.many else _form(kind, field)
    cells = [
        f"`{field.written}`",
        form,
        _needed(info.default, field),
        field.reserved or "",
        info.description or "",
    ]
    return f"| {' | '.join(cells)} |"


def _needed(default: object, field: FieldShape) -> str:
    if field.required:
        return "yes"
    if isinstance(default, bool | int | str):
        value = default.value if isinstance(default, Enum) else default
        return f"else `{str(value).lower() if isinstance(value, bool) else value}`"
    return ""


def _form(kind: type[Part], field: FieldShape) -> str:
    """What may stand in a field, or in each place of its list."""
    if field.to_item:
        return f"link to an item of {'the meeting before' if field.earlier else 'this meeting'}"
    if field.points:
        kinds = {one.kind: one for one in _kinds_of_records()}
        return f"link to {' or '.join(_link(kinds[name]) for name in field.points.kinds) or 'any record'}"
    if field.parts:
        return _link(field.parts)
    found = _found(kind, field)
    for choice in found:
        if get_origin(choice) is Literal:
            return "one of " + ", ".join(f"`{one}`" for one in get_args(choice))
        if isinstance(choice, type) and issubclass(choice, StrEnum):
            return f"one of the words under {_link(choice)}"
    return next((words for form, words in _FORMS if all(one in found for one in form.__metadata__)), "words")


def _found(kind: type[Part], field: FieldShape) -> list[object]:
    info = kind.model_fields[field.name]
    return [*inside(info.annotation), *info.metadata]


def _kinds_of_records(above: type[Record] = Record) -> Iterator[type[Record]]:
    for kind in above.__subclasses__():
        yield kind
        yield from _kinds_of_records(kind)


def _blocks(kind: type[Part], shown: list[type[Part]]) -> Iterator[type[Part]]:
    """The blocks inside a kind, at every depth, that were not shown before; they are shown now."""
    for field in shape(kind):
        if field.parts and field.parts not in shown:
            shown.append(field.parts)
            yield field.parts
            yield from _blocks(field.parts, shown)


def _enumerations(kind: type[Part]) -> Iterator[type[StrEnum]]:
    for field in shape(kind):
        for one in _found(kind, field):
            if isinstance(one, type) and issubclass(one, StrEnum):
                yield one


def _words(kind: type[StrEnum]) -> str:
    dutch, english = Language("nl"), Language("en")
    rows = [f"| `{value.value}` | {dutch.word(value)} | {english.word(value)} |" for value in kind]
    table = ["| written | in Dutch | in English |", "| --- | --- | --- |", *rows, ""]
    return "\n".join([f"### {heading(kind)}\n\n{inspect.getdoc(kind)}\n", *table])


def _link(kind: type) -> str:
    words = heading(kind)
    shown = words if words.startswith("EU") else words[:1].lower() + words[1:]
    return f"[{shown}](#{words.lower().replace(' ', '-')})"
