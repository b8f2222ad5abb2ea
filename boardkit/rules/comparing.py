"""What became of something since the report before."""

from __future__ import annotations

from enum import StrEnum

from boardkit.model.history import Status
from boardkit.rules.history import CLOSED
from boardkit.rules.standing import CONCERN


class Change(StrEnum):
    """What became of something since the report before."""

    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSENED = "worsened"
    NEW = "new"
    CLOSED = "closed"
    MISSING = "missing"


def change(now: Status, before: Status | None, *, is_silent: bool) -> Change:
    """What became of it. Missing is what stands as it did because nobody said anything, or has no data.

    What had no data before is new, unless only its dates tell: then it went from nothing to being late.
    """
    if now in CLOSED:
        return Change.UNCHANGED if before in CLOSED else Change.CLOSED
    if before is None or (before is Status.NO_DATA and now is not Status.NO_DATA and not is_silent):
        return Change.NEW
    if before in CLOSED or CONCERN[now] > CONCERN[before]:
        return Change.WORSENED
    if is_silent or now is Status.NO_DATA:
        return Change.MISSING
    return Change.IMPROVED if CONCERN[now] < CONCERN[before] else Change.UNCHANGED
