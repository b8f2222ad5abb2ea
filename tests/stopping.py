"""Ctrl-C comes at the same moment on a slow machine and a fast one, for the command presses it itself."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

AT_FLUSH = """\
import os, signal, sys
flush, flushed = os.fsync, 0
def press(handle):
    global flushed
    flushed += 1
    if flushed == {count}: {act}
    flush(handle)
os.fsync = press
"""
"""While a file is being written: first one to see whether that can be done, then each is a paper."""
AT_RESULT = """\
import concurrent.futures, multiprocessing, os, signal, sys
wait, found = concurrent.futures.wait, 0
def press(*words, **more):
    global found
    answer = wait(*words, **more)
    found += bool(answer.done)
    if answer.done and found == {count}: {act}
    return answer
concurrent.futures.wait = press
"""
"""When other processes have made some papers, and others are being made or waiting."""
CTRL_C = "os.killpg(0, signal.SIGINT)"
"""As a terminal does, to every process of the command."""
KILLED = "print(*[one.pid for one in multiprocessing.active_children()], flush=True); os.kill(os.getpid(), 9)"
_PATIENCE = 600
"""Seconds after which a test has failed, and which none that passes comes near."""


def run(moment: str, count: int, act: str, words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """`boardkit WORDS`, in which this is done the given time that the moment comes."""
    script = f"{moment.format(count=count, act=act)}\nfrom boardkit.cli import main\nmain()\n"
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
        start_new_session=True,
    )


def ends(number: int) -> bool:
    """Whether this process ends, however long the system takes to end it."""
    for _ in range(_PATIENCE * 50):
        if not is_running(number):
            return True
        time.sleep(0.02)
    return False


def is_running(number: int) -> bool:
    """Whether it still works; what has ended and was not yet fetched by its parent does not."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{number}/stat")
    return not state.exists() or state.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
