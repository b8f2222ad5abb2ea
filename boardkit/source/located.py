"""Every value that was read still knows the line and column where somebody wrote it."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from boardkit.problems import Where


class Span(NamedTuple):
    """From a line and column up to, and not including, an end; all count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


class _Placed:
    """What blocks and lists have in common: they can be asked where a value inside them stands."""

    __slots__ = ()
    path: str
    span: Span

    def span_of(self, step: str | int) -> Span | None:
        """Where the value under this name or number stands, if there is one."""
        raise NotImplementedError

    def value_of(self, step: str | int) -> Value:
        """The value under this name or number."""
        raise NotImplementedError

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
        return span

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
        if loc and isinstance(holder, LocatedBlock) and loc[-1] in holder.spans:
            return place_of(self.path, holder.spans[str(loc[-1])][0])
        return self.place(*loc)


class LocatedBlock(dict[str, "Value"], _Placed):
    """A block with fields; `spans` holds the places of each field's name and value."""

    __slots__ = ("path", "span", "spans")

    def __init__(self, path: str, span: Span) -> None:
        super().__init__()
        self.path = path
        self.span = span
        self.spans: dict[str, tuple[Span, Span]] = {}

    def span_of(self, step: str | int) -> Span | None:
        """Where the value of this field stands, if there is one."""
        found = self.spans.get(step) if isinstance(step, str) else None
        return found[1] if found else None

    def value_of(self, step: str | int) -> Value:
        """The value of this field."""
        return self[str(step)]


class LocatedList(list["Value"], _Placed):
    """A list; `spans` holds the place of each item."""

    __slots__ = ("path", "span", "spans")

    def __init__(self, path: str, span: Span) -> None:
        super().__init__()
        self.path = path
        self.span = span
        self.spans: list[Span] = []

    def span_of(self, step: str | int) -> Span | None:
        """Where the item with this number (from 0) stands, if there is one."""
        return self.spans[step] if isinstance(step, int) and 0 <= step < len(self.spans) else None

    def value_of(self, step: str | int) -> Value:
        """The item with this number (from 0)."""
        return self[int(step)]


Located: TypeAlias = LocatedBlock | LocatedList
Value: TypeAlias = str | LocatedBlock | LocatedList | None


def place_of(path: str, span: Span) -> Where:
    """A span as it is told to a person: an end counts only on the same line."""
    ends_here = span.end_line == span.line and span.end_column > span.column
    return Where(path, span.line, span.column, span.end_column if ends_here else 0)
