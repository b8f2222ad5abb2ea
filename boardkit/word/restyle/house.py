"""A document in a house's own style, opened once, for all templates that are to look like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree
from lxml.etree import XMLSyntaxError

from boardkit.word.guard import Unusable, damaged, read_file
from boardkit.word.ooxml import W, parse
from boardkit.word.restyle.default_look import DefaultLook, default_look
from boardkit.word.restyle.furniture import Furniture, Place, furniture_of
from boardkit.word.restyle.opened import Opened, opened
from boardkit.word.restyle.page import sections
from boardkit.word.restyle.settled_header import LeftOut

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class House:
    """What can be taken from it. `furniture` is by header or footer, and the pages that it is for."""

    path: Path
    file: Opened
    styles: Element
    numbering: Element | None
    theme: bytes | None
    settings: Element
    section: Element
    sections: int
    look: DefaultLook
    furniture: Mapping[Place, Furniture]
    left: LeftOut


def read_house(path: Path) -> House:
    """Raises InvalidSource when the file cannot be used, or must not be: with macros, or fetching things."""
    try:
        return _house(path, opened(read_file(path, "house-file")))
    except Unusable as unusable:
        raise unusable.at(path, "house-file") from None
    except (XMLSyntaxError, KeyError, ValueError, IndexError):
        raise damaged().at(path, "house-file") from None


def _house(path: Path, file: Opened) -> House:
    document = parse(file.parts[file.document])
    found = sections(document) or [etree.Element(W + "sectPr")]
    styles = root_of(file, "styles")
    theme = file.parts.get(file.part("theme"))
    numbering = file.part("numbering")
    left = LeftOut()
    return House(
        path,
        file,
        styles,
        parse(file.parts[numbering]) if numbering else None,
        theme,
        root_of(file, "settings"),
        found[0],
        len(found),
        default_look(styles, theme),
        furniture_of(file, found[0], left),
        left,
    )


def root_of(file: Opened, kind: str) -> Element:
    """The part of this kind, or an empty one."""
    name = file.part(kind)
    return parse(file.parts[name]) if name else etree.Element(W + kind, nsmap={"w": W.strip("{}")})
