"""Text that hardly differs from the paper behind it cannot be read by everyone: WCAG 2.1, 1.4.3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from boardkit.word.inline import OLD_COPIES
from boardkit.word.ooxml import TEXT_BOX, A, W
from boardkit.word.review.looks import Looks, is_on
from boardkit.word.review.reviewed import Reviewed, runs_of, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

ENOUGH, ENOUGH_IF_LARGE = 4.5, 3.0
LARGE, LARGE_IF_BOLD, USUAL = 36, 28, 20  # half points: 18 points, or 14 when bold
WHITE = "FFFFFF"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
VML = "{urn:schemas-microsoft-com:vml}"
OLD_SHAPES = tuple(VML + name for name in ("shape", "rect", "roundrect", "oval"))
FILLED = (None, "t", "true")
"""A shape of this kind is filled with white unless it says otherwise."""
COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
HIGHLIGHTS = {
    "yellow": "FFFF00",
    "green": "00FF00",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
    "blue": "0000FF",
    "red": "FF0000",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
    "black": "000000",
    "white": WHITE,
}
TOLD_APART = 3.0
"""The contrast from which two colours differ for who sees no colour: WCAG 2.1, technique G183."""
DARK = 0.03928  # below it the curve of sRGB is a line


def contrast(file: Reviewed) -> Iterator[Problem]:
    """Each paragraph in which the colour of a text is too near to that behind it.

    Code: contrast.
    Source: WCAG 2.1, 1.4.3.
    """
    message = "The colour {colour} on {background} has a contrast of {ratio}:1; at least {least}:1 is needed."
    hint = "Choose a darker colour for the text, or a lighter one behind it."
    for paragraph in file.everywhere():
        for run in runs_of(paragraph):
            found = _colours(file.looks, run) if text_of(run).strip() else None
            if found is None:
                continue
            ratio, least = ratio_of(*found), _least(file.looks, run)
            if ratio < least:
                yield file.finding(
                    "contrast",
                    message,
                    hint,
                    place=file.place(run),
                    colour=f"#{found[0]}",
                    background=f"#{found[1]}",
                    ratio=Decimal(f"{ratio:.1f}"),
                    least=Decimal(f"{least:g}"),
                )
                break


def ratio_of(colour: str, background: str) -> float:
    """The contrast of two colours, such as 1F3864 and FFFFFF: from 1 to 21, by WCAG 2.1."""
    lighter, darker = sorted((_luminance(colour), _luminance(background)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def written_colour(looks: Looks, run: Element) -> str:
    """The colour of a text, such as 1F3864; auto or nothing where Word chooses it."""
    colour = looks.of_run(run, "color")
    return "" if colour is None else str(colour.get(W + "val", ""))


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= DARK else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colours(looks: Looks, run: Element) -> tuple[str, str] | None:
    """The colour of a run and of the paper behind it; None when Word chooses it, or it cannot be told."""
    written = written_colour(looks, run)
    background = _background(looks, run)
    if not COLOUR.fullmatch(written) or background is None or is_on(looks.of_run(run, "vanish")):
        return None
    return written.upper(), background


def _background(looks: Looks, run: Element) -> str | None:
    for one in looks.backgrounds(run):
        if one.tag == W + "highlight":
            name = str(one.get(W + "val", "none"))
            if name != "none":
                return HIGHLIGHTS.get(name)
            continue
        pattern, fill = str(one.get(W + "val", "clear")), str(one.get(W + "fill", "auto"))
        if pattern not in {"clear", "nil"}:
            return None  # a pattern of two colours
        if COLOUR.fullmatch(fill):
            return fill.upper()
    box = next(run.iterancestors(TEXT_BOX), None)
    return WHITE if box is None else _ground(box)


def _ground(box: Element) -> str | None:
    """What a text box is filled with; None where that follows from a theme, or the page shows through."""
    if next(box.iterancestors(*OLD_COPIES), None) is not None:
        return None  # it was looked at already, in its new form
    shape = next(box.iterancestors(WPS + "wsp"), None)
    if shape is not None:
        fill = shape.find(f"{WPS}spPr/{A}solidFill/{A}srgbClr")
        colour = "" if fill is None or len(fill) else str(fill.get("val", ""))
    else:
        shape = next((one for one in box.iterancestors() if one.tag in OLD_SHAPES), None)
        is_plain = shape is not None and shape.get("filled") in FILLED and shape.find(VML + "fill") is None
        colour = str(shape.get("fillcolor", WHITE)).lstrip("#") if shape is not None and is_plain else ""
    return colour.upper() if COLOUR.fullmatch(colour) else None


def _least(looks: Looks, run: Element) -> float:
    size = looks.of_run(run, "sz")
    written = "" if size is None else str(size.get(W + "val", ""))
    points = int(written) if written.isdecimal() else USUAL
    is_large = points >= (LARGE_IF_BOLD if is_on(looks.of_run(run, "b")) else LARGE)
    return ENOUGH_IF_LARGE if is_large else ENOUGH
