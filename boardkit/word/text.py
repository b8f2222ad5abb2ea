"""What a Word file says, as lines of text that can be compared and reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError

from boardkit.word.everything import all_text
from boardkit.word.guard import Unusable, contents, damaged, read_file
from boardkit.word.inline import OLD_COPIES, PAGE_BREAK, inline_text
from boardkit.word.ooxml import CELL, PARAGRAPH, ROW, TABLE, TEXT_BOX, W, parse, seen_through
from boardkit.word.parts import CONTENT_TYPES, text_parts
from boardkit.word.places import NOTES
from boardkit.word.styles import Styles, styles_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["all_text", "plain_text", "template_text"]

NEW_PAGE = "--- new page ---"
NEW_SECTION = "--- new section ---"
BETWEEN_CELLS, BETWEEN_LINES = " | ", " / "
USUAL_OUTSIDE_THE_BODY = ("header", "footer", "footnote text", "endnote text")
ORDER = ("header", "", "footnote", "endnote", "footer")


def plain_text(docx: bytes) -> str:
    """The text of a paper as a reader sees it: `#` before headings, `-` before items, ` | ` between cells.

    Headers stand before the body, notes and footers behind it, each labelled.
    Raises Unusable for what is no Word file.
    """
    return _text(docx, style_names=False)


def template_text(path: Path) -> str:
    """The text of a template, with its tags and the styles that are not the default; raises InvalidSource."""
    try:
        return _text(read_file(path), style_names=True)
    except Unusable as unusable:
        raise unusable.at(path) from None


def _text(docx: bytes, *, style_names: bool) -> str:
    parts = contents(docx)
    try:
        named = text_parts(parts[CONTENT_TYPES])
        reading = _Reading(styles_of(parts.get("word/styles.xml")), style_names=style_names)
        ordered = sorted(named.items(), key=lambda part: (ORDER.index(part[1].partition(" ")[0]), part[0]))
        lines = [line for name, label in ordered for line in reading.part(parse(parts[name]), label)]
    except (XMLSyntaxError, KeyError):
        raise damaged() from None
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Reading:
    styles: Styles
    style_names: bool

    def part(self, root: Element, label: str) -> Iterator[str]:
        """The lines of a part, each with the name of the part before it."""
        if root.tag == W + "document":
            yield from (line for body in root.iter(W + "body") for line in self._blocks(body))
            return
        for note in (one for one in root if one.tag in NOTES):
            yield from (f"[^{note.get(W + 'id')}] {line.strip()}" for line in self._blocks(note))
        kind = label.partition(" ")[0]
        yield from (f"[{kind}] {line}" for line in self._blocks(root))

    def _blocks(self, container: Element) -> Iterator[str]:
        for child in seen_through(container, without=OLD_COPIES):
            if child.tag == PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == TABLE:
                yield from self._table(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        if paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None:
            yield NEW_PAGE
        pages = inline_text(paragraph).split(PAGE_BREAK)
        mark = self._mark(paragraph)
        for number, page in enumerate(pages):
            if number:
                yield NEW_PAGE
            if page.strip():
                yield mark + page
        for box in paragraph.iter(TEXT_BOX):
            holder = next(box.iterancestors(PARAGRAPH))
            if holder is paragraph and not any(one.tag in OLD_COPIES for one in box.iterancestors()):
                yield from (f"[text box] {line}" for line in self._blocks(box))
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            yield NEW_SECTION

    def _mark(self, paragraph: Element) -> str:
        depth, level = self.styles.list_depth(paragraph), self.styles.heading_level(paragraph)
        name = self.styles.name(paragraph)
        if self.style_names and name and name not in USUAL_OUTSIDE_THE_BODY:
            return f"[{name}] "
        if level:
            return f"{'#' * level} "
        return f"{'  ' * (depth - 1)}- " if depth else ""

    def _table(self, table: Element) -> Iterator[str]:
        for row in seen_through(table):
            if row.tag == ROW:
                cells = (cell for cell in seen_through(row) if cell.tag == CELL)
                yield BETWEEN_CELLS.join(self._cell(cell) for cell in cells)

    def _cell(self, cell: Element) -> str:
        return BETWEEN_LINES.join(line.replace("\n", BETWEEN_LINES) for line in self._blocks(cell))
