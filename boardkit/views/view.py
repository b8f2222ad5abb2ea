"""A board as one reader may see it on one day; it holds nothing of what that reader may not see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from boardkit.model.board import Records
from boardkit.model.record import Audience
from boardkit.problems import Problem
from boardkit.rules.brought_in import BroughtIn
from boardkit.rules.procedure import Tally


@dataclass(frozen=True, slots=True)
class Slot:
    """An item's place in the whole agenda: hiding one item does not renumber the others."""

    number: str
    start: time


@dataclass(frozen=True, eq=False)
class View(Records):
    """What is left of the board for one reader; `findings` are those that this reader may read.

    `closed` are the items, each with its meeting, of which this reader sees that they are on the agenda.
    `tallies` are the sums of the answers in written procedures, which members may know while they may not
    know who answered what. `brought_in` are the sums of what members contributed to each European input, in
    which nobody can be recognised; `cleared` are the inputs that may be used. `veiled` are the records about
    which there are updates that this reader may not see, `worked_on` the bottlenecks that such a task works
    on.
    """

    day: date = date.min
    audience: Audience = Audience.PUBLIC
    slots: Mapping[tuple[str, str], Slot] = field(default_factory=dict)
    closed: frozenset[tuple[str, str]] = frozenset()
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    brought_in: Mapping[str, BroughtIn] = field(default_factory=dict)
    cleared: frozenset[str] = frozenset()
    findings: tuple[Problem, ...] = ()
    veiled: frozenset[str] = frozenset()
    worked_on: frozenset[str] = frozenset()

    def telling(self, findings: tuple[Problem, ...]) -> View:
        """The same view with these findings."""
        told = replace(self, findings=findings)
        # The records are the same ones: each of a thousand papers would go through all of them again.
        vars(told)["by_id"] = self.by_id
        return told
