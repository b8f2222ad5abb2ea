"""About how high a header is: Word knows exactly, and a warning need not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardkit.word.ooxml import PARAGRAPH, ROW, TABLE, WP, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LINE = 280  # twentieths of a point: a line of letters of ten to eleven points
EMU = 635  # to a twentieth of a point


def height_of(root: Element) -> int:
    """In twentieths of a point, without what floats."""
    return sum(_block(one) for one in root)


def _block(block: Element) -> int:
    if block.tag == TABLE:
        return sum(_row(one) for one in block.iterchildren(ROW))
    return _paragraph(block) if block.tag == PARAGRAPH else 0


def _row(row: Element) -> int:
    given = row.find(f"{W}trPr/{W}trHeight")
    least = 0 if given is None else int(str(given.get(W + "val", "0")))
    cells = (sum(_block(one) for one in cell) for cell in row.iterchildren(W + "tc"))
    return max(least, *cells, 0)


def _paragraph(paragraph: Element) -> int:
    drawn = [int(str(one.get("cy", "0"))) // EMU for one in paragraph.iterfind(f".//{WP}inline/{WP}extent")]
    return max(LINE, *drawn, 0)
