"""How a piece of text looks, as Word works it out from the text, its styles, its table and the defaults.

The order is that of ECMA-376 part 1, 17.7.2: what stands on the text wins, then its character style, its
paragraph style, its table's style, and last the defaults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TABLE, TEXT_BOX, W, parse
from boardkit.word.styles import LONGEST_CHAIN

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FIRST_ROW = 0x0020  # of the bits in w:tblLook, ECMA-376 part 1, 17.4.55
HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,8}")
ON = frozenset({"1", "true", "on"})
TRANSPARENT = frozenset({"", "auto"})
Step = tuple[str, str]
"""Where a piece of text says its style, and in which part of a style the property is."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The styles of a file by their identity, and the properties of a text that has none.

    `known` is what was found in styles before: a file has few of them, and many texts.
    """

    styles: Mapping[str, Element]
    default: str
    defaults: Element | None
    known: dict[tuple[str, str, bool], tuple[Element, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @classmethod
    def of(cls, part: bytes | None) -> Looks:
        """The looks that the styles in this part of a file give."""
        root = None if part is None else parse(part)
        found = [] if root is None else list(root.iter(W + "style"))
        default = next(
            (_identity(one) for one in found if one.get(W + "default") in ON and _is_of_paragraphs(one)), ""
        )
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        return cls({_identity(one): one for one in found}, default, defaults)

    def of_run(self, run: Element, name: str) -> Element | None:
        """The property `name` that counts for a run, or None."""
        return next((found for found in self._of_run(run, name) if found is not None), None)

    def is_switched_on(self, run: Element, name: str) -> bool:
        """Whether a property that is on or off is on for a run.

        Two styles that both have it on, one of the paragraph and one of the letters, switch it off again
        (ECMA-376 part 1, 17.7.3).
        """
        path = f"rPr/{name}"
        own = run.find(_steps(path))
        if own is not None:
            return is_on(own)
        styles = [self._in_style(_said(run, "rPr/rStyle"), path)]
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        if paragraph is not None:
            styles += [self._of_paragraph(paragraph, path), self._of_table(paragraph, path)]
        said = [is_on(one[0]) for one in styles if one]
        if not said and self.defaults is not None:
            return is_on(self.defaults.find(W + name))
        return sum(said) % 2 == 1

    def _of_run(self, run: Element, name: str) -> Iterator[Element | None]:
        path = f"rPr/{name}"
        yield run.find(_steps(path))
        yield from self._in_style(_said(run, "rPr/rStyle"), path)
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        if paragraph is not None:
            yield from self._of_paragraph(paragraph, path)
            yield from self._of_table(paragraph, path)
        if self.defaults is not None:
            yield self.defaults.find(W + name)

    def backgrounds(self, run: Element) -> Iterator[Element]:
        """What colours the paper behind a run, the nearest first: highlights and shadings."""
        for name in ("highlight", "shd"):
            found = self.of_run(run, name)
            if found is not None:
                yield found
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        if paragraph is None:
            return
        places = [paragraph.find(_steps("pPr/shd")), *self._of_paragraph(paragraph, "pPr/shd")]
        for cell in paragraph.iterancestors(CELL, TEXT_BOX):
            if cell.tag == TEXT_BOX:
                break  # a box lies over the cell that it hangs in
            places.append(cell.find(f"{W}tcPr/{W}shd"))
            places += self._of_table(cell, "tcPr/shd")
            table = next(cell.iterancestors(TABLE), None)
            places.append(None if table is None else table.find(f"{W}tblPr/{W}shd"))
        yield from (one for one in places if one is not None)

    def _of_paragraph(self, paragraph: Element, path: str) -> tuple[Element, ...]:
        return self._in_style(_said(paragraph, "pPr/pStyle") or self.default, path)

    def _of_table(self, inside: Element, path: str) -> tuple[Element, ...]:
        """What the style of the table around says of the row that this stands in, and of every row."""
        table, row = (next(inside.iterancestors(tag), None) for tag in (TABLE, ROW))
        if table is None or row is None:
            return ()
        is_first = _is_first(row) and _marks_first_row(table)
        return self._in_style(_said(table, "tblPr/tblStyle"), path, is_first=is_first)

    def _in_style(self, identity: str, path: str, *, is_first: bool = False) -> tuple[Element, ...]:
        """This property in a style and in those that it is based on; in each that of a first row before."""
        key = (identity, path, is_first)
        if key not in self.known:
            self.known[key] = tuple(self._read(identity, _steps(path), is_first=is_first))
        return self.known[key]

    def _read(self, identity: str, steps: str, *, is_first: bool) -> Iterator[Element]:
        for style in self._chain(identity):
            parts = style.iter(W + "tblStylePr") if is_first else ()
            holders = [*(one for one in parts if one.get(W + "type") == "firstRow"), style]
            yield from (one for holder in holders if (one := holder.find(steps)) is not None)

    def _chain(self, identity: str) -> Iterator[Element]:
        """The style, and those that it is based on."""
        for _ in range(LONGEST_CHAIN):
            style = self.styles.get(identity)
            if style is None:
                return
            yield style
            identity = _said(style, "basedOn")


def is_on(switch: Element | None) -> bool:
    """Whether a property that is on or off is on."""
    return switch is not None and switch.get(W + "val", "1") in ON


def _said(element: Element, path: str) -> str:
    found = element.find(_steps(path))
    return "" if found is None else str(found.get(W + "val", ""))


@cache
def _steps(path: str) -> str:
    return "/".join(W + name for name in path.split("/"))


def _identity(style: Element) -> str:
    return str(style.get(W + "styleId", ""))


def _is_of_paragraphs(style: Element) -> bool:
    return style.get(W + "type") == "paragraph"


def _is_first(row: Element) -> bool:
    return next(row.itersiblings(ROW, preceding=True), None) is None


def _marks_first_row(table: Element) -> bool:
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return False
    bits = str(look.get(W + "val", "0"))
    return look.get(W + "firstRow") in ON or bool(HEXADECIMAL.fullmatch(bits) and int(bits, 16) & FIRST_ROW)
