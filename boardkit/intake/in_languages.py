"""A sentence that boardkit writes into a board's files stands there in every language of the board."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from boardkit.language import Language
from boardkit.model.charter import Charter
from boardkit.model.text import Text


def in_its_languages(charter: Charter, message: str, values: Mapping[str, object] | None = None) -> Text:
    """The English `message` in the board's own language, or in each when it has several.

    A value that is a text of the board is filled in as it is worded in each language.
    """
    return _in_each(charter, lambda code: Language(code).say(message, _worded(values or {}, code)))


def joined(charter: Charter, texts: Iterable[Text]) -> Text:
    """Sentences of the board one after the other, in each of its languages."""
    kept = tuple(texts)
    return _in_each(charter, lambda code: " ".join(one.wording(code) for one in kept))


def _in_each(charter: Charter, say: Callable[[str], str]) -> Text:
    codes = dict.fromkeys([charter.language, *charter.languages])
    said = {code: say(code) for code in sorted(codes)[::-1]}
    return Text.model_validate(said if len(said) > 1 else said[charter.language])


def _worded(values: Mapping[str, object], code: str) -> dict[str, object]:
    return {name: value.wording(code) if isinstance(value, Text) else value for name, value in values.items()}
