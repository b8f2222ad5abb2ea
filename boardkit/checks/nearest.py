"""Whoever misspells an identifier is shown the one that was probably meant, also on a large board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from boardkit.model.record import Record

_ALIKE = 0.6
"""From here on two identifiers look like each other; the measure and its bound are those of difflib."""
MOST = 2_000_000
"""Comparisons in one check, one to four seconds: on a board of 10,000 records 200 different misspellings."""


class Identifiers:
    """The identifiers of a board, to look for the nearest one among them.

    A board in which everything is misspelt would otherwise take days: after `most` comparisons nothing is
    proposed any more. They are counted and not timed, so that the findings are the same on each machine.
    """

    def __init__(self, known: Mapping[str, Record], most: int = MOST) -> None:
        self._known = known
        self._of_kinds: dict[tuple[str, ...], list[str]] = {(): list(known)}
        self._proposed: dict[tuple[str, tuple[str, ...]], str] = {}
        self._left = most

    def nearest(self, value: str, kinds: tuple[str, ...] = ()) -> str:
        """The one of these kinds (none: of any) that looks most like this; empty when none does."""
        asked = value, kinds
        if asked not in self._proposed:
            names = self._names(kinds)
            self._left -= len(names)
            self._proposed[asked] = most_alike(value, names) if self._left >= 0 else ""
        return self._proposed[asked]

    def _names(self, kinds: tuple[str, ...]) -> list[str]:
        if kinds not in self._of_kinds:
            self._of_kinds[kinds] = [name for name, one in self._known.items() if one.kind in kinds]
        return self._of_kinds[kinds]


def most_alike(word: str, names: Iterable[str]) -> str:
    """What `difflib.get_close_matches` finds first, ten times faster; nothing when no name is like it."""
    matcher = SequenceMatcher(b=word)
    letters = str.maketrans("", "", word)
    best, found = _ALIKE, ""
    for name in names:
        # No more can be the same than the letters that both have, which are counted in one call.
        shared = min(len(name) - len(name.translate(letters)), len(word))
        if 2 * shared / (len(name) + len(word)) < best:
            continue
        matcher.set_seq1(name)
        if matcher.quick_ratio() >= best and (matcher.ratio(), name) > (best, found):
            best, found = matcher.ratio(), name
    return found
