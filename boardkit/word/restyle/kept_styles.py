"""A style that only the template has keeps its purpose, and takes font, size and colours of the house."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.cleaning import remove
from boardkit.word.ooxml import W
from boardkit.word.restyle.colours import recolour
from boardkit.word.restyle.placing import OF_A_PARAGRAPH, OF_A_STYLE, OF_LETTERS, put, sure, value
from boardkit.word.styles import name_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

    from boardkit.word.restyle.default_look import DefaultLook

SMALLEST = 18  # half points: what our tables have, and what a reader needs
WIDE = {"Verdana": 1.15, "Courier New": 1.15, "Lucida Sans Unicode": 1.1, "Century Gothic": 1.1}
"""Fonts whose letters are that much wider than those of others: a narrow column has to know."""
SIZES = ("sz", "szCs")
READ_ON = re.compile(r"body text|list (?:bullet|number|continue|paragraph)(?: \d)?")
"""Text that goes on: between its lines there is as much room as in the house's own text."""
THE_TEXT_ITSELF = "body text"
HEADING = re.compile(r"heading \d|title|subtitle|toc heading")
LINES = (W + "line", W + "lineRule")  # these two say one thing
SPREAD = {"both", "distribute", "center", "right", "end"}
NEAR = 60  # twentieths of a point


@dataclass(frozen=True, slots=True)
class Adapting:
    """What is known of both files; `widths` are those of the text, old and new, in twentieths of a point."""

    before: DefaultLook
    after: DefaultLook
    colours: Mapping[str, str]
    widths: tuple[int, int]
    in_tables: AbstractSet[str]
    of_headings: Element | None

    def size(self, size: int) -> int:
        """A size of letters in proportion to the text of the house, and never too small to read."""
        if size == self.before.size:
            return self.after.size
        scaled = round(size * self.after.size / self.before.size)
        return max(scaled, min(size, SMALLEST, self.after.size))

    @property
    def letters(self) -> float:
        """How much wider the letters in tables become."""
        fonts = WIDE.get(self.after.font, 1.0) / WIDE.get(self.before.font, 1.0)
        return self.size(SMALLEST) / SMALLEST * fonts


def adapted(style: Element, house: Adapting) -> Element:
    """The style as it is kept."""
    kept = deepcopy(style)
    recolour(kept, house.colours)
    _scale(kept, house)
    move_tabs(kept, house.widths)
    _widen_labels(kept, house.letters)
    if kept.get(W + "type") == "paragraph":
        _drop_what_is_usual(kept, house)
        if str(style.get(W + "styleId")) in house.in_tables or _has_label(kept):
            _straighten(kept, house.after)
        if HEADING.fullmatch(name_of(kept)) and house.of_headings is not None:
            put(sure(kept, "rPr", OF_A_STYLE), deepcopy(house.of_headings), OF_LETTERS)
    for name in ("pPr", "rPr"):
        empty = kept.find(W + name)
        if empty is not None and not len(empty):
            kept.remove(empty)
    return kept


def _scale(style: Element, house: Adapting) -> None:
    for name in SIZES:
        for one in style.iter(W + name):
            size = str(one.get(W + "val", ""))
            if size.isdecimal():
                one.set(W + "val", str(house.size(int(size))))


def _drop_what_is_usual(style: Element, house: Adapting) -> None:
    """What says the same as the default of either file is not said again, so that the house's counts."""
    letters, layout = style.find(W + "rPr"), style.find(W + "pPr")
    if value(style, "basedOn") not in ("", house.before.identity):
        return
    for name in SIZES:
        found = None if letters is None else letters.find(W + name)
        if found is not None and found.get(W + "val") == str(house.after.size):
            remove(found)
    spacing = None if layout is None else layout.find(W + "spacing")
    if spacing is None or layout is None:
        return
    is_small = value(style, "rPr/sz") != ""  # a text that must be short is set closely, too
    plain = name_of(style) == THE_TEXT_ITSELF and not is_small
    reads_on = READ_ON.fullmatch(name_of(style)) is not None and not is_small
    for names in (LINES, *([str(one)] for one in spacing.attrib if one not in LINES)):
        said = [spacing.get(name) for name in names]
        usual_ones = ([look.spacing.get(name) for name in names] for look in (house.before, house.after))
        if plain or said in usual_ones or (reads_on and names is LINES):
            for name in names:
                spacing.attrib.pop(name, "")
    if not spacing.attrib:
        layout.remove(spacing)


def _widen_labels(style: Element, letters: float) -> None:
    """Where a label stands before a tab and a text behind it, wider letters need more room before it."""
    if _has_label(style):
        for tab in style.iterfind(f"{W}pPr/{W}tabs/{W}tab"):
            _grow(tab, "pos", letters)
        for sides in style.iterfind(f"{W}pPr/{W}ind"):
            _grow(sides, "left", letters)
            _grow(sides, "hanging", letters)


def _has_label(style: Element) -> bool:
    tabs = list(style.iterfind(f"{W}pPr/{W}tabs/{W}tab"))
    return bool(tabs) and all(tab.get(W + "val") == "left" for tab in tabs)


def _grow(element: Element, name: str, letters: float) -> None:
    place = str(element.get(W + name, ""))
    if place.isdecimal():
        element.set(W + name, str(round(int(place) * letters)))


def _straighten(style: Element, after: DefaultLook) -> None:
    """In a narrow column, and behind a label, a text begins at the left, whatever the house's text does."""
    if after.alignment in SPREAD and not value(style, "pPr/jc"):
        layout = sure(style, "pPr", OF_A_STYLE)
        put(layout, etree.Element(W + "jc", {W + "val": "left"}), OF_A_PARAGRAPH)
    if after.is_indented and style.find(f"{W}pPr/{W}ind") is None:
        layout = sure(style, "pPr", OF_A_STYLE)
        none = {W + name: "0" for name in ("left", "right", "firstLine")}
        put(layout, etree.Element(W + "ind", none), OF_A_PARAGRAPH)


def move_tabs(root: Element, widths: tuple[int, int]) -> None:
    """A tab at the right margin stays at the right margin."""
    before, after = widths
    for tab in root.iter(W + "tab"):
        place = str(tab.get(W + "pos", ""))
        if tab.get(W + "val") in ("right", "end") and place.isdecimal() and abs(int(place) - before) <= NEAR:
            tab.set(W + "pos", str(after))
