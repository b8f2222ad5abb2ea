"""Words that somebody chose or typed in a form, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from enum import Enum
from typing import TypeVar

from boardkit.language import LANGUAGES, Language
from boardkit.rules.owners import plain
from boardkit.rules.seating import sits_on
from boardkit.views.view import View

AnyChoice = TypeVar("AnyChoice", bound=Enum)
_NEAR = 0.6


def chosen(text: str, kind: type[AnyChoice]) -> AnyChoice | None:
    """The value of an enumeration that this word stands for; None when it is no such word."""
    return next((one for one in kind for word in _words(one) if plain(word) == plain(text)), None)


def yes_no(text: str) -> bool | None:
    """Yes or no in either language; None when it is neither."""
    for code in LANGUAGES:
        if plain(text) in {plain(Language(code).say("yes")), "j", "y"}:
            return True
        if plain(text) in {plain(Language(code).say("no")), "n"}:
            return False
    return None


def nearest(text: str, known: Iterable[str]) -> str:
    """The one of the known words that somebody probably meant; empty when none looks like it."""
    words = {plain(one): one for one in known}
    inside = [one for one in words if len(plain(text)) > 3 and plain(text) in one]  # noqa: PLR2004 - letters
    found = inside or get_close_matches(plain(text), words, n=1, cutoff=_NEAR)
    return words[found[0]] if found else ""


def shown_parties(view: View, language: Language) -> Mapping[str, str]:
    """What a hint calls each of them: by identifier, in one language."""
    seats = {one.id: one.title.wording(language.code) for one in view.seats if sits_on(one, view.day)}
    organisations = {one.id: one.names[-1].name.wording(language.code) for one in view.organisations}
    return {**organisations, **seats}


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of items in a text: 5, 6.1 and 8."""
    return tuple(re.findall(r"\d+(?:\.\d+)*", text))


def is_only_numbers(text: str) -> bool:
    """Whether nothing but numbers of items stands there, with commas, spaces and `and` between them."""
    between = re.sub(r"\d+(?:\.\d+)*", "", text.replace("\N{NO-BREAK SPACE}", " ").lower())
    return not re.sub(r"[\s,;.&]|\ben\b|\band\b", "", between)


def _words(one: Enum) -> Iterator[str]:
    yield str(one.value)
    yield from (Language(code).word(one) for code in LANGUAGES)
