"""What a report needs besides: owner and dates agree, and what is late by its dates is explained."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.action import Commitment, Task
from boardkit.model.board import Board
from boardkit.model.history import Status, Update
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.known import is_known
from boardkit.rules.standing import Standing, standing
from boardkit.rules.trouble import IN_TROUBLE
from boardkit.rules.update_levels import level_of_updates
from boardkit.rules.updates import updates_until


def status_differs(board: Board, asked: Asked) -> Iterator[Problem]:
    """What the owner last reported, and what the dates said on that same day, do not agree.

    Either the owner says that it goes well, and a date has passed or a forecast lies behind it, without
    cause, consequence and measure; or the owner says that it is off track, and no date was ever moved.
    Amber while the dates hold is an early warning, and no difference. Ask the owner; a report prints both,
    and the worse one leads. Only the day of the owner's report counts: time that passes makes no finding.

    Weight: warning.
    """
    for spot in _monitored(board):
        updates = updates_until(board, spot.part, asked.day)
        told = next((one for one in reversed(updates) if one.status), None)
        now = standing(board, spot.part, day=told.on) if told else None
        if told and now and now.differs and _is_unanswered(now):
            alarming = now.derived in IN_TROUBLE
            yield spot.tell(
                Problem(
                    told.at("status"),
                    "status-differs",
                    message="{id} is reported as {reported}, and by its dates it is {derived}."
                    if alarming
                    else "{id} is reported as {reported}, and no date says so.",
                    values={"id": spot.part.id, "reported": told.status, "derived": now.derived},
                    severity=Severity.WARNING,
                    hint="Ask the owner when it will be done, and why it is late."
                    if alarming
                    else "Ask the owner by when it will now be done, and write it as forecast.",
                    level=level_of_updates(board, now.updates),
                )
            )


def derived_trouble_unexplained(board: Board, asked: Asked) -> Iterator[Problem]:
    """Something is late by its dates alone, and the cause, the consequence or the measure is missing.

    Only asked for a report: there it is printed as amber or red, and that obliges to an explanation also
    when the owner says nothing, or says that it goes well. Write it in an update, of whatever status.

    Weight: unfinished.
    """
    for spot in _monitored(board) if asked.for_report else ():
        if not is_known(board, spot.part, asked.day):
            continue
        now = standing(board, spot.part, day=asked.day)
        missing = now.explanation.missing
        if now.status in IN_TROUBLE and now.reported not in IN_TROUBLE and missing:
            yield spot.tell(
                Problem(
                    _place(spot, now),
                    "derived-trouble-unexplained",
                    message="{id} is {status} by its dates, without {missing}.",
                    values={"id": spot.part.id, "status": now.status, "missing": missing},
                    severity=Severity.UNFINISHED,
                    hint="Ask the owner, and write it in a new update.",
                    level=level_of_updates(board, now.updates),
                )
            )


def _monitored(board: Board) -> Iterator[Spot[Task | Commitment]]:
    yield from spots(board, Task)
    yield from spots(board, Commitment)


def _is_unanswered(now: Standing) -> bool:
    """Whether one of the two says that it goes well, and nothing tells why the other does not."""
    if now.derived in IN_TROUBLE:
        return now.reported not in IN_TROUBLE and bool(now.explanation.missing)
    return now.reported is Status.OFF_TRACK and now.slip_from_first == 0


def _place(spot: Spot[Task | Commitment], now: Standing) -> Where:
    """Where the date stands that makes it late, else the last update."""
    last: Update | None = now.last
    return last.at("on") if last else spot.part.at("due")
