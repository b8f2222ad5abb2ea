"""Changes to the files of meetings, gathered before any of them is made."""

from __future__ import annotations

from collections.abc import Mapping

from boardkit.intake.form.context import Context
from boardkit.intake.form.draft import RecordDraft

_LATE = ("outcomes", "objections", "discussions", "handled", "attendance", "items")
AFTER: Mapping[str, tuple[str, ...]] = {
    "attendance": ("items",),
    "ended": ("end",),
    "handled": ("attendance", "items"),
    "discussions": ("handled", "attendance", "items"),
    "objections": ("discussions", "handled", "attendance", "items"),
    "outcomes": _LATE[1:],
    "action_points": _LATE,
    "corrections": ("action_points", *_LATE),
    "notes": ("corrections", "action_points", *_LATE),
    "history": ("follows", "regime", "place"),
}
"""Where a list that a meeting did not have yet is put: after the first of these that it has."""


class Draft(RecordDraft):
    """The changes that a form of the minutes asks for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.language, own=context.view.charter.language, after=AFTER)
        self.context = context
