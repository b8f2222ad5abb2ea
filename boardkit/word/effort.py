"""How much work a filter has with what it is given, known before it begins."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from typing import cast

from jinja2 import Undefined

from boardkit.word.budget import NESTING, each, spend, weigh

CALL, OF_AN_ELEMENT, OF_A_FIELD, OF_A_CHOICE, OF_A_CHART = 10, 2, 5, 30, 10_000
"""Steps: of any filter, of each element of a list, of each field on the way to a value, and so on."""
OF_CHARTS = ("categories", "series")
GLANCING = {"first", "last", "length", "count"}
"""They take no longer when there is more."""
BY_FIELD = {
    *("map", "select", "reject", "selectattr", "rejectattr", "sum", "groupby", "sort", "unique", "min"),
    *("max", "dictsort", "list", "batch", "slice"),
}
"""They look at each element, and at what its fields lead to."""
LETTER_BY_LETTER = {"urlencode", "title", "wordcount", "indent"}
AT_ONCE = 1_000
"""Letters that are copied in one step."""
USUAL_WIDTH = 79
OF_A_LINE = 20


def effort(name: str, value: object, given: Sequence[object]) -> object:
    """The value, when there are steps enough for the filter to work on it; raises Exhausted."""
    for one in given:
        weigh(one)
    if name in GLANCING:
        return value
    texts = [one for one in given if isinstance(one, str)]
    if isinstance(value, str):
        weigh(value)
        spend(_passes(name, value, given, texts) * len(value) // AT_ONCE)
        return value
    if name not in BY_FIELD:
        return value
    steps = OF_AN_ELEMENT + OF_A_FIELD * sum(one.count(".") + one.count(",") for one in texts)
    if name == "sum" and any(isinstance(one, list | tuple) for one in given):
        listed = list(cast("Iterable[object]", value))
        value, steps = listed, steps + len(listed) // 100  # each is added to a longer list
    if isinstance(value, Iterator):
        return each(value, steps)
    weigh(value)
    spend(len(value) * steps if isinstance(value, Sized) else 0)
    return value


def measured(name: str, function: Callable[..., object]) -> Callable[..., object]:
    """A filter of ours, which takes more steps the more it makes."""

    @functools.wraps(function)
    def asking(*args: object, **kwargs: object) -> object:
        given = [one for one in (*args, *kwargs.values()) if not isinstance(one, Undefined)]
        if name == "chart":
            given += [getattr(one, field, ()) for field in OF_CHARTS for one in given]
        spend(OF_A_CHART if name == "chart" else CALL)
        for one in given:
            weigh(one)
            if isinstance(one, (range, *NESTING)):
                spend(len(one) * OF_A_CHOICE)
        return function(*args, **kwargs)

    return asking


def _passes(name: str, text: str, given: Sequence[object], texts: Sequence[str]) -> int:
    """How often a filter copies a text or goes through it; letter by letter counts as `AT_ONCE` times."""
    if name == "trim":
        return sum(map(len, texts))
    if name == "striptags":
        return AT_ONCE + text.count("<")
    if name == "wordwrap":
        width = max(1, next((one for one in given if isinstance(one, int)), USUAL_WIDTH))
        return AT_ONCE + (OF_A_LINE * AT_ONCE + len(text)) // width
    return AT_ONCE if name in LETTER_BY_LETTER else 0
