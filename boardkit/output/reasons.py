"""What an operating system reports when it does not write a file, in words that say what helps."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_MAX_PATH = 260
"""Characters of a whole path, on Windows; then it reports that the folder is not there."""


class TooManyBeside(OSError):
    """Every name beside the file that could be given is taken already."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence and two hints: one where the user can choose another place, and one where not."""

    message: str
    elsewhere: str
    here: str
    values: Mapping[str, object] = field(default_factory=dict)


_FULL = Reason(
    "The drive is full, so that this file was not written.",
    "Make room there, or choose another place with --out.",
    "Make room there and try again.",
)
_QUOTA = Reason(
    "Your room on this drive is used up, so that this file was not written.",
    "Make room there, or choose another place with --out.",
    "Make room there and try again.",
)
_LARGE = Reason(
    "This file is larger than this drive or this account allows.",
    "Choose another place with --out.",
    "Use another drive, or ask who manages it.",
)
_READ_ONLY = Reason(
    "This drive can only be read, so that this file was not written.",
    "Choose another place with --out.",
    "Ask who manages it for access, or use a copy on another drive.",
)
_LONG = Reason(
    "The name of this file, or of a folder that it is in, is too long.",
    "Choose a shorter name or another place with --out.",
    "Choose a shorter name, or a place with shorter names.",
)
_NOT_A_FOLDER = Reason(
    "{name} is a file, so that no folder can be made there.",
    "Choose another place with --out.",
    "Rename that file, or choose another place.",
)
_NOWHERE = Reason(
    "{name} is a link to what is not there.",
    "Take the link away, or choose another place with --out.",
    "Take the link away and try again.",
)
_A_FOLDER = Reason(
    "A folder has the name of this file.",
    "Rename that folder, or choose another place with --out.",
    "Rename that folder and try again.",
)
_GONE = Reason(
    "The folder of this file is no longer there.",
    "See whether its drive can be reached, and try again.",
    "See whether its drive can be reached, and try again.",
)
_BROKEN = Reason(
    "The drive does not answer, or is damaged, so that this file was not written.",
    "See whether the drive can be reached, or choose another place with --out.",
    "See whether the drive can be reached, and try again.",
)
_MANY = Reason(
    "Too many copies of this file stand beside it.",
    "Take some of them away, or choose another place with --out.",
    "Take some of them away and try again.",
)
_NUMBERS = {
    "ENOSPC": _FULL,
    "EDQUOT": _QUOTA,
    "EFBIG": _LARGE,
    "EROFS": _READ_ONLY,
    "ENAMETOOLONG": _LONG,
    "EISDIR": _A_FOLDER,
    "ENOENT": _GONE,
    "EIO": _BROKEN,
    "ENXIO": _BROKEN,
    "ENODEV": _BROKEN,
    "ESTALE": _BROKEN,
    "ENOTCONN": _BROKEN,
    "EHOSTDOWN": _BROKEN,
    "ETIMEDOUT": _BROKEN,
}
"""By the name of the number, for not every system has each of them."""
_BY_NUMBER = {getattr(errno, name): reason for name, reason in _NUMBERS.items() if hasattr(errno, name)}


def reason(path: Path, error: OSError) -> Reason:
    """Why this path could not be written; what has no words of its own is said in the system's."""
    if isinstance(error, TooManyBeside):
        return _MANY
    if isinstance(error, FileExistsError | NotADirectoryError):
        return next(_in_the_way(path), None) or _as_reported(error)
    if isinstance(error, FileNotFoundError) and sys.platform == "win32" and len(str(path)) >= _MAX_PATH:
        return _LONG
    return _BY_NUMBER.get(error.errno or 0) or _as_reported(error)


def _in_the_way(path: Path) -> Iterator[Reason]:
    """What stands where a folder was wanted: the nearest that is there."""
    for one in (path, *path.parents):
        if one.is_dir():
            return
        if os.path.lexists(one):
            found = _NOT_A_FOLDER if one.exists() else _NOWHERE
            yield Reason(found.message, found.elsewhere, found.here, {"name": one.as_posix()})


def _as_reported(error: OSError) -> Reason:
    return Reason(
        "This file cannot be written: {reason}.",
        "Choose another place with --out.",
        "See whether its drive can be reached and has room left.",
        {"reason": (error.strerror or str(error)).lower()},
    )
