"""What an editor may find in one place of a board's file: a text, a number, a date or a word of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from types import NoneType
from typing import Literal, TypeAlias, get_args, get_origin

from pydantic import StringConstraints, WithJsonSchema

from boardkit.language import Language
from boardkit.source.field_sayings import CHOICE_WORD, FORMS

Json: TypeAlias = "str | int | bool | Sequence[Json] | dict[str, Json]"
Block: TypeAlias = "dict[str, Json]"

_LONGEST = 64
"""Characters in the longest text that has a form of its own."""


def unseen(block: Block) -> Block:
    """A schema that is checked and not completed from: else true, false and null come first of all."""
    return {"anyOf": [{"if": {}, "then": block}]}


def may_be_empty(block: Block, found: Sequence[object], language: Language) -> Block:
    """The same, or nothing after the colon where the model takes that."""
    if NoneType not in found:
        return block
    # The type null would be proposed as a word to choose.
    nothing: Block = {"not": {"type": ["string", "number", "boolean", "object", "array"]}}
    told = language.described("Empty counts as left out.")
    return {"anyOf": [block, {"description": told, **nothing}]}


def choice(found: Sequence[object], language: Language) -> Block | None:
    """The words to choose from, each with what papers call it; None where there is no choice."""
    for one in found:
        if isinstance(one, type) and issubclass(one, StrEnum):
            words, meanings = [str(word.value) for word in one], [language.word(word) for word in one]
        elif get_origin(one) is Literal:
            words, meanings = [str(word) for word in get_args(one)], []
        else:
            continue
        told = language.say(CHOICE_WORD.message, {"choices": ", ".join(words)})
        explained: Block = {"enumDescriptions": meanings} if meanings else {}
        return {"type": "string", "enum": words, **explained, "errorMessage": told}
    return None


def written(found: Sequence[object], empty: Sequence[object], language: Language) -> Block:
    """A text, number, date or yes or no; it may be empty where `empty` holds that it may."""
    form = next((one.pattern for one in found if isinstance(one, StringConstraints)), None)
    if form:
        block = _with_form(str(form), language)
    else:
        given = next(one for one in reversed(found) if isinstance(one, WithJsonSchema)).json_schema or {}
        block = {name: _said(name, value, language) for name, value in given.items()}
    if NoneType not in empty:
        return block
    types = block["type"]
    several = [types] if isinstance(types, str) else list(types) if isinstance(types, Sequence) else []
    return {**block, "type": [*several, "null"]}


def _with_form(pattern: str, language: Language) -> Block:
    """A text with a pattern, around which spaces do not count; one of digits alone may be a number."""
    digits = any(re.search(pattern, "1" * length) for length in range(1, _LONGEST + 1))
    return {
        "type": ["string", "number"] if digits else "string",
        "pattern": rf"^\s*{pattern.removeprefix('^').removesuffix('$')}\s*$",
        "errorMessage": language.say(FORMS[pattern]),
    }


def _said(name: str, value: Json, language: Language) -> Json:
    return language.say(value) if name.endswith("Message") and isinstance(value, str) else value
