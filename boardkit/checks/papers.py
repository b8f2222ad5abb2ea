"""Papers come in on time, under a number of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.on_agenda import items_of_meetings
from boardkit.model.board import Board
from boardkit.model.item import AgendaItem, Paper
from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.deadlines import due_day, received_by
from boardkit.rules.history import meeting_status
from boardkit.rules.numbering import paper_label
from boardkit.rules.preparation import in_preparation

_SOON = timedelta(days=14)
"""How long before its deadline a paper is asked after."""


def paper_expected(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper for a coming meeting has not come in, and its deadline is within two weeks.

    One finding names all papers of a meeting that are due on the same day. Ask after them, or write
    `received`.

    Weight: warning.
    """
    batches: dict[tuple[str, date, Audience], list[_Paper]] = {}
    for one, due in _awaited(board, asked.day):
        if asked.day <= due <= asked.day + _SOON:
            batches.setdefault((one.meeting.id, due, one.spot.level), []).append(one)
    for (meeting, due, _), papers in batches.items():
        yield replace(
            papers[0].spot.tell(
                Problem(
                    papers[0].spot.part.at("letter"),
                    "paper-expected",
                    message="Still to come in by {due}: {papers}.",
                    values={"due": due, "papers": tuple(one.label for one in papers)},
                    severity=Severity.WARNING,
                    hint="Ask after them, or write received when they are in.",
                    also=tuple(one.spot.part.at("letter") for one in papers[1:]),
                )
            ),
            subject=meeting,
        )


def paper_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper for a coming meeting has not come in, and its deadline has passed.

    The agenda can be sent without it: it then says that the paper follows. Ask after it, or write
    `received`.

    Weight: unfinished.
    """
    for one, due in _awaited(board, asked.day):
        if due < asked.day:
            yield one.spot.tell(
                Problem(
                    one.spot.part.at("letter"),
                    "paper-missing",
                    message="Paper {label} had to be in by {due} and has not come in.",
                    values={"label": one.label, "due": due},
                    severity=Severity.UNFINISHED,
                    hint="Ask after it, or write received when it is in.",
                )
            )


def paper_never_received(board: Board, asked: Asked) -> Iterator[Problem]:
    """A meeting was held, and one of its papers never came in according to the data.

    Write `received`, or take the paper out of the agenda.

    Weight: warning.
    """
    for one in _papers(board):
        held = meeting_status(one.meeting, asked.day) is MeetingStatus.HELD
        if held and not received_by(one.spot.part, asked.day):
            yield one.spot.tell(
                Problem(
                    one.spot.part.at("letter"),
                    "paper-never-received",
                    message="The meeting was held, and paper {label} never came in.",
                    values={"label": one.label},
                    severity=Severity.WARNING,
                    hint="Write received, or take the paper out.",
                )
            )


def letter_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Two papers of an item have the same letter.

    The number of a paper is also the name of its file. Give the later one the next free letter.

    Weight: error.
    """
    for one in items_of_meetings(board):
        first: dict[str, Paper] = {}
        for paper in one.item.papers:
            other = first.setdefault(paper.letter, paper)
            if other is not paper:
                yield one.spot.tell(
                    Problem(
                        paper.at("letter"),
                        "letter-twice",
                        message="Two papers have the number {label}.",
                        values={"label": paper_label(one.number, paper)},
                        hint="Give the later one the next free letter.",
                        also=(other.at("letter"),),
                    )
                )


def letter_order(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The papers of an item do not stand in the order of their letters.

    The agenda lists them as they stand. Put them in order; a late paper takes the next free letter.

    Weight: warning.
    """
    for one in items_of_meetings(board):
        for before, after in pairwise(one.item.papers):
            if after.letter < before.letter:
                yield one.spot.tell(
                    Problem(
                        after.at("letter"),
                        "letter-order",
                        message="Paper {label} stands after {before}.",
                        values={
                            "label": paper_label(one.number, after),
                            "before": paper_label(one.number, before),
                        },
                        severity=Severity.WARNING,
                        hint="Put the papers in the order of their letters.",
                        also=(before.at("letter"),),
                    )
                )


def version_order(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A paper replaces a version that is not older than itself, or does not say which version it is.

    `replaces` is the number of the earlier version, `version` that of this one.

    Weight: error.
    """
    for one in _papers(board):
        version, replaces = one.spot.part.version, one.spot.part.replaces
        if replaces is None or (version is not None and replaces < version):
            continue
        yield one.spot.tell(
            Problem(
                one.spot.part.at("replaces"),
                "version-order",
                message="Paper {label} replaces version {replaces}, and its own version is missing."
                if version is None
                else "Paper {label} is version {version} and replaces version {replaces}.",
                values={"label": one.label, "replaces": replaces, "version": version},
                hint="Write the number of this version, higher than the one that it replaces.",
            )
        )


class _Paper(NamedTuple):
    """A paper with its number and its meeting."""

    label: str
    spot: Spot[Paper]
    meeting: Meeting


def _papers(board: Board) -> Iterator[_Paper]:
    numbers = {(one.meeting.id, one.item.id): one.number for one in items_of_meetings(board)}
    for spot in spots(board, Paper):
        meeting, item = spot.holder(Meeting), spot.holder(AgendaItem)
        if meeting and item:
            label = paper_label(numbers[meeting.id, item.id], spot.part)
            yield _Paper(label, spot, meeting)


def _awaited(board: Board, day: date) -> Iterator[tuple[_Paper, date]]:
    """The papers that have not come in for a meeting that is still being prepared, with their last day."""
    for one in _papers(board):
        if in_preparation(one.meeting, day) and not received_by(one.spot.part, day):
            yield one, due_day(one.spot.part, one.meeting, board.charter)
