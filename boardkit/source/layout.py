"""How far a file indents is what most of it does."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from boardkit.source.emit import Layout
from boardkit.source.ground import Field, Ground, fields
from boardkit.source.located import Located, LocatedBlock, LocatedList


def layout_of(ground: Ground, root: Located) -> Layout:
    """The columns that most of a file keeps to; two where nothing tells."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for kind, distance in _distances(ground, root):
        counts[kind][distance] += 1
    usual = {kind: found.most_common(1)[0][0] for kind, found in counts.items()}
    step = usual.get("step") or usual.get("dash") or 2
    return Layout(step=step, dash=usual.get("dash", step), inner=usual.get("inner", 2))


def _distances(ground: Ground, holder: Located) -> Iterator[tuple[str, int]]:
    for field in fields(holder):
        inner = field.value
        if not isinstance(inner, LocatedBlock | LocatedList) or ground.is_bracketed(inner, field.span):
            continue
        distance = field.span[1] - holder.span[1]
        if isinstance(holder, LocatedBlock):
            yield "step" if isinstance(inner, LocatedBlock) else "dash", distance
        elif ground.offset(*field.span[:2]) > dash_of(ground, field, holder.span[1] - 1):
            yield "inner", distance
        yield from _distances(ground, inner)


def stands_apart(ground: Ground, found: Sequence[Field], number: int) -> bool:
    """Whether this field or item fills several lines, with an empty one between it and a neighbour."""
    field = found[number]
    if ground.counts_empty_lines(field.value, field.span):
        return False
    start = ground.line_start(ground.offset(*field.name_span[:2]))
    below = ground.line_after(field.value, field.span)
    return ground.next_line(start) < below and (
        (number > 0 and ground.is_blank(ground.line_start(max(0, start - 1))))
        or (number + 1 < len(found) and ground.is_blank(below))
    )


def dash_of(ground: Ground, item: Field, column: int) -> int:
    """Where the dash of an item stands, in a list whose dashes are in this column (from 0)."""
    line = ground.line_start(ground.offset(*item.span[:2]))
    # Lines with a comment can stand between the dash and what it belongs to.
    while line and (not ground.text.startswith("-", line + column) or ground.is_comment(line)):
        line = ground.line_start(line - 1)
    return line + column
