"""What can be made of a board: meetings, reports, and input for the European body, with their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.periods import reported_periods
from boardkit.language import Language
from boardkit.model.action import Task
from boardkit.model.dates import RoughDate
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.model.meeting import MeetingStatus
from boardkit.rules.deadlines import dispatch_day, paper_deadline
from boardkit.rules.eu_behind import EuStep, missed_step
from boardkit.rules.eu_planning import planning
from boardkit.rules.eu_profiles import profile_of, stream_of
from boardkit.rules.eu_standing import stage_on
from boardkit.rules.frozen import PeriodState, period_state, snapshot_of
from boardkit.rules.history import meeting_status
from boardkit.rules.known import followed
from boardkit.rules.period import Period, period_of


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting of the board."""

    id: str
    state: MeetingStatus
    when: str
    papers_due: date
    sent: date


@dataclass(frozen=True, slots=True)
class EuMeetingRow:
    """A meeting of the European body; a day that is not known, and a meeting that there is not, are empty."""

    id: str
    when: RoughDate
    stream: str
    members_due: date | None
    coordination_closes: date | None
    last_meeting: str
    input_due: date | None


@dataclass(frozen=True, slots=True)
class InputRow:
    """An input for the European body, and the step that it should have taken and did not."""

    id: str
    state: EuInputStage | None
    eu_meeting: str
    missed: EuStep | None
    subject: str


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


def meetings(checked: Checked, *, day: date, language: Language) -> tuple[Row, ...]:
    """The meetings, in the order of the files."""
    charter = checked.board.charter
    return tuple(
        Row(
            id=meeting.id,
            state=meeting_status(meeting, day),
            when=language.weekday(meeting.date),
            papers_due=paper_deadline(meeting, charter),
            sent=dispatch_day(meeting, charter),
        )
        for meeting in checked.board.meetings
    )


def eu_meetings(checked: Checked, *, day: date, language: Language) -> tuple[EuMeetingRow, ...]:
    """The meetings of the European body, in the order of the files."""
    return tuple(_eu_meeting(checked, one, day, language) for one in checked.board.eu_meetings)


def _eu_meeting(checked: Checked, one: EuMeeting, day: date, language: Language) -> EuMeetingRow:
    planned = planning(checked.board, one, day=day)
    stream = stream_of(profile_of(checked.board, one), one.stream)
    last = planned.last_meeting if planned else None
    return EuMeetingRow(
        id=one.id,
        when=one.date,
        stream=stream.title.wording(language.code) if stream else "",
        members_due=planned.members_due if planned else None,
        coordination_closes=planned.coordination_closes if planned else None,
        last_meeting=last.id if last else "",
        input_due=planned.input_due if planned else None,
    )


def eu_inputs(checked: Checked, *, day: date, language: Language) -> tuple[InputRow, ...]:
    """The inputs for the European body, in the order of the files."""
    return tuple(_input(checked, one, day, language) for one in checked.board.eu_inputs)


def _input(checked: Checked, one: EuInput, day: date, language: Language) -> InputRow:
    missed = missed_step(checked.board, one, day=day)
    return InputRow(
        id=one.id,
        state=stage_on(one, day),
        eu_meeting=one.eu_meeting or "",
        missed=missed.step if missed else None,
        subject=one.subject.wording(language.code),
    )
