"""Other processes that make papers beside this one, as many as pay for themselves."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from threading import Thread
from typing import ParamSpec, TypeVar

PAY_FOR_ONE = 20
"""Papers for which one more process is worth its start: it imports boardkit and reads the board first."""
MOST = 4
"""Each holds the board and takes about 100 MB."""
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def how_many(papers: int, jobs: int | None) -> int:
    """How many processes to make these papers in: as many as were asked for, else as many as save time."""
    if jobs is None:
        jobs = min(_processors(), MOST, papers // PAY_FOR_ONE)
    return max(1, min(jobs, papers))


@contextmanager
def workers(count: int) -> Iterator[Executor | None]:
    """This many processes; none when one is enough, which is this one. They end at once when this one must.

    They are started afresh on every system, since a copy of a running process is not to be had on all.
    """
    if count == 1:
        yield None
        return
    context = multiprocessing.get_context("spawn")
    with _DeafToCtrlC(count, mp_context=context, initializer=_begin) as pool:
        try:
            yield pool
        except KeyboardInterrupt:
            for one in multiprocessing.active_children():
                one.terminate()
            raise


class _DeafToCtrlC(ProcessPoolExecutor):
    """Its processes never hear of Ctrl-C, not even while they start: they inherit that it is held back."""

    def submit(
        self, fn: Callable[Given, Answer], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[Answer]:
        if not hasattr(signal, "pthread_sigmask"):  # Windows: they are deaf once they have begun
            return super().submit(fn, *args, **kwargs)
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return super().submit(fn, *args, **kwargs)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """A process that was begun ends with the one that began it, and not with Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
