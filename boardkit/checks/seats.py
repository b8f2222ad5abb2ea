"""Who takes part in a meeting sits at the table on that day."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.on_agenda import items_to_prepare
from boardkit.model.board import Board
from boardkit.model.item import Position, Recusal
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Attendance, AttendanceState
from boardkit.model.organisation import BoardRole, Seat
from boardkit.model.part import Part
from boardkit.problems import Problem, Severity
from boardkit.rules.preparation import in_preparation
from boardkit.rules.seating import sits_on


def attendance_out_of_term(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A seat took part in a meeting before its term began or after it ended.

    Minutes would name somebody who was not on the board. Correct the term of the seat, or the attendance.

    Weight: error.
    """
    for spot in spots(board, Attendance):
        meeting = spot.holder(Meeting)
        for field in ("seat", "by"):
            seat = board.find(Seat, getattr(spot.part, field))
            if meeting and seat and not sits_on(seat, meeting.date):
                yield spot.tell(
                    Problem(
                        spot.part.at(field),
                        "attendance-out-of-term",
                        message=_out_of_term(seat, meeting),
                        values=_term(seat, meeting),
                        hint="Correct the term of the seat, or the attendance.",
                        also=(seat.at("until" if _ended(seat, meeting) else "from"),),
                    )
                )


def seat_out_of_term(board: Board, asked: Asked) -> Iterator[Problem]:
    """A coming item counts on a seat whose term will have ended by then, or has not begun.

    The seat leads the item, does not take part in it, or is expected to say something. Name another seat,
    or correct the term.

    Weight: unfinished.
    """
    for spot, field in _expected(board, asked):
        seat, meeting = board.find(Seat, getattr(spot.part, field)), spot.holder(Meeting)
        if meeting and seat and not sits_on(seat, meeting.date):
            yield spot.tell(
                Problem(
                    spot.part.at(field),
                    "seat-out-of-term",
                    message=_out_of_term(seat, meeting),
                    values=_term(seat, meeting),
                    severity=Severity.UNFINISHED,
                    hint="Name another seat, or correct the term of this one.",
                    also=(seat.at("until" if _ended(seat, meeting) else "from"),),
                )
            )


def represented_by(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A seat was represented, and it is not said by whom; or somebody took the place of one that was not.

    Write `by` with `state: represented`, and only then.

    Weight: unfinished.
    """
    for spot in spots(board, Attendance):
        represented = spot.part.state is AttendanceState.REPRESENTED
        if represented and not spot.part.by:
            message = "{seat} was represented, and it is not said by whom."
        elif spot.part.by and not represented:
            message = "{by} is said to take the place of {seat}, which was not represented."
        else:
            continue
        yield spot.tell(
            Problem(
                spot.part.at("state" if represented else "by"),
                "represented-by",
                message=message,
                values={"seat": spot.part.seat, "by": spot.part.by or ""},
                severity=Severity.UNFINISHED,
                hint="Write by together with state: represented.",
            )
        )


def attendance_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A seat stands twice in the attendance of a meeting.

    It cannot be told which of the two holds. Take one out.

    Weight: error.
    """
    for spot in spots(board, Meeting):
        first: dict[str, Attendance] = {}
        for one in spot.part.attendance:
            other = first.setdefault(one.seat, one)
            if other is not one:
                yield spot.tell(
                    Problem(
                        one.at("seat"),
                        "attendance-twice",
                        message="{seat} stands twice in the attendance.",
                        values={"seat": one.seat},
                        hint="Take one of the two out.",
                        also=(other.at("seat"),),
                    )
                )


def alternate_of(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An alternate stands in for nobody, or a seat that is no alternate stands in for another.

    Write `alternate_of` with `role: alternate`, and only then.

    Weight: warning.
    """
    for spot in spots(board, Seat):
        alternate = spot.part.role is BoardRole.ALTERNATE
        if alternate == bool(spot.part.alternate_of):
            continue
        yield spot.tell(
            Problem(
                spot.part.at("role"),
                "alternate-of",
                message="{seat} is an alternate, and it is not said of whom."
                if alternate
                else "{seat} stands in for {other}, and its role is another than alternate.",
                values={"seat": spot.part.id, "other": spot.part.alternate_of or ""},
                severity=Severity.WARNING,
                hint="Write alternate_of together with role: alternate.",
            )
        )


def _expected(board: Board, asked: Asked) -> Iterator[tuple[Spot[Part], str]]:
    """What counts on a seat in a meeting that is still being prepared, and the field that names it."""
    for one in items_to_prepare(board, asked.day):
        yield one.spot, "lead"
    for kind, field in ((Recusal, "seat"), (Position, "who")):
        for spot in spots(board, kind):
            meeting = spot.holder(Meeting)
            if meeting and in_preparation(meeting, asked.day):
                yield spot, field


def _ended(seat: Seat, meeting: Meeting) -> bool:
    return seat.until is not None and seat.until < meeting.date


def _out_of_term(seat: Seat, meeting: Meeting) -> str:
    if _ended(seat, meeting):
        return "The term of {seat} ended on {until}, before the meeting of {date}."
    return "The term of {seat} begins on {since}, after the meeting of {date}."


def _term(seat: Seat, meeting: Meeting) -> dict[str, object]:
    term = {"until": seat.until} if _ended(seat, meeting) else {"since": seat.since}
    return {"seat": seat.id, "date": meeting.date, **term}
