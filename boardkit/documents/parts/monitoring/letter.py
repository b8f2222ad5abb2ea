"""The figures of a paragraph for a letter to Parliament; the sentences stand in the template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.model.history import Status
from boardkit.rules.comparing import Change
from boardkit.rules.history import CLOSED
from boardkit.rules.survey import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """Numbers of actions and milestones; each is a number, also when it is 0."""

    followed: Annotated[int, "How many are followed"]
    open: Annotated[int, "How many of them are open"]
    on_track: Annotated[int, "How many are on track"]
    at_risk: Annotated[int, "How many are at risk"]
    off_track: Annotated[int, "How many are off track"]
    not_started: Annotated[int, "How many have not started"]
    no_data: Annotated[int, "How many have no data"]
    done_now: Annotated[int, "How many were done since the report before, and shown to be"]
    unshown_now: Annotated[int, "How many were reported as done since, and are not shown to be"]
    stopped_now: Annotated[int, "How many were stopped since the report before"]
    improved: Annotated[int, "How many go better than in the report before"]
    worsened: Annotated[int, "How many go worse"]
    headlines: Annotated[str, "The priorities by their headline, in one phrase"]


def letter_facts(found: Survey, headlines: str) -> LetterFacts:
    """The figures of a survey."""
    statuses = [one.standing.status for one in found.tasks]
    closed = [one.standing for one in found.tasks if one.change is Change.CLOSED]
    done = [one for one in closed if one.status is Status.DONE]
    changes = [one.change for one in found.tasks]
    return LetterFacts(
        followed=len(statuses),
        open=sum(one not in CLOSED for one in statuses),
        on_track=statuses.count(Status.ON_TRACK),
        at_risk=statuses.count(Status.AT_RISK),
        off_track=statuses.count(Status.OFF_TRACK),
        not_started=statuses.count(Status.NOT_STARTED),
        no_data=statuses.count(Status.NO_DATA),
        done_now=sum(not one.unverified for one in done),
        unshown_now=sum(one.unverified for one in done),
        stopped_now=len(closed) - len(done),
        improved=changes.count(Change.IMPROVED),
        worsened=changes.count(Change.WORSENED),
        headlines=headlines,
    )
