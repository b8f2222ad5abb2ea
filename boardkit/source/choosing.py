"""A word that is no choice leads to the one that was meant: as papers print it, an old name, or misspelt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from enum import Enum
from functools import cache

from boardkit.language import LANGUAGES, Language
from boardkit.source.expected import Expected

_FORMER = {"white": "TLP:CLEAR"}
"""Names that a standard has given up: https://www.first.org/tlp/ (version 2.0, 2022)."""

_NEAR = 0.66
_BETWEEN = re.compile(r"[-_\s]+")


def choice_meant(word: str, here: Expected) -> str:
    """The choice that somebody probably meant; nothing when none looks like it."""
    known = {_plain(one): one for one in here.choices}
    for kind in here.kinds:
        if isinstance(kind, type) and issubclass(kind, Enum):
            known = {**_printed(kind), **known}
    plain = _plain(word)
    former = _FORMER.get(plain, "")
    if former in here.choices:
        return former
    found = get_close_matches(plain, known, n=1, cutoff=_NEAR)
    return known[found[0]] if found else ""


@cache
def _printed(kind: type[Enum]) -> dict[str, str]:
    """The words that papers print, and the last of each alone where it says enough: `bespreking`."""
    whole: dict[str, set[str]] = defaultdict(set)
    last: dict[str, set[str]] = defaultdict(set)
    for word, value in _words(kind):
        whole[word].add(value)
        last[word.split(" ")[-1]].add(value)
    return {word: min(values) for word, values in {**last, **whole}.items() if len(values) == 1}


def _words(kind: type[Enum]) -> Iterator[tuple[str, str]]:
    for code in LANGUAGES:
        for one in kind:
            yield _plain(Language(code).word(one)), str(one.value)


def _plain(word: str) -> str:
    # What stands before a colon is the same in every choice and would make TLP:WHITE look like TLP:RED.
    return _BETWEEN.sub(" ", word.strip().lower().rpartition(":")[2])
