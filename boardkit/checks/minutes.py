"""Minutes say who took part, are adopted, and name nobody where the board agreed not to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.model.board import Board
from boardkit.model.meeting import Meeting, MeetingKind, MeetingStatus
from boardkit.model.minutes import Discussion
from boardkit.model.organisation import BoardRole, OrganisationType
from boardkit.model.place import Regime
from boardkit.model.text import Text
from boardkit.problems import Problem, Severity
from boardkit.rules.history import meeting_status
from boardkit.rules.minutes_state import MinutesStage, adopts_minutes, minutes_state
from boardkit.rules.numbering import item_numbers
from boardkit.rules.participation import voting_seats

_SHORTEST = 4
"""Letters: a shorter name is too often part of the sentence."""
_WAITED = 2
"""Meetings that may pass before somebody should ask about the minutes."""
# Minutes say what the chair and the secretary did; that attributes no view to them.
_LEADING = frozenset({BoardRole.CHAIR, BoardRole.SECRETARY})
# They are spoken about, and seldom sit at the table themselves.
_ELSEWHERE = frozenset(
    {OrganisationType.EU_BODY, OrganisationType.INTERGOVERNMENTAL, OrganisationType.PARLIAMENT}
)


def attendance_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """A meeting was held and concluded something, and of a voting seat it is not said if it was there.

    Quorum and majority cannot be told without it. Add a line for each seat, also for one that sent apologies
    or stayed away. A written procedure has no attendance.

    Weight: unfinished.
    """
    for spot in spots(board, Meeting):
        meeting = spot.part
        if not meeting.outcomes or not _was_held(meeting, asked):
            continue
        told = {one.seat for one in meeting.attendance}
        missing = tuple(seat.id for seat in voting_seats(board, meeting) if seat.id not in told)
        if missing:
            yield spot.tell(
                Problem(
                    meeting.at("date"),
                    "attendance-missing",
                    message="The attendance of the meeting of {date} does not tell of {seats}.",
                    values={"date": meeting.date, "seats": missing},
                    severity=Severity.UNFINISHED,
                    hint="Add a line for each of them: present, excused, absent.",
                )
            )


def minutes_not_adopted(board: Board, asked: Asked) -> Iterator[Problem]:
    """Two meetings were held since, and the minutes of this one were never adopted.

    They are adopted by an outcome at the item with `purpose: minutes` of the meeting that says `follows`.
    Put them on the next agenda, or write down the outcome.

    Weight: warning.
    """
    held = {one.id: one.date for one in board.meetings if _was_held(one, asked)}
    days = sorted(held.values())
    for spot in spots(board, Meeting):
        later = len(days) - bisect_right(days, spot.part.date)
        if spot.part.id not in held or later < _WAITED:
            continue
        if minutes_state(board, spot.part, day=asked.day).stage is not MinutesStage.ADOPTED:
            yield spot.tell(
                Problem(
                    spot.part.at("date"),
                    "minutes-not-adopted",
                    message="The minutes of {date} were never adopted, and {count} meetings were held since.",
                    values={"date": spot.part.date, "count": later},
                    severity=Severity.WARNING,
                    hint="Put them on the next agenda, or write down the outcome.",
                )
            )


def corrections_without_adoption(board: Board, asked: Asked) -> Iterator[Problem]:
    """A meeting was held and corrects the minutes of the one before, and did not adopt them.

    Papers print corrections only with the adoption: an outcome at the item with `purpose: minutes` of the
    meeting that says `follows`. Add what is missing, or write the corrections at the meeting that adopts.

    Weight: unfinished.
    """
    for spot in spots(board, Meeting):
        meeting = spot.part
        adopted = meeting.follows and adopts_minutes(meeting)
        if meeting.corrections and not adopted and meeting_status(meeting, asked.day) is MeetingStatus.HELD:
            yield spot.tell(
                Problem(
                    meeting.at("corrections"),
                    "corrections-without-adoption",
                    message="The meeting of {date} corrects minutes that it did not adopt.",
                    values={"date": meeting.date},
                    severity=Severity.UNFINISHED,
                    hint="Add the outcome at the item with purpose: minutes, and the link follows.",
                )
            )


def chatham_attribution(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A meeting was held under the Chatham House Rule, and the text of its minutes names who takes part.

    Neither the identity nor the affiliation of a speaker, nor that of any other participant, may be revealed
    (Chatham House, 1927, revised 2002). Looked for are seats, who sits in them, and organisations, by names
    of four letters or more; the chair, the secretary, and bodies of the Union, between governments or of
    parliament without a seat may be named. Write what was said and not who said it.

    Weight: unfinished.
    """
    names: dict[str, None] | None = None
    for spot in spots(board, Discussion):
        meeting = spot.holder(Meeting)
        if meeting is None or meeting.regime is not Regime.CHATHAM:
            continue
        names = dict.fromkeys(_names(board)) if names is None else names
        for place, words in spot.part.text.wordings():
            found = tuple(name for name in names if _mentions(words, name))
            if found:
                yield spot.tell(
                    Problem(
                        spot.part.at("text", *place),
                        "chatham-attribution",
                        message="Under the Chatham House Rule the minutes of item {number} name {names}.",
                        values={
                            "number": item_numbers(meeting).get(spot.part.item, spot.part.item),
                            "names": found,
                        },
                        severity=Severity.UNFINISHED,
                        hint="Write what was said and not who said it.",
                    )
                )


def _was_held(meeting: Meeting, asked: Asked) -> bool:
    """Whether people met by then: a written procedure has no attendance and no minutes."""
    written = meeting.type is MeetingKind.WRITTEN
    return not written and meeting_status(meeting, asked.day) is MeetingStatus.HELD


def _names(board: Board) -> Iterator[str]:
    """What those who take part may be called, in every language."""
    seated = {seat.organisation for seat in board.seats}
    for seat in board.seats:
        if seat.role not in _LEADING:
            yield from _long(seat.title, seat.person)
    for organisation in board.organisations:
        if organisation.type not in _ELSEWHERE or organisation.id in seated:
            for name in organisation.names:
                yield from _long(name.name, name.short)


def _long(name: Text, other: str | None) -> Iterator[str]:
    for one in (*(words for _, words in name.wordings()), other or ""):
        if sum(letter.isalpha() for letter in one) >= _SHORTEST:
            yield one


def _mentions(words: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None
