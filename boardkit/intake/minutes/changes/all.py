"""Every change that a filled-in form asks for, section by section."""

from __future__ import annotations

from collections.abc import Iterable

from boardkit.intake.form.context import Context
from boardkit.intake.minutes.changes import conclusions, course, follow_up
from boardkit.intake.minutes.changes.draft import Draft
from boardkit.intake.minutes.told import (
    ActionTold,
    CorrectionTold,
    DiscussionTold,
    EndTold,
    ObjectionTold,
    OrderTold,
    OutcomeTold,
    RemarkTold,
    SeatTold,
    Told,
    UpdateTold,
)
from boardkit.model.meeting import Meeting
from boardkit.rules.outcomes import next_action_ids, next_outcome_numbers


def drafted(context: Context, told: Iterable[Told]) -> Draft:
    """The changes to the files of this meeting and of earlier ones; nothing when all is kept already."""
    draft, meeting = Draft(context), context.meeting
    numbers, identifiers = next_outcome_numbers(meeting), next_action_ids(meeting)
    for one in told:
        match one:
            case SeatTold():
                course.seat(draft, meeting, one)
            case OrderTold():
                course.order(draft, meeting, one)
            case EndTold():
                course.end(draft, meeting, one)
            case DiscussionTold():
                conclusions.discussion(draft, meeting, one)
            case OutcomeTold():
                conclusions.outcome(draft, meeting, one, numbers)
            case ActionTold():
                conclusions.action(draft, meeting, one, identifiers)
            case _:
                _follow_up(draft, meeting, one)
    return draft


def _follow_up(draft: Draft, meeting: Meeting, one: Told) -> None:
    match one:
        case UpdateTold():
            follow_up.update(draft, meeting, one)
        case ObjectionTold():
            follow_up.objection(draft, meeting, one)
        case CorrectionTold():
            follow_up.correction(draft, meeting, one)
        case RemarkTold():
            follow_up.remark(draft, meeting, one)
