"""What was said about something that goes wrong, since it began to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from boardkit.model.history import Measure, Status, Update
from boardkit.model.text import Text
from boardkit.rules.updates import last_told

IN_TROUBLE = frozenset({Status.AT_RISK, Status.OFF_TRACK})
"""Amber and red: they oblige to a cause, a consequence and a measure."""
_SAYS_NOTHING_GOOD = IN_TROUBLE | {Status.NO_DATA}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why it is so, what it means for the goal, and who does what about it by when."""

    cause: Text | None = None
    consequence: Text | None = None
    measure: Measure | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the fields that nobody filled in."""
        return tuple(one for one in ("cause", "consequence", "measure") if getattr(self, one) is None)


def since_trouble(updates: Sequence[Update]) -> tuple[Update, ...]:
    """The updates of the trouble that is there now, oldest first.

    It ends, going back, at the last update that said it went well. One that says so and explains all the
    same belongs to it: what is late by its dates alone is explained in that way. Trouble before that one
    is another. No data is no word about how it goes.
    """
    since: list[Update] = []
    went_well = False
    for update in reversed(updates):
        says_well = update.status is not None and update.status not in _SAYS_NOTHING_GOOD
        if (says_well and not _explains(update)) or (went_well and update.status in IN_TROUBLE):
            break
        went_well = went_well or says_well
        since.append(update)
    return tuple(reversed(since))


def explanation(updates: Sequence[Update]) -> Explanation:
    """What the updates of the present trouble say; a later one takes the place of an earlier one."""
    since = since_trouble(updates)
    return Explanation(
        cause=last_told(since, lambda one: one.cause),
        consequence=last_told(since, lambda one: one.consequence),
        measure=last_told(since, lambda one: one.measure),
    )


def _explains(update: Update) -> bool:
    return bool(update.cause or update.consequence or update.measure)
