"""How far the minutes of a meeting are on a day: drafted, sent round, or adopted by a later meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boardkit.model.board import Records
from boardkit.model.item import Purpose
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Correction, Result
from boardkit.rules.numbering import numbered

_ADOPTED = frozenset({Result.ADOPTED, Result.ADOPTED_AMENDED})


class MinutesStage(StrEnum):
    """How far they are."""

    DRAFT = "draft"
    SENT = "sent"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class MinutesState:
    """Since when they are so far; of adopted ones, by which meeting and with which corrections."""

    stage: MinutesStage
    on: date | None = None
    adopted_by: Meeting | None = None
    corrections: tuple[Correction, ...] = ()


def minutes_state(records: Records, meeting: Meeting, *, day: date) -> MinutesState:
    """How far the minutes of a meeting are."""
    for later in records.followed_by.get(meeting.id, ()):
        if later.date <= day and adopts_minutes(later):
            return MinutesState(MinutesStage.ADOPTED, later.date, later, later.corrections)
    if meeting.minutes_sent and meeting.minutes_sent <= day:
        return MinutesState(MinutesStage.SENT, meeting.minutes_sent)
    return MinutesState(MinutesStage.DRAFT)


def adopts_minutes(meeting: Meeting) -> bool:
    """Whether a meeting adopted the minutes of the one before."""
    items = {item.id for _, item in numbered(meeting.items) if item.purpose is Purpose.MINUTES}
    return any(one.item in items and one.result in _ADOPTED for one in meeting.outcomes)
