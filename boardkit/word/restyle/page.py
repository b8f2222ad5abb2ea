"""Sheet and margins come from the house; whether a sheet lies or stands is for the template to say."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W
from boardkit.word.restyle.placing import OF_A_SECTION, drop, put

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

A4 = (11906, 16838)
LETTER = (12240, 15840)
SAME_SHEET = 60  # twentieths of a point: programs round in their own ways
SIDES = ("left", "right", "gutter")


def sections(document: Element) -> list[Element]:
    """What each section of a text says of its pages; the last is that of the body."""
    return list(document.iter(W + "sectPr"))


def sheet(section: Element) -> tuple[int, int]:
    """Width and height of the pages, in twentieths of a point; A4 when nothing is said."""
    size = section.find(W + "pgSz")
    return A4 if size is None else (_number(size, "w") or A4[0], _number(size, "h") or A4[1])


def text_width(section: Element) -> int:
    """How wide a text can be on the pages of a section, in twentieths of a point."""
    margins = section.find(W + "pgMar")
    taken = 0 if margins is None else sum(_number(margins, side) for side in SIDES)
    return sheet(section)[0] - taken


def margin(section: Element, side: str) -> int:
    """One margin of a section, or the distance of its `header` or `footer`, in twentieths of a point."""
    margins = section.find(W + "pgMar")
    return 0 if margins is None else _number(margins, side)


def is_sheet(section: Element, known: tuple[int, int]) -> bool:
    """Whether the sheet is this one, lying or standing."""
    pairs = zip(sorted(sheet(section)), sorted(known), strict=True)
    return all(abs(one - other) <= SAME_SHEET for one, other in pairs)


def columns(section: Element) -> int:
    """How many columns the text of a section stands in."""
    found = section.find(W + "cols")
    return 1 if found is None else max(_number(found, "num"), 1)


def lay_out(section: Element, house: Element) -> None:
    """Give a section the sheet, the margins and the page borders of the house."""
    lies = sheet(section)[0] > sheet(section)[1]
    for name in ("pgSz", "pgMar"):
        found = house.find(W + name)
        if found is not None:
            put(section, deepcopy(found), OF_A_SECTION)
    size = section.find(W + "pgSz")
    if size is not None:
        short, long = sorted(sheet(section))
        wide, high = (long, short) if lies else (short, long)
        size.set(W + "w", str(wide))
        size.set(W + "h", str(high))
        for name in (W + "code", W + "orient"):
            size.attrib.pop(name, "")
        if lies:
            size.set(W + "orient", "landscape")
    drop(section, "pgBorders")
    borders = house.find(W + "pgBorders")
    if borders is not None:
        put(section, deepcopy(borders), OF_A_SECTION)


def _number(element: Element, name: str) -> int:
    text = str(element.get(W + name, "0"))
    return int(text) if text.lstrip("-").isdecimal() else 0
