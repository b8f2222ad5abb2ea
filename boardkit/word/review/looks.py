"""How a piece of text looks, as Word works it out from the text, its styles, its table and the defaults.

The order is that of ECMA-376 part 1, 17.7.2: what stands on the text wins, then its character style, its
paragraph style, its table's style, and last the defaults.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TABLE, W, parse
from boardkit.word.styles import LONGEST_CHAIN

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FIRST_ROW = 0x0020  # of the bits in w:tblLook, ECMA-376 part 1, 17.4.55
ON = frozenset({"1", "true", "on"})
TRANSPARENT = frozenset({"", "auto"})
Step = tuple[str, str]
"""Where a piece of text says its style, and in which part of a style the property is."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The styles of a file by their identity, and the properties of a text that has none."""

    styles: Mapping[str, Element]
    default: str
    defaults: Element | None

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

    def _of_run(self, run: Element, name: str) -> Iterator[Element | None]:
        yield run.find(f"{W}rPr/{W}{name}")
        yield from (style.find(f"{W}rPr/{W}{name}") for style in self._chain(_said(run, "rPr/rStyle")))
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        if paragraph is not None:
            yield from (style.find(f"{W}rPr/{W}{name}") for style in self._of_paragraph(paragraph))
            yield from self._of_table(paragraph, f"rPr/{name}")
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
        holders = (paragraph, *self._of_paragraph(paragraph))
        places = [holder.find(f"{W}pPr/{W}shd") for holder in holders]
        for cell in paragraph.iterancestors(CELL):
            places.append(cell.find(f"{W}tcPr/{W}shd"))
            places += self._of_table(cell, "tcPr/shd")
            table = next(cell.iterancestors(TABLE), None)
            places.append(None if table is None else table.find(f"{W}tblPr/{W}shd"))
        yield from (one for one in places if one is not None)

    def _of_paragraph(self, paragraph: Element) -> Iterator[Element]:
        yield from self._chain(_said(paragraph, "pPr/pStyle") or self.default)

    def _of_table(self, inside: Element, path: str) -> Iterator[Element | None]:
        """What the style of the table around says of the row that this stands in, and of every row."""
        table, row = (next(inside.iterancestors(tag), None) for tag in (TABLE, ROW))
        if table is None or row is None:
            return
        steps = "/".join(W + name for name in path.split("/"))
        for style in self._chain(_said(table, "tblPr/tblStyle")):
            if _is_first(row) and _marks_first_row(table):
                yield from (
                    one.find(steps)
                    for one in style.iter(W + "tblStylePr")
                    if one.get(W + "type") == "firstRow"
                )
            yield style.find(steps)

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
    found = element.find("/".join(W + name for name in path.split("/")))
    return "" if found is None else str(found.get(W + "val", ""))


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
    return look.get(W + "firstRow") in ON or bool(int(bits, 16) & FIRST_ROW if bits.isalnum() else 0)
