"""Two Word files are of the same shape when none of their elements stands in another place than in the other.

What a validator says of a file follows from its shape: which elements stand in which, after which, and with
which attributes, and whether an identity is there twice. Texts, names and numbers are no part of it, and
neither is how often something comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from boardkit.word.guard import contents

Shape = tuple[str, ...]
"""One thing that is so in a file: an element with its attributes, or two that follow one another."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
IDENTITIES = ("id", "Id", f"{W}id", f"{W}name", f"{W14}paraId")
WORD = re.compile(r"[A-Za-z]{1,24}")
"""A value that is one of a few, such as `center`; all others are texts, names or numbers."""


def shapes(docx: bytes) -> frozenset[Shape]:
    """Every shape in a file."""
    parts = contents(docx)
    found = {("part", re.sub(r"\d+", "#", name)) for name in parts}
    return frozenset(found).union(
        *(_of_part(parts[name]) for name in parts if name.endswith((".xml", ".rels")))
    )


@lru_cache(maxsize=256)  # of one template, most parts are the same in each paper
def _of_part(xml: bytes) -> frozenset[Shape]:
    found: set[Shape] = set()
    identities: set[Shape] = set()
    for element in etree.fromstring(xml).iter(etree.Element):
        tag = str(element.tag)
        attributes = sorted((str(name), str(value)) for name, value in element.items())
        found.add((tag, *(f"{name}={_kind(value)}" for name, value in attributes)))
        found |= {("twice", *one[:2]) for one in identities.intersection(_identities(element))}
        identities.update(_identities(element))
        before = "first"
        for child in element.iterchildren(etree.Element):
            found.add((tag, before, str(child.tag)))
            before = str(child.tag)
        found.add((tag, before, "last"))
    return frozenset(found)


def _identities(element: etree._Element) -> Iterator[Shape]:
    """What must be the only one of its sort in a part."""
    for name in IDENTITIES:
        value = element.get(name)
        if value is not None:
            yield str(element.tag), name, str(value)


def _kind(value: str) -> str:
    """A word that Word knows, `#` for a number, and `*` for what people write."""
    if WORD.fullmatch(value):
        return value
    return "#" if value.lstrip("-").isdecimal() else "*"
