"""Papers are made by several processes at once, and what one leaves undone that ends is told."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from typing import TypeAlias

from boardkit.app.making import Batch, Built, Refused, make_batch
from boardkit.problems import Problem, Where

_LOOK = 0.1
"""Seconds between two looks at whether to stop."""
Results: TypeAlias = Generator[Built | Refused, None, None]


def shared(
    batches: Sequence[Batch], executor: Executor, at_once: int, stopped: Callable[[], bool]
) -> Results:
    """Each batch is made by one of the executor's workers, `at_once` being given; what is lost is refused.

    Once `stopped()` is true no batch is given; those that were are waited for.
    """
    left = sorted(batches, key=_size)  # the largest is given first, so that none has the longest left
    waiting: dict[Future[tuple[Built | Refused, ...]], Batch] = {}
    try:
        while (left or waiting) and not stopped():
            while left and len(waiting) < at_once:
                batch = left.pop()
                try:
                    waiting[executor.submit(make_batch, batch)] = batch
                except (BrokenExecutor, OSError):  # no process could be started
                    yield from _lost(batch)
            for future in wait(waiting, timeout=_LOOK, return_when=FIRST_COMPLETED).done:
                yield from _result(future, waiting.pop(future), stopped)
        given = [one for one in waiting if not one.cancel()]
        for future in wait(given).done:
            yield from _result(future, waiting.pop(future), stopped)
    finally:
        for future in waiting:
            future.cancel()


def _result(
    future: Future[tuple[Built | Refused, ...]], batch: Batch, stopped: Callable[[], bool]
) -> Iterator[Built | Refused]:
    try:
        yield from future.result()
    except BrokenExecutor:
        if not stopped():  # on Windows a process that is still starting ends with Ctrl-C too
            yield from _lost(batch)


def _lost(batch: Batch) -> Iterator[Refused]:
    """That a process ended with its work undone; said once, because it is the same for each paper."""
    lost = Problem(
        Where(batch.out.as_posix()),
        "build-lost",
        "A process that makes papers could not be started, or ended before its work was done.",
        hint="Build again; with --jobs 1 no other process is needed.",
    )
    return (Refused(order, (lost,)) for order, _ in batch.orders)


def _size(batch: Batch) -> int:
    return len(batch.orders)
