"""A copy of a template keeps, out of sight, which version of ours it was made from."""

from __future__ import annotations

from boardkit.word.guard import Unusable, contents
from boardkit.word.package import complete, compressed, digest, fingerprint, members, shell_of
from boardkit.word.parts import CONTENT_TYPES, RELATIONS, announced, kept_properties, related
from boardkit.word.properties import PART, PREFIX, read_properties, write_properties

FROM = PREFIX + "template-from"
"""Word keeps a custom property when it saves a file; no paper takes over one of ours."""
ANNOUNCING = (CONTENT_TYPES, RELATIONS)
"""The parts in which the properties are announced: a copy differs from ours in these, and in nothing read."""


def version_of(docx: bytes) -> str:
    """The fingerprint of a template, whatever its custom properties and its packing; raises Unusable."""
    parts = contents(docx).items()
    return fingerprint((name, digest(content)) for name, content in parts if name not in ANNOUNCING)


def origin_of(docx: bytes) -> str:
    """The version of ours that this file says it was made from; nothing when it says none."""
    try:
        return read_properties(contents(docx).get(PART, b"")).get(FROM, "")
    except Unusable:
        return ""


def made_from(docx: bytes, version: str) -> bytes:
    """The same file that says it was made from this version; all its other parts are as they were.

    Raises Unusable for what is no Word file.
    """
    parts = contents(docx)
    said = dict(read_properties(parts.get(PART, b"")))
    changed = {
        CONTENT_TYPES: announced(parts[CONTENT_TYPES]),
        RELATIONS: related(parts[RELATIONS]),
        PART: write_properties(kept_properties(parts.get(PART)), {**said, FROM: version}),
    }
    # What announces the properties changes only where they were not announced yet.
    if PART in parts:
        changed = {PART: changed[PART]}
    fixed = [one for one in members(docx) if one.name not in changed]
    new = [compressed(name, content) for name, content in changed.items()]
    return complete(shell_of([*fixed, *new], {}), {})
