"""The headers and footers of a file, by the pages that they are for, with all that they show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import R, W, parse
from boardkit.word.restyle.header_lines import Line, lines_of
from boardkit.word.restyle.settled_header import LeftOut, settled_header
from boardkit.word.settled import is_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from boardkit.word.relations import Relation
    from boardkit.word.restyle.opened import Opened

HEADER, FOOTER = "header", "footer"
USUAL, FIRST, EVEN = "default", "first", "even"
RELATION_ID = R + "id"
Place = tuple[str, str]
"""A header or a footer, and the pages that it is for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a header refers to: a picture with its content, or an address outside."""

    kind: str
    target: str
    outside: bool
    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """One header or footer: its root as Word has it, its lines, and what it shows by its identity in it."""

    root: Element
    lines: Sequence[Line]
    relations: Mapping[str, Shown]


def furniture_of(file: Opened, section: Element, left: LeftOut | None = None) -> dict[Place, Furniture]:
    """The headers and footers of a section; with `left` they are cleaned of all but look and words."""
    parts = {one.identity: one.target for one in file.relations(file.document)}
    found: dict[Place, Furniture] = {}
    for place in (HEADER, FOOTER):
        for one in section.iter(f"{W}{place}Reference"):
            name = parts.get(str(one.get(RELATION_ID)), "")
            if name not in file.parts:
                continue
            root = parse(file.parts[name])
            relations = {each.identity: each for each in file.relations(name)}
            if left is not None:
                relations = {key: each for key, each in relations.items() if each.short_kind == "image"}
                settled_header(root, relations.keys(), left)
            used = {str(v) for each in root.iter() for k, v in each.items() if str(k).startswith(R)}
            shown = {key: shown_by(file, each) for key, each in relations.items() if key in used}
            found[place, str(one.get(W + "type", USUAL))] = Furniture(root, lines_of(root), shown)
    return found


def shown_by(file: Opened, relation: Relation) -> Shown:
    """What a relation leads to."""
    kind = relation.kind.rpartition("/")[2]
    if relation.outside:
        return Shown(kind, relation.target, True, b"", "")
    content = file.parts.get(relation.target, b"")
    return Shown(kind, relation.target, False, content, file.type_of(relation.target))


def page_types(section: Element, settings: Element) -> set[str]:
    """For which pages a section has a header of its own."""
    found = {USUAL}
    if is_on(section.find(W + "titlePg")):
        found.add(FIRST)
    if is_on(settings.find(W + "evenAndOddHeaders")):
        found.add(EVEN)
    return found
