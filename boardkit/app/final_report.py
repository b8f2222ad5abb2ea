"""A report becomes final for all readers at once: its period is frozen, when nothing is missing any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.freeze import Freezing, Frozen, freeze, plan_freeze
from boardkit.app.make import findings_about, make
from boardkit.app.order import Order
from boardkit.app.periods import period_asked, report_day
from boardkit.problems import InvalidSource, Problem, Severity, Where
from boardkit.rules.period import Period

_CORRECTED = "history-rewritten"
"""What a correction mends by itself."""


def freeze_for(
    checked: Checked, order: Order, *, day: date, reason: str | None, may_be_early: bool
) -> tuple[Checked, Frozen | None]:
    """The board with the report's period frozen in it; and what was frozen, None when it was already.

    `may_be_early` when a day before the period's last was asked for by name. Raises InvalidSource, and then
    nothing is written, while anything is missing in the version of any reader, and for what `plan_freeze`
    refuses; NoSuchPeriod.
    """
    period = period_asked(checked, order.subject, day=day)
    reference_day = report_day(checked, period, day=day)
    if reference_day < period.last and not may_be_early:
        raise InvalidSource([_still_running(checked, period, reference_day)])
    planned = plan_freeze(checked, period, reference_day, reason=reason)
    mended = {_CORRECTED} if planned.state is Freezing.CORRECTION else set()
    missing = [
        one
        for one in findings_about(checked, order, reference_day)
        if one.severity is Severity.UNFINISHED and one.code not in mended
    ]
    if missing:
        raise InvalidSource(missing)
    if planned.state is Freezing.UNCHANGED:
        return checked, None
    make(checked, replace(order, final=False), day=day)  # a template that cannot be filled in freezes nothing
    frozen = freeze(checked, period, reference_day, reason=reason)
    return Checked(checked.folder), frozen


def _still_running(checked: Checked, period: Period, day: date) -> Problem:
    return Problem(
        Where(checked.folder.as_posix()),
        "period-running",
        message="The period {period} runs until {last}, and is not frozen on {day} by itself.",
        values={"period": str(period), "last": period.last, "day": day},
        hint="Wait for its last day, or name the day that you mean with --day.",
    )
