"""The line that a problem is about, with its number, and a mark below the characters that are meant."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

from boardkit.problems import Where
from boardkit.source.encoding import lines_of
from boardkit.source.harmless import harmless
from boardkit.source.reading import LARGEST

_TAB = " " * 4
_ELLIPSIS = "…"


def excerpt(where: Where, width: int = 100) -> str | None:
    """The line and the mark below it, at most `width` wide without its number; None if there is none."""
    lines = _lines(where.path)
    if lines is None or not 1 <= where.line <= len(lines):
        return None
    row = lines[where.line - 1]
    start = min(max(where.column - 1, 0), len(row))
    end = min(max(where.end - 1, start + 1), max(len(row), start + 1))
    number = str(where.line)
    shown, left, length = _window([_shown(one) for one in row], start, end, width)
    gutter = f"{number} | "
    return f"{gutter}{shown}\n{' ' * len(number)} | {' ' * left}{'^' * length}"


def _window(cells: list[str], start: int, end: int, width: int) -> tuple[str, int, int]:
    """The cells around the place, and the column and length of the mark below them."""
    first, last = 0, len(cells)
    if _width(cells) > width:
        room = width - 2 * len(_ELLIPSIS)
        first = start
        # A third of the room goes to what stands before the place, since that shows which field it is.
        while first > 0 and _width(cells[first - 1 : start]) <= room // 3:
            first -= 1
        last = first
        while last < len(cells) and _width(cells[first : last + 1]) <= room:
            last += 1
    head, tail = _ELLIPSIS if first else "", _ELLIPSIS if last < len(cells) else ""
    left = len(head) + _width(cells[first:start])
    length = max(1, _width(cells[start : min(end, last)]))
    return head + "".join(cells[first:last]) + tail, left, length


def _shown(character: str) -> str:
    return _TAB if character == "\t" else harmless(character)


def _width(cells: list[str]) -> int:
    """Columns on a screen: wide characters take two, combining ones none."""
    return sum(_columns(one) for cell in cells for one in cell)


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _lines(name: str) -> list[str] | None:
    """The lines of a file; bytes that are not UTF-8 are shown as a question mark each."""
    path = Path(name)
    try:
        known = path.stat()
        if not S_ISREG(known.st_mode):
            return None
        return _lines_once(path, known.st_mtime_ns, known.st_size)
    except (OSError, ValueError):
        return None


# A file can have hundreds of problems; time and size tell when it has been saved since.
@lru_cache(maxsize=8)
def _lines_once(path: Path, _saved: int, size: int) -> list[str] | None:
    if size > LARGEST:
        return None
    return lines_of(path.read_bytes().decode("utf-8-sig", errors="replace"))
