"""Finished bytes reach the disk whole or not at all, and never in the place of somebody's own work."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from boardkit.problems import InvalidSource, Problem, Where

_TRIES = 4
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


def write_paper(wanted: Path, content: bytes, *, is_ours: Callable[[bytes], bool]) -> Result:
    """Write a paper, unless a file that a person edited stands there: then beside it, with a number.

    `is_ours` tells whether the bytes of a file are as we made them. Raises InvalidSource, with the file
    named, when it is open in Word or cannot be written.
    """
    path = wanted
    try:
        wanted = path = wanted.resolve() if wanted.is_symlink() else wanted
        wanted.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(_TRIES):
            path, before = _free_place(wanted, is_ours)
            what = _written(path, before, content)
            if what:
                break
        else:
            raise PermissionError  # somebody saves it again and again
    except OSError as error:
        raise InvalidSource([_refusal(path, error)]) from error
    if path != wanted:
        return Result(path, Written.BESIDE if what is not Written.UNCHANGED else what, beside=wanted)
    return Result(path, what)


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
    message = "too many edited copies stand beside it"
    raise OSError(message)


def _replace(path: Path, before: bytes | None, content: bytes) -> bool:
    """Put the new bytes in the place of `before`; False when the file is no longer what it was."""
    if is_open(path) or (path.exists() and not os.access(path, os.W_OK)):
        raise PermissionError
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".boardkit-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_rights(path))
        # Looked at once more: a person may have saved it while the new bytes were being written.
        if (path.read_bytes() if path.exists() else None) != before:
            Path(name).unlink()
            return False
        _swap(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _rights(path: Path) -> int:
    """Who may read and write the paper: as before, else as with any new file of this user."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _swap(name: str, path: Path) -> None:
    """Windows refuses for a moment while a virus scanner or a synchroniser reads the old file."""
    for attempt in range(_TRIES):
        try:
            Path(name).replace(path)
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(0.1 * 2**attempt)
        else:
            return


def is_open(path: Path) -> bool:
    """Whether Word or LibreOffice has the file open: each leaves an owner file beside it."""
    name = path.name
    # Word's owner file keeps to eight letters: it drops the first of a stem of seven, two of a longer one.
    owners = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    return path.exists() and any(path.with_name(owner).exists() for owner in owners)


def _refusal(path: Path, error: OSError) -> Problem:
    where = Where(path.as_posix())
    if is_open(path):
        return Problem(
            where,
            "file-open",
            "This file is open in another program.",
            hint="Close it there and try again. If it is open nowhere, take away the file beside it "
            "whose name begins with ~$ or .~lock, or choose another place with --out.",
        )
    if isinstance(error, PermissionError):
        return Problem(
            where,
            "file-locked",
            "This file or its folder may not be written, or another program holds it.",
            hint="Close it in Word, ask who owns it, or choose another place with --out.",
        )
    return Problem(
        where,
        "file-unwritable",
        "This file cannot be written: {reason}.",
        {"reason": (error.strerror or str(error)).lower()},
        hint="Choose another place with --out.",
    )
