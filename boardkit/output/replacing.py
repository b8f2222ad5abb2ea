"""The bytes of a file are swapped for others in one step, once they are safe on the disk."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

TRIES = 4


def temporary(path: Path, content: bytes) -> Path:
    """A file beside this one that holds these bytes, with the rights that the file has or would have."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".boardkit-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_rights(path))
    except BaseException:
        discard(Path(name))
        raise
    return Path(name)


def discard(path: Path) -> None:
    """Takes a file of ours away; one that cannot be taken away hides nothing that is said otherwise."""
    with suppress(OSError):
        path.unlink()


def swap(new: Path, path: Path) -> None:
    """Windows refuses for a moment while a virus scanner or a synchroniser reads the old file."""
    for attempt in range(TRIES):
        try:
            new.replace(path)
        except PermissionError:
            if attempt == TRIES - 1:
                raise
            time.sleep(0.1 * 2**attempt)
        else:
            return


def content_of(path: Path) -> bytes | None:
    """The bytes of a file; None when there is none."""
    return path.read_bytes() if path.exists() else None


def may_be_written(path: Path) -> bool:
    """Whether nobody else has the file open and its owner allows it to be changed."""
    return not is_open(path) and (not path.exists() or os.access(path, os.W_OK))


def is_open(path: Path) -> bool:
    """Whether Word or LibreOffice has the file open: each leaves an owner file beside it."""
    return owner_file(path) is not None


def owner_file(path: Path) -> Path | None:
    """The file beside this one by which a program shows that it has it open."""
    name = path.name
    # Word's owner file keeps to eight letters: it drops the first of a stem of seven, two of a longer one.
    # The last two are those of the editors Vim and Emacs; the second is a link that leads nowhere.
    owners = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#", f".{name}.swp", f".#{name}")
    beside = (path.with_name(owner) for owner in owners)
    return next((one for one in beside if os.path.lexists(one)), None) if path.exists() else None


def _rights(path: Path) -> int:
    """Who may read and write the file: as before, else as with any new file of this user."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
