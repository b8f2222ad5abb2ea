"""The names that our own template gives to what it goes through are there only inside those loops."""

from __future__ import annotations

import re
from collections.abc import Mapping

from boardkit.word.suggest import nearest
from boardkit.word.template import Template

OPENING = re.compile(r"\{%-?\s*(?:p|tr|tc|r)?\s*for\s+(\w+)\s+in\s+[^%]*%\}")


def loops_of(template: Template) -> Mapping[str, str]:
    """The tag that begins the first loop of each name of one item: `{%tr for item in items %}`."""
    found: dict[str, str] = {}
    for part, _ in template.ready:
        for spot in part.spots:
            if opening := OPENING.fullmatch(spot.tag):
                found.setdefault(opening.group(1), spot.tag)
    return found


def meant_by(name: str, tag: str, loops: Mapping[str, str], known: tuple[str, ...]) -> str:
    """The name of an item that was probably meant by a name at the top, or nothing."""
    if OPENING.fullmatch(tag):
        return ""  # a list is asked for here, and no item
    return name if name in loops else nearest(name, (*loops, *known)) if loops else ""
