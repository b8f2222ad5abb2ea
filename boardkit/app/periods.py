"""The periods of a board: which there are to report on, and which day a report of one describes."""

from __future__ import annotations

from datetime import date

from boardkit.app.check import Checked
from boardkit.model.action import Task
from boardkit.problems import InvalidSource, Problem, Where
from boardkit.rules.known import followed, is_known
from boardkit.rules.period import Period, period_named, period_of, reported_until
from boardkit.rules.updates import updates_until


class NoSuchPeriod(LookupError):
    """The board reports on no such period; `known` are those that there are, `example` is one by its form."""

    def __init__(self, written: str, known: tuple[Period, ...], example: Period) -> None:
        self.written, self.known, self.example = written, known, example
        super().__init__(written)


def period_asked(checked: Checked, written: str, *, day: date) -> Period:
    """The period that somebody means, in the board's own rhythm. Raises NoSuchPeriod."""
    kind = checked.board.charter.defaults.reporting_period
    period = period_named(written, kind)
    if period is None:
        raise NoSuchPeriod(written, reported_periods(checked, day=day), period_of(day, kind))
    return period


def report_day(checked: Checked, period: Period, *, day: date) -> date:
    """The day that a report describes: the period's last, or an earlier one. Raises InvalidSource.

    There is no report of a period that is still to begin, or of which nothing was known yet.
    """
    if day < period.first:
        raise InvalidSource([_to_come(checked, period, day)])
    reference_day = min(day, period.last)
    if not any(is_known(checked.board, one, reference_day) for one in followed(checked.board)):
        raise InvalidSource([_nothing_yet(checked, reference_day)])
    return reference_day


def reported_periods(checked: Checked, *, day: date) -> tuple[Period, ...]:
    """The periods until a day in which an owner reported about an action or milestone, oldest first."""
    kind = checked.board.charter.defaults.reporting_period
    tasks = [one for one in followed(checked.board) if isinstance(one, Task)]
    returns = (update.on for one in tasks for update in updates_until(checked.board, one, day) if update.by)
    found = {period_of(on, kind) for on in returns}
    last = reported_until(day, kind)
    return tuple(sorted((one for one in found if one.last <= last.last), key=lambda one: one.first))


def _to_come(checked: Checked, period: Period, day: date) -> Problem:
    return Problem(
        Where(checked.folder.as_posix()),
        "period-to-come",
        message="The period {period} begins on {first}, and there is nothing to report on {day}.",
        values={"period": str(period), "first": period.first, "day": day},
        hint="Report on an earlier period, or give a later day with --day.",
    )


def _nothing_yet(checked: Checked, day: date) -> Problem:
    return Problem(
        Where(checked.folder.as_posix()),
        "nothing-followed",
        message="On {day} nothing was followed yet, and there is nothing to report.",
        values={"day": day},
        hint="Report on a later period, or add actions, bottlenecks or commitments.",
    )
