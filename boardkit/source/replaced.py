"""A value makes place for another, and a comment on the line of its name stays there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from boardkit.source.change import Plain
from boardkit.source.emit import Layout, Look, Stand, value_lines, whole_rows
from boardkit.source.ground import SIGN, Edit, Field, Ground
from boardkit.source.located import LocatedBlock, LocatedList


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value belongs: the column of its name or dash, and the offset after its colon or dash."""

    column: int
    after: int
    is_item: bool = False
    is_root: bool = False
    look: Look = Look.FREE
    """What the new value resembles."""


def whole_lines(ground: Ground, lines: Sequence[str]) -> str:
    """Lines with the line end of the file."""
    return "".join(line + ground.newline for line in lines)


def replaced(ground: Ground, layout: Layout, old: Field, new: Plain, spot: Spot) -> Iterator[Edit]:
    """The edits that put a new value in the place of the old one, however that was written."""
    _, _, value, span = old
    start, end = ground.offset(*span[:2]), ground.offset(*span[2:])
    in_rows = isinstance(value, LocatedBlock | LocatedList) and not ground.is_bracketed(value, span)
    below = ground.line_after(value, span)
    if spot.is_root:
        text = whole_lines(ground, whole_rows(new, layout))
        begin, stop = (ground.line_start(start), below) if in_rows else (start, end)
        yield Edit(begin, stop, text if in_rows else text.removesuffix(ground.newline))
        return
    begin = _beginning(ground, spot, start, in_rows=in_rows)
    if spot.is_item and begin == start and start > spot.after:
        layout = replace(layout, inner=span[1] - 1 - spot.column)
    used = layout.inner + spot.column if spot.is_item else spot.after - ground.line_start(spot.after) + 1
    head, *rest = value_lines(new, Stand(spot.column, used, spot.is_item), layout, spot.look)
    if begin == start and not head and ground.line_start(start) == ground.line_start(spot.after):
        begin = spot.after
    if head and begin == spot.after:
        head = " " * (layout.inner - 1 if spot.is_item else 1) + head
    if in_rows and ground.line_start(start) == ground.line_start(begin):
        text = ground.newline.join([head, *rest])
        yield Edit(begin, ground.before_line_end(below), text)
    elif in_rows:
        yield Edit(begin, begin, head)
        yield Edit(ground.line_start(start), below, whole_lines(ground, rest))
    elif ground.is_paragraph(value, span):
        sign = SIGN.match(ground.text, start)
        yield Edit(begin, sign.end() if sign else start, head)
        yield Edit(ground.next_line(start), below, whole_lines(ground, rest))
    else:
        yield Edit(begin, _past_spaces(ground, end), head)
        yield Edit(below, below, whole_lines(ground, rest))


def _beginning(ground: Ground, spot: Spot, start: int, *, in_rows: bool) -> int:
    """Where the new text begins: on the line of the name, unless a comment stands between it and a text."""
    between = ground.text[spot.after : start]
    on_its_line = ground.line_start(start) == ground.line_start(spot.after)
    if on_its_line or (between.strip() and not in_rows):
        return start
    return spot.after


def _past_spaces(ground: Ground, end: int) -> int:
    line_end = ground.line_end(end)
    return line_end if ground.text[end:line_end].isspace() else end
