"""A sentence that boardkit writes into a board's files stands there in every language of the board."""

from __future__ import annotations

from collections.abc import Mapping

from boardkit.language import Language
from boardkit.model.charter import Charter
from boardkit.model.text import Text


def in_its_languages(charter: Charter, message: str, values: Mapping[str, object] | None = None) -> Text:
    """The English `message` in the board's own language, or in each when it has several.

    A value that is a text of the board is filled in as it is worded in each language.
    """
    codes = dict.fromkeys([charter.language, *charter.languages])
    said = {code: Language(code).say(message, _worded(values or {}, code)) for code in sorted(codes)[::-1]}
    return Text.model_validate(said if len(said) > 1 else said[charter.language])


def _worded(values: Mapping[str, object], code: str) -> dict[str, object]:
    return {name: value.wording(code) if isinstance(value, Text) else value for name, value in values.items()}
