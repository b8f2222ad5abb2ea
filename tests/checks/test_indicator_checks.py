from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.indicators import indicator_measured_twice, target_on_wrong_side


def depth(direction: str, *fields: str) -> str:
    rows = "".join(f"\n            {one}" for one in fields)
    return f"""
        indicators:
          - id: depth
            direction: {direction}{rows}
    """


BASE = "baseline: {on: 2024-01-01, value: 100}"


@pytest.mark.parametrize(("direction", "target"), [("rising", "99.5"), ("falling", "100.5")])
def test_a_target_is_not_worse_than_the_baseline(direction: str, target: str) -> None:
    given = depth(direction, BASE, f"targets: [{{on: 2025-01-01, value: {target}}}]")
    assert said(target_on_wrong_side, given) == [
        (
            f"5: The target {target} of depth is worse than its baseline 100: {direction}. "
            "Look at direction, and at the two values. (also 4, 3)"
        )
    ]


@pytest.mark.parametrize(("direction", "target"), [("rising", "110"), ("falling", "90"), ("rising", "100")])
def test_a_target_is_better_or_holds_what_there_is(direction: str, target: str) -> None:
    given = depth(direction, BASE, f"targets: [{{on: 2025-01-01, value: {target}}}]")
    assert said(target_on_wrong_side, given) == []


def test_without_a_baseline_there_is_no_wrong_side() -> None:
    assert said(target_on_wrong_side, depth("rising", "targets: [{on: 2025-01-01, value: 1}]")) == []


@pytest.mark.parametrize("name", ["measurements", "targets"])
def test_a_day_has_one_value(name: str) -> None:
    given = depth("rising", f"{name}: [{{on: 2024-05-01, value: 1}}, {{on: 2024-05-01, value: 1}}]")
    assert said(indicator_measured_twice, given) == [
        "4: depth has two values of 2024-05-01. Take out one, or correct its day. (also 4)"
    ]


def test_a_target_and_a_measurement_may_be_of_one_day() -> None:
    row = "[{on: 2024-05-01, value: 1}, {on: 2024-06-01, value: 1}]"
    assert found(indicator_measured_twice, depth("rising", f"targets: {row}", f"measurements: {row}")) == []
