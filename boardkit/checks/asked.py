"""What a check is asked about: the day that it is, the languages of the papers, and whether they report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Board
from boardkit.problems import Problem


@dataclass(frozen=True, slots=True)
class Asked:
    """A day, and languages by code; `for_report` when a monitoring report is to be made of that day.

    `for_input` is the European input that a paper is to be made of, if one is, and `kind` the name of that
    paper's kind; `to_hand_over` when it is the one for those outside.
    """

    day: date
    languages: tuple[str, ...]
    for_report: bool = False
    for_input: str = ""
    to_hand_over: bool = False
    kind: str = ""


Check = Callable[[Board, Asked], Iterator[Problem]]
"""One rule. Its name is its code with underscores for hyphens, its docstring is its documentation."""
