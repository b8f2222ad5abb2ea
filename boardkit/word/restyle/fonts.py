"""A house's fonts come over by their names only; a font file is for its owner to hand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardkit.word.ooxml import A, W, parse
from boardkit.word.parts import serialised
from boardkit.word.restyle.default_look import theme_font
from boardkit.word.restyle.placing import drop

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

EMBEDDED = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
COME_WITH_WORD = frozenset(
    {
        *("Aptos", "Aptos Display", "Arial", "Arial Black", "Arial Narrow", "Bahnschrift", "Book Antiqua"),
        *("Bookman Old Style", "Calibri", "Calibri Light", "Cambria", "Cambria Math", "Candara"),
        *(
            "Century Gothic",
            "Century Schoolbook",
            "Consolas",
            "Constantia",
            "Corbel",
            "Courier",
            "Courier New",
        ),
        *(
            "Franklin Gothic Book",
            "Franklin Gothic Medium",
            "Garamond",
            "Georgia",
            "Gill Sans MT",
            "Helvetica",
        ),
        *(
            "Palatino Linotype",
            "Segoe UI",
            "Segoe UI Light",
            "Segoe UI Semibold",
            "Symbol",
            "Tahoma",
            "Times",
        ),
        *("Times New Roman", "Trebuchet MS", "Verdana", "Webdings", "Wingdings"),
    }
)


def fonts_in(styles: Element, theme: bytes | None) -> AbstractSet[str]:
    """The Latin fonts that styles name, also by way of the theme."""
    found = set()
    for one in styles.iter(W + "rFonts"):
        of_theme = one.get(W + "asciiTheme")
        found.add(theme_font(theme, str(of_theme)) if of_theme else str(one.get(W + "ascii") or ""))
    return found - {""}


def without_embedded(table: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The table of fonts without font files; and the names of those that were embedded."""
    root = parse(table)
    names = tuple(str(one.get(W + "name")) for one in root.iter(W + "font") if drop(one, *EMBEDDED))
    return serialised(root), names


def in_chart(chart: bytes, before: str, after: str) -> bytes:
    """A chart whose letters were in the template's font has them in the house's."""
    root = parse(chart)
    found = [one for one in root.iter(A + "latin") if before and one.get("typeface") == before]
    for one in found:
        one.set("typeface", after or before)
    return serialised(root) if found and after != before else chart
