"""A template gets the look of a house: its own words, tags, tables and charts stay as they are."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree
from lxml.etree import XMLSyntaxError

from boardkit.word.guard import damaged
from boardkit.word.ooxml import W, parse
from boardkit.word.package import FIRST, NOTHING, complete
from boardkit.word.parts import CONTENT_TYPES, serialised, text_parts
from boardkit.word.restyle.body import lay_out_pages, restyle_text
from boardkit.word.restyle.furniture import Furniture, furniture_of, page_types
from boardkit.word.restyle.header_lines import lines_of
from boardkit.word.restyle.headers import merge
from boardkit.word.restyle.house import House, root_of
from boardkit.word.restyle.kept_styles import move_tabs
from boardkit.word.restyle.lists import NewLists, new_lists
from boardkit.word.restyle.opened import Opened, opened
from boardkit.word.restyle.page import lay_out, sections, text_width
from boardkit.word.restyle.placed_headers import alike, first_pages, place_headers
from boardkit.word.restyle.settings import hyphenates_alike, take_settings
from boardkit.word.restyle.shared import put_charts, put_fonts, put_root, put_theme
from boardkit.word.restyle.styles import NewStyles, drop_unused, new_styles, template_look
from boardkit.word.restyle.tabs import align_at_margin, spread
from boardkit.word.restyle.widths import fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Restyled:
    """The file, and what is worth telling: widths of the text are twentieths of a point.

    `taken` and `kept` are names of styles, `mended` those of lists; `stayed` are lines of our header and
    footer, `unknown` those of the house that name data which this kind of paper does not have.
    """

    docx: bytes
    taken: tuple[str, ...]
    kept: tuple[str, ...]
    mended: tuple[str, ...]
    stayed: tuple[str, ...]
    unknown: tuple[str, ...]
    widths: tuple[int, int]


def restyled(docx: bytes, house: House, *, knows: Callable[[str], bool]) -> Restyled:
    """Give this template the look of a house; `knows` says whether its paper has data of a name.

    The same bytes come back when it has that look. Raises Unusable for what is no Word file.
    """
    try:
        return _restyled(docx, house, knows)
    except (XMLSyntaxError, KeyError, ValueError):
        raise damaged() from None


def _restyled(docx: bytes, house: House, knows: Callable[[str], bool]) -> Restyled:
    file = opened(docx)
    texts = {name: parse(file.parts[name]) for name in text_parts(file.parts[CONTENT_TYPES])}
    document, settings = texts[file.document], root_of(file, "settings")
    for body in document.iterfind(W + "body") if not sections(document) else ():
        etree.SubElement(body, W + "sectPr")  # Word writes one; others may not
    look = template_look(root_of(file, "styles"), file.parts.get(file.part("theme")), texts.values())
    hyphenates = hyphenates_alike(settings, house.settings)
    styles = new_styles(look, house, _widths(document, house), hyphenates=hyphenates)
    lists = new_lists(file, house, look, styles)
    first = sections(document)[0]
    present = furniture_of(file, first)
    own = {place: _own(one, styles, lists) for place, one in present.items()}
    pages = page_types(house.section, house.settings), page_types(first, settings)
    for root in texts.values():
        if not _is_furniture(root):
            restyle_text(root, styles, lists.numbers)
    widths = lay_out_pages(document, house.section, styles.adapting.letters)
    for one in own.values():
        align_at_margin(one.root, styles.root, text_width(first))
    merged = merge(house.furniture, own, pages, knows, _fitting(house, first, styles))
    place_headers(file, sections(document), merged.furniture, present)
    first_pages(sections(document), pages[0] | pages[1])
    take_settings(settings, house.settings, pages[0] | pages[1], justifies=house.look.alignment == "both")
    for name, root in texts.items():
        if name in file.parts and not _is_furniture(root):
            file.parts[name] = serialised(root)
    others = [root for root in texts.values() if not _is_furniture(root)]
    kept = drop_unused(styles, [*others, *(one.root for one in merged.furniture.values())])
    for kind, root in {"styles": styles.root, "numbering": lists.root, "settings": settings}.items():
        put_root(file, kind, root)
    put_theme(file, house)
    put_fonts(file, house)
    put_charts(file, look.look.font, house.look.font)
    told = (styles.taken_names, kept, lists.mended, tuple(merged.stayed), tuple(merged.unknown))
    return Restyled(_packed(docx, file), *told, widths)


def _widths(document: Element, house: House) -> tuple[int, int]:
    """How wide the text of the first section is, and will be."""
    section = sections(document)[0]
    after = deepcopy(section)
    lay_out(after, house.section)
    return text_width(section), text_width(after)


def _fitting(house: House, section: Element, styles: NewStyles) -> Callable[[list[Element]], None]:
    """Makes lines of the house as wide as the pages of a section."""
    before, after = text_width(house.section), text_width(section)

    def fitted(blocks: list[Element]) -> None:
        fit(blocks, before, after, 1.0)
        spread(blocks, styles.root, before, after)

    return fitted


def _own(furniture: Furniture, styles: NewStyles, lists: NewLists) -> Furniture:
    """A header of the template, with the styles and colours that it will have."""
    root = deepcopy(furniture.root)
    restyle_text(root, styles, lists.numbers)
    move_tabs(root, styles.adapting.widths)
    return Furniture(root, lines_of(root), furniture.relations)


def _is_furniture(root: Element) -> bool:
    return root.tag in (W + "hdr", W + "ftr")


def _packed(docx: bytes, file: Opened) -> bytes:
    """The file; a part that says the same as before keeps its bytes, and so does a whole file of these."""
    before = opened(docx).parts
    for name, content in before.items():
        if name in file.parts and file.parts[name] != content and _says_the_same(content, file.parts[name]):
            file.parts[name] = content
    if before == file.parts:
        return docx
    parts = {name: file.parts[name] for name in sorted(file.parts) if name != FIRST}
    return complete(NOTHING, parts, {FIRST: file.parts[FIRST]})


def _says_the_same(one: bytes, other: bytes) -> bool:
    return other.lstrip().startswith(b"<") and alike(parse(one)) == alike(parse(other))
