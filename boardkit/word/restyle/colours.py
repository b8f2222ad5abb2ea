"""The one colour of a house, the lighter ones that go with it, and how well a text can be read."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import A, W, parse
from boardkit.word.restyle.default_look import resolved
from boardkit.word.styles import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

WHITE, NEAR_BLACK = "FFFFFF", "262626"
HEX = re.compile(r"[0-9A-Fa-f]{6}")
OF_HEADINGS = ("heading 1", "heading 2", "title")
USUAL_ACCENTS = {"4F81BD", "5B9BD5", "4472C4", "156082"}
"""The first colour of the themes that Office gives every new file: nobody chose it."""
LINE_SHARE, TINT_SHARE = 0.45, 0.1
ENOUGH, ENOUGH_FOR_LARGE = 4.5, 3.0  # WCAG 2.2, success criterion 1.4.3
DARKEST_CURVED = 0.04045
LIGHTEST = 1.5  # a heading paler than this stands on a colour of its own
STEP = 0.9
COLOURS = (W + "val", W + "color", W + "fill")
OF_THEME = W + "theme"


@dataclass(frozen=True, slots=True)
class Palette:
    """Six hexadecimal digits each: the colour of headings, of lines in tables, and behind header rows."""

    accent: str
    line: str
    tint: str


OURS = Palette("1F3A5F", "9FB1C5", "E9EEF4")


def palette_of(styles: Element, theme: bytes | None) -> Palette:
    """That of a file: from its headings, else from a theme that somebody chose, else nearly black.

    It is as dark as it must be to be read on its own tint.
    """
    accent = _accent(styles, theme).upper()
    if accent == OURS.accent:
        return OURS
    while contrast(accent, _mixed(accent, TINT_SHARE)) < ENOUGH:
        accent = "".join(f"{int(part * STEP):02X}" for part in _parts(accent))
    return Palette(accent, _mixed(accent, LINE_SHARE), _mixed(accent, TINT_SHARE))


def _accent(styles: Element, theme: bytes | None) -> str:
    named = {name_of(one): one for one in styles.iter(W + "style") if one.get(W + "type") == "paragraph"}
    for name in OF_HEADINGS:
        colour = resolved(styles, named.get(name), "rPr/color")
        if HEX.fullmatch(colour) and contrast(colour, WHITE) > LIGHTEST:
            return colour
    found = None if theme is None else parse(theme).find(f".//{A}clrScheme/{A}accent1/{A}srgbClr")
    colour = "" if found is None else str(found.get("val", ""))
    return NEAR_BLACK if colour.upper() in {"", *USUAL_ACCENTS} else colour


def changes(before: Palette, after: Palette) -> Mapping[str, str]:
    """Which colour each of a palette becomes."""
    return dict(zip(astuple(before), astuple(after), strict=True))


def recolour(root: Element, becomes: Mapping[str, str]) -> None:
    """Change these colours, and no others, in an element and all below it."""
    for one in root.iter():
        for name in COLOURS:
            colour = becomes.get(str(one.get(name, "")).upper())
            if colour and not (name == COLOURS[0] and one.tag != W + "color"):
                one.set(name, colour)
                for theme in [key for key in one.attrib if str(key).startswith(OF_THEME)]:
                    del one.attrib[theme]


def contrast(one: str, other: str) -> float:
    """How far the brightness of two colours lies apart, from 1 to 21, as WCAG 2.2 counts it."""
    light, dark = sorted((_brightness(one), _brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _brightness(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= DARKEST_CURVED else ((part + 0.055) / 1.055) ** 2.4


def _mixed(colour: str, share: float) -> str:
    return "".join(f"{round(255 - (255 - part) * share):02X}" for part in _parts(colour))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)
