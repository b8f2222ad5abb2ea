"""An update says what can be said of the record that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.action import Commitment, Task
from boardkit.model.board import Board
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.development import Development
from boardkit.model.history import LooseUpdate, Update
from boardkit.model.minutes import ActionPoint
from boardkit.model.record import Record
from boardkit.problems import Problem

_TO_DO = (Task, Commitment, ActionPoint)
_ONLY_OF: dict[str, tuple[type[Record], ...]] = {
    "status": _TO_DO,
    "progress": _TO_DO,
    "due": _TO_DO,
    "completed_on": _TO_DO,
    "stage": (Bottleneck,),
    "severity": (Bottleneck,),
    "trend": (Bottleneck,),
    "likelihood": (Development,),
    "impact": (Development,),
}
"""Fields of an update that say something of some kinds of records only."""


def field_out_of_place(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An update says something that cannot be said of its record, such as the severity of an action.

    No paper would print it. Of a bottleneck an update says `stage`, `severity` and `trend`, of a development
    `likelihood` and `impact`, of what is to be done `status`, `progress`, `due` and `completed_on`. Look
    whether it is about the right record.

    Weight: error.
    """
    for spot in spots(board, Update):
        record = _about(board, spot)
        for name, kinds in _ONLY_OF.items() if record else ():
            if record and getattr(spot.part, name) is not None and not isinstance(record, kinds):
                yield spot.tell(
                    Problem(
                        spot.part.at(name),
                        "field-out-of-place",
                        message="{field} says nothing of {id}: it is a field for other kinds of records.",
                        values={"field": name, "id": record.id},
                        hint="Look whether the update is about the right record.",
                    )
                )


def _about(board: Board, spot: Spot[Update]) -> Record | None:
    if isinstance(spot.part, LooseUpdate):
        return board.by_id.get(spot.part.of)
    return spot.holder(Record)
