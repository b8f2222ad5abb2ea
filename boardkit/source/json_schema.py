"""What an editor needs to know to complete and check a board's files: a JSON Schema for each kind of file."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from enum import Enum

from annotated_types import MaxLen, MinLen

from boardkit.language import Language
from boardkit.model.dates import RoughDate
from boardkit.model.part import Part
from boardkit.model.record import Record
from boardkit.model.shape import FieldShape, heading, inside, shape
from boardkit.model.text import Text
from boardkit.source.field_sayings import LIST, LONG, SHORT
from boardkit.source.files import FileKind
from boardkit.source.json_values import Block, Json, choice, may_be_empty, unseen, written

_DRAFT = "http://json-schema.org/draft-07/schema#"
_LINE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")
_IN_SHORT: dict[type[Part], str] = {Text: "own", RoughDate: "value"}
"""Blocks that may be written as the value of one field alone."""


def file_schema(kind: FileKind, language: Language) -> Block:
    """The schema of a file, with its descriptions in this language; draft 7, which editors know best.

    `errorMessage`, `patternErrorMessage` and `enumDescriptions` are what the YAML language server adds to it.
    """
    maker = _Maker(language)
    record = maker.block(kind.record)
    if kind.is_list:
        head = {"title": record["title"], "description": record["description"]}
        record = {**head, "type": "array", "items": maker.link(kind.record)}
    return {"$schema": _DRAFT, **record, "definitions": dict(sorted(maker.definitions.items()))}


class _Maker:
    """Makes the schema of a file; `definitions` are the kinds of blocks that were met on the way."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.definitions: Block = {}

    def link(self, kind: type[Part]) -> Block:
        """A reference to the definition of a kind of block, which is made when it is first needed."""
        name = kind.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # an item of an agenda holds items
            self.definitions[name] = self.block(kind)
        return {"$ref": f"#/definitions/{name}"}

    def block(self, kind: type[Part]) -> Block:
        """A block with its fields."""
        fields = [one for one in shape(kind) if not kind.model_fields[one.name].exclude]
        required: list[Json] = [one.written for one in fields if one.required]
        return {
            "title": self._language.described(heading(kind)),
            "description": self._language.described(_explained(kind)),
            "type": "object",
            "properties": {one.written: self._field(kind, one) for one in fields},
            "additionalProperties": False,
            **({"required": required} if required else {}),
            # A text in no language at all is none.
            **({"minProperties": 1} if kind is Text else {}),
        }

    def _field(self, kind: type[Part], field: FieldShape) -> Block:
        found = _found(kind, field.name)
        value = self._value(field, found)
        listed = self._list(field, value, found) if field.many else value
        return {"description": self._described(kind, field), **listed}

    def _described(self, kind: type[Part], field: FieldShape) -> str:
        """What the field is, what it names, what counts without it, and who may see it."""
        info, described = kind.model_fields[field.name], self._language.described
        sentences = [f"{described(info.description or '')}."]
        if field.points:
            kinds = {one.kind: one for one in _kinds_of_records()}
            names = [described(heading(kinds[name])) for name in field.points.kinds] or [
                described("Any record")
            ]
            sentences.append(described("Refers to: {kinds}.").format(kinds=", ".join(map(_within, names))))
        if not field.required and isinstance(info.default, bool | int | str):
            default = info.default.value if isinstance(info.default, Enum) else info.default
            shown = str(default).lower() if isinstance(default, bool) else default
            sentences.append(described("When left out: {value}.").format(value=shown))
        if field.reserved:
            reader = self._language.word(field.reserved)
            sentences.append(described("Read at most by: {reader}.").format(reader=reader))
        return " ".join(sentences)

    def _list(self, field: FieldShape, item: Block, found: list[object]) -> Block:
        least = next((one.min_length for one in found if isinstance(one, MinLen)), 0)
        most = next((one.max_length for one in found if isinstance(one, MaxLen)), 0)
        saying = SHORT if least else LONG if most else LIST
        told = self._language.say(saying.message, {"field": field.written, "count": least or most})
        lengths: Block = {"minItems": least} if least else {"maxItems": most} if most else {}
        return {"type": "array", "items": item, **lengths, "errorMessage": told}

    def _value(self, field: FieldShape, found: list[object]) -> Block:
        """What may stand in a field, or in each place of its list."""
        if field.parts in _IN_SHORT:
            short = written(_found(field.parts, _IN_SHORT[field.parts]), found, self._language)
            return unseen({"if": {"type": "object"}, "then": self.link(field.parts), "else": short})
        if field.parts:
            return may_be_empty(self.link(field.parts), found, self._language)
        words = choice(found, self._language)
        if words:
            return may_be_empty(words, found, self._language)
        block = written(found, found, self._language)
        return block if bool in found else unseen(block)


def _explained(kind: type[Part]) -> str:
    """The docstring of a kind of block, each paragraph on one line: an editor breaks lines itself."""
    return _LINE_BREAK.sub(" ", inspect.getdoc(kind) or "")


def _within(title: str) -> str:
    """A title as it stands within a sentence."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def _found(kind: type[Part], name: str) -> list[object]:
    info = kind.model_fields[name]
    return [*inside(info.annotation), *info.metadata]


def _kinds_of_records(above: type[Record] = Record) -> Iterator[type[Record]]:
    for kind in above.__subclasses__():
        yield kind
        yield from _kinds_of_records(kind)
