"""Dates follow each other: nothing ends before it begins, and what happened stands in its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.model.action import Task
from boardkit.model.board import Board
from boardkit.model.dates import Precision, RoughDate
from boardkit.model.eu_body import EuMeeting
from boardkit.model.history import Update
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import InterestDeclaration, Seat
from boardkit.model.part import Part
from boardkit.model.shape import parts_of, shape
from boardkit.problems import Problem, Severity

_IN_ORDER: tuple[tuple[type[Part], str, str], ...] = (
    (Task, "start", "due"),
    (Seat, "from", "until"),
    (InterestDeclaration, "signed_on", "until"),
    (Meeting, "paper_deadline", "date"),
    (Meeting, "dispatch", "date"),
    (EuMeeting, "input_deadline", "date"),
)
"""Pairs of fields, by their names in YAML: the first may not lie after the second."""

_DATED = {"history": "on", "names": "since"}
"""Lists that stand in the order of time, and the field with the day."""


def dates_reversed(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A date lies before the one that it should follow.

    An action is due before it starts, a term or a declaration ends before it begins, or papers must be in
    after the meeting. A rough date, such as a quarter, counts from its first to its last day. Correct one
    of the two.

    Weight: error.
    """
    for kind, earlier, later in _IN_ORDER:
        names = {field.written: field.name for field in shape(kind)}
        for spot in spots(board, kind):
            first, last = getattr(spot.part, names[earlier]), getattr(spot.part, names[later])
            if first and last and _first(first) > _last(last):
                yield spot.tell(
                    Problem(
                        spot.part.at(later),
                        "dates-reversed",
                        message="{later} ({end}) lies before {earlier} ({begin}).",
                        values={
                            "later": later,
                            "end": _as_written(last),
                            "earlier": earlier,
                            "begin": _as_written(first),
                        },
                        hint="Correct one of the two dates.",
                        also=(spot.part.at(earlier),),
                    )
                )


def completed_later(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An update reports that something was done on a day after the update itself.

    Nobody can report what is still to come. Correct one of the two days.

    Weight: error.
    """
    for spot in spots(board, Update):
        if spot.part.completed_on and spot.part.completed_on > spot.part.on:
            yield spot.tell(
                Problem(
                    spot.part.at("completed_on"),
                    "completed-later",
                    message="This update of {on} says that it was done on {completed}, which is later.",
                    values={"on": spot.part.on, "completed": spot.part.completed_on},
                    hint="Correct one of the two days.",
                    also=(spot.part.at("on"),),
                )
            )


def history_order(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A dated step or name stands after a later one.

    Papers sort the steps by day, so nothing is lost; but a step in the wrong place is often one with a
    wrong year. Names are read in their order: the last one that began counts. Put them oldest first.

    Weight: warning.
    """
    for spot in spots(board, Part):
        for name, day in _dated(type(spot.part)):
            steps = parts_of(getattr(spot.part, name))
            yield from (spot.tell(one) for one in _out_of_order(steps, day))


@cache
def _dated(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The fields that hold dated steps, each with the name of its steps' day."""
    return tuple((field.name, _DATED[field.name]) for field in shape(model) if field.name in _DATED)


def _out_of_order(steps: Iterable[Part], day: str) -> Iterator[Problem]:
    for before, after in pairwise(steps):
        earlier, later = getattr(after, day), getattr(before, day)
        if later and earlier and earlier < later:
            yield Problem(
                after.at(day),
                "history-order",
                message="{on} stands after {later}, and is earlier.",
                values={"on": earlier, "later": later},
                severity=Severity.WARNING,
                hint="Look whether the year is right, and put the oldest first.",
                also=(before.at(day),),
            )


def _first(when: date | RoughDate) -> date:
    return when.first if isinstance(when, RoughDate) else when


def _last(when: date | RoughDate) -> date:
    return when.last if isinstance(when, RoughDate) else when


def _as_written(when: date | RoughDate) -> date | str:
    """A day as a day, which each language writes in its own way; a period as it was written."""
    if isinstance(when, RoughDate):
        return when.first if when.precision is Precision.DAY else when.value
    return when
