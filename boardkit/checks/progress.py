"""What is reported about actions, milestones and commitments is complete enough to be judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.action import Commitment, Task
from boardkit.model.board import Board
from boardkit.model.dates import Precision
from boardkit.model.history import Status, Update
from boardkit.model.minutes import ActionPoint
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.trouble import IN_TROUBLE, explanation
from boardkit.rules.updates import updates_until


def moved_without_reason(board: Board, asked: Asked) -> Iterator[Problem]:
    """A date was moved, and nobody wrote down why.

    The first date stays in the record and a report prints both, with the reason. Fill in `reason` in the
    update that moved it.

    Weight: unfinished.
    """
    for spot in (*_monitored(board), *spots(board, ActionPoint)):
        due = spot.part.due
        for update in updates_until(board, spot.part, asked.day):
            if update.due and due and update.due.value != due.value and not update.reason:
                yield spot.tell(
                    Problem(
                        update.at("due"),
                        "moved-without-reason",
                        message="The date of {id} moved from {before} to {after}, and no reason is given.",
                        values={"id": spot.part.id, "before": due.value, "after": update.due.value},
                        severity=Severity.UNFINISHED,
                        hint="Write the reason in this update.",
                        level=update.level or Audience.PUBLIC,
                    )
                )
            due = update.due or due


def trouble_unexplained(board: Board, asked: Asked) -> Iterator[Problem]:
    """Something is at risk or off track, and the cause, the consequence or the measure is missing.

    Amber and red oblige: why it is so, what it means for the goal, and who does what about it by when
    (after the practice of Dutch progress reports). Only the status on the day asked about counts, and what
    an earlier update of the same trouble said still holds.

    Weight: unfinished.
    """
    for spot in _monitored(board):
        updates = updates_until(board, spot.part, asked.day)
        told = next((one for one in reversed(updates) if one.status), None)
        missing = explanation(updates).missing
        if told and told.status in IN_TROUBLE and missing:
            yield spot.tell(
                Problem(
                    told.at("status"),
                    "trouble-unexplained",
                    message="{id} is reported as {status} without {missing}.",
                    values={"id": spot.part.id, "status": told.status, "missing": missing},
                    severity=Severity.UNFINISHED,
                    hint="Ask the owner, and write it in this update.",
                    level=told.level or Audience.PUBLIC,
                )
            )


def done_without_day(board: Board, asked: Asked) -> Iterator[Problem]:
    """Something is reported as done, and not on which day it was.

    A report compares that day with the date that was agreed. Fill in `completed_on`; of an action point too.
    When the agreed date is itself a rough one, such as a year, no day is asked for.

    Weight: unfinished.
    """
    for spot, told, updates in _done(board, (*_monitored(board), *spots(board, ActionPoint)), asked):
        due = spot.part.due
        rough = due is not None and (due.approx or due.precision is not Precision.DAY)
        if not rough and not any(one.completed_on for one in updates):
            yield spot.tell(
                Problem(
                    told.at("status"),
                    "done-without-day",
                    message="{id} is reported as done, without the day.",
                    values={"id": spot.part.id},
                    severity=Severity.UNFINISHED,
                    hint="Write completed_on in this update.",
                    level=told.level or Audience.PUBLIC,
                )
            )


def done_without_evidence(board: Board, asked: Asked) -> Iterator[Problem]:
    """Something is reported as done, and nothing shows that it was.

    Reported done is kept apart from shown to be done (as the European Court of Auditors and the Recovery
    and Resilience Facility do). Fill in `evidence`, or a `source`, in the update.

    Weight: warning.
    """
    for spot, told, updates in _done(board, _monitored(board), asked):
        if not any(one.evidence or one.source for one in updates):
            yield spot.tell(
                Problem(
                    told.at("status"),
                    "done-without-evidence",
                    message="{id} is reported as done, and nothing shows it.",
                    values={"id": spot.part.id},
                    severity=Severity.WARNING,
                    hint="Write evidence or a source in this update.",
                    level=told.level or Audience.PUBLIC,
                )
            )


def _monitored(board: Board) -> Iterator[Spot[Task | Commitment]]:
    yield from spots(board, Task)
    yield from spots(board, Commitment)


def _done(
    board: Board, reported: Iterable[Spot[Task | Commitment | ActionPoint]], asked: Asked
) -> Iterator[tuple[Spot[Task | Commitment | ActionPoint], Update, Sequence[Update]]]:
    """Of these what is done on the day, the update that says so, and all its updates."""
    for spot in reported:
        updates = updates_until(board, spot.part, asked.day)
        told = next((one for one in reversed(updates) if one.status), None)
        if told and told.status is Status.DONE:
            yield spot, told, updates
