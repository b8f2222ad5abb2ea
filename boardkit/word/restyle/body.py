"""The text of a template refers to the house's styles and lists, and what is set by hand goes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardkit.word.ooxml import W
from boardkit.word.restyle.colours import recolour
from boardkit.word.restyle.kept_styles import SIZES
from boardkit.word.restyle.numbering import renumber
from boardkit.word.restyle.page import lay_out, text_width
from boardkit.word.restyle.widths import blocks_of, fit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from boardkit.word.restyle.styles import NewStyles


def restyle_text(root: Element, styles: NewStyles, numbers: Mapping[str, str]) -> None:
    """Change a part with text in place; its words and its structure stay."""
    styles.matching.rename(root)
    recolour(root, styles.colours)
    for name in SIZES:
        for one in root.iter(W + name):
            size = str(one.get(W + "val", ""))
            if size.isdecimal():
                one.set(W + "val", str(styles.adapting.size(int(size))))
    renumber(root, numbers)


def lay_out_pages(document: Element, house: Element, letters: float) -> tuple[int, int]:
    """Give each section the house's page, and let all in it fit; the width of the last text, old and new."""
    widths = (0, 0)
    for section, blocks in blocks_of(document):
        before = text_width(section)
        lay_out(section, house)
        widths = (before, text_width(section))
        fit(blocks, *widths, letters)
    return widths
