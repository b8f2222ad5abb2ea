"""The parts of a Word file name each other in lists of relations."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

RELATIONS_END = ".rels"
FOLDER = "_rels"
NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
"""The list of a part that has none."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of such a list; `target` is the name of a part, or an address when it is `outside`."""

    identity: str
    kind: str
    target: str
    outside: bool

    @property
    def short_kind(self) -> str:
        """The last word of its kind, in small letters."""
        return self.kind.rpartition("/")[2].lower()


def list_of(part: str) -> str:
    """The name of the list of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, FOLDER, f"{name}{RELATIONS_END}")


def owner_of(relations: str) -> str:
    """The part that a list belongs to."""
    folder, name = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(RELATIONS_END))


def read_relation(attributes: Mapping[str, str], owner: str) -> Relation:
    """The relation with these attributes, in the list of the part `owner`."""
    target = attributes.get("Target", "")
    outside = attributes.get("TargetMode", "").lower() == "external"
    if not outside:
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")
    return Relation(attributes.get("Id", ""), attributes.get("Type", ""), target, outside)
