"""When something was done or stopped, and whether that was shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from boardkit.model.dates import Precision, RoughDate
from boardkit.model.history import Status, Update
from boardkit.rules.history import CLOSED


def since_open(updates: Sequence[Update]) -> tuple[Update, ...]:
    """The updates after the last one that said it was still open: what was done before that was undone."""

    def says_not_open(update: Update) -> bool:
        return update.status is None or update.status in CLOSED

    return tuple(reversed(list(takewhile(says_not_open, reversed(updates)))))


def done_on(updates: Sequence[Update], day: date) -> date | None:
    """The day until `day` that it was done on, as was last told since it was open."""
    told = [one.completed_on for one in since_open(updates) if one.completed_on and one.completed_on <= day]
    return told[-1] if told else None


def closed_on(updates: Sequence[Update], due: RoughDate | None, day: date) -> date | None:
    """The day that it was done, or that it was told to be stopped; None of what is open.

    Of what was due in a year long past and is told without a day, it is the end of that year.
    """
    closing = [one for one in since_open(updates) if one.status]
    if not closing:
        return None
    status = closing[-1].status
    told = next(one.on for one in closing if one.status is status)
    if status is Status.STOPPED:
        return told
    rough = due is not None and due.precision is not Precision.DAY
    return done_on(updates, day) or (min(due.last, told) if due and rough else told)


def is_shown(updates: Sequence[Update], due: RoughDate | None, day: date) -> bool:
    """Whether a day and evidence are told; of what was due in a whole year or so, no day is asked."""
    rough = due is not None and (due.approx or due.precision is not Precision.DAY)
    shown = any(one.evidence or one.source for one in since_open(updates))
    return shown and (rough or done_on(updates, day) is not None)
