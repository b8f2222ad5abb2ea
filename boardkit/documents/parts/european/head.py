"""The head of a paper about an input for the European body: which meeting, point, task and stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.rules.eu_planning import input_due
from boardkit.rules.eu_profiles import components_of, crisis_of, pillar_of, profile_of, stream_of, task_of
from boardkit.rules.eu_standing import stage_on
from boardkit.rules.history import latest
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class EuropeanHead:
    """What an input is about, and which meeting of the European body it is for."""

    subject: Annotated[str, "The subject of the input"]
    body: Annotated[str, "The European body's name; empty when no profile is chosen"]
    short: Annotated[str, "Its abbreviation"]
    law: Annotated[str, "The law that it works under"]
    meeting: Annotated[str, "The date of its meeting in words; empty when none is named"]
    point: Annotated[str, "The point on its agenda, with its number; empty when not known"]
    article: Annotated[str, "The article of its task: 28(2)(a)"]
    task: Annotated[str, "The task in words"]
    stream: Annotated[str, "The stream of meetings; empty when the law has none for it"]
    pillar: Annotated[str, "The pillar of the law that it serves; empty when none"]
    components: Annotated[str, "The components of that pillar that it is about; empty when none"]
    crisis: Annotated[str, "The crisis stage that the meeting is held in; empty for an ordinary one"]
    stage: Annotated[str, "How far the input is, in words; empty before its first step"]
    stage_on: Annotated[str, "The day that it reached this stage; empty before its first step"]
    is_cleared: Annotated[bool, "Whether it may be used: it was cleared, and nobody objects to it"]
    input_due: Annotated[str, "The last day for input; empty when not known"]
    is_example: Annotated[bool, "Whether the input is example data, which no source gives"]


def input_of(view: View, subject: str) -> EuInput:
    """The input that a paper is about. Raises KeyError when the reader cannot see it."""
    one = view.find(EuInput, subject)
    if one is None:
        raise KeyError(subject)
    return one


def european_head(view: View, one: EuInput, edition: Edition) -> EuropeanHead:
    """The head of a paper about this input."""
    profile, meeting = profile_of(view, one), view.find(EuMeeting, one.eu_meeting)
    task, stage = task_of(profile, one), _stage(view, one)
    step, due = latest(one.history, view.day), input_due(view, meeting) if meeting else None
    crisis, pillar = crisis_of(profile, meeting), pillar_of(profile, task)
    return EuropeanHead(
        subject=said(one.subject, edition),
        body=said(profile.name, edition) if profile else "",
        short=profile.short if profile else "",
        law=said(profile.law, edition) if profile else "",
        meeting=edition.language.rough(meeting.date) if meeting else "",
        point=_point(meeting, one, edition),
        article=task.article if task else "",
        task=said(task.title, edition) if task else "",
        stream=_stream(profile, one, meeting, edition),
        pillar=said(pillar.title, edition) if pillar else "",
        components=edition.language.listed(said(part.title, edition) for part in components_of(profile, one)),
        crisis=said(crisis.title, edition) if crisis else "",
        stage=edition.language.word(stage) if stage else "",
        stage_on=edition.language.day(step.on) if step else "",
        is_cleared=one.id in view.cleared,
        input_due=edition.language.day(due) if due else "",
        is_example=one.example,
    )


def _stage(view: View, one: EuInput) -> EuInputStage | None:
    """How far it is; what somebody objects to is being coordinated again, and no reader learns who does."""
    stage = stage_on(one, view.day)
    return (
        EuInputStage.COORDINATION if stage is EuInputStage.CLEARED and one.id not in view.cleared else stage
    )


def _point(meeting: EuMeeting | None, one: EuInput, edition: Edition) -> str:
    if meeting is None or one.point is None or not 0 < one.point <= len(meeting.points):
        return ""
    return f"{one.point}. {said(meeting.points[one.point - 1], edition)}"


def _stream(profile: EuProfile | None, one: EuInput, meeting: EuMeeting | None, edition: Edition) -> str:
    """The stream of the meeting, else that of the task."""
    task = task_of(profile, one)
    code = (meeting.stream if meeting else None) or (task.stream if task else None)
    stream = stream_of(profile, code)
    return said(stream.title, edition) if stream else ""
