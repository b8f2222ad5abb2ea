"""Whether a paragraph is an item of a list, with a bullet or a number, and how deep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W, parse
from boardkit.word.parts import part_of
from boardkit.word.styles import Styles, styles_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class ListKinds:
    """The forms of numbering in a file: for each number of a list, the form of each of its levels."""

    styles: Styles
    forms: Mapping[str, Mapping[int, str]]

    def of(self, paragraph: Element) -> tuple[str, int]:
        """`plain` and 0, or `bullet` or `numbered` with its depth, 1 for an item at the top."""
        number, level = self.styles.list_place(paragraph)
        form = self.forms.get(number, {}).get(level)
        if form is None or form == "none":
            return "plain", 0
        # A list within a list can be one of its own, at its first level: then its style says how deep.
        depth = max(level + 1, self.styles.depth_by_name(paragraph))
        return ("bullet" if form == "bullet" else "numbered"), depth


def list_kinds(contained: Mapping[str, bytes], main: str) -> ListKinds:
    """What the numbering says that the part `main` refers to; a file without one has no lists."""
    styles = styles_of(contained.get(part_of(contained, main, "styles")))
    part = contained.get(part_of(contained, main, "numbering"))
    if part is None:
        return ListKinds(styles, {})
    root = parse(part)
    shapes = {str(one.get(W + "abstractNumId")): one for one in root.iter(W + "abstractNum")}
    linked = {_value(one, "styleLink"): one for one in shapes.values() if _value(one, "styleLink")}
    forms: dict[str, Mapping[int, str]] = {}
    for number in root.iter(W + "num"):
        shape = shapes.get(_value(number, "abstractNumId"))
        if shape is not None:
            shape = linked.get(_value(shape, "numStyleLink"), shape)
            forms[str(number.get(W + "numId"))] = {**_levels(shape), **_levels_of_overrides(number)}
    return ListKinds(styles, forms)


def _levels(shape: Element) -> dict[int, str]:
    return {_level(one): _value(one, "numFmt") or "decimal" for one in shape.findall(W + "lvl")}


def _levels_of_overrides(number: Element) -> dict[int, str]:
    levels = [one for override in number.findall(W + "lvlOverride") for one in override.findall(W + "lvl")]
    return {_level(one): _value(one, "numFmt") or "decimal" for one in levels}


def _level(one: Element) -> int:
    return int(str(one.get(W + "ilvl", "0")))


def _value(element: Element, name: str) -> str:
    found = element.find(W + name)
    return "" if found is None else str(found.get(W + "val", ""))
