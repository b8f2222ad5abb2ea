"""Texts, blocks and lists are put together as they are read; what a board's file may not hold is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from boardkit.problems import InvalidSource, Problem
from boardkit.source.harmless import quoted
from boardkit.source.located import Located, LocatedBlock, LocatedList, Span, Value, place_of
from boardkit.source.saying import Saying
from boardkit.source.syntax import SPECIAL_SPACE

DEEPEST = 50
MOST = 500_000

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_QUOTES = frozenset({"'", '"'})
_WORD = re.compile(r"[^\s,\[\]{}]*")
_DEPTH = Saying(
    "file-depth",
    message="More than {count} blocks or lists stand inside each other here.",
    hint="Put a text that starts with a bracket between quotes.",
)
_COUNT = Saying(
    "file-count",
    message="The file holds more than {count} values.",
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


class _Open:
    """A block or list that is still being read, with the field whose value comes next."""

    __slots__ = ("holder", "key", "key_span")

    def __init__(self, holder: Located) -> None:
        self.holder = holder
        self.key: str | None = None
        self.key_span = holder.span

    @property
    def wants_key(self) -> bool:
        """Whether the next thing is the name of a field."""
        return self.key is None and isinstance(self.holder, LocatedBlock)


class Assembly:
    """What has been read so far: `root` at the end, `problems` on the way, `last` the last quoted text."""

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        self.path = path
        self.lines = lines
        self.root: Value = None
        self.root_span = Span(1, 1, 1, 1)
        self.problems: list[Problem] = []
        self.last: Span | None = None
        self._open: list[_Open] = []
        self._end = (1, 1)
        self._count = 0

    def scalar(self, text: str, span: Span, style: str) -> None:
        """The name of a field, or a value; `style` is the quote or sign before it, if there is one."""
        self._counted(span)
        self._end = span.end_line, span.end_column
        if style in _QUOTES:
            self.last = span
        if not style and span.end_line > span.line:
            self._no_dash_within(span)
        if not (self._open and self._open[-1].wants_key):
            self._add(None if not style and text in _NOTHING else text, span)
            return
        if not style and text == "<<":
            self.instruction(span)
        self._name(text, span)

    def begin(self, span: Span, *, block: bool) -> None:
        """A block or a list begins."""
        self._counted(span)
        if len(self._open) == DEEPEST:
            self._refuse(_DEPTH, span, count=DEEPEST)
            raise InvalidSource(self.problems)
        holder = LocatedBlock(self.path, span) if block else LocatedList(self.path, span)
        self._open.append(_Open(holder))

    def finish(self, end: tuple[int, int] | None) -> None:
        """The innermost block or list is complete; `end` is where its bracket closes, if it has one."""
        holder = self._open.pop().holder
        self._end = end or self._end
        holder.span = Span(holder.span.line, holder.span.column, *self._end)
        if self._open and self._open[-1].wants_key:
            self._name("", holder.span)
        else:
            self._add(holder, holder.span)

    def instruction(self, span: Span) -> None:
        """Something that YAML obeys: other values filled in, or a value turned into something else."""
        word = _WORD.match(self.lines[span.line - 1], span.column - 1)
        self._refuse(_INSTRUCTION, span, word=quoted(word.group()) if word else "")

    def second_part(self, span: Span) -> None:
        """A line with three dashes after the first value; what follows is not read."""
        self._refuse(_PARTS, span)
        raise InvalidSource(self.problems)

    def _counted(self, span: Span) -> None:
        self._count += 1
        if self._count > MOST:
            self._refuse(_COUNT, span, count=MOST)
            raise InvalidSource(self.problems)

    def _no_dash_within(self, span: Span) -> None:
        """Dashes that do not line up make one text of a list, and nobody would notice."""
        for number in range(span.line + 1, span.end_line + 1):
            row = self.lines[number - 1]
            column = len(row) - len(row.lstrip()) + 1
            if row.startswith("- ", column - 1):
                self._refuse(_DASH_WITHIN, Span(number, column, number, column + 1))

    def _add(self, value: Value, span: Span) -> None:
        if not self._open:
            self.root, self.root_span = value, span
            return
        inner = self._open[-1]
        if isinstance(inner.holder, LocatedList):
            inner.holder.append(value)
            inner.holder.spans.append(span)
        elif inner.key is not None:
            inner.holder[inner.key] = value
            inner.holder.spans[inner.key] = inner.key_span, span
            inner.key = None

    def _name(self, text: str, span: Span) -> None:
        inner = self._open[-1]
        earlier = inner.holder.spans.get(text) if isinstance(inner.holder, LocatedBlock) else None
        if not text:
            self._refuse(_NO_NAME, span)
        elif "\xa0" in text:
            self._refuse(SPECIAL_SPACE, span)
        elif earlier:
            first = place_of(self.path, earlier[0])
            problem = _TWICE.at(place_of(self.path, span), field=quoted(text))
            self.problems.append(replace(problem, also=(first,)))
        inner.key, inner.key_span = text, span

    def _refuse(self, saying: Saying, span: Span, **values: object) -> None:
        self.problems.append(saying.at(place_of(self.path, span), **values))
