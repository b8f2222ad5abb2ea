"""A header is the house's, and below it stand the lines of ours that say what the house's does not.

In a footer ours stand above. So a house's header never takes the marking off a paper, and one that prints
it itself, with `{{ head.marking }}`, does not have it twice.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.ooxml import PARAGRAPH, WP, R, W
from boardkit.word.restyle.furniture import FOOTER, HEADER, USUAL, Furniture, Place, Shown
from boardkit.word.restyle.header_lines import PAGE, PAGE_FIELDS, Line, said
from boardkit.word.restyle.page_numbers import without_page_numbers
from boardkit.word.restyle.placing import OF_A_PARAGRAPH, put, sure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

FIRST_DRAWING = 9001
"""Drawings are numbered so that they meet none in the text."""
ROOM = "80"  # twentieths of a point
OF_A_LINE = ("r", "fldSimple", "bookmarkStart", "proofErr", "sdt", "hyperlink", "ins")
OWN_RELATION = "rIdOwn{number}"
SHOWN = tuple(W + one for one in ("drawing", "pict", "object", "tab", "fldSimple", "instrText"))


@dataclass
class Merged:
    """What a paper will have; and which lines of ours stayed, and which of the house could not come."""

    furniture: dict[Place, Furniture] = field(default_factory=dict)
    stayed: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def merge(
    house: Mapping[Place, Furniture],
    own: Mapping[Place, Furniture],
    pages: tuple[AbstractSet[str], AbstractSet[str]],
    knows: Callable[[str], bool],
    fit: Callable[[list[Element]], None],
) -> Merged:
    """The headers and footers of both; `pages` are those for which the house and the template have own ones.

    `knows` says whether the kind of paper has data of a name: without it a line of the house cannot come.
    `fit` makes what comes from the house as wide as the page.
    """
    merged = Merged()
    of_house, of_template = pages
    for page in sorted({*of_house, *of_template}):
        from_house = page if page in of_house else USUAL
        coming = {place: _coming(house.get((place, from_house)), knows, merged) for place in (HEADER, FOOTER)}
        says = said(line for lines in coming.values() for line in lines)
        for place in (HEADER, FOOTER):
            ours = own.get((place, page)) or own.get((place, USUAL))
            theirs = house.get((place, from_house))
            has_place = any(one == place for one, _ in house)
            staying = _staying(ours, says, drops_words=has_place)
            merged.stayed += [one.text for one in staying if has_place and one.text not in merged.stayed]
            blocks = _blocks(staying)
            relations = {**(theirs.relations if theirs else {}), **_own_relations(blocks, ours)}
            root = _root(place, theirs, ours)
            from_it = _blocks(coming[place])
            fit(from_it)
            _fill(root, from_it, blocks, place)
            for number, one in enumerate(root.iter(WP + "docPr"), start=FIRST_DRAWING):
                one.set("id", str(number))
            if len(root):
                merged.furniture[place, page] = Furniture(root, (*coming[place], *staying), relations)
    return merged


def _coming(house: Furniture | None, knows: Callable[[str], bool], merged: Merged) -> list[Line]:
    lines = []
    for line in house.lines if house else ():
        if all(knows(name) for name in line.names):
            lines.append(line)
        elif line.text not in merged.unknown:
            merged.unknown.append(line.text)
    return lines


def _staying(ours: Furniture | None, says: AbstractSet[str], *, drops_words: bool) -> list[Line]:
    """The lines of ours that say more than the house's; those without a tag only where it has none."""
    lines = []
    for line in ours.lines if ours else ():
        shorter = without_page_numbers(line, says)
        known = {*says, *PAGE_FIELDS} if PAGE in says else says
        if (shorter.says and not shorter.says <= known) or not (shorter.says or drops_words):
            lines.append(shorter)
    return lines


def _root(place: str, theirs: Furniture | None, ours: Furniture | None) -> Element:
    """An empty one, with the namespaces of where most in it comes from."""
    found = theirs or ours
    if found is None:
        return etree.Element(W + {HEADER: "hdr", FOOTER: "ftr"}[place], nsmap={"w": W.strip("{}")})
    root = deepcopy(found.root)
    for child in list(root):
        root.remove(child)
    return root


def _fill(root: Element, theirs: list[Element], own: list[Element], place: str) -> None:
    if own and place == HEADER:
        while theirs and _is_blank(theirs[-1]):
            theirs.pop()
    if theirs:
        _give_room(own)
    root.extend([*theirs, *own] if place == HEADER else [*own, *theirs])
    if len(root) and root[-1].tag != PARAGRAPH:
        etree.SubElement(root, PARAGRAPH)  # Word wants one behind a table


def _give_room(own: Iterable[Element]) -> None:
    """Put a little room around our lines: a header that fills the margin meets the text."""
    for block in own:
        layout = sure(block, "pPr", ("pPr", *OF_A_LINE)) if block.tag == PARAGRAPH else None
        if layout is not None:
            room = etree.Element(W + "spacing", {W + "before": ROOM, W + "after": ROOM})
            put(layout, room, OF_A_PARAGRAPH)


def _blocks(lines: Iterable[Line]) -> list[Element]:
    return [deepcopy(block) for line in lines for block in line.blocks]


def _is_blank(block: Element) -> bool:
    """An empty paragraph at the end, which would only make a gap."""
    return (
        block.tag == PARAGRAPH
        and not "".join(str(one) for one in block.itertext()).strip()
        and next(block.iter(*SHOWN), None) is None
    )


def _own_relations(blocks: Iterable[Element], ours: Furniture | None) -> dict[str, Shown]:
    """What lines of ours refer to, such as a picture, under identities that the house does not use."""
    found: dict[str, Shown] = {}
    for one in (each for block in blocks for each in block.iter()):
        for name, identity in list(one.attrib.items()):
            shown = ours.relations.get(str(identity)) if ours and str(name).startswith(R) else None
            if shown is not None:
                fresh = OWN_RELATION.format(number=len(found) + 1)
                one.set(name, fresh)
                found[fresh] = shown
    return found
