"""What somebody should know of a house's document before papers look like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING

from boardkit.problems import Problem, Severity, Where
from boardkit.word.ooxml import WP, W
from boardkit.word.restyle.fonts import COME_WITH_WORD, fonts_in, without_embedded
from boardkit.word.restyle.furniture import HEADER
from boardkit.word.restyle.heights import height_of
from boardkit.word.restyle.legibility import hard_to_read
from boardkit.word.restyle.page import A4, columns, is_sheet, margin, sheet
from boardkit.word.restyle.placing import value
from boardkit.word.restyle.taken_styles import fit_for_papers

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.word.restyle.house import House
    from boardkit.word.restyle.restyled import Restyled

CENTIMETRE = Decimal("566.93")  # twentieths of a point
NARROWEST = 12  # centimetres: below that the words in our tables break
OF_HEADINGS = ("heading 1", "heading 2", "heading 3")


def findings(house: House, templates: Sequence[Restyled]) -> Iterator[Problem]:
    """Warnings only: what must not be is refused when the document is read."""
    taken = {name for one in templates for name in one.taken}
    found = (
        *_of_header(house),
        *_of_pages(house, templates),
        *_of_styles(house, templates),
        *_of_fonts(house, [one for one in house.styles.iter(W + "style") if value(one, "name") in taken]),
        *(_unreadable(*one) for one in hard_to_read(house.styles, taken)),
    )
    where = Where(str(house.path))
    for code, message, hint, values in found:
        yield Problem(where, f"house-{code}", message, values, severity=Severity.WARNING, hint=hint)


Finding = tuple[str, str, str, dict[str, object]]


def _of_header(house: House) -> Iterator[Finding]:
    left = house.left
    if left.changes:
        hint = "Accept or reject them in Word first, if that is not right."
        yield "changes", "Tracked changes in its header or footer are taken as accepted.", hint, {}
    if left.fields:
        message = "Fields in its header or footer other than page numbers are left out: {fields}."
        hint = "Type their words, or a tag such as {{{{ head.board }}}}."
        yield "fields", message, hint, {"fields": tuple(dict.fromkeys(left.fields))}
    if left.links:
        yield "links", "Links in its header or footer become plain words.", "", {}
    if left.drawings:
        message = "Drawings in its header or footer that are neither picture nor shape are left out."
        yield "drawings", message, "Put a picture of them in their place.", {}
    if not house.furniture:
        yield "bare", "It has no header and no footer: ours stay.", "", {}
    drawn = (one for each in house.furniture.values() for one in each.root.iter(WP + "docPr"))
    if any(not one.get("descr") for one in drawn):
        hint = "Give it one in Word: right-click it and choose the alternative text."
        yield "picture", "A picture in its header or footer has no alternative text.", hint, {}
    room = margin(house.section, "top") - margin(house.section, "header")
    heights = [height_of(one.root) for (place, _), one in house.furniture.items() if place == HEADER]
    if max(heights, default=0) > room:
        message = "Its header is higher than its top margin: text begins lower on each page."
        hint = "Make the top margin larger, or the header lower: it is about {height} cm high."
        yield "header", message, hint, {"height": _centimetres(max(heights))}


def _of_pages(house: House, templates: Sequence[Restyled]) -> Iterator[Finding]:
    wide, high = sheet(house.section)
    if not is_sheet(house.section, A4):
        message = "Its pages are not A4 but {width} by {height} cm."
        values: dict[str, object] = {"width": _centimetres(wide), "height": _centimetres(high)}
        yield "sheet", message, "Choose A4 in Word when papers are printed in Europe.", values
    if wide > high:
        yield "lying", "Its pages lie; each paper keeps standing or lying as it does.", "", {}
    if columns(house.section) > 1:
        yield "columns", "Its text stands in columns; that of papers does not.", "", {}
    if house.sections > 1:
        message = "It has {count} sections: page, header and footer are those of the first."
        yield "sections", message, "", {"count": house.sections}
    width = min((_centimetres(one.widths[1]) for one in templates), default=Decimal(NARROWEST))
    if width < NARROWEST:
        message = "A text in its margins is {width} cm wide, and tables need {least} cm."
        yield "narrow", message, "Make its side margins smaller.", {"width": width, "least": NARROWEST}


def _of_styles(house: House, templates: Sequence[Restyled]) -> Iterator[Finding]:
    left = fit_for_papers(deepcopy(house.styles), None, hyphenates=True)
    if left.numbered:
        message = "Its numbers before headings are left out ({styles}): papers number their items themselves."
        yield "numbers", message, "", {"styles": tuple(left.numbered)}
    if left.on_new_page:
        message = "It begins a new page at a heading ({styles}); papers do not."
        yield "new-page", message, "", {"styles": tuple(left.on_new_page)}
    kept = {name for one in templates for name in one.kept}
    if missing := tuple(name for name in OF_HEADINGS if name in kept):
        message = "It does not define {styles}: ours stay, in its font and colours."
        hint = "Use them once in the document, make them look as they should, and save it."
        yield "headings", message, hint, {"styles": missing}
    if mended := tuple(dict.fromkeys(name for one in templates for name in one.mended)):
        message = "Its styles for lists have no bullet or number ({styles}): ours stay."
        yield "lists", message, "", {"styles": mended}
    for line in dict.fromkeys(line for one in templates for line in one.unknown):
        message = (
            "“{line}” in its header or footer names what not every paper has: such papers go without it."
        )
        yield "tags", message, "", {"line": line}


def _of_fonts(house: House, taken: Sequence[Element]) -> Iterator[Finding]:
    defaults = house.styles.find(W + "docDefaults")
    used = {font for one in (defaults, *taken) if one is not None for font in fonts_in(one, house.theme)}
    if rare := tuple(sorted(used - COME_WITH_WORD)):
        message = "Not every Word has its fonts: {fonts}."
        hint = "Who lacks one sees another font: see that whoever makes or gets papers has them."
        yield "fonts", message, hint, {"fonts": rare}
    name = house.file.part("fontTable")
    embedded = without_embedded(house.file.parts[name])[1] if name else ()
    if embedded:
        message = "Fonts are embedded in it, and only their names come over: {fonts}."
        yield "embedded", message, "Only who owns a font may hand it out.", {"fonts": embedded}


def _unreadable(style: str, ratio: float, least: float) -> Finding:
    message = "Its style {style} is hard to read: its letters have a contrast of {ratio}, and need {least}."
    hint = "Make the letters darker, or what is behind them lighter (WCAG 2.2, 1.4.3)."
    values: dict[str, object] = {"style": style, "ratio": _one(ratio), "least": _one(least)}
    return "contrast", message, hint, values


def _centimetres(length: int) -> Decimal:
    return _one(length / float(CENTIMETRE))


def _one(number: float) -> Decimal:
    """With one decimal."""
    return Decimal(str(round(number, 1)))
