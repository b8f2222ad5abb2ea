"""The bytes of a file are swapped for others in one step, once they are safe on the disk."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

TRIES = 4
_BEFORE, _AFTER = ".boardkit-", ".tmp"
_LEFT_AFTER = 3600
"""Seconds after which such a file is of a command that was cut off: others need theirs for a moment."""
_cleared: set[Path] = set()


def temporary(path: Path, content: bytes) -> Path:
    """A file beside this one that holds these bytes, with the rights that the file has or would have."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_BEFORE, suffix=_AFTER)
    try:
        _clear(path.parent, now=Path(name).stat().st_mtime)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_rights(path))
    except BaseException:
        discard(Path(name))
        raise
    return Path(name)


def _clear(folder: Path, *, now: float) -> None:
    """Take away what commands that were cut off left here; once in a run, because it lists the folder."""
    if folder.absolute() in _cleared:
        return
    _cleared.add(folder.absolute())
    for left in folder.glob(f"{_BEFORE}*{_AFTER}"):
        with suppress(OSError):
            # Either way, so that a clock that was set back does not keep it for ever.
            if abs(now - left.stat().st_mtime) > _LEFT_AFTER:
                left.unlink()


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


def put_new(new: Path, path: Path) -> None:
    """Give the file its name in one step, whole; raises FileExistsError when another file has that name."""
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a drive that knows no second name for a file, such as a memory stick
        if os.path.lexists(path):
            raise FileExistsError from None
        swap(new, path)


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
    # Not path.exists(), which fails for a name that is too long.
    return next((one for one in beside if os.path.lexists(one)), None) if os.path.lexists(path) else None


def _rights(path: Path) -> int:
    """Who may read and write the file: as before, else as with any new file of this user."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
