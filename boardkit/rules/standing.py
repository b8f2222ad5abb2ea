"""How an action, milestone or commitment stands on a day, as its owner says and as its dates say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boardkit.model.action import Commitment, Task
from boardkit.model.board import Records
from boardkit.model.charter import Thresholds
from boardkit.model.dates import RoughDate
from boardkit.model.history import Status, Update
from boardkit.rules.closing import closed_on, done_on, is_shown
from boardkit.rules.history import CLOSED
from boardkit.rules.trouble import Explanation, explanation
from boardkit.rules.updates import last_told, updates_until

CONCERN = {
    Status.NO_DATA: 0,
    Status.STOPPED: 0,
    Status.DONE: 0,
    Status.NOT_STARTED: 0,
    Status.ON_TRACK: 0,
    Status.AT_RISK: 1,
    Status.OFF_TRACK: 2,
}
"""How much there is to worry about."""


class NoDataReason(StrEnum):
    """Why there are no data."""

    NOTHING_REPORTED = "nothing_reported"
    NO_STATUS = "no_status"
    OWNER_HAS_NONE = "owner_has_none"


@dataclass(frozen=True, slots=True)
class Standing:
    """One task or commitment on one day.

    `status` leads: the worse of what the owner `reported` and what is `derived` from dates. Days of slip
    are those after the date that was last agreed, and after the first one: until the expected date, or
    until the day itself when that has passed. Both are 0 of what is closed.
    """

    record: Task | Commitment
    reported: Status | None
    derived: Status | None
    status: Status
    silence: NoDataReason | None
    first_due: RoughDate | None
    due: RoughDate | None
    forecast: RoughDate | None
    slip: int
    slip_from_first: int
    closed_on: date | None
    unverified: bool
    progress: int | None
    updates: tuple[Update, ...]
    explanation: Explanation

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.status not in CLOSED

    @property
    def differs(self) -> bool:
        """Whether owner and dates do not agree on how much there is to worry about."""
        return (
            self.reported not in {None, Status.NO_DATA}
            and self.derived is not None
            and (
                CONCERN[self.reported] != CONCERN[self.derived]
                or (self.derived is Status.DONE) != (self.reported is Status.DONE)
            )
        )

    @property
    def last(self) -> Update | None:
        """The last update."""
        return self.updates[-1] if self.updates else None


def standing(records: Records, record: Task | Commitment, *, day: date) -> Standing:
    """How it stands on a day; updates after that day do not count."""
    updates = updates_until(records, record, day)
    agreed = [one for one in (record.due, *(update.due for update in updates)) if one]
    first, due = (agreed[0], agreed[-1]) if agreed else (None, None)
    reported = last_told(updates, lambda one: one.status)
    forecast = _forecast(updates, due)
    is_closed = reported in CLOSED
    expected = None if is_closed else forecast or due
    derived = (
        None if is_closed else _derived(record, updates, (due, expected), day, records.charter.thresholds)
    )
    status = leading(reported, derived)
    return Standing(
        record=record,
        reported=reported,
        derived=derived,
        status=status,
        silence=_silence(status, reported, updates),
        first_due=first,
        due=due,
        forecast=forecast,
        slip=0 if derived is Status.DONE else _days(due, expected, day),
        slip_from_first=0 if derived is Status.DONE else _days(first, expected, day),
        closed_on=closed_on(updates, due, day) if is_closed else None,
        unverified=reported is Status.DONE and not is_shown(updates, due, day),
        progress=last_told(updates, lambda one: one.progress),
        updates=updates,
        explanation=explanation(updates),
    )


def leading(reported: Status | None, derived: Status | None) -> Status:
    """The worse of the two.

    Without a word from the owner there are no data, unless the dates are alarming, or say that it has not
    begun.
    """
    if reported is None and derived is Status.NOT_STARTED:
        return derived
    told = reported or Status.NO_DATA
    return derived if derived and CONCERN[derived] > CONCERN[told] else told


def _forecast(updates: Sequence[Update], due: RoughDate | None) -> RoughDate | None:
    """What was last expected; a date that was agreed since takes its place, but does not hide a later one."""
    agreed_since = False
    for update in reversed(updates):
        if update.forecast:
            overtaken = agreed_since and due is not None and update.forecast.last <= due.last
            return None if overtaken else update.forecast
        agreed_since = agreed_since or update.due is not None
    return None


def _derived(
    record: Task | Commitment,
    updates: Sequence[Update],
    dates: tuple[RoughDate | None, RoughDate | None],
    day: date,
    borders: Thresholds,
) -> Status | None:
    """What the dates say: not begun, done on a day, a date that has passed, or a forecast behind it."""
    due, expected = dates
    if done_on(updates, day):
        return Status.DONE
    late = _days(due, expected, day)
    if due and (due.last < day or late >= max(borders.slip_off_track, 1)):
        return Status.OFF_TRACK
    if due and late >= max(borders.slip_at_risk, 1):
        return Status.AT_RISK
    if due and expected and expected.last < day:  # its own forecast has passed, and it is not there
        return Status.AT_RISK
    if isinstance(record, Task) and record.start and record.start.first > day:
        return Status.NOT_STARTED
    return Status.ON_TRACK if due else None


def _days(agreed: RoughDate | None, expected: RoughDate | None, day: date) -> int:
    """Days after what was agreed; a rough date that still holds the agreed one is not late."""
    if not agreed or not expected:
        return 0
    forecast = (expected.last - agreed.last).days if expected.first > agreed.last else 0
    return max(forecast, (day - agreed.last).days, 0)


def _silence(status: Status, reported: Status | None, updates: Sequence[Update]) -> NoDataReason | None:
    if reported is Status.NO_DATA:
        return NoDataReason.OWNER_HAS_NONE
    if reported is not None or status is Status.NOT_STARTED:
        return None
    return NoDataReason.NO_STATUS if updates else NoDataReason.NOTHING_REPORTED
