"""What the European body did with our inputs and no meeting of the board was told yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Records
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import EuOutcome
from boardkit.rules.carrying import planned_items
from boardkit.rules.eu_standing import outcome_on
from boardkit.rules.history import called_off
from boardkit.rules.on_agendas import items_about


@dataclass(frozen=True, slots=True)
class CameBack:
    """An input, and what the European body did with it."""

    one: EuInput
    outcome: EuOutcome


@dataclass(frozen=True, slots=True)
class CameBackTogether:
    """The inputs that came back from one European meeting, which is missing when they name none."""

    eu_meeting: EuMeeting | None
    inputs: tuple[CameBack, ...]


def told_back_item(identifier: str) -> str:
    """The identifier of the item that tells what came of an input, or of all inputs for a meeting."""
    return f"report-back-{identifier}"


def to_tell_back(records: Records, *, day: date) -> tuple[CameBackTogether, ...]:
    """The inputs with an outcome by a day that the board did not hear of, by European meeting, oldest first.

    It heard of it at a meeting on that day or later with an item about the input, and it will at one whose
    agenda has the item that tells it. A meeting that was called off tells nobody.
    """
    planned, groups = planned_items(records, day), dict[str, list[CameBack]]()
    found = [CameBack(one, outcome) for one in records.eu_inputs if (outcome := outcome_on(one, day))]
    for each in sorted(found, key=lambda each: each.outcome.on):
        if told_back_item(each.one.id) not in planned and not _was_told(records, each, day):
            groups.setdefault(each.one.eu_meeting or each.outcome.on.isoformat(), []).append(each)
    return tuple(CameBackTogether(records.find(EuMeeting, key), tuple(each)) for key, each in groups.items())


def _was_told(records: Records, each: CameBack, day: date) -> bool:
    return any(
        meeting.date >= each.outcome.on and not called_off(meeting, day)
        for meeting in records.meetings
        if any(items_about(meeting, each.one.id))
    )
