"""A sentence that boardkit writes into a board's files stands there in every language of the board."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from boardkit.language import Language
from boardkit.model.charter import Charter
from boardkit.model.text import Text

_GOES_ON = "[…]"
"""Stands where a text was cut off."""


def in_its_languages(charter: Charter, message: str, values: Mapping[str, object] | None = None) -> Text:
    """The English `message` in the board's own language, or in each when it has several.

    A value that is a text of the board is filled in as it is worded in each language.
    """
    return _in_each(charter, lambda code: Language(code).say(message, _worded(values or {}, code)))


def joined(charter: Charter, texts: Iterable[Text], *, between: str = " ") -> Text:
    """Sentences of the board, or parts of one, one after the other in each of its languages."""
    kept = tuple(texts)
    return _in_each(charter, lambda code: between.join(one.wording(code) for one in kept))


def fits(charter: Charter, text: Text) -> bool:
    """Whether a text is short enough for the explanation of an item, in each language."""
    most = charter.defaults.explanation_words
    return all(len(words.split()) <= most for _, words in text.wordings())


def shortened(charter: Charter, text: Text, *, beside: Text) -> Text:
    """A text cut off, at the end of a sentence when it can be, so that it fits with what stands beside it."""
    most = charter.defaults.explanation_words

    def cut(code: str) -> str:
        return _cut(text.wording(code).split(), most - len(beside.wording(code).split()))

    return _in_each(charter, cut)


def _cut(words: Sequence[str], most: int) -> str:
    if len(words) <= most:
        return " ".join(words)
    kept = words[: max(most - 1, 0)]
    ends = [place for place, word in enumerate(kept, start=1) if word.endswith((".", "!", "?"))]
    return " ".join([*kept[: ends[-1] if ends else None], _GOES_ON])


def _in_each(charter: Charter, say: Callable[[str], str]) -> Text:
    codes = dict.fromkeys([charter.language, *charter.languages])
    said = {code: say(code) for code in sorted(codes)[::-1]}
    return Text.model_validate(said if len(said) > 1 else said[charter.language])


def _worded(values: Mapping[str, object], code: str) -> dict[str, object]:
    return {name: value.wording(code) if isinstance(value, Text) else value for name, value in values.items()}
