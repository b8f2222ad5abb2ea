"""How something stood on a day: dated steps after that day do not count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from boardkit.model.history import Status
from boardkit.model.meeting import Meeting, MeetingStatus

CLOSED = frozenset({Status.DONE, Status.STOPPED})
"""How an action stands for which nobody has to do anything any more."""
_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})


class Dated(Protocol):
    """Something that happened on a day."""

    @property
    def on(self) -> date:
        """The day."""


AnyStep = TypeVar("AnyStep", bound=Dated)


def until(steps: Iterable[AnyStep], day: date) -> tuple[AnyStep, ...]:
    """The steps up to and including a day, oldest first."""
    return tuple(sorted((step for step in steps if step.on <= day), key=lambda step: step.on))


def latest(steps: Iterable[AnyStep], day: date) -> AnyStep | None:
    """The last step up to and including a day."""
    taken = until(steps, day)
    return taken[-1] if taken else None


def moved_from(meeting: Meeting, day: date) -> date | None:
    """The day that a meeting was on before it was last moved; None when it was not, or is there again."""
    before = [step.moved_from for step in until(meeting.history, day) if step.moved_from]
    return before[-1] if before and before[-1] != meeting.date else None


def meeting_status(meeting: Meeting, day: date) -> MeetingStatus:
    """How far a meeting was; one without steps is planned."""
    step = latest(meeting.history, day)
    return step.status if step else MeetingStatus.PLANNED


def called_off(meeting: Meeting, day: date) -> bool:
    """Whether it was cancelled, or put off as a whole."""
    return meeting_status(meeting, day) in _OFF
