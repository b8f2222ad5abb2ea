"""The parts of a Word file while they are changed, with what they say of each other."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.guard import contents, usual_name
from boardkit.word.ooxml import parse
from boardkit.word.parts import CONTENT_TYPES, RELATION, TYPES, serialised, text_parts
from boardkit.word.relations import Relation, list_of, read_relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

SPACE_OF_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The parts by name; `document` is the name of the text itself."""

    parts: dict[str, bytes]
    document: str

    def relations(self, owner: str) -> list[Relation]:
        """What a part refers to; the package itself has no name."""
        listed = self.parts.get(list_of(owner))
        if listed is None:
            return []
        return [read_relation({str(k): str(v) for k, v in one.items()}, owner) for one in parse(listed)]

    def part(self, kind: str) -> str:
        """The name of the part of this kind that the document refers to, such as `styles`, or nothing."""
        found = (one.target for one in self.relations(self.document) if one.short_kind == kind.lower())
        return next((usual_name(name) for name in found if usual_name(name) in self.parts), "")

    def type_of(self, name: str) -> str:
        """The content type of a part."""
        types = parse(self.parts[CONTENT_TYPES])
        for one in types.iter(TYPES + "Override"):
            if usual_name(str(one.get("PartName")).lstrip("/")) == name:
                return str(one.get("ContentType"))
        ending = posixpath.splitext(name)[1].lstrip(".").lower()
        found = (one for one in types.iter(TYPES + "Default") if str(one.get("Extension")).lower() == ending)
        return next((str(one.get("ContentType")) for one in found), "application/octet-stream")

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """A new part, or another content of one."""
        known = name in self.parts and self.type_of(name) == content_type
        self.parts[name] = content
        if known:
            return
        types = parse(self.parts[CONTENT_TYPES])
        ending = posixpath.splitext(name)[1].lstrip(".").lower()
        if content_type.startswith("image/"):
            if not any(str(one.get("Extension")).lower() == ending for one in types):
                default = etree.Element(TYPES + "Default", Extension=ending, ContentType=content_type)
                types.insert(0, default)
        else:
            _take_off(types, name)
            etree.SubElement(types, TYPES + "Override", PartName=f"/{name}", ContentType=content_type)
        self.parts[CONTENT_TYPES] = serialised(types)

    def relate(self, owner: str, kind: str, target: str, identity: str = "", *, outside: bool = False) -> str:
        """Let a part refer to another, or to an address outside; returns the identity of that relation."""
        name = list_of(owner)
        root = parse(self.parts[name]) if name in self.parts else _no_relations()
        taken = {str(one.get("Id")) for one in root}
        free = (f"rId{number}" for number in range(1, len(taken) + 2))
        chosen = identity or next(one for one in free if one not in taken)
        near = target if outside else posixpath.relpath(target, posixpath.dirname(owner) or ".")
        made = etree.SubElement(root, RELATION, Id=chosen, Type=KIND + kind, Target=near)
        if outside:
            made.set("TargetMode", "External")
        self.parts[name] = serialised(root)
        return chosen

    def unrelate(self, owner: str, identities: set[str]) -> None:
        """Let a part no longer refer to these."""
        if not identities:
            return
        root = parse(self.parts[list_of(owner)])
        for one in [one for one in root if one.get("Id") in identities]:
            root.remove(one)
        self.parts[list_of(owner)] = serialised(root)

    def free(self, name: str) -> str:
        """A name such as `word/media/image{}.png` with the first number that no part has."""
        tries = (name.format(number) for number in range(1, len(self.parts) + 2))
        return next(one for one in tries if one not in self.parts)

    def drop_unreached(self) -> None:
        """Take out each part that nothing refers to any more."""
        reached = set(self._reached(PACKAGE, set()))
        gone = [one for one in self.parts if one not in reached and one != CONTENT_TYPES]
        types = parse(self.parts[CONTENT_TYPES])
        for name in gone:
            del self.parts[name]
            _take_off(types, name)
        if gone:
            self.parts[CONTENT_TYPES] = serialised(types)

    def _reached(self, owner: str, seen: set[str]) -> Iterator[str]:
        yield list_of(owner)
        for one in self.relations(owner):
            name = usual_name(one.target)
            if not one.outside and name in self.parts and name not in seen:
                seen.add(name)
                yield name
                yield from self._reached(name, seen)


def opened(docx: bytes) -> Opened:
    """The parts of a file; raises Unusable for what is no Word file that can be used."""
    parts = contents(docx)
    document = next(name for name, label in text_parts(parts[CONTENT_TYPES]).items() if not label)
    return Opened(parts, document)


def _take_off(types: Element, name: str) -> None:
    for one in [one for one in types if one.get("PartName") == f"/{name}"]:
        types.remove(one)


def _no_relations() -> Element:
    return parse(f'<Relationships xmlns="{SPACE_OF_RELATIONS}"/>'.encode())
