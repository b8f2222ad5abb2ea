"""A finding that names a record is kept for those who may know of that record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from boardkit.checks.finding import spots
from boardkit.model.board import Board
from boardkit.model.record import Audience, Record
from boardkit.problems import Problem
from boardkit.rules.levels import narrowest


def kept_for_readers(problems: Iterable[Problem], board: Board) -> Iterator[Problem]:
    """The findings, each for no more readers than every record that its values name.

    Done here for all checks at once, so that a new check cannot forget it: an identifier can tell a reader
    that there is such a thing.
    """
    known = {spot.part.id: spot for spot in spots(board, Record)}
    for problem in problems:
        named = [known[name].level for name in _names(problem) if name in known]
        level = narrowest(Audience(problem.level), *named)
        yield problem if level == problem.level else replace(problem, level=level.value)


def _names(problem: Problem) -> Iterator[str]:
    for value in problem.values.values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield one
