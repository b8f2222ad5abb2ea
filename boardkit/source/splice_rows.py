"""A block or list is changed in the lines of its changed values, its new fields and those taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from boardkit.source.change import Path, Plain
from boardkit.source.emit import WIDTH, Layout, Look, field_lines, item_lines
from boardkit.source.ground import Edit, Field, Ground, fields
from boardkit.source.layout import dash_of, stands_apart
from boardkit.source.located import Extent, LocatedBlock, LocatedList, Value
from boardkit.source.replaced import Spot, replaced, whole_lines
from boardkit.source.splice_brackets import inner_values, inside_brackets, keeps_shape
from boardkit.source.taken_out import rows_taken_out


class Splicing(NamedTuple):
    """A text that is being changed, how it is laid out, and which paths were given a value as a whole."""

    ground: Ground
    layout: Layout
    given: Collection[Path]
    tight: bool = False
    """Whether no empty line may come below a text: one after `|+` or `>+` would take it for its own."""

    def value(self, old: Field, new: Plain, spot: Spot, path: Path, *, whole: bool = False) -> Iterator[Edit]:
        """The edits that put a new value in the place of an old one, in the order of what they add."""
        _, _, value, span = old
        whole = whole or path in self.given
        if value == new:
            return
        if not isinstance(value, LocatedBlock | LocatedList) or not keeps_shape(value, new, whole=whole):
            look = _look(self.ground, value, span, new)
            yield from replaced(self.ground, self.layout, old, new, replace(spot, look=look))
        elif self.ground.is_bracketed(value, span):
            edits = list(inside_brackets(self.ground, value, span, new, whole=whole))
            if spot.is_root or self._stay_on_their_line(edits, span, new):
                yield from edits
            else:
                yield from replaced(self.ground, self.layout, old, new, replace(spot, look=Look.ROWS))
        elif isinstance(value, LocatedBlock) and isinstance(new, dict):
            yield from self._block(value, span, new, path, whole=whole)
        elif isinstance(value, LocatedList) and isinstance(new, list):
            yield from self._list(value, span, new, path, whole=whole)

    def _stay_on_their_line(self, edits: Sequence[Edit], span: Extent, new: Plain) -> bool:
        """Whether brackets remain the right form: not for a long line, nor for a text with line breaks."""
        line, _, end_line, end_column = span
        longer = sum(len(one.text) - (one.end - one.start) for one in edits)
        if line != end_line or longer <= 0:
            return True
        return end_column - 1 + longer <= WIDTH and not _has_line_break(new)

    def _block(
        self, old: LocatedBlock, span: Extent, new: dict[str, Plain], path: Path, *, whole: bool
    ) -> Iterator[Edit]:
        ground, column = self.ground, span[1] - 1
        found = list(fields(old))
        for number, value in inner_values(old, new).items():
            field = found[number]
            spot = Spot(column, ground.text.find(":", ground.offset(*field.name_span[2:])) + 1)
            yield from self.value(field, value, spot, (*path, field.step), whole=whole)
        kept = {field.step: field for field in found if field.step in new}
        yield from rows_taken_out(ground, found, kept, column, tight=self.tight)
        anchor = list(kept.values())[-1]
        tall = apart = False
        for name, value in new.items():
            if name in kept:
                anchor = kept[name]
                tall = apart = stands_apart(ground, found, found.index(anchor))
            else:
                lines = field_lines(name, value, column, self.layout)
                blank = [""] if apart and not self.tight and (tall or len(lines) > 1) else []
                tall = len(lines) > 1
                yield self._added(anchor, [*blank, *lines], column)

    def _list(
        self, old: LocatedList, span: Extent, new: list[Plain], path: Path, *, whole: bool
    ) -> Iterator[Edit]:
        ground, column = self.ground, span[1] - 1
        found = list(fields(old))
        for number, value in inner_values(old, new).items():
            spot = Spot(column, dash_of(ground, found[number], column) + 1, is_item=True)
            yield from self.value(found[number], value, spot, (*path, number), whole=whole)
        bracketed = any(one.value and ground.is_bracketed(one.value, one.span) for one in found)
        look = Look.BRACKETS if bracketed else Look.ROWS
        # One item alone does not tell how a list is spaced: files of records keep them apart.
        apart = stands_apart(ground, found, len(found) - 1) if len(found) > 1 else not path
        blank = [""] if apart and not self.tight else []
        for value in new[len(old) :]:
            yield self._added(found[-1], blank + item_lines(value, column, self.layout, look), column)

    def _added(self, after: Field, lines: Sequence[str], column: int) -> Edit:
        line = self.ground.past_comments(self.ground.line_after(after.value, after.span), column)
        return Edit(line, line, whole_lines(self.ground, lines))


def _has_line_break(value: Plain) -> bool:
    if isinstance(value, dict):
        return any(_has_line_break(inner) for inner in value.values())
    if isinstance(value, list):
        return any(_has_line_break(inner) for inner in value)
    return value is not None and "\n" in value


def _look(ground: Ground, old: Value, span: Extent, new: Plain) -> Look:
    if isinstance(old, LocatedBlock | LocatedList):
        return (Look.BRACKETS if ground.is_bracketed(old, span) else Look.ROWS) if old else Look.FREE
    if isinstance(old, str) and isinstance(new, str):
        sign = ground.text[ground.offset(*span[:2])]
        return Look(sign) if sign in {"'", '"'} else Look.FREE
    return Look.FREE
