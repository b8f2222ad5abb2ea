"""What is asked of the European body is concrete, and so is what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.inputs import in_input_of_paper, inputs_in_hand
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.model.eu_position import EuOutcome
from boardkit.problems import Problem, Severity
from boardkit.rules.eu_standing import TOLD, AskResult, asks_with, stage_on

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
    Of the paper that is handed over, `proposals-number` tells.

    Weight: warning.
    """
    for spot in inputs_in_hand(board, asked) if not asked.to_hand_over else ():
        if _is_past_collecting(spot.part, asked) and not _is_good_number(spot.part):
            yield _numbered(
                spot, "asks-number", "The number of asks of {id} is {count}.", severity=Severity.WARNING
            )


def proposals_number(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper is handed over with fewer than three proposals, or more than five.

    It has room for so many, and of more none is remembered. Add some asks, or keep the strongest. Told only
    when that paper is made.

    Weight: unfinished.
    """
    for spot in in_input_of_paper(board, asked, EuInput) if asked.to_hand_over else ():
        if not _is_good_number(spot.part):
            yield _numbered(
                spot,
                "proposals-number",
                "The number of proposals in the non-paper of {id} is {count}.",
                severity=Severity.UNFINISHED,
            )


def ask_taken_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An outcome tells two different things about one ask, as that it was taken over and taken over in part.

    Each ask stands in one of taken_over, partly, not_taken_over and not_discussed, or in none of them when
    nothing was reported of it. Take it out of one of the two.

    Weight: error.
    """
    for spot in spots(board, EuOutcome):
        known: dict[str, tuple[AskResult, int]] = {}
        for result in TOLD:
            for index, ask in enumerate(asks_with(spot.part, result)):
                first, place = known.setdefault(ask, (result, index))
                if first is not result:
                    fields = [first.value, result.value]
                    problem = Problem(
                        spot.part.at(result.value, index),
                        "ask-taken-twice",
                        message="The ask {ask} is both {first} and {second}.",
                        values={"ask": ask, "first": first, "second": result, "fields": fields},
                        hint="Take it out of one of the two: {fields}.",
                        also=(spot.part.at(first.value, place),),
                    )
                    yield spot.tell(problem)


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


def _is_good_number(one: EuInput) -> bool:
    return _LEAST_ASKS <= len(one.asks) <= _MOST_ASKS


def _numbered(spot: Spot[EuInput], code: str, message: str, *, severity: Severity) -> Problem:
    """That there are too few asks, or at the first one too many that there are too many."""
    count = len(spot.part.asks)
    return spot.tell(
        Problem(
            spot.part.at("asks", _MOST_ASKS) if count > _MOST_ASKS else spot.part.at("asks"),
            code,
            message=message,
            values={"id": spot.part.id, "count": count, "least": _LEAST_ASKS, "most": _MOST_ASKS},
            severity=severity,
            hint="Between {least} and {most} can be remembered: add some, or keep the strongest.",
        )
    )


def _is_past_collecting(one: EuInput, asked: Asked) -> bool:
    return stage_on(one, asked.day) not in {None, EuInputStage.COLLECTING}
