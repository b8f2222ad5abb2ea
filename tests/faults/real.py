"""A command runs in a process of its own, in surroundings that refuse it something for real, for root too."""

from __future__ import annotations

import ctypes
import os
import pickle
import resource
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from killing import is_step

_VERSION_3 = 0x20080522
_NOTHING = (ctypes.c_uint32 * 6)()
Change = Callable[[], object]


@dataclass(frozen=True)
class Answer:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def errors(self) -> list[str]:
        """The line of each finding that is an error, after its place."""
        return [one.partition(": fout ")[2] for one in self.err.splitlines() if ": fout " in one]


def answer(
    place: Path,
    words: Sequence[str],
    change: Change = lambda: None,
    *,
    out: str = "",
    environment: Mapping[str, str | None] | None = None,
) -> Answer:
    """What `boardkit WORDS` answers there, once this has changed in its process.

    What it says goes to the file `out` when that is given. A variable that is None is taken away.
    """
    said = [Path(f"{place}.{os.getpid()}.{name}") for name in ("out", "err")]
    child = os.fork()
    if not child:
        _command(place, words, change, [out or str(said[0]), str(said[1])], environment or {})
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Answer(code, *("" if out and one == said[0] else one.read_text("utf-8") for one in said))


def _command(
    place: Path,
    words: Sequence[str],
    change: Change,
    said: Sequence[str],
    environment: Mapping[str, str | None],
) -> NoReturn:
    try:
        for number, name in enumerate(said, start=1):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        # Not those of pytest, which keep to themselves what is said.
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", 1, closefd=False)
        os.chdir(place)
        for variable, value in environment.items():
            os.environ.pop(variable, None)
            if value is not None:
                os.environ[variable] = value
        sys.argv = ["boardkit", *words]
        from boardkit.cli import main

        change()
        main()
    except BaseException as error:  # noqa: BLE001 - what nobody caught is what a person would see
        os.write(2, f"Traceback: {error!r}".encode())
    finally:
        os._exit(99)


def meanwhile(
    place: Path, words: Sequence[str], other: Sequence[str], step: int
) -> tuple[Answer, Answer | None]:
    """What `boardkit WORDS` answers when another command is given, and ends, just before a step in writing.

    None for the other when no such step came.
    """
    met = Path(f"{place}.met")
    met.unlink(missing_ok=True)
    steps = iter(range(step, 0, -1))

    def seen(event: str, given: tuple[object, ...]) -> None:
        if is_step(event, given) and next(steps, 0) == 1:
            there = answer(place, other)
            met.write_bytes(pickle.dumps((there.code, there.out, there.err)))

    first = answer(place, words, lambda: sys.addaudithook(seen))
    return first, Answer(*pickle.loads(met.read_bytes())) if met.exists() else None


def as_anyone() -> None:
    """From now on the rights of files count, as for everybody but root."""
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    if ctypes.CDLL(None, use_errno=True).capset(header, _NOTHING):
        raise OSError(ctypes.get_errno(), "capset")


def no_file_above(size: int) -> Change:
    """The system writes no more bytes than this to any file."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
