"""A field that is taken out leaves with its lines, and the comments that are about others stay."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from boardkit.source.ground import Edit, Field, Ground


def rows_taken_out(
    ground: Ground, found: Sequence[Field], kept: Container[str | int], column: int, *, tight: bool
) -> Iterator[Edit]:
    """The edits that take all fields but the kept ones, at least one, out of a block in rows.

    If it is to be `tight`, nothing stays behind that a text above could take for its own.
    """
    first = next(number for number, field in enumerate(found) if field.step in kept)
    start = ground.offset(*found[0].name_span[:2])
    before = ground.text[ground.line_start(start) : start]
    gone = [field for field in found if field.step not in kept]
    if first and before.strip():  # the first stands behind the dash of an item
        following = ground.offset(*found[first].name_span[:2])
        if _nothing_else(ground, found[: first + 1]):
            yield Edit(start, following, "")
            gone = gone[first:]
        else:
            stop = ground.before_line_end(_below(ground, gone[0], column))
            yield Edit(ground.line_start(start) + len(before.rstrip()), stop, "")
            gone = gone[1:]
    for field in gone:
        below = _below(ground, field, column)
        yield Edit(ground.line_start(ground.offset(*field.name_span[:2])), below, "")
        if tight:  # apart from the field, since new lines may come between the two
            yield Edit(below, _past_loose(ground, below, column), "")


def _below(ground: Ground, field: Field, column: int) -> int:
    return ground.past_comments(ground.line_after(field.value, field.span), column, deeper_only=True)


def _past_loose(ground: Ground, line: int, column: int) -> int:
    """Where the empty lines end, with the comments among them that stand deeper than the column."""
    while line < len(ground.text) and (ground.is_blank(line) or ground.is_comment(line, column + 1)):
        line = ground.next_line(line)
    return line


def _nothing_else(ground: Ground, run: Sequence[Field]) -> bool:
    """Whether there are no comments on lines of their own between these fields."""
    gaps = (
        ground.text[
            ground.line_after(one.value, one.span) : ground.line_start(ground.offset(*other.name_span[:2]))
        ]
        for one, other in pairwise(run)
    )
    return not any(gap.strip() for gap in gaps)
