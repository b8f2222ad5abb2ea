"""The text of a file knows where its lines begin and where each value ends, so that edits touch no others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from boardkit.source.located import Extent, Located, LocatedBlock, LocatedList, Value

SIGN = re.compile("[|>][-+0-9]*")
"""What stands before a text that fills the lines below it."""
_LINE_END = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """From one offset up to another, this text comes in the place of what was there."""

    start: int
    end: int
    text: str


class Field(NamedTuple):
    """A field or item: its name or number, where its name stands (as its value, for an item), its value."""

    step: str | int
    name_span: Extent
    value: Value
    span: Extent


class Ground:
    """A text that ends with a line end, and the line end that it uses."""

    def __init__(self, text: str) -> None:
        first = _LINE_END.search(text)
        self.newline = first.group() if first else "\n"
        self.text = text
        self._starts = [0, *(one.end() for one in _LINE_END.finditer(text))]

    def offset(self, line: int, column: int) -> int:
        """Of a line and column that count from 1."""
        return self._starts[line - 1] + column - 1

    def line_start(self, offset: int) -> int:
        """Where the line of this offset begins."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def next_line(self, offset: int) -> int:
        """Where the line after this offset begins; the end of the text after the last."""
        following = bisect_right(self._starts, offset)
        return self._starts[following] if following < len(self._starts) else len(self.text)

    def line_end(self, offset: int) -> int:
        """The end of the line of this offset, before its line end."""
        return self.before_line_end(self.next_line(offset))

    def before_line_end(self, start: int) -> int:
        """The end of the line above, from the start of a line."""
        return start - (2 if self.text.endswith("\r\n", 0, start) else 1)

    def is_bracketed(self, value: Value, span: Extent) -> bool:
        """Whether a block or list stands between brackets."""
        return isinstance(value, LocatedBlock | LocatedList) and self._first(span) in {"{", "["}

    def is_paragraph(self, value: Value, span: Extent) -> bool:
        """Whether a text stands below a sign, as `>-`."""
        return isinstance(value, str) and span[:2] != span[2:] and self._first(span) in {"|", ">"}

    def line_after(self, value: Value, span: Extent) -> int:
        """Where the first line begins that has nothing of this value."""
        value, span = self._last(value, span)
        end = self.offset(*span[2:])
        if not self.is_paragraph(value, span) or span[3] > 1:
            return self.next_line(end)
        if self.counts_empty_lines(value, span):
            return end
        # The lines that are empty belong to no text. One with spaces may be its last.
        while self.before_line_end(end) == self.line_start(self.before_line_end(end)):
            end = self.before_line_end(end)
        return end

    def counts_empty_lines(self, value: Value, span: Extent) -> bool:
        """Whether an empty line after this value would become part of it."""
        value, span = self._last(value, span)
        sign = SIGN.match(self.text, self.offset(*span[:2]))
        return self.is_paragraph(value, span) and sign is not None and "+" in sign.group()

    def closing(self, root: Located) -> Edit:
        """Makes the text at the end keep to itself: a line end after it would otherwise become part of it."""
        value, span = self._last(root, root.span)
        start = self.offset(*span[:2])
        sign = SIGN.match(self.text, start) if self.is_paragraph(value, span) else None
        return Edit(start, sign.end(), sign.group().strip("+-") + "-") if sign else Edit(start, start, "")

    def past_comments(self, line: int, column: int, *, deeper_only: bool = False) -> int:
        """Where the comments end that belong to the value above this line, in a block at this column."""
        while self.is_comment(line, column + 1):
            line = self.next_line(line)
        ahead = line
        while not deeper_only and self.is_comment(ahead, column):
            ahead = self.next_line(ahead)
        # One that lines up with the next name or dash is about what follows.
        return line if self._indent(ahead) >= column and not self.is_blank(ahead) else ahead

    def is_comment(self, line: int, column: int = 0) -> bool:
        """Whether the line that begins here is a comment that starts in this column or further on."""
        indent = self._indent(line)
        return indent >= column and self.text.startswith("#", line + indent)

    def _last(self, value: Value, span: Extent) -> tuple[Value, Extent]:
        while isinstance(value, LocatedBlock | LocatedList) and not self.is_bracketed(value, span):
            value, span = list(fields(value))[-1][2:]
        return value, span

    def _indent(self, line: int) -> int:
        rest = self.text[line : self.next_line(line)]
        return len(rest) - len(rest.lstrip(" "))

    def is_blank(self, line: int) -> bool:
        """Whether the line that begins here is empty."""
        return not self.text[line : self.next_line(line)].strip()

    def _first(self, span: Extent) -> str:
        start = self.offset(*span[:2])
        return self.text[start : start + 1]


def fields(holder: Located) -> Iterator[Field]:
    """The fields of a block or the items of a list, as they stand in the file."""
    width = 8 if isinstance(holder, LocatedBlock) else 4
    values: Sequence[tuple[str | int, Value]]
    values = list(holder.items()) if isinstance(holder, LocatedBlock) else list(enumerate(holder))
    for number, (step, value) in enumerate(values):
        spans = [
            (one[0], one[1], one[2], one[3])
            for one in (
                holder.spans[first : first + 4] for first in range(width * number, width * (number + 1), 4)
            )
        ]
        yield Field(step, spans[0], value, spans[-1])


def edited(text: str, edits: Sequence[Edit]) -> str | None:
    """The text after all edits, of which those at the same place stay in order; None when two overlap."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda one: one[:2]):
        if edit.start < done:
            return None
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])
