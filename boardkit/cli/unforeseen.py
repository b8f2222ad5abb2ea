"""What the system refuses, and no part of a command tells of itself, ends it with one sentence."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from boardkit.cli.interrupted import speech_for

_CODE = 1
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NO_READER = errno.EINVAL
"""What Windows reports when whoever read our output has gone; other systems have EPIPE, which typer hears."""
_Said: TypeAlias = tuple[str, Mapping[str, object]]


def tell(error: OSError, words: Sequence[str]) -> int:
    """Say it in the language that the command's words ask for or the board's; the exit code."""
    said = _of_the_system(error) if _can_be_told() else _of_output(error)
    if said:
        with suppress(OSError):  # that may be what is full
            print(speech_for(words).say(*said), file=sys.stderr)
    return _CODE


def _can_be_told() -> bool:
    """Whether our output takes what was written to it; what it refused it holds, and refuses again."""
    try:
        print(end="", flush=True)
    except OSError:
        return False
    return True


def _of_output(error: OSError) -> _Said | None:
    if sys.platform == "win32" and error.errno == _NO_READER:
        return None
    if error.errno in _FULL:
        return "The drive is full, so that what this command tells could not be written there.", {}
    return "What this command tells could not be written: {reason}.", {"reason": _reason(error)}


def _of_the_system(error: OSError) -> _Said:
    if not _is_somewhere():
        return (
            "The folder in which this command was given is no longer there: go to another and try again.",
            {},
        )
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    if error.errno in _FULL and not name:  # a paper or a file of the board is told of by who writes it
        folder = Path(tempfile.gettempdir()).as_posix()
        return "The drive for temporary files is full: make room in {folder} and try again.", {
            "folder": folder
        }
    if name:
        values = {"name": Path(name).as_posix(), "reason": _reason(error)}
        return "The system refuses what this command needs of {name}: {reason}.", values
    return "The system refuses what this command needs: {reason}.", {"reason": _reason(error)}


def _is_somewhere() -> bool:
    try:
        Path.cwd()
    except OSError:
        return False
    return True


def _reason(error: OSError) -> str:
    """In the system's own words."""
    return (error.strerror or type(error).__name__).lower()
