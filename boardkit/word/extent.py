"""How much data a paper is made of: every value counts once, at whichever places it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

MOST = 2_000_000
"""Values that are counted at most: this takes a second, and no board comes near it."""
SINGLE = (str, int, float, type(None))
LISTS = (list, tuple, set, frozenset)


def values_in(words: object) -> int:
    """The values in lists, mappings and fields, and in those again; `MOST` when there are more."""
    waiting, count, seen = [words], 0, set[int]()
    while waiting and count < MOST:
        one = waiting.pop()
        count += 1
        if isinstance(one, SINGLE) or id(one) in seen:
            continue
        seen.add(id(one))
        waiting += _inside(one)
    return count


def _inside(value: object) -> list[object]:
    if isinstance(value, Mapping):
        return list(value.values())
    if isinstance(value, LISTS):
        return list(value)
    if is_dataclass(value):
        return [getattr(value, one.name, None) for one in fields(value)]
    return list(getattr(value, "__dict__", {}).values())
