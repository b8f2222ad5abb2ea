"""A filled-in form, understood as a whole: what it says, and what of it cannot be taken over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from boardkit.intake.form.context import Context
from boardkit.intake.minutes.actions import actions
from boardkit.intake.minutes.attendance import attendance
from boardkit.intake.minutes.course import course, objections
from boardkit.intake.minutes.discussions import discussions
from boardkit.intake.minutes.notes import corrections, remarks
from boardkit.intake.minutes.open_actions import open_actions
from boardkit.intake.minutes.outcomes import outcomes
from boardkit.intake.minutes.told import Section, Told
from boardkit.problems import Problem

READERS: Mapping[Section, Callable[[Context], Iterator[Told | Problem]]] = {
    Section.ATTENDANCE: attendance,
    Section.ORDER: course,
    Section.OBJECTIONS: objections,
    Section.DISCUSSION: discussions,
    Section.OUTCOMES: outcomes,
    Section.ACTIONS: actions,
    Section.OPEN_ACTIONS: open_actions,
    Section.CORRECTIONS: corrections,
    Section.REMARKS: remarks,
}


@dataclass(frozen=True, slots=True)
class Understood:
    """What each section says, and what there is to say about it, in the order of the form."""

    told: Mapping[Section, tuple[Told, ...]]
    problems: Mapping[Section, tuple[Problem, ...]]

    def all_told(self) -> Iterator[Told]:
        """Everything that the sections say."""
        return (one for found in self.told.values() for one in found)

    def all_problems(self) -> Iterator[Problem]:
        """Everything that there is to say about them."""
        return (one for found in self.problems.values() for one in found)


def understood(context: Context, sections: Collection[Section] = tuple(Section)) -> Understood:
    """Read these sections of the form; the others are as if they were not there."""
    told: dict[Section, tuple[Told, ...]] = {}
    problems: dict[Section, tuple[Problem, ...]] = {}
    for section, read in READERS.items():
        if section in sections:
            found = list(read(context))
            told[section] = tuple(one for one in found if not isinstance(one, Problem))
            problems[section] = tuple(one for one in found if isinstance(one, Problem))
    return Understood(told, problems)
