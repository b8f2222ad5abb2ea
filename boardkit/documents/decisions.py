"""What one meeting concluded and asked of whom, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.actions import ActionEntry, action_entries
from boardkit.documents.parts.gaps import Gap, gaps
from boardkit.documents.parts.head import Head, meeting_head
from boardkit.documents.parts.nouns import Nouns, nouns_of
from boardkit.documents.parts.outcomes import OutcomeEntry, outcome_entries
from boardkit.documents.parts.stage import StageEntry, stage_of
from boardkit.documents.parts.subject import meeting_of
from boardkit.model.record import Audience
from boardkit.rules.action_points import action_state
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Every name that the template of the list may use."""

    head: Annotated[Head, "Which meeting of which board, when and where"]
    stage: Annotated[StageEntry, "Whether the minutes that they stand in are adopted"]
    nouns: Annotated[Nouns, "What an outcome is called"]
    outcomes: Annotated[tuple[OutcomeEntry, ...], "All that was concluded"]
    actions: Annotated[tuple[ActionEntry, ...], "All that was asked of somebody, and how it stands"]
    gaps: Annotated[tuple[Gap, ...], "What is missing; empty on a final list"]


def build(view: View, subject: str, edition: Edition) -> Decisions:
    """The words of the list of one meeting."""
    meeting = meeting_of(view, subject)
    states = [action_state(view, meeting, point, day=view.day) for point in meeting.action_points]
    return Decisions(
        head=meeting_head(view, meeting, edition),
        stage=stage_of(view, meeting, edition),
        nouns=nouns_of(view, edition),
        outcomes=outcome_entries(view, meeting, meeting.outcomes, edition),
        actions=action_entries(view, states, edition),
        gaps=gaps(view, meeting, edition),
    )


DECISIONS = DocumentKind(
    name="decisions",
    content=Decisions,
    audiences=(Audience.MEMBERS, Audience.PUBLIC),
    build=build,
    about=About.HELD_MEETING,
)
