"""Every paper of a board that is missing or out of date is made; what stands as it was made is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from boardkit.app.build_memory import Made, Memory, recall, remember
from boardkit.app.check import Checked
from boardkit.app.made_from import MadeFrom
from boardkit.app.making import Batch, Built, Refused, make_paper, refuse_changed
from boardkit.app.named_order import NamedOrder
from boardkit.app.sharing import Results, shared
from boardkit.app.wanted import languages_of, wanted_papers, wanted_until
from boardkit.language import LANGUAGES
from boardkit.output.writing import make_room
from boardkit.problems import InvalidSource, Problem

_AT_ONCE = 16
"""Papers in a batch at most, so that every process has something to do, and none too much to stop soon."""


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
    Once `stopped()` is true no paper is begun, but in batches that were given. When nothing can be written in
    the folder all that are left are refused for the first reason.
    """
    found: list[Built] = []
    left = {order.name: order for order, _ in plan.to_make}
    in_vain = _no_room(plan)

    def is_over() -> bool:
        return bool(in_vain) or stopped()

    try:
        made = shared(plan.batches, executor, at_once, is_over) if executor else _alone(plan, is_over)
        with closing(made):
            for one in made:
                if isinstance(one, Built):
                    found.append(one)
                elif one.holds_for_all:
                    in_vain = in_vain or one.problems
                    continue
                del left[one.order.name]
                yield one
    finally:
        remember(plan.out, plan.checked.folder, after(plan, found))
    if in_vain:
        yield from (Refused(order, in_vain, holds_for_all=True) for order in left.values())


def _no_room(plan: Plan) -> tuple[Problem, ...]:
    """Why nothing can be written in the folder, when papers are to be made and that is so."""
    try:
        if plan.to_make:
            make_room(plan.out)
    except InvalidSource as refused:
        return tuple(refused.problems)
    return ()


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


def _day(one: tuple[NamedOrder, date]) -> date:
    return one[1]


def _day_and_reader(one: tuple[NamedOrder, date]) -> tuple[date, str]:
    order, day = one
    return day, order.reader
