"""A delegate writes in a paper for government, and what is kept of it is read by more people."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.draft import RecordDraft
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import ReportTold
from boardkit.model.record import Audience
from boardkit.problems import Problem

_LISTS = {"taken_over", "partly"}


def wider_readers(context: Context, told: ReportTold, draft: RecordDraft) -> Iterator[Problem]:
    """Words that are new in the file and will be read outside government, for a person to look at."""
    reworded = any(
        _LISTS.isdisjoint(map(str, one.path)) for changes in draft.changes.values() for one in changes
    )
    if reworded and Audience.MEMBERS.sees(context.readers):
        place = next((one.place for one in told.boxes if one.text), "")
        message = "What is written here comes into papers for others than government: {readers}."
        hint = "Leave out what must stay inside, or write level: government at the outcome."
        yield context.warn(place, "form-readers", message, hint, readers=context.readers)
