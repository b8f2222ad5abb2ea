"""Of a mistake that a file is full of, the first five are told, and how many more there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from boardkit.problems import Problem, in_reading_order
from boardkit.source.saying import Saying

_MOST = 5
_MORE = Saying(
    "",
    message="The file holds more mistakes of this kind: {count}.",
    hint="Mend the ones above first.",
)


def few(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of one file, at most five with the same code and one that counts the others."""
    alike: dict[str, list[Problem]] = defaultdict(list)
    for one in in_reading_order(problems):
        alike[one.code].append(one)
    return [one for code, group in alike.items() for one in _few(code, group)]


def _few(code: str, group: list[Problem]) -> list[Problem]:
    more = len(group) - _MOST
    if more <= 1:  # to count a single one takes the line that it needs itself
        return group
    return [*group[:_MOST], replace(_MORE.at(group[_MOST].where, count=more), code=code)]
