"""A paragraph of a paper can say from which paragraph of its template it came."""

from __future__ import annotations

from boardkit.word.guard import contents
from boardkit.word.ooxml import parse
from boardkit.word.package import complete, compressed, members, shell_of
from boardkit.word.parts import CONTENT_TYPES, serialised, text_parts
from boardkit.word.places import paragraphs

TRACE = "{urn:boardkit:trace}place"
"""An attribute that Word does not know: a paper with it is only looked at, and never kept."""


def traced(template: bytes) -> bytes:
    """The same template, each paragraph of which carries its own place into the papers made from it.

    Raises Unusable for what is no Word file.
    """
    parts = contents(template)
    changed = {}
    for name, label in text_parts(parts[CONTENT_TYPES]).items():
        root = parse(parts[name])
        for paragraph, place in list(paragraphs(root, label)):
            paragraph.set(TRACE, place)
        changed[name] = serialised(root)
    fixed = [one for one in members(template) if one.name not in changed]
    return complete(
        shell_of([*fixed, *(compressed(name, content) for name, content in changed.items())], {}), {}
    )
