"""Finished bytes reach the disk whole or not at all, and never in the place of somebody's own work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from boardkit.output.reasons import TooManyBeside
from boardkit.output.refusals import paper_refusal
from boardkit.output.replacing import TRIES, content_of, discard, may_be_written, swap, temporary
from boardkit.output.uninterrupted import uninterrupted
from boardkit.problems import InvalidSource

_NUMBERS = 1000


class Written(StrEnum):
    """What happened to a file."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    BESIDE = "beside"
    """The file that stood there was edited by a person, or is final: the new one stands beside it."""
    FINAL = "final"
    """A final paper stands there, and no concept was made beside it."""


@dataclass(frozen=True, slots=True)
class Result:
    """Where the bytes are now, and beside which edited file when there was one."""

    path: Path
    what: Written
    beside: Path | None = None


@uninterrupted()
def write_paper(wanted: Path, content: bytes, *, is_ours: Callable[[bytes], bool]) -> Result:
    """Write a paper, unless a file that a person edited stands there: then beside it, with a number.

    `is_ours` tells whether the bytes of a file are as we made them. Raises InvalidSource, with the file
    named, when it is open in Word or cannot be written.
    """
    path = wanted
    try:
        wanted = path = wanted.resolve() if wanted.is_symlink() else wanted
        wanted.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(TRIES):
            path, before = _free_place(wanted, is_ours)
            what = _written(path, before, content)
            if what:
                break
        else:
            raise PermissionError  # somebody saves it again and again
    except OSError as error:
        raise InvalidSource([paper_refusal(path, error)]) from error
    if path != wanted:
        return Result(path, Written.BESIDE if what is not Written.UNCHANGED else what, beside=wanted)
    return Result(path, what)


def make_room(folder: Path) -> None:
    """Make a folder in which files can be written. Raises InvalidSource, with the folder named."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        discard(temporary(folder / "paper.docx", b""))
    except OSError as error:
        raise InvalidSource([paper_refusal(folder, error)]) from error


def has_room(folder: Path, content: bytes) -> bool:
    """Whether any file with these bytes can be written in a folder, which is tried."""
    try:
        discard(temporary(folder / "paper.docx", content))
    except OSError:
        return False
    return True


def _written(path: Path, before: bytes | None, content: bytes) -> Written | None:
    """What was done; None when somebody changed the file since it was looked at."""
    if before == content:
        return Written.UNCHANGED
    if not _replace(path, before, content):
        return None
    return Written.NEW if before is None else Written.REPLACED


def _free_place(wanted: Path, is_ours: Callable[[bytes], bool]) -> tuple[Path, bytes | None]:
    """The first of `x.docx`, `x-2.docx`, `x-3.docx` that is free or still as we made it."""
    for number in range(1, _NUMBERS):
        path = wanted if number == 1 else wanted.with_stem(f"{wanted.stem}-{number}")
        if not path.exists():
            return path, None
        before = path.read_bytes()
        if is_ours(before):
            return path, before
    raise TooManyBeside


def _replace(path: Path, before: bytes | None, content: bytes) -> bool:
    """Put the new bytes in the place of `before`; False when the file is no longer what it was."""
    if not may_be_written(path):
        raise PermissionError
    new = temporary(path, content)
    try:
        # Looked at once more: a person may have saved it while the new bytes were being written.
        if content_of(path) != before:
            return False
        swap(new, path)
    finally:
        discard(new)
    return True
