"""What people wrote to each other about a template, in the margin, does not reach a paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from boardkit.word.cleaning import remove
from boardkit.word.guard import usual_name
from boardkit.word.ooxml import RUN, W, parse
from boardkit.word.parts import CONTENT_TYPES, TYPES, serialised, text_parts
from boardkit.word.relations import RELATIONS_END, list_of, owner_of, read_relation

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

KINDS = ("comments+xml", "commentsExtended+xml", "commentsIds+xml", "commentsExtensible+xml", "people+xml")
"""The last words of the content types of comments, and of the list of who wrote them."""
ENDS, REFERENCE = (W + "commentRangeStart", W + "commentRangeEnd"), W + "commentReference"


def without_comments(contained: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a template without comments; those that held none are the same bytes."""
    types = parse(contained[CONTENT_TYPES])
    lines = [one for one in types.iter(TYPES + "Override") if _is_comment(one)]
    gone = {usual_name(str(one.get("PartName")).lstrip("/")) for one in lines}
    if not gone:
        return dict(contained)
    for one in lines:
        remove(one)
    lists = {list_of(name) for name in gone}
    kept = {name: content for name, content in contained.items() if name not in gone | lists}
    kept[CONTENT_TYPES] = serialised(types)
    for name in [one for one in kept if one.endswith(RELATIONS_END)]:
        kept[name] = _unrelated(kept[name], owner_of(name), gone)
    for name in text_parts(kept[CONTENT_TYPES]):
        if name in kept and b"comment" in kept[name]:
            kept[name] = _unmarked(kept[name])
    return kept


def _is_comment(line: Element) -> bool:
    return str(line.get("ContentType")).endswith(tuple(f".{kind}" for kind in KINDS))


def _unrelated(content: bytes, owner: str, gone: set[str]) -> bytes:
    """A list of relations without those to parts that are gone."""
    relations = parse(content)
    found = [
        one
        for one in relations
        if read_relation({str(key): str(value) for key, value in one.items()}, owner).target in gone
    ]
    for one in found:
        remove(one)
    return serialised(relations) if found else content


def _unmarked(content: bytes) -> bytes:
    """A part without the places that comments were about."""
    root = parse(content)
    for mark in list(root.iter(*ENDS, REFERENCE)):
        run = mark.getparent()
        remove(mark)
        if run is not None and run.tag == RUN and all(one.tag == W + "rPr" for one in run):
            remove(run)
    return serialised(root)
