"""What a meeting was asked is answered, and each answer can be found again by its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.on_agenda import OnAgenda, items_of_meetings
from boardkit.model.board import Board
from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.model.minutes import ActionPoint, Outcome, Result
from boardkit.problems import Problem, Severity
from boardkit.rules.handling import handled_items
from boardkit.rules.history import meeting_status
from boardkit.rules.numbering import numbered
from boardkit.rules.outcomes import next_action_ids, next_outcome_numbers
from boardkit.rules.workdays import working_days_before

_PATIENCE = 10
"""Working days that a secretary has to write down what was concluded."""


def outcome_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """A meeting was held, and not every decision that an item requested has an outcome.

    Looked at are items that were handled, from the moment that one outcome of the meeting is written down,
    or ten working days after it. Add an outcome for each request, also when it was deferred or not agreed;
    one that defers the whole item answers all its requests.

    Weight: unfinished.
    """
    due = {meeting.id for meeting in board.meetings if _is_due(board, meeting, asked.day)}
    bare: set[str] = set()
    for one in items_of_meetings(board):
        meeting, requests = one.meeting, len(one.item.requested_decision)
        answers = _answers(one) if requests and meeting.id in due else requests
        if answers >= requests or meeting.id in bare:
            continue
        if not meeting.outcomes:
            bare.add(meeting.id)
        yield (one.spot if meeting.outcomes else Spot(meeting, one.spot.default)).tell(
            Problem(
                one.item.at("requested_decision") if meeting.outcomes else meeting.at("date"),
                "outcome-missing",
                message="Item {number} asks for more decisions ({requests}) than it has outcomes ({answers})."
                if meeting.outcomes
                else "The meeting of {date} was held, and nothing that it was asked has an outcome.",
                values={
                    "number": one.number,
                    "answers": answers,
                    "requests": requests,
                    "date": meeting.date,
                },
                severity=Severity.UNFINISHED,
                hint="Add an outcome for each request, also when it was deferred.",
            )
        )


def outcome_number_form(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The number of an outcome does not begin with that of its meeting, a hyphen and digits.

    The number carries year and meeting, so that a later paper that cites it can be followed back (product
    rule). Give it the next free number of its own meeting.

    Weight: error.
    """
    for spot, meeting in _of_meetings(board):
        if not re.match(f"{re.escape(meeting.id)}-[0-9]", spot.part.number):
            yield spot.tell(
                Problem(
                    spot.part.at("number"),
                    "outcome-number-form",
                    message="The number {number} of an outcome does not begin with {meeting} and a number.",
                    values={
                        "number": spot.part.number,
                        "meeting": meeting.id,
                        "proposal": next(next_outcome_numbers(meeting)),
                    },
                    hint="The next free number is {proposal}.",
                )
            )


def action_id_form(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The identifier of an action point does not begin with that of its meeting, an a and digits: 2024-02-a7.

    Papers print it as the number of the action, which carries year and meeting (product rule). Give it the
    next free one of its own meeting.

    Weight: error.
    """
    for spot in spots(board, ActionPoint):
        meeting = spot.holder(Meeting)
        if meeting and not re.match(f"{re.escape(meeting.id)}-a[0-9]", spot.part.id):
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "action-id-form",
                    message="The action point {id} does not begin with {meeting}, an a and a number.",
                    values={
                        "id": spot.part.id,
                        "meeting": meeting.id,
                        "proposal": next(next_action_ids(meeting)),
                    },
                    hint="The next free number is {proposal}.",
                )
            )


def request_unknown(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An outcome answers a request that its item does not have, or one that another outcome answers.

    `request` counts the requested decisions of the item: 1 for the first, 0 for none. Correct the number.

    Weight: error.
    """
    first: dict[tuple[str, str, int], Outcome] = {}
    for spot, meeting in _of_meetings(board):
        request = spot.part.request
        items = {item.id: item for _, item in numbered(meeting.items)}
        item = items.get(spot.part.item)
        if not request or item is None:
            continue
        known = request <= len(item.requested_decision)
        other = first.setdefault((meeting.id, item.id, request), spot.part)
        if not known or other is not spot.part:
            yield spot.tell(
                Problem(
                    spot.part.at("request"),
                    "request-unknown",
                    message="Outcomes {other} and {number} answer the same request, {request}."
                    if known
                    else "Outcome {number} answers request {request}, and its item has {count}.",
                    values={
                        "number": spot.part.number,
                        "request": request,
                        **({"other": other.number} if known else {"count": len(item.requested_decision)}),
                    },
                    hint="Correct the number of the request: 1 is the first.",
                    also=(other.at("request"),) if known else (),
                )
            )


def reservation_missing(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Something was adopted with a reservation, and nobody wrote down which.

    Without it nobody can tell later what the agreement does not cover. Fill in `reservation`.

    Weight: unfinished.
    """
    for spot, _ in _of_meetings(board):
        if spot.part.result is Result.ADOPTED_RESERVED and not spot.part.reservation:
            yield spot.tell(
                Problem(
                    spot.part.at("result"),
                    "reservation-missing",
                    message="Outcome {number} was adopted with a reservation, and does not say which.",
                    values={"number": spot.part.number},
                    severity=Severity.UNFINISHED,
                    hint="Write it under reservation.",
                )
            )


def _of_meetings(board: Board) -> Iterator[tuple[Spot[Outcome], Meeting]]:
    for spot in spots(board, Outcome):
        meeting = spot.holder(Meeting)
        if meeting:
            yield spot, meeting


def _is_due(board: Board, meeting: Meeting, day: date) -> bool:
    """Whether the outcomes of a meeting should be there by now."""
    if meeting_status(meeting, day) is not MeetingStatus.HELD:
        return False
    country = board.charter.country
    return bool(meeting.outcomes) or meeting.date <= working_days_before(day, _PATIENCE, country=country)


def _answers(one: OnAgenda) -> int:
    """How many requests of an item are answered: all when the meeting deferred it, or did not get to it."""
    outcomes = [outcome for outcome in one.meeting.outcomes if outcome.item == one.item.id]
    deferred = any(outcome.result is Result.DEFERRED and outcome.request is None for outcome in outcomes)
    handled = {found.item.id for found in handled_items(one.meeting) if found.was_handled}
    settled = deferred or one.item.id not in handled
    return len(one.item.requested_decision) if settled else sum(outcome.request != 0 for outcome in outcomes)
