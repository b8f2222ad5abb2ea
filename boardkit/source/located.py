"""Every value that was read still knows the line and column where somebody wrote it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import MutableSequence, Sequence
from typing import NamedTuple, TypeAlias

from boardkit.problems import Where


class Span(NamedTuple):
    """From a line and column up to, and not including, an end; all count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


Extent: TypeAlias = tuple[int, int, int, int]
"""The same four numbers as they are kept: a plain tuple is made five times faster, and there are 100,000."""


class _Placed(ABC):
    """What blocks and lists have in common: they can be asked where a value inside them stands."""

    __slots__ = ()
    path: str
    span: Extent

    @abstractmethod
    def span_of(self, step: str | int) -> Extent | None:
        """Where the value under this name or number stands, if there is one."""

    @abstractmethod
    def value_of(self, step: str | int) -> Value:
        """The value under this name or number."""

    def span_at(self, *loc: str | int) -> Span:
        """From where to where the value that `loc` leads to was written, or the deepest one above it."""
        holder, span = self, self.span
        for step in loc:
            inner = holder.span_of(step)
            if inner is None:
                break
            span, value = inner, holder.value_of(step)
            if not isinstance(value, _Placed):
                break
            holder = value
        return Span(*span)

    def place(self, *loc: str | int) -> Where:
        """The place of the value that `loc` leads to, or of the deepest known one above it."""
        return place_of(self.path, self.span_at(*loc))

    def key_place(self, *loc: str | int) -> Where:
        """The place of the name of the field that `loc` ends with; of the value where there is no name."""
        holder: _Placed = self
        for step in loc[:-1]:
            value = holder.value_of(step) if holder.span_of(step) else None
            if not isinstance(value, _Placed):
                return self.place(*loc)
            holder = value
        found = holder.key_span_of(loc[-1]) if loc and isinstance(holder, LocatedBlock) else None
        return place_of(self.path, found) if found else self.place(*loc)


class LocatedBlock(dict[str, "Value"], _Placed):
    """A block with fields; `spans` holds eight numbers for each, the extents of its name and of its value."""

    __slots__ = ("path", "span", "spans")

    def __init__(self, path: str, span: Extent) -> None:
        super().__init__()
        self.path = path
        self.span = span
        self.spans: MutableSequence[int] = []

    def put(self, key: str, key_span: Extent, value: Value, span: Extent) -> None:
        """Add a field."""
        if key not in self:
            self.spans.extend(key_span)
            self.spans.extend(span)
        self[key] = value

    def key_span_of(self, step: str | int) -> Extent | None:
        """Where the name of this field stands, if there is one."""
        return _four(self.spans, 8 * list(self).index(str(step))) if step in self else None

    def span_of(self, step: str | int) -> Extent | None:
        """Where the value of this field stands, if there is one."""
        return _four(self.spans, 8 * list(self).index(str(step)) + 4) if step in self else None

    def value_of(self, step: str | int) -> Value:
        """The value of this field."""
        return self[str(step)]


class LocatedList(list["Value"], _Placed):
    """A list; `spans` holds four numbers for each item, its extent."""

    __slots__ = ("path", "span", "spans")

    def __init__(self, path: str, span: Extent) -> None:
        super().__init__()
        self.path = path
        self.span = span
        self.spans: MutableSequence[int] = []

    def put(self, value: Value, span: Extent) -> None:
        """Add an item."""
        self.append(value)
        self.spans.extend(span)

    def span_of(self, step: str | int) -> Extent | None:
        """Where the item with this number (from 0) stands, if there is one."""
        return _four(self.spans, 4 * step) if isinstance(step, int) and 0 <= step < len(self) else None

    def value_of(self, step: str | int) -> Value:
        """The item with this number (from 0)."""
        return self[int(step)]


Located: TypeAlias = LocatedBlock | LocatedList
Value: TypeAlias = str | LocatedBlock | LocatedList | None


def place_of(path: str, span: Extent) -> Where:
    """A span as it is told to a person: an end counts only on the same line."""
    line, column, end_line, end_column = span
    return Where(path, line, column, end_column if end_line == line and end_column > column else 0)


def _four(numbers: Sequence[int], first: int) -> Extent:
    return numbers[first], numbers[first + 1], numbers[first + 2], numbers[first + 3]
