"""What is asked of the European body is concrete, and so is what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.checks.inputs import inputs_in_hand
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.model.eu_position import EuOutcome
from boardkit.problems import Problem, Severity
from boardkit.rules.eu_standing import stage_on

_LEAST_ASKS, _MOST_ASKS = 3, 5
_VAGUE = {
    (False, False): "The ask {ask} of {id} does not say of whom, or by when.",
    (False, True): "The ask {ask} of {id} does not say of whom.",
    (True, False): "The ask {ask} of {id} does not say by when.",
}
"""By whether it says of whom, and by when."""


def ask_vague(board: Board, asked: Asked) -> Iterator[Problem]:
    """An ask does not say of whom it is asked, or by when.

    Nobody has to do what is asked of everybody, at any time. Write `of` and `by`.

    Weight: unfinished.
    """
    for spot in inputs_in_hand(board, asked):
        for ask in spot.part.asks:
            message = _VAGUE.get((ask.of is not None, ask.by is not None))
            if message:
                yield spot.tell(
                    Problem(
                        ask.at("id"),
                        "ask-vague",
                        message=message,
                        values={"ask": ask.id, "id": spot.part.id},
                        severity=Severity.UNFINISHED,
                        hint="An ask says what, of whom (of), and by when (by).",
                    )
                )


def asks_number(board: Board, asked: Asked) -> Iterator[Problem]:
    """An input that is past collecting has fewer than three asks, or more than five.

    One ask leaves no room to give and take, and of many none is remembered. Add some, or keep the strongest.

    Weight: warning.
    """
    for spot in inputs_in_hand(board, asked):
        count = len(spot.part.asks)
        if not _is_past_collecting(spot.part, asked) or _LEAST_ASKS <= count <= _MOST_ASKS:
            continue
        yield spot.tell(
            Problem(
                spot.part.at("asks", _MOST_ASKS) if count > _MOST_ASKS else spot.part.at("asks"),
                "asks-number",
                message="The number of asks of {id} is {count}.",
                values={"id": spot.part.id, "count": count, "least": _LEAST_ASKS, "most": _MOST_ASKS},
                severity=Severity.WARNING,
                hint="Between {least} and {most} can be remembered: add some, or keep the strongest.",
            )
        )


def ask_taken_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An outcome names an ask both as taken over and as taken over in part.

    Take it out of one of the two.

    Weight: error.
    """
    for spot in spots(board, EuOutcome):
        for index, ask in enumerate(spot.part.partly):
            if ask in spot.part.taken_over:
                yield spot.tell(
                    Problem(
                        spot.part.at("partly", index),
                        "ask-taken-twice",
                        message="The ask {ask} is both taken over and taken over in part.",
                        values={"ask": ask},
                        hint="Take it out of taken_over or of partly.",
                        also=(spot.part.at("taken_over", spot.part.taken_over.index(ask)),),
                    )
                )


def outcome_early(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An outcome is older than the European meeting that it comes from.

    Correct the day of the outcome, or that of the meeting. A meeting of which only the month is known counts
    from the first day of that month.

    Weight: error.
    """
    for spot in spots(board, EuOutcome):
        brought = spot.holder(EuInput)
        meeting = board.find(EuMeeting, brought.eu_meeting) if brought else None
        if meeting and spot.part.on < meeting.date.first:
            yield spot.tell(
                Problem(
                    spot.part.at("on"),
                    "outcome-early",
                    message="The outcome of {on} lies before its European meeting, {meeting} ({date}).",
                    values={"on": spot.part.on, "meeting": meeting.id, "date": meeting.date},
                    hint="Correct the day of the outcome, or of the meeting.",
                    also=(meeting.at("date"),),
                )
            )


def _is_past_collecting(one: EuInput, asked: Asked) -> bool:
    return stage_on(one, asked.day) not in {None, EuInputStage.COLLECTING}
