"""Parts that a file has once: its theme, its table of fonts, and its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from boardkit.word.parts import WORD, serialised
from boardkit.word.restyle.fonts import in_chart, without_embedded
from boardkit.word.restyle.furniture import shown_by
from boardkit.word.restyle.placed_headers import put_picture

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.word.restyle.house import House
    from boardkit.word.restyle.opened import Opened

THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def put_root(file: Opened, kind: str, root: Element) -> None:
    """The part of this kind, such as `styles`, which most files have already."""
    if len(root):
        _put(file, kind, serialised(root), f"word/{kind}.xml", f"{WORD}{kind}+xml")


def put_fonts(file: Opened, house: House) -> None:
    """The house's table of fonts, without the fonts themselves."""
    name = house.file.part("fontTable")
    if name:
        table, _ = without_embedded(house.file.parts[name])
        _put(file, "fontTable", table, "word/fontTable.xml", f"{WORD}fontTable+xml")


def put_theme(file: Opened, house: House) -> None:
    """The house's theme, with the pictures that it fills shapes with."""
    if house.theme is None:
        return
    name = _put(file, "theme", house.theme, "word/theme/theme1.xml", THEME_TYPE)
    pictures = {one.identity: one for one in house.file.relations(house.file.part("theme"))}
    file.unrelate(name, {one.identity for one in file.relations(name)})
    for identity, relation in pictures.items():
        if relation.short_kind == "image":
            file.relate(name, "image", put_picture(file, shown_by(house.file, relation)), identity)


def put_charts(file: Opened, before: str, after: str) -> None:
    """Charts have their letters in the house's font; their colours have a meaning and stay."""
    for name in [one for one in file.parts if file.type_of(one) == CHART_TYPE]:
        file.parts[name] = in_chart(file.parts[name], before, after)


def _put(file: Opened, kind: str, content: bytes, usual: str, content_type: str) -> str:
    name = file.part(kind)
    if not name:
        name = usual
        file.relate(file.document, kind, name)
    file.add(name, content, content_type)
    return name
