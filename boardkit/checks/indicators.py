"""Indicators can be judged: their targets lie on the side that is better, and a day has one value."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.model.board import Board
from boardkit.model.indicator import Direction, Indicator, Measurement
from boardkit.problems import Problem


def target_on_wrong_side(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A target of an indicator is worse than its baseline.

    The way to a target is measured from the baseline on, so that getting worse would count as progress.
    Look at `direction`, which says which way is better, and at the two values.

    Weight: error.
    """
    for spot in spots(board, Indicator):
        start, direction = spot.part.baseline, spot.part.direction
        for target in spot.part.targets if start else ():
            if start and _is_worse(target, start, direction):
                yield spot.tell(
                    Problem(
                        target.at("value"),
                        "target-on-wrong-side",
                        message="The target {target} of {id} is worse than its baseline {baseline}: "
                        "{direction}.",
                        values={
                            "id": spot.part.id,
                            "target": target.value,
                            "baseline": start.value,
                            "direction": direction,
                        },
                        hint="Look at direction, and at the two values.",
                        also=(start.at("value"), spot.part.at("direction")),
                    )
                )


def indicator_measured_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An indicator has two measurements, or two targets, of the same day.

    Only one can hold. Take out one, or correct its day.

    Weight: error.
    """
    for spot in spots(board, Indicator):
        for values in (spot.part.measurements, spot.part.targets):
            seen: dict[object, Measurement] = {}
            for value in values:
                first = seen.setdefault(value.on, value)
                if first is not value:
                    yield spot.tell(
                        Problem(
                            value.at("on"),
                            "indicator-measured-twice",
                            message="{id} has two values of {on}.",
                            values={"id": spot.part.id, "on": value.on},
                            hint="Take out one, or correct its day.",
                            also=(first.at("on"),),
                        )
                    )


def _is_worse(target: Measurement, start: Measurement, direction: Direction) -> bool:
    return target.value < start.value if direction is Direction.RISING else target.value > start.value
