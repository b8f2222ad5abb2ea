"""The law that a European meeting or input falls under, and what it says of its task."""

from __future__ import annotations

from dataclasses import replace

from boardkit.model.board import Board, Records
from boardkit.model.eu_body import (
    EuComponent,
    EuCrisisStage,
    EuMeeting,
    EuPillar,
    EuProfile,
    EuStream,
    EuTask,
)
from boardkit.model.eu_input import EuInput


def profile_of(records: Records, about: EuInput | EuMeeting) -> EuProfile | None:
    """The profile that this names, else that of the input's meeting, else the board's own."""
    if about.profile:
        return records.find(EuProfile, about.profile)
    meeting = records.find(EuMeeting, about.eu_meeting) if isinstance(about, EuInput) else None
    if meeting and meeting.profile:
        return records.find(EuProfile, meeting.profile)
    return records.find(EuProfile, records.charter.eu_profile)


def task_of(profile: EuProfile | None, one: EuInput) -> EuTask | None:
    """The task that an input serves, as the law gives it."""
    tasks = profile.tasks if profile else ()
    return next((task for task in tasks if task.code == one.task), None)


def pillar_of(profile: EuProfile | None, task: EuTask | None) -> EuPillar | None:
    """The pillar that a task serves, when the law says so."""
    pillars = profile.pillars if profile and task else ()
    return next((one for one in pillars if task and one.code == task.pillar), None)


def components_of(profile: EuProfile | None, one: EuInput) -> tuple[EuComponent, ...]:
    """The components that an input is about, in the order of the law."""
    known = (part for pillar in (profile.pillars if profile else ()) for part in pillar.components)
    return tuple(part for part in known if part.code in one.components)


def stream_of(profile: EuProfile | None, code: str | None) -> EuStream | None:
    """The stream with this code."""
    return next((one for one in (profile.streams if profile else ()) if one.code == code), None)


def crisis_of(profile: EuProfile | None, meeting: EuMeeting | None) -> EuCrisisStage | None:
    """The crisis stage that a meeting is held in; None for an ordinary one."""
    stages = profile.crisis_stages if profile and meeting else ()
    return next((one for one in stages if meeting and one.code == meeting.crisis), None)


def with_profiles(board: Board) -> Board:
    """The board with the law written at each input whose meeting names another than the board's own.

    A reader who may not know of the meeting else reads of a law that does not hold.
    """
    named = tuple(_with_profile(board, one) for one in board.eu_inputs)
    same = all(one is other for one, other in zip(named, board.eu_inputs, strict=True))
    return board if same else replace(board, eu_inputs=named)


def _with_profile(board: Board, one: EuInput) -> EuInput:
    profile = profile_of(board, one)
    if profile is None or one.profile or profile.id == board.charter.eu_profile:
        return one
    return one.model_copy(update={"profile": profile.id})
