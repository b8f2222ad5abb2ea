"""The steps towards a European meeting follow each other, and are taken in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.eu_behind import EuStep, missed_step, without_meeting
from boardkit.rules.eu_planning import planning
from boardkit.rules.eu_standing import stage_on
from boardkit.rules.levels import own_level

_MISSED = {
    EuStep.DRAFT: "Members had to hand in for {id} by {missed}, and there is no draft yet ({stage}); "
    "it must be in by {due}.",
    EuStep.COORDINATION: "Coordination of {id} had to open by {missed}, and it has not ({stage}); "
    "it must be in by {due}.",
    EuStep.CLEARANCE: "Coordination of {id} had to close by {missed}, and it is not cleared ({stage}); "
    "it must be in by {due}.",
}


def planning_reversed(board: Board, asked: Asked) -> Iterator[Problem]:
    """A day that is written for a step towards a European meeting lies after the step that follows.

    Members hand in first (`members_due`), then coordination closes (`coordination_closes`), then input must
    be in (`input_deadline`). A day that is left out is counted back, as board.yaml says under `eu_planning`.
    Correct one of the two.

    Weight: error.
    """
    for spot in spots(board, EuMeeting):
        for (earlier, begin), (later, end) in pairwise(_steps(board, spot.part, asked.day)):
            if begin > end:
                yield spot.tell(
                    Problem(
                        spot.part.at(earlier),
                        "planning-reversed",
                        message="{later} ({end}) lies before {earlier} ({begin}).",
                        values={"later": later, "end": end, "earlier": earlier, "begin": begin},
                        hint="Correct one of the two; a day that is left out is counted back.",
                        also=(spot.part.at(later),) if getattr(spot.part, later) else (),
                    )
                )


def _steps(board: Board, meeting: EuMeeting, day: date) -> Iterator[tuple[str, date]]:
    """The days of the steps in their order, each under the name that it has or would have in YAML."""
    planned = planning(board, meeting, day=day)
    members = planned.members_due if planned else meeting.members_due
    closes = planned.coordination_closes if planned else meeting.coordination_closes
    if members:
        yield "members_due", members
    if closes:
        yield "coordination_closes", closes
    yield ("input_deadline", planned.input_due) if planned else ("date", meeting.date.last)


def input_behind(board: Board, asked: Asked) -> Iterator[Problem]:
    """An input is not as far as the planning towards its European meeting asks, so its day is in danger.

    Once members had to hand in there is a draft; then it is in coordination, and once that has closed it is
    cleared. Only the last step that was missed is told, and none any more once the day for input has passed.
    Take the step and add it to the history, or agree on other days and write them at the European meeting.

    Weight: warning.
    """
    for spot in spots(board, EuInput):
        missed = missed_step(board, spot.part, day=asked.day)
        if missed and missed.step is not EuStep.INPUT:
            stage = stage_on(spot.part, asked.day)
            yield _tell(
                board,
                spot,
                "input-behind",
                _MISSED[missed.step],
                {"missed": missed.by, "stage": stage or "–", "due": missed.input_due},
                hint="Add the step to its history, or write other days at the European meeting.",
            )


def no_meeting_in_time(board: Board, asked: Asked) -> Iterator[Problem]:
    """No own meeting had an input on its agenda, and none is planned before its coordination closes.

    Then the board brings in what it never discussed. Plan an extra meeting, or a written procedure about it.
    An item counts that is about the input, or about the European meeting that it is for.

    Weight: warning.
    """
    for spot in spots(board, EuInput):
        planned = without_meeting(board, spot.part, day=asked.day)
        if planned:
            yield _tell(
                board,
                spot,
                "no-meeting-in-time",
                "The input {id} was on no agenda, and no meeting is planned before its coordination closes "
                "on {closes}.",
                {"closes": planned.coordination_closes},
                hint="Plan an extra meeting, or a written procedure about it.",
            )


def _tell(  # noqa: PLR0913 - one argument for each part of a finding
    board: Board, spot: Spot[EuInput], code: str, message: str, values: dict[str, object], *, hint: str
) -> Problem:
    """A warning about an input, for those who may know of its meeting too: the days are those of that."""
    meeting = board.find(EuMeeting, spot.part.eu_meeting)
    level = own_level(meeting, default=board.charter.defaults.level) if meeting else Audience.PUBLIC
    return spot.tell(
        Problem(
            spot.part.at("id"),
            code,
            message=message,
            values={"id": spot.part.id, **values},
            severity=Severity.WARNING,
            hint=hint,
            level=level.value,
        )
    )
