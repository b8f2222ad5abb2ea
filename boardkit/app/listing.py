"""What can be made of a board: meetings, reports, and input for the European body, with their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from boardkit.app.check import Checked
from boardkit.app.periods import reported_periods
from boardkit.language import Language
from boardkit.model.action import Task
from boardkit.rules.deadlines import dispatch_day, paper_deadline
from boardkit.rules.frozen import PeriodState, period_state, snapshot_of
from boardkit.rules.history import latest, meeting_status
from boardkit.rules.known import followed
from boardkit.rules.period import Period, period_of


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that papers can be made of; a day that is not known is empty."""

    id: str
    title: str
    state: Enum | None
    when: str
    papers_due: date | None
    sent: date | None


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A period to report on, the day that its report describes, and the version that was frozen."""

    name: str
    reference_day: date
    state: PeriodState
    version: int | None


def periods(checked: Checked, *, day: date) -> tuple[PeriodRow, ...]:
    """The periods with returns of owners, and the one that is running, oldest first; none of nothing."""
    if not any(isinstance(one, Task) for one in followed(checked.board)):
        return ()
    running = period_of(day, checked.board.charter.defaults.reporting_period)
    found = reported_periods(checked, day=day)
    return tuple(_period(checked, one, day) for one in dict.fromkeys((*found, running)))


def _period(checked: Checked, period: Period, day: date) -> PeriodRow:
    frozen, state = snapshot_of(checked.board, str(period)), period_state(checked.board, period, day)
    if frozen:
        return PeriodRow(str(period), frozen.reference_day, state, frozen.version)
    return PeriodRow(str(period), period.last, state, None)


def listing(checked: Checked, *, day: date, language: Language) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The meetings, and the inputs for the European body, each in the order of the files."""
    board, charter = checked.board, checked.board.charter
    meetings = tuple(
        Row(
            id=meeting.id,
            title=meeting.place.name.wording(language.code),
            state=meeting_status(meeting, day),
            when=language.weekday(meeting.date),
            papers_due=paper_deadline(meeting, charter),
            sent=dispatch_day(meeting, charter),
        )
        for meeting in board.meetings
    )
    inputs = []
    for one in board.eu_inputs:
        step = latest(one.history, day)
        when = next((eu.date for eu in board.eu_meetings if eu.id == one.eu_meeting), None)
        due = next((eu.input_deadline for eu in board.eu_meetings if eu.id == one.eu_meeting), None)
        inputs.append(
            Row(
                id=one.id,
                title=one.subject.wording(language.code),
                state=step.stage if step else None,
                when=language.rough(when) if when else "",
                papers_due=due,
                sent=None,
            )
        )
    return meetings, tuple(inputs)
