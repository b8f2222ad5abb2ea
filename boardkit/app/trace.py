"""Where something came from and what came of it, as the secretariat may know it."""

from __future__ import annotations

from datetime import date

from boardkit.app.check import Checked
from boardkit.model.record import Audience
from boardkit.rules.trace import Trace
from boardkit.rules.trace import trace as trace_in
from boardkit.views.select import select


def trace(checked: Checked, written: str, *, day: date) -> Trace:
    """Both ways from what somebody named, as known on a day. Raises NothingSo when nothing is called so."""
    view = select(checked.board, day=day, audience=Audience.SECRETARIAT)
    return trace_in(view, written, day=day)
