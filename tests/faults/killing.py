"""A command runs in a process of its own that ends at once, as by a power cut, at each of its steps."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import NoReturn

_STEPS = frozenset({"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.utime"})


def run(folder: Path, words: Sequence[str], states: Path | None = None, *, cold: bool = False) -> int:
    """The exit code of `boardkit WORDS` in this folder; a `cold` one has its cache in this folder.

    With `states`, the command is killed at each step in writing, and what is on the disk then is kept in a
    folder there with the number of the step; 0 once a process got to its end. A step is each moment just
    before a file is opened for writing, flushed, renamed, linked, removed or given rights, and the moment at
    which half of its bytes have reached the disk.
    """
    child = os.fork()
    if not child:
        _command(folder, words, states, cold=cold)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _command(folder: Path, words: Sequence[str], states: Path | None, *, cold: bool) -> NoReturn:
    try:
        if cold:
            os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        os.chdir(folder)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        if states:
            _Steps(folder, states).watch()
        sys.argv = ["boardkit", *words]
        from boardkit.cli import main

        main()
    finally:
        os._exit(99)


def is_step(event: str, given: tuple[object, ...]) -> bool:
    """Whether what Python is about to do changes the disk."""
    if event == "open":
        return isinstance(given[2], int) and bool(given[2] & os.O_CREAT)
    return event in _STEPS


class _Steps:
    """Counts the steps; at the first the process is copied, once for each step to be killed at."""

    def __init__(self, folder: Path, states: Path) -> None:
        self.folder, self.states = folder, states
        self.before = Path(shutil.copytree(folder, states / "0"))
        self.at, self.kill_at, self.is_busy = 0, 0, False

    def watch(self) -> None:
        flush = os.fsync

        def halfway(handle: int) -> None:
            self.step(lambda: os.ftruncate(handle, os.fstat(handle).st_size // 2))
            self.step()
            flush(handle)

        setattr(os, "fsync", halfway)  # noqa: B010 - mypy takes it for a mistake otherwise
        sys.addaudithook(self._seen)

    def _seen(self, event: str, given: tuple[object, ...]) -> None:
        if is_step(event, given) and not self.is_busy:
            self.step()

    def step(self, first: Callable[[], None] = lambda: None) -> None:
        if not self.at:
            self._copy()
        self.at += 1
        if self.at == self.kill_at:
            self.is_busy = True
            first()
            os.kill(os.getpid(), signal.SIGKILL)

    def _copy(self) -> None:
        self.is_busy = True
        for number in count(1):
            child = os.fork()
            if not child:
                os.chdir(self.folder)
                self.kill_at, self.is_busy = number, False
                return
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            if code != -signal.SIGKILL:
                os._exit(code)
            shutil.copytree(self.folder, self.states / str(number))
            shutil.rmtree(self.folder)
            shutil.copytree(self.before, self.folder)
