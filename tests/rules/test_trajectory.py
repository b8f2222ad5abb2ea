from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from monitored import DAY, indicator, point

from boardkit.model.charter import Thresholds
from boardkit.model.history import Status
from boardkit.model.indicator import Indicator, Measurement, Trajectory
from boardkit.rules.trajectory import Course, Unmeasured, course, value_on

BORDERS = Thresholds()
START, GOAL = point("2024-01-01", "100"), point("2024-12-31", "200")


def goes(*measured: tuple[str, str], day: date = DAY, **fields: Any) -> Course:
    given = {"baseline": START, "targets": [GOAL], **fields}
    return course(Indicator.model_validate(indicator(*measured, **given)), BORDERS, day=day)


def points(*given: tuple[str, str]) -> list[Measurement]:
    return [Measurement.model_validate(point(on, value)) for on, value in given]


def test_a_straight_line_is_followed_from_one_target_to_the_next() -> None:
    line = points(("2024-01-01", "100"), ("2024-01-11", "200"), ("2024-01-21", "180"))
    days = ["2023-01-01", "2024-01-01", "2024-01-06", "2024-01-11", "2024-01-16", "2024-01-21", "2030-01-01"]
    values = [value_on(line, date.fromisoformat(day), Trajectory.LINEAR) for day in days]
    assert values == [100, 100, 150, 200, 190, 180, 180]


def test_in_steps_a_target_counts_from_its_own_day() -> None:
    line = points(("2024-01-01", "100"), ("2024-01-11", "200"), ("2024-01-21", "180"))
    days = ["2024-01-10", "2024-01-11", "2024-01-20", "2024-01-21"]
    assert [value_on(line, date.fromisoformat(day), Trajectory.STEPS) for day in days] == [100, 200, 200, 180]


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("190", Status.ON_TRACK),
        ("150", Status.ON_TRACK),
        ("145", Status.ON_TRACK),
        ("144.9", Status.AT_RISK),
        ("135", Status.AT_RISK),
        ("134.9", Status.OFF_TRACK),
        ("100", Status.OFF_TRACK),
        ("90", Status.OFF_TRACK),
    ],
)
def test_the_part_of_the_way_that_was_made_decides(value: str, status: Status) -> None:
    found = goes(("2024-07-01", value), targets=[point("2024-12-30", "200")], day=date(2024, 7, 1))
    assert found.expected == 150
    assert found.status is status


@pytest.mark.parametrize(
    ("value", "ratio"), [("75", "100.0"), ("80", "80.0"), ("100", "0.0"), ("110", "-40.0")]
)
def test_an_indicator_that_must_fall_is_judged_in_the_same_way(value: str, ratio: str) -> None:
    down = {"direction": "falling", "targets": [point("2024-12-30", "50")]}
    assert goes(("2024-07-01", value), day=date(2024, 7, 1), **down).ratio == Decimal(ratio)


def test_what_is_expected_is_expected_on_the_day_of_the_measurement() -> None:
    found = goes(("2024-03-31", "125"), day=date(2024, 12, 31))
    assert found.expected
    assert 124 < found.expected < 125
    assert found.status is Status.ON_TRACK


@pytest.mark.parametrize(
    ("measured", "fields", "reason"),
    [
        ([("2024-05-01", "1")], {"baseline": None}, Unmeasured.NO_BASELINE),
        ([("2024-05-01", "1")], {"targets": []}, Unmeasured.NO_TARGET),
        ([("2024-05-01", "1")], {"targets": [point("2023-12-31", "9")]}, Unmeasured.NO_TARGET),
        ([("2024-05-01", "1")], {"targets": [point("2024-01-01", "9")]}, Unmeasured.NO_TARGET),
        ([], {}, Unmeasured.NO_MEASUREMENT),
        ([("2024-07-01", "1")], {}, Unmeasured.NO_MEASUREMENT),
        ([("2023-12-31", "1")], {}, Unmeasured.BEFORE_START),
        ([("2024-01-01", "1")], {}, Unmeasured.NOTHING_EXPECTED),
        ([("2024-05-01", "1")], {"targets": [point("2024-12-31", "100")]}, Unmeasured.NOTHING_EXPECTED),
        ([("2024-05-01", "1")], {"trajectory": "steps"}, Unmeasured.NOTHING_EXPECTED),
    ],
)
def test_there_is_a_reason_when_nothing_can_be_said(
    measured: list[tuple[str, str]], fields: dict[str, Any], reason: Unmeasured
) -> None:
    found = goes(*measured, **fields)
    assert (found.unmeasured, found.status, found.expected, found.ratio) == (
        reason,
        Status.NO_DATA,
        None,
        None,
    )


