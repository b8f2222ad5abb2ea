"""The headers and footers of a file are written anew when they differ from those that it has."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.ooxml import W
from boardkit.word.parts import WORD, serialised
from boardkit.word.restyle.furniture import FIRST, RELATION_ID
from boardkit.word.restyle.placing import OF_A_SECTION, drop, put

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from lxml.etree import _Element as Element

    from boardkit.word.restyle.furniture import Furniture, Place, Shown
    from boardkit.word.restyle.opened import Opened

REFERENCES = ("headerReference", "footerReference")
MEDIA = "word/media/image{}"


def place_headers(
    file: Opened,
    sections: list[Element],
    wanted: Mapping[Place, Furniture],
    present: Mapping[Place, Furniture],
) -> None:
    """Let the first section have these, and the others follow it."""
    if _same(wanted, present):
        return
    references = [one for section in sections for name in REFERENCES for one in section.findall(W + name)]
    for section in sections:
        drop(section, *REFERENCES)
    file.unrelate(file.document, {str(one.get(RELATION_ID)) for one in references})
    file.drop_unreached()
    # Word wants the headers first; each is put before all that is there.
    for (place, page), furniture in sorted(wanted.items()):
        name = file.free(f"word/{place}{{}}.xml")
        file.add(name, serialised(furniture.root), f"{WORD}{place}+xml")
        for identity, shown in sorted(furniture.relations.items()):
            target = shown.target if shown.outside else put_picture(file, shown)
            file.relate(name, shown.kind, target, identity, outside=shown.outside)
        reference = etree.Element(f"{W}{place}Reference", {W + "type": page})
        reference.set(RELATION_ID, file.relate(file.document, place, name))
        sections[0].insert(0, reference)


def first_pages(sections: list[Element], pages: AbstractSet[str]) -> None:
    """Only the first section can have a first page of its own; on later ones it were a letterhead again."""
    for section in sections:
        drop(section, "titlePg")
    if FIRST in pages:
        put(sections[0], etree.Element(W + "titlePg"), OF_A_SECTION)


def _same(wanted: Mapping[Place, Furniture], present: Mapping[Place, Furniture]) -> bool:
    """Nothing would change, the pictures included."""
    if wanted.keys() != present.keys():
        return False
    pairs = [(one, present[place]) for place, one in wanted.items()]
    return all(alike(one.root) == alike(other.root) and _shown(one) == _shown(other) for one, other in pairs)


def _shown(furniture: Furniture) -> Mapping[str, object]:
    return {name: one.content or one.target for name, one in furniture.relations.items()}


def put_picture(file: Opened, shown: Shown) -> str:
    """The name of a picture in the file, where it is put unless it is there."""
    ending = posixpath.splitext(shown.target)[1].lower()
    same = (name for name, content in file.parts.items() if content == shown.content)
    found = next((name for name in same if posixpath.splitext(name)[1] == ending), "")
    if not found:
        found = file.free(MEDIA + ending)
        file.add(found, shown.content, shown.content_type)
    return found


def alike(root: Element) -> bytes:
    """The same bytes for the same content, whoever wrote it."""
    return etree.tostring(root, method="c14n", exclusive=True)
