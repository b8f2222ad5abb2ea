"""How far the minutes of a meeting are: a concept, sent round, or adopted with the corrections to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Correction
from boardkit.rules.minutes_state import minutes_state
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEntry:
    """One change that was agreed when the minutes were adopted."""

    item: Annotated[str, "The number of the item in these minutes; empty when it is about the whole"]
    text: Annotated[str, "What is to be read there instead"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEntry:
    """How far the minutes are on the day that the paper describes."""

    word: Annotated[str, "Draft, sent round or adopted, in words"]
    on: Annotated[str, "The day that they were sent round or adopted; empty for a draft"]
    adopted_by: Annotated[str, "The number of the meeting that adopted them; empty until then"]
    corrections: Annotated[tuple[CorrectionEntry, ...], "The changes with which they were adopted"]


def stage_of(view: View, meeting: Meeting, edition: Edition) -> StageEntry:
    """The stage of these minutes."""
    state = minutes_state(view, meeting, day=view.day)
    adopted_by = state.adopted_by
    return StageEntry(
        word=edition.language.word(state.stage),
        on=edition.language.day(state.on) if state.on else "",
        adopted_by=f"{view.charter.abbreviation}-{adopted_by.id}" if adopted_by else "",
        corrections=tuple(_correction(view, meeting, one, edition) for one in state.corrections),
    )


def _correction(view: View, meeting: Meeting, correction: Correction, edition: Edition) -> CorrectionEntry:
    slot = view.slots.get((meeting.id, correction.item or ""))
    return CorrectionEntry(item=slot.number if slot else "", text=said(correction.text, edition))
