"""Pictures and links that the data brought get parts and relations of their own in the paper."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from boardkit.word.ooxml import parse
from boardkit.word.package import FIRST, Shell, digest, taken_out
from boardkit.word.parts import RELATION, TYPES, serialised
from boardkit.word.relations import NO_RELATIONS, list_of
from boardkit.word.special import TOKEN, Link, Media, Placed

PLACE = re.compile(rf' r:(embed|id)="{TOKEN.replace("%d", "([0-9]+)")}"')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True, slots=True)
class Added:
    """The shell without what is made anew, all made parts, and the one that comes first in the file."""

    shell: Shell
    parts: Mapping[str, bytes]
    first: Mapping[str, bytes]


def with_additions(
    shell: Shell, parts: Mapping[str, bytes], first: Mapping[str, bytes], placed: Sequence[Placed]
) -> Added:
    """The paper with everything that was placed in it; one picture that is printed often is one part."""
    lists = {list_of(name) for name in parts} - parts.keys()
    shell, old = taken_out(shell, lists | ({FIRST} - first.keys()))
    adding = _Adding(placed, {**old, **parts, **first}, {name.lower() for name, _ in shell.digests})
    for name, content in parts.items():
        adding.part(name, content)
    made = {**adding.contents, **adding.media}
    begin = {FIRST: adding.types(made.pop(FIRST))}
    return Added(shell, made, begin)


@dataclass
class _Adding:
    placed: Sequence[Placed]
    contents: dict[str, bytes]
    taken: set[str]
    media: dict[str, bytes] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)

    def part(self, name: str, content: bytes) -> None:
        """Give each place in a part a relation, the same one for the same picture or address."""
        if not PLACE.search(content.decode()):
            return
        list_name = list_of(name)
        relations = parse(self.contents.get(list_name, NO_RELATIONS))
        known: dict[tuple[str, str], str] = {}

        def place(found: re.Match[str]) -> str:
            one = self.placed[int(found.group(2))]
            if one is None:
                return found.group()
            target = one.address if isinstance(one, Link) else self._target(one, name)
            key = (found.group(1), target)
            known[key] = known.get(key) or _related(relations, one, target)
            return f' r:{found.group(1)}="{known[key]}"'

        self.contents[name] = PLACE.sub(place, content.decode()).encode()
        self.contents[list_name] = serialised(relations)

    def types(self, content: bytes) -> bytes:
        """The list of parts, with the kinds of pictures that are new in it."""
        root = parse(content)
        known = {str(one.get("Extension")).lower() for one in root.iter(TYPES + "Default")}
        for number, kind in enumerate(sorted(self.kinds - known)):
            one = etree.Element(TYPES + "Default", Extension=kind, ContentType=f"image/{kind}")
            root.insert(number, one)
        return serialised(root)

    def _target(self, media: Media, part: str) -> str:
        """The name of the part that holds a picture, as seen from another part."""
        key = digest(media.content)
        if key not in self.named:
            number = 1 + len(self.named)
            while any(one.startswith(f"word/media/picture{number}.") for one in self.taken):
                number += 1
            name = f"word/media/picture{number}.{media.kind}"
            self.taken.add(name)
            self.named[key], self.media[name] = name, media.content
            self.kinds.add(media.kind)
        return posixpath.relpath(self.named[key], posixpath.dirname(part) or ".")


def _related(relations: etree._Element, one: Link | Media, target: str) -> str:
    """A new line in the list, with a name that is free."""
    taken = {str(line.get("Id")) for line in relations}
    name = next(free for number in range(1, len(taken) + 2) if (free := f"rIdPlaced{number}") not in taken)
    line = etree.SubElement(relations, RELATION, Id=name, Target=target)
    line.set("Type", OFFICE + ("hyperlink" if isinstance(one, Link) else "image"))
    if isinstance(one, Link):
        line.set("TargetMode", "External")
    return name
