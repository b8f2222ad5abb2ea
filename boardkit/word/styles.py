"""What the styles of a Word file say of a paragraph: its name, and whether it is a heading or in a list."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
DEPTH = re.compile(r"list (?:bullet|number) ([2-9])", re.IGNORECASE)
LONGEST_CHAIN = 50  # of styles that are based on each other; some are so in a circle
TEXT_LEVEL = 9  # Word's outline level of what is no heading


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles by their identity."""

    by_identity: Mapping[str, Element]
    default: str

    def name(self, paragraph: Element) -> str:
        """The name of the style, or nothing for the default one."""
        identity = _value(paragraph, "pPr/pStyle") or self.default
        style = self.by_identity.get(identity)
        return "" if identity == self.default or style is None else _value(style, "name")

    def heading_level(self, paragraph: Element) -> int:
        """1 to 9 for a heading, 1 for the title of the paper, 0 for other text."""
        for one in (paragraph, *self._chain(paragraph)):
            level = _value(one, "pPr/outlineLvl")
            if level.isdecimal():
                return int(level) + 1 if int(level) < TEXT_LEVEL else 0
            name = _value(one, "name")
            found = HEADING.fullmatch(name)
            if found or name.lower() == "title":
                return int(found.group(1)) if found else 1
        return 0

    def list_depth(self, paragraph: Element) -> int:
        """1 for an item of a list, 2 for one below it, 0 for what is in no list."""
        for one in (paragraph, *self._chain(paragraph)):
            number = _value(one, "pPr/numPr/numId")
            if number:
                return 0 if number == "0" else int(_value(one, "pPr/numPr/ilvl") or 0) + 1
        return 0

    def list_place(self, paragraph: Element) -> tuple[str, int]:
        """The number of the list that a paragraph is in, or nothing, and its level there."""
        for one in (paragraph, *self._chain(paragraph)):
            number = _value(one, "pPr/numPr/numId")
            if number:
                level = _value(paragraph, "pPr/numPr/ilvl") or _value(one, "pPr/numPr/ilvl") or "0"
                return ("" if number == "0" else number), int(level)
        return "", 0

    def depth_by_name(self, paragraph: Element) -> int:
        """2 for a style such as List Bullet 2; 0 when its name tells no depth."""
        for one in self._chain(paragraph):
            found = DEPTH.fullmatch(_value(one, "name"))
            if found:
                return int(found[1])
        return 0

    def numbering(self, identity: str) -> tuple[str, int]:
        """The number of the list that a style puts its paragraphs in, or nothing, and the level there."""
        for one in self.based_on(identity):
            number = _value(one, "pPr/numPr/numId")
            if number:
                return number, int(_value(one, "pPr/numPr/ilvl") or 0)
        return "", 0

    def _chain(self, paragraph: Element) -> Iterator[Element]:
        return self.based_on(_value(paragraph, "pPr/pStyle"))

    def based_on(self, identity: str) -> Iterator[Element]:
        """The style, and those that it is based on."""
        for _ in range(LONGEST_CHAIN):
            style = self.by_identity.get(identity)
            if style is None:
                break
            yield style
            identity = _value(style, "basedOn")


def styles_of(part: bytes | None) -> Styles:
    """The styles in this part of a Word file."""
    found = (
        []
        if part is None
        else [one for one in parse(part).iter(W + "style") if one.get(W + "type") == "paragraph"]
    )
    default = next(
        (str(one.get(W + "styleId")) for one in found if one.get(W + "default") in ("1", "true", "on")), ""
    )
    return Styles({str(one.get(W + "styleId")): one for one in found}, default)


def name_of(style: Element) -> str:
    """What Word calls a style, in small letters."""
    return _value(style, "name").lower()


@functools.cache
def _steps(path: str) -> str:
    """The path with the whole name of each element; a long paper asks for it at each paragraph."""
    return "/".join(W + name for name in path.split("/"))


def _value(element: Element, path: str) -> str:
    found = element.find(_steps(path))
    return "" if found is None else str(found.get(W + "val", ""))
