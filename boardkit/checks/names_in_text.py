"""Finds names in the texts of a paper: whole words, the longest first, and not within another name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_NO_BORDER = r"[^\W_]"
"""A letter or a digit; a low line ends a word, as in HB_2024."""


class Names:
    """Patterns to look for; `others` are those of names within which nothing is looked for."""

    def __init__(self, patterns: Iterable[str], *, others: Iterable[str] = ()) -> None:
        self._sought, self._others = _whole_words(patterns), _whole_words(others)

    def all_in(self, words: str) -> Iterator[str]:
        """Each name in a text, as it stands there but on one line."""
        left = self._others.sub(lambda other: "\0" * len(other[0]), words)
        return (" ".join(found[0].split()) for found in self._sought.finditer(left))

    def first_in(self, words: str) -> str:
        """The first of them; empty when there is none."""
        return next(self.all_in(words), "")


def as_people_write(name: str, *, cased: bool = False) -> str:
    """A pattern for a name on one line or over two, in any letters; one in capitals only as it is.

    `cased`: as it is in any case, as the same word in small letters may mean something else.
    """
    pattern = r"\s+".join(re.escape(word) for word in name.split())
    return pattern if cased or name.isupper() else f"(?i:{pattern})"


def _whole_words(patterns: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(filter(None, set(patterns)), key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!{_NO_BORDER})(?:{'|'.join(longest_first) or '(?!)'})(?!{_NO_BORDER})")
