"""Which period a report is about, which version of it this is, and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.rules.frozen import snapshot_of
from boardkit.rules.survey import Survey
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a report says of itself."""

    period: Annotated[str, "The period in words: 2e kwartaal 2024"]
    name: Annotated[str, "The period's name: 2024-Q2"]
    is_whole: Annotated[bool, "Whether the report is of the period's last day; else it is an interim one"]
    is_frozen: Annotated[bool, "Whether the figures were frozen, and so cannot change any more"]
    version: Annotated[str, "The number of a correction: 2; empty for the first version"]
    reason: Annotated[str, "Why there is a correction; empty for the first version"]
    is_first: Annotated[bool, "Whether there is no report to compare with"]
    before: Annotated[str, "The period that it is compared with, in words"]
    before_day: Annotated[str, "The reference day of that one, in words"]
    before_is_frozen: Annotated[bool, "Whether that one was frozen; else it is worked out from the updates"]


def frame(view: View, found: Survey, edition: Edition) -> Frame:
    """The frame of a report on this survey."""
    language, period, frozen = edition.language, found.period, found.snapshot
    earlier = snapshot_of(view, str(period.before))
    is_correction = frozen is not None and frozen.version > 1
    return Frame(
        period=language.rough(period),
        name=str(period),
        is_whole=found.day == period.last,
        is_frozen=frozen is not None,
        version=str(frozen.version) if frozen and is_correction else "",
        reason=(frozen.reason or "") if frozen and is_correction else "",
        is_first=found.is_first,
        before=language.rough(period.before),
        before_day=language.day(found.compared_day),
        before_is_frozen=earlier is not None,
    )
