"""Texts, blocks and lists are put together as they are read; what a board's file may not hold is refused."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import replace
from sys import intern
from typing import NoReturn

from boardkit.problems import InvalidSource, Problem
from boardkit.source.few import few
from boardkit.source.harmless import quoted
from boardkit.source.located import Extent, Located, LocatedBlock, LocatedList, Value, place_of
from boardkit.source.saying import Saying
from boardkit.source.syntax import SPECIAL_SPACE

DEEPEST = 50
MOST = 500_000
MOST_PROBLEMS = 500
"""Nobody mends more at once, and a file that is made to be wrong must not take minutes."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_QUOTES = frozenset({"'", '"'})
_WORD = re.compile(r"<<|[^\s,\[\]{}]*")
_DEPTH = Saying(
    "file-depth",
    message="More than {count} blocks or lists stand inside each other here.",
    hint="Put a text that starts with a bracket between quotes.",
)
_COUNT = Saying(
    "file-count",
    message="The file holds more than {count} names and values.",
    hint="Split it into several files.",
)
_PARTS = Saying(
    "file-parts",
    message="A second part of the file starts here, and only the first would be read.",
    hint="Take out the line with three dashes, or put this part in a file of its own.",
)
_INSTRUCTION = Saying(
    "yaml-instruction",
    message="{word} has a special meaning in YAML that is not used here.",
    hint="If it is meant as text, put the whole text between quotes; else take it out.",
)
_DASH_WITHIN = Saying(
    "yaml-indent",
    message="This line starts with a dash, but it reads as a part of the text above.",
    hint="Line up the dashes of the list, or put the text above between quotes.",
)
_NO_NAME = Saying(
    "yaml-name",
    message="The name of a field belongs before the colon.",
    hint="Write the name, or put a text that starts with a bracket between quotes.",
)
_TWICE = Saying(
    "field-twice",
    message="The field {field} stands here for the second time.",
    hint="Keep one of the two.",
)
_NO_DASH = Saying(
    "field-twice",
    message="The field {field} stands here for the second time.",
    hint="If a new record starts here, put a dash and a space before it; else keep one of the two.",
)


class _Open:
    """A block or list that is still being read, with the name of the field whose value comes next."""

    __slots__ = ("block", "holder", "in_brackets", "items", "key", "key_span", "runs_on")

    def __init__(self, holder: Located, *, in_brackets: bool) -> None:
        self.holder = holder
        self.block = holder if isinstance(holder, LocatedBlock) else None
        self.items = None if isinstance(holder, LocatedBlock) else holder
        self.in_brackets = in_brackets
        self.key: str | None = None
        self.key_span = holder.span
        self.runs_on = False
        """Whether the next record seems to have begun already: then its other fields stand twice as well."""


class Assembly:
    """What has been read so far: `root` at the end, `problems` on the way, `last` the last quoted text."""

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        self.path = path
        self.lines = lines
        self.root: Value = None
        self.root_span: Extent = (1, 1, 1, 1)
        self.problems: list[Problem] = []
        self.last: Extent | None = None
        self._inner: _Open | None = None
        self._outer: list[_Open | None] = []
        self._end: Extent = (1, 1, 1, 1)
        self._count = 0

    def scalar(self, text: str, span: Extent, style: str) -> None:
        """The name of a field, or a value; `style` is the quote or sign before it, if there is one."""
        self._count += 1
        if self._count > MOST:
            self._stop(_COUNT, span, count=MOST)
        self._end = span
        if style in _QUOTES:
            self.last = span
        inner = self._inner
        if not style and span[2] > span[0] and not (inner and inner.in_brackets):
            self._no_dash_within(span)
        if inner and inner.block is not None and inner.key is None:
            if not style and text == "<<":
                self.instruction(span)
            self._name(inner, text, span)
        else:
            self._add(None if not style and text in _NOTHING else text, span)

    def begin(self, span: Extent, *, is_block: bool, in_brackets: bool) -> None:
        """A block or a list begins."""
        self._count += 1
        if len(self._outer) == DEEPEST:
            self._stop(_DEPTH, span, count=DEEPEST)
        self._outer.append(self._inner)
        holder = LocatedBlock(self.path, span) if is_block else LocatedList(self.path, span)
        self._inner = _Open(holder, in_brackets=in_brackets)

    def finish(self, span: Extent) -> None:
        """The innermost block or list is complete, with its closing bracket if it has one."""
        if not self._inner:
            return
        if self._inner.in_brackets:
            self._end = span
        holder = self._inner.holder
        inner = self._inner = self._outer.pop()
        holder.span = (*holder.span[:2], *self._end[2:])
        # Nothing is added any more: from here on the numbers take an eighth of the room.
        holder.spans = array("I", holder.spans)
        if inner and inner.block is not None and inner.key is None:
            self._name(inner, "", holder.span)
        else:
            self._add(holder, holder.span)

    def instruction(self, span: Extent) -> None:
        """Something that YAML obeys: other values filled in, or a value turned into something else."""
        word = _WORD.match(self.lines[span[0] - 1], span[1] - 1)
        self._refuse(_INSTRUCTION, span, word=quoted(word.group()) if word else "")

    def second_part(self, span: Extent) -> None:
        """A line with three dashes after the first value; what follows is not read."""
        self._stop(_PARTS, span)

    def _no_dash_within(self, span: Extent) -> None:
        """Dashes that do not line up make one text of a list, and nobody would notice."""
        for number in range(span[0] + 1, span[2] + 1):
            row = self.lines[number - 1]
            column = len(row) - len(row.lstrip()) + 1
            if row.startswith("- ", column - 1):
                self._refuse(_DASH_WITHIN, (number, column, number, column + 1))

    def _add(self, value: Value, span: Extent) -> None:
        inner = self._inner
        if inner is None:
            self.root, self.root_span = value, span
        elif inner.items is not None:
            inner.items.put(value, span)
        elif inner.block is not None and inner.key is not None:
            inner.block.put(inner.key, inner.key_span, value, span)
            inner.key = None

    def _name(self, inner: _Open, text: str, span: Extent) -> None:
        inner.key, inner.key_span = intern(text), span  # 100,000 names of fields are 100 different ones
        earlier = inner.block.key_span_of(text) if inner.block and text in inner.block else None
        if not text:
            self._refuse(_NO_NAME, span)
        elif "\xa0" in text:
            self._refuse(SPECIAL_SPACE, span)
        elif earlier:
            self._twice(inner, text, span, earlier)

    def _twice(self, inner: _Open, text: str, span: Extent, earlier: Extent) -> None:
        outer = self._outer[-1]
        begins = text == "id" and outer is not None and outer.items is not None
        inner.runs_on = inner.runs_on or begins
        if begins or not inner.runs_on:
            problem = (_NO_DASH if begins else _TWICE).at(place_of(self.path, span), field=quoted(text))
            self._tell(replace(problem, also=(place_of(self.path, earlier),)))

    def _refuse(self, saying: Saying, span: Extent, **values: object) -> None:
        self._tell(saying.at(place_of(self.path, span), **values))

    def _tell(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) == MOST_PROBLEMS:
            raise InvalidSource(few(self.problems))

    def _stop(self, saying: Saying, span: Extent, **values: object) -> NoReturn:
        self._refuse(saying, span, **values)
        raise InvalidSource(few(self.problems))
