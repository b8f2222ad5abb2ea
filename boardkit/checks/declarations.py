"""Whoever has a vote at the next meeting has a declaration of interests that counts on that day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import BoardRole, InterestDeclaration, Seat
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.preparation import next_meeting
from boardkit.rules.seating import declaration_on, last_valid_day, sits_on

_WITH_A_VOTE = frozenset({BoardRole.CHAIR, BoardRole.VICE_CHAIR, BoardRole.MEMBER, BoardRole.ALTERNATE})


def declaration_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """Chair, members or alternates never signed a declaration of interests, and the next meeting is coming.

    One finding names them all. Ask for the declarations, and write them in declarations.yaml; nothing to
    declare is a declaration without interests.

    Weight: unfinished, for the secretariat.
    """
    missing = [one for one in _seats(board, asked) if one.declaration is None]
    if missing:
        meeting = missing[0].meeting
        yield meeting.tell(
            Problem(
                meeting.part.at("date"),
                "declaration-missing",
                message="No declaration of interests before the meeting of {date} from {seats}.",
                values={"date": meeting.part.date, "seats": tuple(one.seat.id for one in missing)},
                severity=Severity.UNFINISHED,
                hint="Ask for it, also when there is nothing to declare.",
                also=tuple(one.seat.at("id") for one in missing),
                level=Audience.SECRETARIAT,
            )
        )


def declaration_expired(board: Board, asked: Asked) -> Iterator[Problem]:
    """The last declaration of interests of a chair, member or alternate ends before the next meeting.

    It counts until its `until`, or so many months as the board says (`defaults: declaration_months`). Ask
    for a new one.

    Weight: unfinished, for the secretariat.
    """
    months = board.charter.defaults.declaration_months
    for one in _seats(board, asked):
        last = last_valid_day(one.declaration, months=months) if one.declaration else None
        if one.declaration and last and last < one.meeting.part.date:
            yield one.meeting.tell(
                Problem(
                    one.declaration.at("until" if one.declaration.until else "signed_on"),
                    "declaration-expired",
                    message="The declaration of {seat} counts until {last}; the next meeting is on {date}.",
                    values={"seat": one.seat.id, "last": last, "date": one.meeting.part.date},
                    severity=Severity.UNFINISHED,
                    hint="Ask for a new declaration.",
                    level=Audience.SECRETARIAT,
                )
            )


class _Signed(NamedTuple):
    """A seat with a vote at the next meeting, and the last declaration that it signed."""

    seat: Seat
    meeting: Spot[Meeting]
    declaration: InterestDeclaration | None


def _seats(board: Board, asked: Asked) -> Iterator[_Signed]:
    coming = next_meeting(board.meetings, asked.day)
    for meeting in spots(board, Meeting):
        if meeting.part is not coming:
            continue
        for seat in board.seats:
            if seat.role in _WITH_A_VOTE and sits_on(seat, meeting.part.date):
                declaration = declaration_on(board, seat.id, meeting.part.date)
                yield _Signed(seat, meeting, declaration)
