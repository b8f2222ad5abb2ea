"""Short names that mean something only within one whole: items of a meeting, asks of an input, tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.eu_body import EuMeeting, EuProfile, EuTask
from boardkit.model.eu_input import AskStance, EuInput, EuOutcome
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import ActionPoint, Attendance, Correction, Discussion, Objection, Outcome
from boardkit.model.part import Part
from boardkit.model.priority import Priority
from boardkit.model.record import Audience
from boardkit.model.shape import shape
from boardkit.problems import Problem, Where
from boardkit.rules.numbering import numbered


def name_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Two items of a meeting, asks of an input, or tasks of a body have the same short name.

    Outcomes and contributions refer to them by it. Give the later one a name of its own. The same holds for
    the streams of a body and for the strands and standing items of the board.

    Weight: error.
    """
    for spot, names in _named(board):
        first: dict[str, Where] = {}
        for part, field in names:
            name, where = getattr(part, field), part.at(field)
            if first.setdefault(name, where) != where:
                yield spot.tell(
                    Problem(
                        where,
                        "name-twice",
                        message="The name {name} is used twice within {whole}.",
                        values={"name": name, "whole": _whole(spot.part)},
                        hint="Give one of the two another one.",
                        also=(first[name],),
                    )
                )


def outcome_number_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Two outcomes have the same number.

    The number carries year and meeting, is what later papers cite, and is never used again (product rule).
    Give the later outcome the next free number.

    Weight: error.
    """
    first: dict[str, Where] = {}
    for spot in spots(board, Outcome):
        number, where = spot.part.number, spot.part.at("number")
        if first.setdefault(number, where) != where:
            yield spot.tell(
                Problem(
                    where,
                    "outcome-number-twice",
                    message="The number {number} of an outcome is used twice.",
                    values={"number": number},
                    hint="Give the later outcome the next free number.",
                    also=(first[number],),
                )
            )


def name_unknown(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A field names an item, ask, task, stream or strand that does not exist.

    Items are those of the same meeting, asks those of the same input, tasks and streams those of the
    European body, strands those of board.yaml. Correct the name, or add what it names.

    Weight: error.
    """
    for spot, field, known in _namings(board):
        value = getattr(spot.part, field)
        for index, name in enumerate(value if isinstance(value, tuple) else [value]):
            if name is None or name in known:
                continue
            near = get_close_matches(name, known, n=1)
            yield spot.tell(
                Problem(
                    spot.part.at(field, *([index] if isinstance(value, tuple) else [])),
                    "name-unknown",
                    message="{field} names {value}, which does not exist here.",
                    values={"field": field, "value": name, **({"proposal": near[0]} if near else {})},
                    hint="Did you mean {proposal}?" if near else "Correct it, or add what it names.",
                    level=known[near[0]] if near else Audience.PUBLIC,
                )
            )


class _Naming(NamedTuple):
    """A block, its field, and the names that the field may hold, each with who may read it."""

    spot: Spot[Part]
    field: str
    known: Mapping[str, Audience]


def _named(board: Board) -> Iterator[tuple[Spot[Part], list[tuple[Part, str]]]]:
    """Each whole with the parts that have short names in it, and the field of the name."""
    for meeting in spots(board, Meeting):
        yield meeting, [(item, "id") for _, item in numbered(meeting.part.items)]
    for brought in spots(board, EuInput):
        yield brought, [(ask, "id") for ask in brought.part.asks]
    for body in spots(board, EuProfile):
        yield body, [(task, "code") for task in body.part.tasks]
        yield body, [(stream, "code") for stream in body.part.streams]
    for charter in spots(board, Charter):
        yield charter, [(strand, "id") for strand in charter.part.strands]
        yield charter, [(item, "id") for item in charter.part.standing_items]


def _whole(part: Part) -> str:
    return str(getattr(part, "id", "board.yaml"))


def _namings(board: Board) -> Iterator[_Naming]:
    """Each field that holds short names."""
    profiles = board.eu_profiles
    strands = _open(strand.id for strand in board.charter.strands)
    tasks = _open(task.code for profile in profiles for task in profile.tasks)
    streams = _open(stream.code for profile in profiles for stream in profile.streams)
    yield from (_Naming(spot, "strand", strands) for spot in spots(board, Priority))
    yield from (_Naming(spot, "task", tasks) for spot in spots(board, EuInput))
    yield from (_Naming(spot, "stream", streams) for spot in spots(board, EuMeeting, EuTask))
    for spot in spots(board, AskStance, EuOutcome):
        brought = spot.holder(EuInput)
        asks = _open(ask.id for ask in (brought.asks if brought else ()))
        yield _Naming(spot, "ask" if isinstance(spot.part, AskStance) else "taken_over", asks)
    yield from _namings_of_items(board)


def _namings_of_items(board: Board) -> Iterator[_Naming]:
    items: dict[str, dict[str, Audience]] = {}
    for item in spots(board, AgendaItem):
        meeting = item.holder(Meeting)
        items.setdefault(meeting.id if meeting else "", {})[item.part.id] = item.level
    for spot in spots(board, Meeting, Attendance, Discussion, Objection, Outcome, ActionPoint, Correction):
        meeting = spot.holder(Meeting)
        for field in shape(type(spot.part)):
            if field.to_item and meeting:
                known = items.get(meeting.follows or "" if field.earlier else meeting.id, {})
                yield _Naming(spot, field.written, known)


def _open(names: Iterable[str]) -> dict[str, Audience]:
    return dict.fromkeys(names, Audience.PUBLIC)
