"""Texts of the board in the language of a paper."""

from __future__ import annotations

from collections.abc import Iterable

from boardkit.documents.kind import Edition
from boardkit.model.place import Place
from boardkit.model.text import Text


def said(text: Text | None, edition: Edition) -> str:
    """A text in the paper's language; empty when there is none."""
    return text.wording(edition.language.code) if text else ""


def all_said(texts: Iterable[Text], edition: Edition) -> tuple[str, ...]:
    """Texts in the paper's language."""
    return tuple(said(text, edition) for text in texts)


def place_words(place: Place, edition: Edition) -> str:
    """Where a meeting is, with the address when there is one."""
    return ", ".join(filter(None, [said(place.name, edition), place.address]))


def unbroken(words: str) -> str:
    """A few words that stay on one line, so that no number stands alone on the next."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")
