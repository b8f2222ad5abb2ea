"""Two commands never change files of one folder at the same moment: who comes second is told so."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path


@contextmanager
def one_at_a_time(folders: Iterable[Path]) -> Iterator[Path | None]:
    """Hold these folders, or the nearest above that are there; gives the one that another command holds.

    The system lets go of them when a command ends, however it ends. Windows and some drives hold no folder.
    """
    with ExitStack() as held:
        yield next((one for one in sorted({_nearest(one) for one in folders}) if not _hold(one, held)), None)


def _hold(folder: Path, held: ExitStack) -> bool:
    """Whether no other command holds it; what is wrong with it otherwise is told by who writes there."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        handle = os.open(folder, os.O_RDONLY)
        held.callback(os.close, handle)
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _nearest(folder: Path) -> Path:
    return next((one for one in (folder, *folder.parents) if os.path.isdir(one)), folder)  # noqa: PTH112 - is_dir() may fail
