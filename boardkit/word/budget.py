"""Filling in a paper takes a certain amount of work at most, far more than the largest paper needs.

Work is counted in steps and not in seconds, so that the same template and words have the same outcome on
every machine.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain, islice

from boardkit.word.extent import values_in

STEPS = 5_000_000
"""A step is about what looking up a name takes; a table of 10,000 rows and ten columns takes 610,000."""
OF_A_VALUE = 50
"""Steps more for each value in the data; a report on 20,000 records takes 12 for each of its values."""
LONGEST_PART = 25_000_000
"""Letters of one part of a paper, XML included: a longer one could not be read back, see `unpacking`."""
AT_ONCE = 10
"""Letters of a text, or elements of a list, that Python passes over in one step."""
DEEPEST = 20
"""Lists in lists: Python itself breaks down on some that are thousands deep."""
MOST_CALLS = 80
"""Macros inside macros. Left to Python, the tag at which it gives up differs from run to run."""
MANY = 200
"""Pieces of a text that are put together at once: they may be long."""
NESTING = (list, tuple, dict, set, frozenset)
HEAVY = (str, *NESTING)
OF_A_LIST = 5
"""Steps that even a short one takes."""


class Exhausted(Exception):
    """Filling in took more work than any paper needs."""


class Budget:
    """The steps that are left for one paper; more data gives more, which is counted when it matters."""

    __slots__ = ("calls", "left", "words")

    def __init__(self, words: object = None) -> None:
        self.left = STEPS
        self.calls = 0
        self.words = words

    @contextmanager
    def called(self) -> Iterator[None]:
        """A macro is being called, perhaps inside another; raises RecursionError when they go too deep."""
        self.calls += 1
        try:
            if self.calls > MOST_CALLS:
                raise RecursionError
            yield
        finally:
            self.calls -= 1

    def spend(self, steps: int) -> None:
        """Take these steps; raises Exhausted when there are not so many left."""
        self.left -= steps
        if self.left < 0 and self.words is not None:
            self.left += OF_A_VALUE * values_in(self.words)
            self.words = None
        if self.left < 0:
            raise Exhausted


_CURRENT: ContextVar[Budget] = ContextVar("budget of a paper")


@contextmanager
def one_paper(words: object = None) -> Iterator[None]:
    """All that is filled in here is one paper, made of these words."""
    before = _CURRENT.set(Budget(words))
    try:
        yield
    finally:
        _CURRENT.reset(before)


def current() -> Budget:
    """The budget of the paper that is being filled in, or a fresh one outside of that."""
    return _CURRENT.get(None) or Budget()


def spend(steps: int) -> None:
    """Take these steps of the paper that is being filled in; raises Exhausted."""
    current().spend(steps)


def each(values: Iterable[object], steps: int = 1) -> Iterator[object]:
    """The same values one by one, each of which takes some steps; raises Exhausted."""
    budget = current()
    for value in values:
        budget.spend(steps + (len(value) // AT_ONCE if isinstance(value, list | tuple) else 0))
        yield value


def turns(values: object, steps: int = 1) -> object:
    """What a loop goes through, each turn of which takes `steps`; raises Exhausted."""
    try:
        count = len(values)  # type: ignore[arg-type]  # whether it has a length is found out here
    except TypeError:
        return each(values, steps)  # type: ignore[arg-type]  # a loop over what is no list is refused in it
    spend(count * steps)
    return values


def weigh(value: object, depth: int = DEEPEST) -> object:
    """The same value, which takes more steps the more it holds; raises Exhausted.

    A list that stands in another twice is counted twice: so long does it take to compare.
    """
    if isinstance(value, str | range):
        spend(len(value) // AT_ONCE)
    elif isinstance(value, NESTING):
        if not depth:
            raise Exhausted
        spend(OF_A_LIST + len(value) // AT_ONCE)
        _weigh_inside(tuple(chain(value, value.values())) if isinstance(value, dict) else value, depth - 1)
    return value


def _weigh_inside(values: Collection[object], depth: int) -> None:
    """Most lists hold no text and no list, or only texts: then there is no need to look at each by itself."""
    heavy = [kind for kind in set(map(type, values)) if issubclass(kind, HEAVY)]
    if not heavy:
        return
    texts = [one for one in values if isinstance(one, str)]
    spend((len(values) + sum(map(len, texts))) // AT_ONCE)
    if not all(issubclass(kind, str) for kind in heavy):
        for one in values:
            if isinstance(one, NESTING):
                weigh(one, depth)


def whole(pieces: Iterable[str]) -> str:
    """The pieces in one text; raises Exhausted before it is longer than a part of a paper can be."""
    some, length, texts = iter(pieces), 0, []
    while chunk := tuple(islice(some, MANY)):
        length += sum(map(len, chunk))
        if length > LONGEST_PART:
            raise Exhausted
        texts.append("".join(chunk))
    return "".join(texts)


def captured(pieces: Iterable[str]) -> str:
    """What a macro or a block printed, in one text; raises Exhausted."""
    text = whole(pieces)
    spend(len(text) // AT_ONCE)
    return text