def test_in_steps_there_is_something_to_say_from_the_first_target_on() -> None:
    found = goes(("2024-12-31", "195"), trajectory="steps", day=date(2024, 12, 31))
    assert (found.expected, found.ratio) == (Decimal(200), Decimal(95))
    assert found.status is Status.ON_TRACK


def test_a_measurement_on_the_day_itself_counts_and_of_two_the_one_written_last() -> None:
    found = goes(("2024-06-30", "120"), ("2024-06-30", "130"), ("2024-01-31", "90"))
    assert found.measured
    assert found.measured.value == 130
    assert [one.value for one in found.measurements] == [90, 120, 130]


@pytest.mark.parametrize(
    ("on", "last"),
    [("2023-06-30", "2024-06-30"), ("2023-02-28", "2024-02-28"), ("2024-02-29", "2025-02-28")],
)
def test_a_measurement_is_stale_only_after_so_many_months(on: str, last: str) -> None:
    day = date.fromisoformat(last)
    early = {"baseline": point("2020-01-01", "1")}
    assert not goes((on, "5"), day=day, **early).is_stale
    assert goes((on, "5"), day=day + timedelta(days=1), **early).is_stale


def test_what_was_never_measured_is_not_stale() -> None:
    assert not goes().is_stale


def test_the_next_target_is_the_first_that_is_not_over_else_the_last() -> None:
    goals = [point("2025-12-31", "300"), point("2024-06-30", "150"), point("2024-03-31", "120")]
    on = {day: goes(targets=goals, day=day).next_target for day in (DAY, date(2024, 7, 1), date(2030, 1, 1))}
    assert [one.value for one in on.values() if one] == [150, 300, 300]
    assert goes(targets=[]).next_target is None


AMOUNT = st.decimals(-(10**18) + 1, 10**18 - 1, places=6, allow_nan=False, allow_infinity=False).map(
    lambda one: format(one, "f")
)
DAYS = st.dates(date(2024, 1, 2), date(2026, 12, 31)).map(str)


@settings(deadline=None)
@given(
    AMOUNT, st.dictionaries(DAYS, AMOUNT, max_size=3), st.tuples(DAYS, AMOUNT), st.sampled_from(Trajectory)
)
def test_any_numbers_give_a_status_or_a_reason(
    baseline: str, targets: dict[str, str], measured: tuple[str, str], way: Trajectory
) -> None:
    goals = [point(on, value) for on, value in targets.items()]
    found = goes(
        measured,
        baseline=point("2024-01-01", baseline),
        targets=goals,
        trajectory=way.value,
        day=date(2027, 1, 1),
    )
    assert (found.ratio is None) == (found.status is Status.NO_DATA) == (found.unmeasured is not None)


def test_a_tiny_way_and_a_huge_value_still_give_a_ratio() -> None:
    tiny: dict[str, Any] = {
        "baseline": point("2024-01-01", "0"),
        "targets": [point("2124-01-01", "0.000001")],
    }
    found = goes(("2024-01-02", "900000000000000000"), **tiny)
    assert found.ratio
    assert found.status is Status.ON_TRACK


@settings(deadline=None)
@given(st.dictionaries(DAYS, AMOUNT, max_size=4), st.dates(date(2024, 1, 1), date(2026, 12, 31)))
def test_what_is_measured_later_changes_nothing_about_a_day(measured: dict[str, str], day: date) -> None:
    until = [(on, value) for on, value in measured.items() if on <= str(day)]
    told, known = goes(*measured.items(), day=day), goes(*until, day=day)
    names = [name for name in Course.__slots__ if name != "indicator"]
    assert [getattr(told, name) for name in names] == [getattr(known, name) for name in names]


@settings(deadline=None)
@given(DAYS, st.decimals(101, 500, places=1), st.decimals(1, 500, places=1))
def test_rising_and_falling_mirror_each_other(on: str, target: Decimal, value: Decimal) -> None:
    up = goes((on, str(value)), targets=[point("2027-01-01", str(target))], day=date(2027, 1, 1))
    down = goes(
        (on, str(-value)),
        direction="falling",
        baseline=point("2024-01-01", "-100"),
        targets=[point("2027-01-01", str(-target))],
        day=date(2027, 1, 1),
    )
    assert (up.ratio, up.status) == (down.ratio, down.status)
