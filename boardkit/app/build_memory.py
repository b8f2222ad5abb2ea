"""What the last build made is written down beside its papers, so that the next need not make it again.

Only digests, days and names of files: no word of a paper.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TypedDict, cast

from boardkit.app.named_order import Wanted
from boardkit.output.replacing import discard, swap, temporary
from boardkit.output.uninterrupted import uninterrupted

NAME = ".boardkit-build.json"
_FORM = 1
"""Of what is written down; one with another number was written by another boardkit and is not read."""

_LARGEST = 20_000_000
"""Bytes; a paper takes some 300."""


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as it was left: from what it was made (`key`), as of which day, and the bytes of which file.

    `name` is the file's own name; `file` is another when what a person edited stands under that name.
    """

    key: str
    day: date
    name: str
    file: str
    digest: str
    unfinished: int

    def is_current(self, key: str, wanted: Wanted, *, day: date) -> bool:
        """Whether it would still do on this day, made from what `key` says."""
        return self.key == key and wanted.is_of(self.day, day=day)

    def stands_in(self, out: Path) -> bool:
        """Whether the file is still there, as it was left or as a person changed it since.

        What a person changed stays, and has no other beside it before there is something new to say.
        """
        try:
            docx = (out / self.file).read_bytes()
        except OSError:
            return False
        is_there = self._is_as_left(docx) or _is_edited(docx)
        return is_there and (self.file == self.name or (out / self.name).exists())

    def is_a_persons(self, name: str, out: Path) -> bool:
        """Whether the file is what a person made of the paper, which is now called `name`."""
        try:
            return self.name == name and not self._is_as_left((out / self.file).read_bytes())
        except OSError:
            return False

    def _is_as_left(self, docx: bytes) -> bool:
        return hashlib.sha256(docx).hexdigest() == self.digest


@dataclass(frozen=True, slots=True)
class Memory:
    """What was wanted from one day to another, in which languages, and every paper by its order's name.

    `left` are files of papers that are no longer wanted.
    """

    made_from: str = ""
    first: date = date.max
    last: date = date.min
    languages: tuple[str, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    papers: Mapping[str, Made] = field(default_factory=dict)
    left: tuple[str, ...] = ()


def recall(out: Path, board: Path) -> Memory:
    """What was written down in this folder about this board; nothing when that cannot be trusted."""
    kept = out / NAME
    try:
        if kept.stat().st_size > _LARGEST:
            return Memory()
        page = cast("_Page", json.loads(kept.read_bytes()))
        if page["form"] != _FORM or page["digest"] != _digest(page["memory"]):
            return Memory()
        return _memory(page["memory"]) if page["memory"]["board"] == _whose(out, board) else Memory()
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return Memory()


@uninterrupted()
def remember(out: Path, board: Path, memory: Memory) -> None:
    """Write it down in one step; where that cannot be done, the next build makes everything again."""
    rows = cast("_Rows", {"board": _whose(out, board), **asdict(memory)})
    rows = cast("_Rows", json.loads(json.dumps(rows, default=date.isoformat)))
    text = json.dumps({"form": _FORM, "digest": _digest(rows), "memory": rows}, indent=1, sort_keys=True)
    with suppress(OSError):
        new = temporary(out / NAME, text.encode())
        try:
            swap(new, out / NAME)
        finally:
            discard(new)


def _is_edited(docx: bytes) -> bool:
    """Whether these bytes are a Word file that somebody saved, in any program; not one that was damaged."""
    from boardkit.word.guard import Unusable, contents  # not needed while nothing was changed
    from boardkit.word.package import is_untouched

    try:
        return "word/document.xml" in contents(docx) and not is_untouched(docx)
    except Unusable:
        return False


def _whose(out: Path, board: Path) -> str:
    """Which board it is about, seen from the papers: both may move together."""
    try:
        way = os.path.relpath(board.resolve(), out.resolve())
    except ValueError:  # two drives of Windows
        way = str(board.resolve())
    return hashlib.sha256(Path(way).as_posix().encode(errors="surrogateescape")).hexdigest()


def _digest(rows: object) -> str:
    return hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()


class _WantedRow(TypedDict):
    kind: str
    subject: str
    reader: str
    settled: str | None


class _MadeRow(TypedDict):
    key: str
    day: str
    name: str
    file: str
    digest: str
    unfinished: int


class _Rows(TypedDict):
    board: str
    made_from: str
    first: str
    last: str
    languages: Sequence[str]
    wanted: Sequence[_WantedRow]
    papers: Mapping[str, _MadeRow]
    left: Sequence[str]


class _Page(TypedDict):
    form: int
    digest: str
    memory: _Rows


def _wanted(row: _WantedRow) -> Wanted:
    settled = date.fromisoformat(row["settled"]) if row["settled"] else None
    return Wanted(row["kind"], row["subject"], row["reader"], settled)


def _made(row: _MadeRow) -> Made:
    day = date.fromisoformat(row["day"])
    return Made(row["key"], day, row["name"], row["file"], row["digest"], row["unfinished"])


def _memory(rows: _Rows) -> Memory:
    return Memory(
        made_from=rows["made_from"],
        first=date.fromisoformat(rows["first"]),
        last=date.fromisoformat(rows["last"]),
        languages=tuple(rows["languages"]),
        wanted=tuple(_wanted(one) for one in rows["wanted"]),
        papers={name: _made(one) for name, one in rows["papers"].items()},
        left=tuple(rows["left"]),
    )
