"""What is being written is written to its end before Ctrl-C, or another request to stop, is heard."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

STOPPING = tuple(one for one in signal.Signals if one.name in ("SIGINT", "SIGTERM", "SIGHUP"))
"""Ctrl-C, a request to end, and a terminal that was closed, which Windows does not know."""


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold back every request to stop; Windows cannot, and there a command may stop between two files."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
