"""LibreOffice makes PDFs of many papers in one call, and is stopped when that takes too long."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from boardkit.output.libreoffice_settings import FILTER, SETTINGS
from boardkit.output.scratch import scratch

_FIRST, _EACH = 60, 2
"""Seconds that one call may take, and more for each paper: fifty times what was measured."""
_AT_ONCE = 100
_LOOK = 0.05
"""Seconds between two looks at what is ready."""
_IN_VAIN = 3
"""So many calls that make nothing are enough."""


class TookTooLong(Exception):
    """LibreOffice was stopped; carries after how many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"stopped after {seconds} seconds")
        self.seconds = seconds


def find_office() -> Path | None:
    """Where LibreOffice is: on the search path, or where it is installed as a rule."""
    usual = next((one for one in _usual_places() if one.is_file()), None)
    if usual and sys.platform == "win32":  # there the search begins in the current folder
        return usual
    names = ("soffice.com", "soffice") if sys.platform == "win32" else ("soffice", "libreoffice")
    for name in names:
        found = shutil.which(name)
        if found:
            return Path(found)
    return usual


def print_papers(
    program: Path, papers: Sequence[bytes], *, stopped: Callable[[], bool] = lambda: False
) -> Iterator[tuple[int, bytes]]:
    """The number of each paper and its PDF, as they are made; what could not be made is left out.

    Raises TookTooLong when the time is over, OSError when it cannot be started or no file written.
    When LibreOffice breaks down the others are tried without the paper that it was at.
    """
    left = list(range(len(papers)))
    in_vain = 0
    while left and in_vain < _IN_VAIN and not stopped():
        some, left = left[:_AT_ONCE], left[_AT_ONCE:]
        missing = list(some)
        for number, pdf in _one_call(program, {one: papers[one] for one in some}, stopped):
            missing.remove(number)
            yield number, pdf
        in_vain = in_vain + 1 if missing == some else 0
        # LibreOffice goes on after a paper that it cannot read: the last that is there tells how far it came.
        reached = max((some.index(one) for one in some if one not in missing), default=-1)
        left = [one for one in some[reached + 2 :] if one in missing] + left


def _one_call(
    program: Path, papers: Mapping[int, bytes], stopped: Callable[[], bool]
) -> Iterator[tuple[int, bytes]]:
    # A copy: the paper itself may be open in Word, and its name may be what no command line can hold.
    with scratch() as folder:
        (folder / "profile" / "user").mkdir(parents=True)
        (folder / "profile" / "user" / "registrymodifications.xcu").write_text(SETTINGS, "utf-8")
        for number, docx in papers.items():
            (folder / f"{number}.docx").write_bytes(docx)
        process = _start(program, folder, [f"{number}.docx" for number in papers])
        try:
            yield from _as_they_come(process, folder / "pdf", list(papers), stopped)
        finally:
            _end(process)


def _start(program: Path, folder: Path, names: Sequence[str]) -> subprocess.Popen[bytes]:
    profile = (folder / "profile").as_uri()
    return subprocess.Popen(  # noqa: S603 - LibreOffice, with names of files that are ours
        [
            str(program),
            f"-env:UserInstallation={profile}",
            *("--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault"),
            *("--convert-to", FILTER, "--outdir", str(folder / "pdf")),
            *names,
        ],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # so that it can be ended with all that it started, and Ctrl-C is ours
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _as_they_come(
    process: subprocess.Popen[bytes], folder: Path, numbers: Sequence[int], stopped: Callable[[], bool]
) -> Iterator[tuple[int, bytes]]:
    waiting = list(numbers)
    allowed = _FIRST + _EACH * len(waiting)
    until = time.monotonic() + allowed
    while True:
        is_over = process.poll() is not None
        there = [one for one in waiting if (folder / f"{one}.pdf").exists()]
        # It makes them in their order: one is whole when the next has been begun.
        for number in there if is_over else there[:-1]:
            waiting.remove(number)
            yield number, (folder / f"{number}.pdf").read_bytes()
        if is_over or stopped():
            return
        if time.monotonic() > until:
            raise TookTooLong(allowed)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LOOK)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it and all that it started, also when what we started has ended by itself and left the rest."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)  # noqa: S603, S607 - Windows finds its own
    else:
        with suppress(ProcessLookupError, PermissionError):  # macOS refuses where all have ended
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _usual_places() -> Iterator[Path]:
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"):
            if variable in os.environ:
                yield Path(os.environ[variable]) / "LibreOffice" / "program" / "soffice.com"
    elif sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    else:
        yield Path("/opt/libreoffice/program/soffice")
