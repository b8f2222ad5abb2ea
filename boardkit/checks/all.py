"""Every check, in the order in which `docs/checks.md` tells of them."""

from __future__ import annotations

from collections.abc import Sequence

from boardkit.checks import dates, links, loops, names
from boardkit.checks.asked import Asked, Check
from boardkit.model.board import Board
from boardkit.problems import Problem, in_reading_order

CHECKS: tuple[Check, ...] = (
    links.identifier_twice,
    links.link_unknown,
    links.link_kind,
    loops.link_loop,
    names.name_twice,
    names.name_unknown,
    names.outcome_number_twice,
    dates.dates_reversed,
    dates.meeting_end,
    dates.held_too_early,
    dates.paper_due_late,
    dates.completed_later,
    dates.history_order,
)


def check(board: Board, asked: Asked, checks: Sequence[Check] = CHECKS) -> tuple[Problem, ...]:
    """Everything that the checks have to say about a board, in the order of its files."""
    return in_reading_order(problem for one in checks for problem in one(board, asked))
