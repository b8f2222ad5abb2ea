"""What the board wants is worked on: priorities can be measured, and bottlenecks have an action."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.model.action import Task
from boardkit.model.board import Board
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.history import BottleneckStatus
from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.model.priority import Priority
from boardkit.problems import Problem, Severity
from boardkit.rules.history import meeting_status
from boardkit.rules.updates import updates_until

_CLOSED = frozenset({BottleneckStatus.RESOLVED, BottleneckStatus.PARKED, BottleneckStatus.REJECTED})


def priority_without_indicator(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A priority has no indicator, so that nobody can see whether its goal comes nearer.

    A goal without a measurable target cannot be monitored (European Court of Auditors, special report
    12/2025). Add an indicator, also one without values yet. One finding names all such priorities.

    Weight: warning.
    """
    bare = [spot for spot in spots(board, Priority) if not spot.part.indicators]
    if bare:
        yield bare[0].tell(
            Problem(
                bare[0].part.at("id"),
                "priority-without-indicator",
                message="No indicator shows whether the goal comes nearer of: {priorities}.",
                values={"priorities": tuple(spot.part.id for spot in bare)},
                severity=Severity.WARNING,
                hint="Add one, also when it has no values yet.",
                also=tuple(spot.part.at("id") for spot in bare[1:]),
            )
        )


def priority_without_agenda(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A priority has no action agenda, while others have one.

    Nothing is told on a board that has no action agendas at all. Add one, if only as planned.

    Weight: warning.
    """
    covered = {agenda.priority for agenda in board.action_agendas}
    for spot in spots(board, Priority):
        if covered and spot.part.id not in covered:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "priority-without-agenda",
                    message="The priority {id} has no action agenda.",
                    values={"id": spot.part.id},
                    severity=Severity.WARNING,
                    hint="Add one, if only as planned.",
                )
            )


def bottleneck_unaddressed(board: Board, asked: Asked) -> Iterator[Problem]:
    """No action or milestone works on an open bottleneck of a priority that has an action agenda.

    Counted are bottlenecks that were raised by the day asked about and are not resolved, parked or rejected
    by then. Name the bottleneck under `addresses` of an action, or park it.

    Weight: warning.
    """
    covered = {agenda.priority for agenda in board.action_agendas}
    addressed = {name for spot in spots(board, Task) for name in spot.part.addresses}
    for spot in spots(board, Bottleneck):
        raised = spot.part.raised_on is None or spot.part.raised_on <= asked.day
        stages = [one.stage for one in updates_until(board, spot.part, asked.day) if one.stage]
        is_open = not stages or stages[-1] not in _CLOSED
        planned = covered.intersection(spot.part.priorities)
        if planned and raised and is_open and spot.part.id not in addressed:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "bottleneck-unaddressed",
                    message="No action works on the bottleneck {id}.",
                    values={"id": spot.part.id},
                    severity=Severity.WARNING,
                    hint="Name it under addresses of an action, or park it.",
                )
            )


def meeting_unclosed(board: Board, asked: Asked) -> Iterator[Problem]:
    """The date of a meeting has passed, and its history does not say whether it was held.

    Until it does, the agenda still counts as a plan. Add a step: held, postponed or cancelled.

    Weight: warning.
    """
    waiting = frozenset({MeetingStatus.PLANNED, MeetingStatus.CONFIRMED})
    for spot in spots(board, Meeting):
        if spot.part.date < asked.day and meeting_status(spot.part, asked.day) in waiting:
            yield spot.tell(
                Problem(
                    spot.part.at("date"),
                    "meeting-unclosed",
                    message="The meeting of {date} is over, and its history does not say if it was held.",
                    values={"date": spot.part.date},
                    severity=Severity.WARNING,
                    hint="Add a step to its history: held, postponed or cancelled.",
                )
            )
