"""The record that a paper is about."""

from __future__ import annotations

from boardkit.model.meeting import Meeting
from boardkit.views.view import View


def meeting_of(view: View, identifier: str) -> Meeting:
    """The meeting with this number; KeyError when the reader may not see it."""
    meeting = view.find(Meeting, identifier)
    if meeting is None:
        raise KeyError(identifier)
    return meeting
