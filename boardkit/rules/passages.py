r"""A discussion is kept as one text, and printed as paragraphs and lists: both ways, without loss.

A paragraph is parted from the next by an empty line. `- ` begins an item of a list and `1. ` a numbered
one; two spaces before it put it a level deeper. A line that goes on belongs to what stands above it. A
text that only looks like such an item begins with a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

DEEPEST = 9
"""Levels that a list in Word can have."""
_ITEM = re.compile(r"(?P<indent> *)(?P<mark>-|[0-9]{1,3}\.) +(?P<text>.*)")
_LOOKS_LIKE_ONE = re.compile(r"\\|- |-$|[0-9]{1,3}\.( |$)")
_STEP = "  "


class PassageKind(StrEnum):
    """How a passage stands on paper."""

    PLAIN = "plain"
    BULLET = "bullet"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or an item of a list."""

    text: Annotated[str, "What it says"]
    kind: Annotated[PassageKind, "plain, bullet or numbered"] = PassageKind.PLAIN
    depth: Annotated[int, "1 for an item of a list, 2 for one below it; 0 for a paragraph"] = 0


def passages(text: str) -> tuple[Passage, ...]:
    """The paragraphs and items of a text, in their order."""
    return tuple(_read(text.split("\n")))


def _read(lines: Iterable[str]) -> Iterator[Passage]:
    current: Passage | None = None
    parted = True
    for line in lines:
        found = _ITEM.fullmatch(line)
        if not line.strip():
            parted = True
        elif found or parted or current is None:
            if current:
                yield current
            current, parted = _begun(line, found), False
        else:
            more = line.strip().removeprefix("\\")
            current = Passage(f"{current.text}\n{more}", current.kind, current.depth)
    if current:
        yield current


def _begun(line: str, found: re.Match[str] | None) -> Passage:
    if found is None:
        return Passage(line.strip().removeprefix("\\"))
    depth = min(len(found["indent"]) // len(_STEP) + 1, DEEPEST)
    kind = PassageKind.BULLET if found["mark"] == "-" else PassageKind.NUMBERED
    return Passage(found["text"].strip(), kind, depth)


def as_text(written: Iterable[Passage]) -> str:
    """The text that `passages` reads as these; passages without words are left out."""
    pieces: list[str] = []
    numbers: dict[int, int] = {}
    before: Passage | None = None
    for one in written:
        if not one.text.strip():
            continue
        lines = [line.strip() for line in one.text.strip().split("\n") if line.strip()]
        if before is not None:
            pieces.append("\n" if before.depth and one.depth else "\n\n")
        pieces.append(_written(one, lines, _number(one, numbers)))
        before = one
    return "".join(pieces)


def _number(one: Passage, numbers: dict[int, int]) -> int:
    """Which in its list it is; a paragraph ends all lists, an item those that are deeper."""
    for depth in [depth for depth in numbers if depth > one.depth]:
        del numbers[depth]
    if one.kind is not PassageKind.NUMBERED:
        numbers.pop(one.depth, None)
        return 0
    numbers[one.depth] = numbers.get(one.depth, 0) + 1
    return numbers[one.depth]


def _written(one: Passage, lines: list[str], number: int) -> str:
    first, *more = lines
    rest = [_guarded(line) for line in more]
    if not one.depth:
        return "\n".join([_guarded(first), *rest])
    indent = _STEP * (one.depth - 1)
    mark = f"{number}." if number else "-"
    return "\n".join([f"{indent}{mark} {first}", *(f"{indent}{_STEP}{line}" for line in rest)])


def _guarded(line: str) -> str:
    """A line that would be read as an item of a list, marked as none."""
    return f"\\{line}" if _LOOKS_LIKE_ONE.match(line) else line
