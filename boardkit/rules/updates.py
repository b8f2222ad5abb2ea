"""What was reported about a record: the updates in it, and those in files of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from boardkit.model.action import Commitment, Task
from boardkit.model.board import Records
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.development import Development
from boardkit.model.history import Update
from boardkit.model.minutes import ActionPoint
from boardkit.rules.history import until

Told = TypeVar("Told")
Reported = Task | Commitment | Bottleneck | Development | ActionPoint
"""The records whose history consists of updates."""


def updates_until(board: Records, record: Reported, day: date) -> tuple[Update, ...]:
    """All updates about a record up to and including a day, oldest first."""
    return until((*record.history, *board.updates_of.get(record.id, ())), day)


def last_told(updates: Sequence[Update], what: Callable[[Update], Told | None]) -> Told | None:
    """What was last said of something: an update that leaves it out changes nothing about it."""
    return next((told for one in reversed(updates) if (told := what(one)) is not None), None)
