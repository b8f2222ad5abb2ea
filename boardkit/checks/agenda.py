"""The agenda of a coming meeting: it fits its time, and says what is asked of the board."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.on_agenda import OnAgenda, items_to_prepare, meetings_to_prepare
from boardkit.model.board import Board
from boardkit.model.item import Purpose
from boardkit.model.meeting import Meeting, MeetingKind
from boardkit.problems import Problem, Severity
from boardkit.rules.numbering import numbered
from boardkit.rules.timing import length, planned


def agenda_over(board: Board, asked: Asked) -> Iterator[Problem]:
    """The items of a coming meeting take more minutes than there are from its start to its end.

    Give items less time, put one off, or let the meeting end later.

    Weight: unfinished.
    """
    for spot in meetings_to_prepare(board, asked.day):
        there_are, taken = length(spot.part), planned(spot.part.items)
        if _is_timed(spot.part) and 0 < there_are < taken:
            yield spot.tell(
                Problem(
                    spot.part.at("end"),
                    "agenda-over",
                    message="The items take {planned} of {length} minutes: {over} minutes over.",
                    values={"planned": taken, "length": there_are, "over": taken - there_are},
                    severity=Severity.UNFINISHED,
                    hint="Give items less time, put one off, or let the meeting end later.",
                )
            )


def agenda_under(board: Board, asked: Asked) -> Iterator[Problem]:
    """The items of a coming meeting leave more minutes unused than the board wants (`defaults: slack`).

    Not told while an item has no minutes yet. Give items more time, or let the meeting end earlier.

    Weight: warning.
    """
    for spot in meetings_to_prepare(board, asked.day):
        left = length(spot.part) - planned(spot.part.items)
        complete = all(item.minutes for item in spot.part.items)
        if _is_timed(spot.part) and complete and left > board.charter.defaults.slack:
            yield spot.tell(
                Problem(
                    spot.part.at("end"),
                    "agenda-under",
                    message="The items take {planned} of {length} minutes: {left} minutes left.",
                    values={
                        "planned": planned(spot.part.items),
                        "length": length(spot.part),
                        "left": left,
                    },
                    severity=Severity.WARNING,
                    hint="Give items more time, or let the meeting end earlier.",
                )
            )


def parts_over(board: Board, asked: Asked) -> Iterator[Problem]:
    """The parts of an item take more minutes than the item itself.

    Give the parts less time, or the item more.

    Weight: unfinished.
    """
    for one in items_to_prepare(board, asked.day):
        taken = planned(one.item.items)
        if one.item.minutes and taken > one.item.minutes:
            yield one.spot.tell(
                Problem(
                    one.item.at("minutes"),
                    "parts-over",
                    message="The parts of item {number} take {planned} minutes, the item itself {minutes}.",
                    values={"number": one.number, "planned": taken, "minutes": one.item.minutes},
                    severity=Severity.UNFINISHED,
                    hint="Give the parts less time, or the item more.",
                )
            )


def item_without_minutes(board: Board, asked: Asked) -> Iterator[Problem]:
    """An item of a coming meeting has no minutes, so that the items after it have no time to begin at.

    A part of an item may leave them out, and so may a written round.

    Weight: unfinished.
    """
    for one in items_to_prepare(board, asked.day):
        if _is_timed(one.meeting) and not one.above and not one.item.minutes:
            yield _unfinished(
                one,
                "item-without-minutes",
                message="Item {number} has no minutes.",
                hint="Write how long it takes.",
            )


def decision_without_request(board: Board, asked: Asked) -> Iterator[Problem]:
    """An item for decision does not say what the board is asked to decide.

    Members must be able to settle their view beforehand. Write `requested_decision`, each decision apart;
    it may stand in the parts of the item.

    Weight: unfinished.
    """
    for one in items_to_prepare(board, asked.day):
        asks = any(inner.requested_decision for _, inner in numbered((one.item,)))
        if one.item.purpose is Purpose.DECISION and not asks:
            yield _unfinished(
                one,
                "decision-without-request",
                message="Item {number} is for decision and does not say what is to be decided.",
                hint="Write requested_decision.",
            )


def decision_without_paper(board: Board, asked: Asked) -> Iterator[Problem]:
    """An item for decision has no paper.

    A decision rests on something that members could read. Add the paper, also when it is still to come; the
    papers of an item count for its parts, and those of the parts for the item.

    Weight: unfinished.
    """
    for one in items_to_prepare(board, asked.day):
        papers = [
            *(above.papers for above in one.above),
            *(inner.papers for _, inner in numbered((one.item,))),
        ]
        if one.item.purpose is Purpose.DECISION and not any(papers):
            yield _unfinished(
                one,
                "decision-without-paper",
                message="Item {number} is for decision and has no paper.",
                hint="Add the paper, also when it is still to come.",
            )


def discussion_without_questions(board: Board, asked: Asked) -> Iterator[Problem]:
    """An item for discussion asks the board nothing.

    A discussion without a question ends without a result. Write `questions`; they may stand in the parts of
    the item.

    Weight: unfinished.
    """
    for one in items_to_prepare(board, asked.day):
        asks = any(inner.questions for _, inner in numbered((one.item,)))
        if one.item.purpose is Purpose.DISCUSSION and not asks:
            yield _unfinished(
                one,
                "discussion-without-questions",
                message="Item {number} is for discussion and asks the board nothing.",
                hint="Write questions.",
            )


def _is_timed(meeting: Meeting) -> bool:
    return meeting.type is not MeetingKind.WRITTEN


def _unfinished(one: OnAgenda, code: str, *, message: str, hint: str) -> Problem:
    return one.spot.tell(
        Problem(
            one.item.at("id"),
            code,
            message=message,
            values={"number": one.number},
            severity=Severity.UNFINISHED,
            hint=hint,
        )
    )
