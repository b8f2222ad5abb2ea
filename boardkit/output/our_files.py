"""Files that are boardkit's own are made anew without asking, since nobody works in them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from boardkit.output.refusals import refusal
from boardkit.output.replacing import content_of, discard, swap, temporary
from boardkit.output.uninterrupted import uninterrupted
from boardkit.problems import InvalidSource


def renew(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write each file, by its name in the folder, that is not there or is otherwise; return these names.

    Each is written whole or not at all. Raises InvalidSource for the first that cannot be written.
    """
    return tuple(name for name, content in files.items() if _renewed(folder / name, content))


@uninterrupted()
def _renewed(path: Path, content: bytes) -> bool:
    stuck_at = path.parent
    is_new = not stuck_at.exists()
    try:
        stuck_at.mkdir(parents=True, exist_ok=True)
        stuck_at = path
        if content_of(path) == content:
            return False
        new = temporary(path, content)
        try:
            swap(new, path)
        finally:
            discard(new)
    except OSError as error:
        if is_new:
            with suppress(OSError):
                path.parent.rmdir()
        raise InvalidSource([refusal(stuck_at, stuck_at.as_posix(), error)]) from error
    return True
