"""What came of a written procedure: who answered what by the deadline, and what silence adds to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from boardkit.model.board import Records
from boardkit.model.charter import Silence
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.model.procedure import Answer, Reply, WrittenProcedure
from boardkit.rules.carrying import planned_items
from boardkit.rules.history import called_off
from boardkit.rules.participation import voting_seats


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the voting seats answered what; one that says that it does not take part does not count.

    `silent` seats did not answer; once the deadline has passed they count among those that `agree` or
    `abstain`, by the board's own rule.
    """

    seats: int
    agree: int
    disagree: int
    abstain: int
    silent: int
    silence: Silence
    closed: bool


def counted_replies(records: Records, meeting: Meeting, *, day: date) -> Mapping[str, Reply]:
    """The last answer of each voting seat that came in by the deadline and by a day."""
    procedure = meeting.procedure
    voting = {seat.id for seat in voting_seats(records, meeting)}
    if procedure is None:
        return {}
    taken = [one for one in procedure.replies if one.on <= min(day, procedure.deadline)]
    return {one.seat: one for one in sorted(taken, key=lambda one: one.on) if one.seat in voting}


def tally(records: Records, meeting: Meeting, *, day: date) -> Tally | None:
    """The sum of the answers on a day; None for a meeting that does not decide in writing."""
    procedure = meeting.procedure
    if procedure is None:
        return None
    counts = Counter(one.answer for one in counted_replies(records, meeting, day=day).values())
    seats = len(voting_seats(records, meeting)) - counts[Answer.NO_PARTICIPATION]
    silent = seats - counts[Answer.AGREE] - counts[Answer.DISAGREE] - counts[Answer.ABSTAIN]
    silence, closed = records.charter.decision_rules.silence, is_closed(procedure, day)
    return Tally(
        seats=seats,
        agree=counts[Answer.AGREE] + (silent if closed and silence is Silence.AGREES else 0),
        disagree=counts[Answer.DISAGREE],
        abstain=counts[Answer.ABSTAIN] + (silent if closed and silence is Silence.ABSTAINS else 0),
        silent=silent,
        silence=silence,
        closed=closed,
    )


def is_closed(procedure: WrittenProcedure, day: date) -> bool:
    """Whether the last day for answers has passed."""
    return day > procedure.deadline


def confirming_item(meeting: Meeting) -> str:
    """The identifier of the item at which a later meeting confirms a written procedure."""
    return f"confirm-{meeting.id}"


def to_confirm(records: Records, *, by: date, day: date) -> tuple[Meeting, ...]:
    """The written procedures that are over by then, and that are on no agenda yet to be confirmed."""
    planned = planned_items(records, day)
    return tuple(
        one
        for one in records.meetings
        if one.type is MeetingKind.WRITTEN
        and one.procedure
        and one.procedure.deadline < by
        and not called_off(one, day)
        and confirming_item(one) not in planned
    )
