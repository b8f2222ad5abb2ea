"""Which inputs for the European body a report on a period tells of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.model.board import Records
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.rules.period import Period


def inputs_in(records: Records, period: Period, *, day: date) -> tuple[EuInput, ...]:
    """Those with a step, an outcome or their European meeting in the period and by a day, in this order.

    First come those whose European meeting is first; what is for none comes last.
    """
    last = min(day, period.last)
    found = (
        one for one in records.eu_inputs if any(period.first <= each <= last for each in _days(records, one))
    )
    return tuple(sorted(found, key=lambda one: _rank(records, one)))


def _days(records: Records, one: EuInput) -> Iterator[date]:
    yield from (step.on for step in one.history)
    if one.outcome:
        yield one.outcome.on
    meeting = records.find(EuMeeting, one.eu_meeting)
    if meeting:
        yield meeting.date.last


def _rank(records: Records, one: EuInput) -> tuple[date, str]:
    meeting = records.find(EuMeeting, one.eu_meeting)
    return meeting.date.last if meeting else date.max, one.id
