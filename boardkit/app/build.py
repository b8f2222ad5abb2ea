"""Every paper of a board that is missing or out of date is made; what stands as it was made is left alone."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from boardkit.app.build_memory import Made, Memory, recall, remember
from boardkit.app.check import Checked
from boardkit.app.made_from import MadeFrom
from boardkit.app.making import Batch, Built, Refused, make_batch, make_paper, refuse_changed
from boardkit.app.named_order import NamedOrder
from boardkit.app.wanted import languages_of, wanted_papers, wanted_until
from boardkit.language import LANGUAGES
from boardkit.output.writing import make_room
from boardkit.problems import Problem, Where

_LOOK = 0.1
"""Seconds between two looks at whether to stop."""
_AT_ONCE = 16
"""Papers in a batch at most, so that every process has something to do, and none too much to stop soon."""
Results: TypeAlias = Generator[Built | Refused, None, None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be made of a board and where; `memory` is what is known of the papers before that."""

    checked: Checked
    out: Path
    to_make: tuple[tuple[NamedOrder, date], ...]
    keys: Mapping[str, str]
    memory: Memory

    @property
    def batches(self) -> tuple[Batch, ...]:
        """What is to be made, by day and then reader, because such papers share most of the work."""
        ordered = sorted(self.to_make, key=_day_and_reader)
        days = [tuple(some) for _, some in groupby(ordered, key=_day)]
        some = [one[first : first + _AT_ONCE] for one in days for first in range(0, len(one), _AT_ONCE)]
        return tuple(Batch(self.checked.folder, self.checked.stored, self.out, one) for one in some)


def plan_build(checked: Checked, out: Path, *, day: date, languages: Iterable[str] = ()) -> Plan:
    """See what is missing or out of date; in the board's own languages unless others are asked for.

    A paper that does not stay as of one day keeps the day that it was made as of, until something else than
    the date changes. Raises InvalidSource when the board could not be read whole, or changed meanwhile.
    """
    checked.refuse_unread()
    refuse_changed(checked, checked.stored)
    made_from, before = MadeFrom(checked.folder, checked.stored), recall(out, checked.folder)
    wanted = wanted_papers(checked, day=day)
    to_make, keys = [], {}
    asked, own = tuple(languages), languages_of(checked)
    for one in wanted:
        for order in one.orders(asked, own):
            keys[order.name] = made_from.key(order)
            made = before.papers.get(order.name)
            if not (made and made.is_current(keys[order.name], one, day=day) and made.stands_in(out)):
                to_make.append((order, one.made_on(day)))
    known = {one.order(language).name for one in wanted for language in LANGUAGES}
    gone = [one.file for name, one in before.papers.items() if name not in known]
    memory = Memory(
        made_from=made_from.whole,
        first=day,
        last=wanted_until(checked, wanted, day=day),
        languages=own,
        wanted=wanted,
        papers={name: one for name, one in before.papers.items() if name in known},
        left=(*before.left, *gone),
    )
    return Plan(checked, out, tuple(to_make), keys, memory)


def in_order(plan: Plan, found: Iterable[Built]) -> tuple[Built, ...]:
    """What was made in the order of the plan, whichever was ready first."""
    place = {name: number for number, name in enumerate(plan.keys)}
    return tuple(sorted(found, key=lambda one: place[one.order.name]))


def build(
    plan: Plan,
    executor: Executor | None = None,
    *,
    at_once: int = 100,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Built | Refused]:
    """Make and write what was planned, and write down what was made; one that is refused stops no other.

    With an executor, by its workers, which read the board themselves and are given so many batches `at_once`.
    Once `stopped()` is true no paper is begun, but in batches that were given. Raises InvalidSource when
    nothing can be written in the folder.
    """
    found: list[Built] = []
    if plan.to_make:
        make_room(plan.out)
    try:
        made = _shared(plan, executor, at_once, stopped) if executor else _alone(plan, stopped)
        with closing(made):
            for one in made:
                if isinstance(one, Built):
                    found.append(one)
                yield one
    finally:
        remember(plan.out, plan.checked.folder, after(plan, found))


def after(plan: Plan, found: Iterable[Built]) -> Memory:
    """What is true of the papers now that these were made."""
    papers = {name: one for name, one in plan.memory.papers.items() if (plan.out / one.file).is_file()}
    left = list(plan.memory.left)
    for one in found:
        name, file, before = one.order.name, one.result.path.name, papers.get(one.order.name)
        if before and not before.is_a_persons(one.name, plan.out):
            left.append(before.file)
        papers[name] = Made(plan.keys[name], one.day, one.name, file, one.digest, one.unfinished)
    current = {file for one in papers.values() for file in (one.name, one.file)}
    gone = tuple(one for one in dict.fromkeys(left) if one not in current and (plan.out / one).exists())
    return replace(plan.memory, papers=papers, left=gone)


def _alone(plan: Plan, stopped: Callable[[], bool]) -> Results:
    for batch in plan.batches:
        for order, day in batch.orders:
            if stopped():
                return
            yield make_paper(plan.checked, order, day=day, out=plan.out)


def _shared(plan: Plan, executor: Executor, at_once: int, stopped: Callable[[], bool]) -> Results:
    left = sorted(plan.batches, key=_size)  # the largest is given first, so that none has the longest left
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


def _day(one: tuple[NamedOrder, date]) -> date:
    return one[1]


def _day_and_reader(one: tuple[NamedOrder, date]) -> tuple[date, str]:
    order, day = one
    return day, order.reader
