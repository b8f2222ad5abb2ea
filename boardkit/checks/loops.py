"""What is a part of something is not, in the end, a part of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.funding import Funding, Instrument
from boardkit.model.meeting import Meeting
from boardkit.model.organisation import Seat
from boardkit.model.priority import Region, Segment
from boardkit.model.record import Record
from boardkit.problems import Problem
from boardkit.rules.levels import narrowest

_UPWARD: Mapping[type[Record], str] = {
    Seat: "alternate_of",
    Segment: "parent",
    Region: "parent",
    Instrument: "part_of",
    Funding: "part_of",
    Meeting: "follows",
}
"""The field of each kind of record that leads to the one above or before it."""


def link_loop(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Records refer to each other in a circle, such as an amount that is a part of its own part.

    Nothing can be counted or ordered along a circle. The finding stands at the first record of the circle
    and shows the way round; take out one of the references.

    Weight: error.
    """
    for kind, field in _UPWARD.items():
        above = {spot.part.id: (spot, getattr(spot.part, field)) for spot in spots(board, kind)}
        for circle in _circles({name: parent for name, (_, parent) in above.items()}):
            yield _found(field, [above[name][0] for name in circle])


def _circles(above: Mapping[str, str | None]) -> Iterator[Sequence[str]]:
    """The identifiers of each circle on the way up, from the one that stands first in `above`."""
    place = {name: number for number, name in enumerate(above)}
    seen: set[str] = set()
    for start in above:
        way: list[str] = []
        step: str | None = start
        # Where an earlier way came, all that lies above it was looked at then.
        while step is not None and step in above and step not in seen:
            seen.add(step)
            way.append(step)
            step = above[step]
        if step in way:
            circle = way[way.index(step) :]
            first = circle.index(min(circle, key=place.__getitem__))
            yield [*circle[first:], *circle[:first]]


def _found(field: str, circle: Sequence[Spot[Record]]) -> Problem:
    spot = circle[0]
    return spot.tell(
        Problem(
            spot.part.at(field),
            "link-loop",
            message="{field} leads round in a circle: {way}.",
            values={"field": field, "way": " → ".join(one.part.id for one in (*circle, circle[0]))},
            hint="Take out one of these references.",
            level=narrowest(*(one.level for one in circle)),
            also=tuple(one.part.at(field) for one in circle[1:]),
        )
    )
