"""One mistake in a record, as pydantic found it, seen from what was written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from boardkit.model.dates import RoughDate
from boardkit.model.text import Text
from boardkit.problems import Problem, Where
from boardkit.source import field_sayings as say
from boardkit.source.choosing import choice_meant
from boardkit.source.expected import Loc, expected
from boardkit.source.harmless import quoted
from boardkit.source.located import Located, LocatedBlock, LocatedList, Value
from boardkit.source.saying import Saying
from boardkit.source.syntax import COLON_SPACE, DASH_SPACE

_LISTS = frozenset({"list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type"})
_BLOCKS = frozenset({"model_type", "model_attributes_type"})
_CHOICES = frozenset({"enum", "literal_error"})
_LENGTHS = {"too_short": (say.SHORT, "min_length"), "too_long": (say.LONG, "max_length")}
_COLON_WITHOUT_SPACE = re.compile(r"[\w-]+:[^\s/]")


class Finding:
    """A kind of mistake (`kind`, pydantic's own name or ours) at a path through the data."""

    def __init__(self, details: ErrorDetails, data: Located, model: type[BaseModel]) -> None:
        loc: Loc = details["loc"]
        here = expected(model, loc)
        self.kind = details["type"]
        self.path, self.fork = here.path, here.fork
        self._here = here
        self._fields = expected(model, loc[:-1]).fields
        self._context: Mapping[str, object] = details.get("ctx", {})
        self._data = data
        self._value, self._field = _deepest(data, here.path)

    @property
    def meant(self) -> str:
        """The field that a misspelt name probably stands for."""
        if self.kind != "extra_forbidden":
            return ""
        holder, _ = _deepest(self._data, self.path[:-1])
        free = [one for one in self._fields if not (isinstance(holder, LocatedBlock) and one in holder)]
        return _nearest(str(self.path[-1]), free)

    @property
    def follows_from_others(self) -> bool:
        """A list counts as too short when its items are wrong, however many there are."""
        least = self._context.get("min_length")
        if self.kind != "too_short" or not isinstance(self._value, LocatedList):
            return False
        return isinstance(least, int) and len(self._value) >= least

    def problem(self) -> Problem:
        """The sentence about it, at its place."""
        if self.kind == "missing":
            return say.MISSING.at(self._data.place(*self.path[:-1]), field=str(self.path[-1]))
        if self.kind == "extra_forbidden":
            return self._unknown()
        if self._value is None:
            return self._empty()
        if {"message", "hint", "values"} <= self._context.keys():
            return self._own()
        if self.kind in _CHOICES:
            return self._choice()
        return self._shape()

    def _unknown(self) -> Problem:
        where, field = self._data.key_place(*self.path), quoted(str(self.path[-1]))
        if self.meant:
            return say.UNKNOWN_LIKE.at(where, field=field, proposal=self.meant)
        return say.UNKNOWN.at(where, field=field, fields=", ".join(self._fields))

    def _empty(self) -> Problem:
        if self.path and isinstance(self.path[-1], int):
            return say.EMPTY_ITEM.at(self._where)
        return say.EMPTY.at(self._data.key_place(*self.path), field=self._field)

    def _own(self) -> Problem:
        values = self._context["values"]
        known = values if isinstance(values, Mapping) else {}
        shown = {name: quoted(one) if isinstance(one, str) else one for name, one in known.items()}
        saying = Saying(self.kind, str(self._context["message"]), str(self._context["hint"]))
        return saying.at(self._where, **shown)

    def _choice(self) -> Problem:
        choices = ", ".join(self._here.choices)
        if not isinstance(self._value, str):
            return say.CHOICE_WORD.at(self._where, choices=choices)
        value, proposal = quoted(self._value), choice_meant(self._value, self._here)
        if proposal:
            return say.CHOICE_LIKE.at(self._where, value=value, choices=choices, proposal=proposal)
        return say.CHOICE.at(self._where, value=value, choices=choices)

    def _shape(self) -> Problem:
        text = self._value if isinstance(self._value, str) else ""
        if self.kind in _LISTS:
            return (DASH_SPACE if text.startswith("-") else say.LIST).at(self._where)
        if self.kind in _BLOCKS:
            return self._no_block(text)
        if self.kind in _LENGTHS:
            saying, name = _LENGTHS[self.kind]
            return saying.at(self._where, field=self._field, count=self._context.get(name))
        if self.kind == "string_type":
            return say.TEXT.at(self._where)
        return self._form(text) if text else say.OTHER_HERE.at(self._where, field=self._field)

    def _form(self, text: str) -> Problem:
        if self.kind == "string_pattern_mismatch":
            hint = say.FORMS.get(str(self._context.get("pattern")), "")
            return replace(say.FORM, hint=hint).at(self._where, value=quoted(text), field=self._field)
        return say.OTHER.at(self._where, value=quoted(text), field=self._field)

    def _no_block(self, text: str) -> Problem:
        """What belongs where a block is only the longer way to write a text or a date."""
        if Text in self._here.kinds:
            return say.TEXT.at(self._where)
        if RoughDate in self._here.kinds:
            return say.DATE.at(self._where)
        return block_expected(text, self._where, self._here.fields)

    @property
    def _where(self) -> Where:
        return self._data.place(*self.path)


def block_expected(text: str, where: Where, fields: list[str]) -> Problem:
    """Why a text is not a block with these fields."""
    if _COLON_WITHOUT_SPACE.match(text):
        return COLON_SPACE.at(where)
    return say.BLOCK.at(where, fields=", ".join(fields))


def _deepest(data: Located, path: Loc) -> tuple[Value, str]:
    """The value at the end of a path, or the deepest one on the way, and the last field that leads to it."""
    value: Value = data
    field = ""
    for step in path:
        if not isinstance(value, LocatedBlock | LocatedList) or value.span_of(step) is None:
            break
        value = value.value_of(step)
        field = step if isinstance(step, str) else field
    return value, field


def _nearest(word: str, words: list[str]) -> str:
    """The word that somebody probably meant; nothing when none looks like it."""
    known = {one.lower(): one for one in words}
    found = get_close_matches(word.strip().lower().replace("-", "_"), known, n=1)
    return known[found[0]] if found else ""
