"""A folder for temporary files is taken away after use, and so are those of commands that were killed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_BEFORE, _AFTER = "boardkit-", ".tmp"
"""A user's own folder there may begin with boardkit- too; it does not end so."""
_LEFT_AFTER = 3600
"""Seconds after which such a folder is of a command that was killed: no call of LibreOffice lasts so long."""


@contextmanager
def scratch() -> Iterator[Path]:
    """A new folder where the system keeps temporary files; raises OSError when it cannot be made."""
    with tempfile.TemporaryDirectory(prefix=_BEFORE, suffix=_AFTER, ignore_cleanup_errors=True) as name:
        _clear(Path(name))
        yield Path(name)


def _clear(new: Path) -> None:
    """Take away what killed commands of the same user left beside it."""
    now = new.stat()
    for left in new.parent.glob(f"{_BEFORE}*{_AFTER}"):
        with suppress(OSError):
            about = left.lstat()
            # Either way, so that a clock that was set back does not keep it for ever.
            if about.st_uid == now.st_uid and abs(now.st_mtime - about.st_mtime) > _LEFT_AFTER:
                shutil.rmtree(left, ignore_errors=True)  # leaves a link alone
