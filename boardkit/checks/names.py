"""Short names that mean something only within one whole: items of a meeting, asks of an input, tasks."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.checks.short_names import namings, wholes
from boardkit.model.board import Board
from boardkit.model.minutes import Outcome
from boardkit.model.part import Part
from boardkit.model.record import Audience
from boardkit.problems import Problem, Where


def name_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Two items of a meeting, asks of an input, or tasks of a body have the same short name.

    Outcomes and contributions refer to them by it. Give the later one a name of its own. The same holds for
    the figures of an input, for the streams, pillars, components and crisis stages of a body, and for the
    strands and standing items of the board.

    Weight: error.
    """
    for spot, names in wholes(board):
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
    """A field names an item, ask, figure, task, stream or the like that does not exist.

    Items are those of the same meeting, asks and figures those of the same input, strands those of
    board.yaml. Tasks, components, streams and crisis stages are those of the law that is chosen: by the input
    or meeting itself (`profile`), else by the meeting that the input is for, else by board.yaml
    (`eu_profile`); pillars and streams of a task are those of its own law. Correct the name, or add what it
    names.

    Weight: error.
    """
    for spot, field, known in namings(board):
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


def _whole(part: Part) -> str:
    return str(getattr(part, "id", "board.yaml"))
