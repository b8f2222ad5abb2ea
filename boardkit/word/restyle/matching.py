"""Styles of two files are the same when Word calls them so, whatever language their identities are in."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boardkit.word.ooxml import W
from boardkit.word.styles import name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

REFERENCES = tuple(
    W + one
    for one in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink")
)
OWN_IDENTITY = "{identity}Paper{number}"


@dataclass(frozen=True, slots=True)
class Matching:
    """For each identity of the template the one in the result, and which of them the house defines."""

    identities: Mapping[str, str]
    taken: AbstractSet[str]

    def rename(self, root: Element) -> None:
        """Let everything below refer to the identities of the result."""
        for one in root.iter(*REFERENCES):
            identity = str(one.get(W + "val", ""))
            one.set(W + "val", self.identities.get(identity, identity))


def matched(template: Element, house: Element) -> Matching:
    """Find each style of the template in the house: by its name, else by the identity that somebody gave it.

    The second finds the same style in our templates of two languages, whose own styles have names in each.
    """
    by_name = {_key(one): _identity(one) for one in house.iter(W + "style")}
    own = {(_kind(one), _identity(one)) for one in house.iter(W + "style") if _is_own(one)}
    used = {_identity(one) for one in house.iter(W + "style")}
    named = {by_name[_key(one)] for one in template.iter(W + "style") if _key(one) in by_name}
    identities: dict[str, str] = {}
    taken: set[str] = set()
    for one in template.iter(W + "style"):
        identity = _identity(one)
        found = by_name.get(_key(one), "")
        if not found and _is_own(one) and (_kind(one), identity) in own and identity not in named:
            found = identity
        if found:
            taken.add(identity)
        identities[identity] = found or _free(identity, used)
        used.add(identities[identity])
    return Matching(identities, taken)


def _free(identity: str, used: set[str]) -> str:
    """The identity itself, or one like it that the house has not given to another style."""
    tries = (OWN_IDENTITY.format(identity=identity, number=number) for number in range(1, len(used) + 2))
    return identity if identity not in used else next(one for one in tries if one not in used)


def _key(style: Element) -> tuple[str, str]:
    return _kind(style), name_of(style)


def _kind(style: Element) -> str:
    return str(style.get(W + "type", "paragraph"))


def _identity(style: Element) -> str:
    return str(style.get(W + "styleId"))


def _is_own(style: Element) -> bool:
    return style.get(W + "customStyle") in ("1", "true", "on")
