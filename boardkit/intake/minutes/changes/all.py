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
from boardkit.rules.outcomes import next_action_ids, next_outcome_numbers


def drafted(context: Context, told: Iterable[Told]) -> Draft:
    """The changes to the files of this meeting and of earlier ones; nothing when all is kept already."""
    draft, meeting, pieces = Draft(context), context.meeting, list(told)
    numbers, identifiers = next_outcome_numbers(meeting), next_action_ids(meeting)
    for one in pieces:
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
            case UpdateTold():
                follow_up.update(draft, meeting, one)
    follow_up.objections(draft, meeting, [one for one in pieces if isinstance(one, ObjectionTold)])
    follow_up.corrections(draft, meeting, [one for one in pieces if isinstance(one, CorrectionTold)])
    follow_up.remarks(draft, meeting, [one for one in pieces if isinstance(one, RemarkTold)])
    return draft
