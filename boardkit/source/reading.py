"""The bytes of a file, or one sentence on why they cannot be had."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TypeAlias

from boardkit.problems import InvalidSource, Problem, Where

LARGEST = 5_000_000
"""Bytes in a file: a board of ten years needs a tenth of it, and a mistake must not fill the memory."""

Opener: TypeAlias = Callable[[Path], BinaryIO]


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading."""
    return path.open("rb")


def read_bytes(path: Path, name: str, opener: Opener = open_file) -> bytes:
    """All bytes of a file; `name` is how the user calls it."""
    try:
        with opener(path) as stream:
            return stream.read(LARGEST + 1)
    except OSError as error:
        raise InvalidSource([_unreadable(error, path, Where(name))]) from None


def too_large(size: int, path: str) -> list[Problem]:
    """The problem of a file with more than `LARGEST` bytes, if it is one."""
    if size <= LARGEST:
        return []
    return [
        Problem(
            Where(path),
            "file-size",
            message="The file is larger than {megabytes} megabytes.",
            values={"megabytes": LARGEST // 1_000_000},
            hint="Split it into several files.",
        ),
    ]


def _unreadable(error: OSError, path: Path, where: Where) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(
            where, "file-missing", message="The file does not exist.", hint="See whether its name is right."
        )
    # Windows reports a folder as an access that is denied.
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return Problem(
            where,
            "file-folder",
            message="This is a folder, and a file belongs here.",
            hint="Rename the folder or take it away.",
        )
    if isinstance(error, PermissionError):
        return Problem(
            where,
            "file-access",
            message="You have no permission to read this file.",
            hint="Close it in other programs, or ask its owner for access.",
        )
    return Problem(
        where,
        "file-unreadable",
        message="The file cannot be read.",
        hint="See whether its drive can be reached.",
    )
