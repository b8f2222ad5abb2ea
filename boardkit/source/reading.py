"""The bytes of a file, or one sentence on why they cannot be had."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TypeAlias

from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source.saying import Saying

LARGEST = 5_000_000
"""Bytes in a file: a board of ten years needs a tenth of it, and a mistake must not fill the memory."""

_MISSING = Saying(
    "file-missing",
    message="The file does not exist.",
    hint="See whether its name is right.",
)
_FOLDER = Saying(
    "file-folder",
    message="This is a folder, and a file belongs here.",
    hint="Rename the folder or take it away.",
)
_SPECIAL = Saying(
    "file-special",
    message="This is no ordinary file: it is a channel between programs or a device.",
    hint="Rename it or take it away.",
)
_DENIED = Saying(
    "file-access",
    message="You have no permission to read this file.",
    hint="Close it in other programs, or ask its owner for access.",
)
_UNREADABLE = Saying(
    "file-unreadable",
    message="The file cannot be read.",
    hint="See whether its drive can be reached.",
)
_LARGE = Saying(
    "file-size",
    message="The file is larger than {megabytes} megabytes.",
    hint="Split it into several files.",
)

Opener: TypeAlias = Callable[[Path], BinaryIO]


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading."""
    return path.open("rb")


def read_bytes(path: Path, name: str, opener: Opener = open_file) -> bytes:
    """All bytes of a file; `name` is how the user calls it."""
    try:
        # To open a channel that nobody writes to would wait for ever.
        if not path.is_file() and not path.is_dir() and path.exists():
            raise InvalidSource([_SPECIAL.at(Where(name))])
        with opener(path) as stream:
            return stream.read(LARGEST + 1)
    except OSError as error:
        raise InvalidSource([_reason(error, path).at(Where(name))]) from None


def too_large(size: int, name: str) -> list[Problem]:
    """The problem of a file with more than `LARGEST` bytes, if it is one."""
    return [_LARGE.at(Where(name), megabytes=LARGEST // 1_000_000)] if size > LARGEST else []


def _reason(error: OSError, path: Path) -> Saying:
    if isinstance(error, FileNotFoundError):
        return _MISSING
    # Windows reports a folder as an access that is denied.
    if isinstance(error, IsADirectoryError) or _is_folder(path):
        return _FOLDER
    return _DENIED if isinstance(error, PermissionError) else _UNREADABLE


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it stands in a folder that is closed
        return False
