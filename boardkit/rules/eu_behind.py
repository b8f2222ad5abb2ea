"""Which inputs are behind their planning, and which ones the board can no longer discuss in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boardkit.model.board import Records
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.model.meeting import Meeting
from boardkit.rules.eu_planning import Planning, at_a_table, planning
from boardkit.rules.eu_standing import stage_on
from boardkit.rules.history import called_off
from boardkit.rules.on_agendas import items_about


class EuStep(StrEnum):
    """A step of the planning towards a European meeting."""

    DRAFT = "draft"
    COORDINATION = "coordination"
    CLEARANCE = "clearance"
    INPUT = "input"


@dataclass(frozen=True, slots=True)
class MissedStep:
    """A step that was not taken by its day; `input_due` is the day by which all must be done."""

    step: EuStep
    by: date
    input_due: date


_STAGES = tuple(EuInputStage)


def missed_step(records: Records, one: EuInput, *, day: date) -> MissedStep | None:
    """The last step that an input should have taken before a day and did not take.

    None of one that was sent, or whose meeting has passed.
    """
    planned = _planned(records, one, day)
    if planned is None:
        return None
    steps = (
        (EuStep.INPUT, planned.input_due, EuInputStage.SENT),
        (EuStep.CLEARANCE, planned.coordination_closes, EuInputStage.CLEARED),
        (EuStep.COORDINATION, planned.coordination_opens, EuInputStage.COORDINATION),
        (EuStep.DRAFT, planned.members_due, EuInputStage.DRAFT),
    )
    reached = _rank(stage_on(one, day))
    missed = (MissedStep(step, by, planned.input_due) for step, by, stage in steps if reached < _rank(stage))
    return next((one for one in missed if one.by < day), None)


def without_meeting(records: Records, one: EuInput, *, day: date) -> Planning | None:
    """The planning of an input that no own meeting has discussed, or will be in time to; else None.

    A meeting at a table before coordination closes can still take it up. A written procedure is in time only
    when it is about this input. What is cleared needs no meeting any more.
    """
    planned = _planned(records, one, day)
    if planned is None or day > planned.coordination_closes or stage_on(one, day) is EuInputStage.CLEARED:
        return None
    closes = planned.coordination_closes
    can_take_it_up = any(day <= meeting.date <= closes for meeting in at_a_table(records, day))
    had = any(meeting.date <= closes and _is_about(meeting, one, day) for meeting in records.meetings)
    return None if can_take_it_up or had else planned


def _is_about(meeting: Meeting, one: EuInput, day: date) -> bool:
    """Whether it is on the agenda, itself or with all that goes to the European meeting."""
    links = filter(None, (one.id, one.eu_meeting))
    return not called_off(meeting, day) and any(item for link in links for item in items_about(meeting, link))


def _planned(records: Records, one: EuInput, day: date) -> Planning | None:
    """The planning of an input that is still to be sent for a meeting that is still to come."""
    meeting = records.find(EuMeeting, one.eu_meeting)
    if meeting is None or day > meeting.date.last or stage_on(one, day) is EuInputStage.SENT:
        return None
    return planning(records, meeting, day=day)


def _rank(stage: EuInputStage | None) -> int:
    """How far a stage is; one without any has not begun."""
    return _STAGES.index(stage) if stage else -1
