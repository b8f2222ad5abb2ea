"""The form says that members read the conclusion; where the public reads it too, a person is told."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.form.draft import RecordDraft
from boardkit.intake.report_back.changes import rewords_for_members
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.told import ReportTold
from boardkit.model.record import Audience
from boardkit.problems import Problem


def wider_readers(context: Context, told: ReportTold, draft: RecordDraft) -> Iterator[Problem]:
    """Words that are new in the file and that the public will read, for a person to look at."""
    if rewords_for_members(draft) and Audience.PUBLIC.sees(context.readers):
        place = next((one.place for one in told.boxes if one.text), "")
        message = "The public reads what is written here, and not only members."
        hint = "Leave out what must stay inside, or write level: members at the outcome."
        yield context.warn(place, "form-readers", message, hint)
