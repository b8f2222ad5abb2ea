"""What was adopted had the quorum and the majority that the board asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.model.minutes import Outcome, Result
from boardkit.problems import Problem, Severity
from boardkit.rules.numbering import numbered
from boardkit.rules.participation import entitled, has_majority, has_quorum, taking_part
from boardkit.rules.procedure import tally

_ADOPTED = frozenset({Result.ADOPTED, Result.ADOPTED_AMENDED, Result.ADOPTED_RESERVED})


def quorum_missing(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Something was adopted while fewer voting seats took part than the board asks for.

    A seat that is kept out of the item does not count, nor does one that missed it. Nothing is told of a
    board without `decision_rules: quorum`, of a meeting without attendance, and of a written procedure.
    Correct the attendance, or let a later meeting confirm the outcome.

    Weight: unfinished.
    """
    for one in _adopted(board):
        if one.is_written or not one.meeting.attendance:
            continue
        if has_quorum(board, one.meeting, one.item) is False:
            yield one.spot.tell(
                Problem(
                    one.outcome.at("result"),
                    "quorum-missing",
                    message="Outcome {number} was adopted by {there} of {seats} voting seats; "
                    "the quorum is {quorum} per cent.",
                    values={
                        "number": one.outcome.number,
                        "there": len(taking_part(board, one.meeting, one.item)),
                        "seats": len(entitled(board, one.meeting, one.item)),
                        "quorum": board.charter.decision_rules.quorum,
                    },
                    severity=Severity.UNFINISHED,
                    hint="Correct the attendance, or let a later meeting confirm it.",
                )
            )


def majority_missing(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Something was adopted, and fewer votes were in favour than the board asks for.

    Votes that were abstained do not count. Nothing is told of a board without `decision_rules: majority`,
    and of an outcome without votes. Correct the votes or the result.

    Weight: unfinished.
    """
    for one in _adopted(board):
        votes = one.outcome.votes
        if votes and has_majority(board.charter, one.outcome) is False:
            yield one.spot.tell(
                Problem(
                    one.outcome.at("votes"),
                    "majority-missing",
                    message="Outcome {number} was adopted with {in_favour} votes for and {against} against; "
                    "more than {majority} per cent must be for it.",
                    values={
                        "number": one.outcome.number,
                        "in_favour": votes.in_favour,
                        "against": votes.against,
                        "majority": board.charter.decision_rules.majority,
                    },
                    severity=Severity.UNFINISHED,
                    hint="Correct the votes or the result.",
                )
            )


def votes_too_many(board: Board, asked: Asked) -> Iterator[Problem]:
    """An outcome has more votes than there are voting seats that took part in the item.

    A seat that is kept out of the item or missed it has no vote; in a written procedure each voting seat
    has one. Nothing is told of a meeting without attendance. Correct the votes, or the attendance.

    Weight: error.
    """
    for one in _outcomes(board):
        votes = one.outcome.votes
        seats = _votes_to_give(board, one, asked) if votes else None
        if votes and seats is not None and votes.in_favour + votes.against + votes.abstained > seats:
            yield one.spot.tell(
                Problem(
                    one.outcome.at("votes"),
                    "votes-too-many",
                    message="Outcome {number} has {votes} votes, and {seats} voting seats took part.",
                    values={
                        "number": one.outcome.number,
                        "votes": votes.in_favour + votes.against + votes.abstained,
                        "seats": seats,
                    },
                    hint="Correct the votes, or the attendance.",
                )
            )


class _Concluded(NamedTuple):
    """An outcome with its meeting and its item."""

    spot: Spot[Outcome]
    meeting: Meeting
    item: AgendaItem

    @property
    def outcome(self) -> Outcome:
        return self.spot.part

    @property
    def is_written(self) -> bool:
        return self.meeting.type is MeetingKind.WRITTEN


def _outcomes(board: Board) -> Iterator[_Concluded]:
    for spot in spots(board, Outcome):
        meeting = spot.holder(Meeting)
        for _, item in numbered(meeting.items) if meeting else ():
            if meeting and item.id == spot.part.item:
                yield _Concluded(spot, meeting, item)


def _adopted(board: Board) -> Iterator[_Concluded]:
    return (one for one in _outcomes(board) if one.outcome.result in _ADOPTED)


def _votes_to_give(board: Board, one: _Concluded, asked: Asked) -> int | None:
    """How many votes there are; None when nobody wrote down who took part."""
    if one.is_written:
        counted = tally(board, one.meeting, day=asked.day)
        return counted.seats if counted else None
    return len(taking_part(board, one.meeting, one.item)) if one.meeting.attendance else None
