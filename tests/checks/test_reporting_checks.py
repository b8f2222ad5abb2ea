from __future__ import annotations

from datetime import date

import pytest
from board_text import board_of, found, said

from boardkit.checks.asked import Asked
from boardkit.checks.reporting import derived_trouble_unexplained, status_differs
from boardkit.problems import Severity

WHY = "cause: Ziekte., consequence: Later., measure: {who: a, what: Invallen., due: 2024-07}"


def launch(*updates: str, due: str = "2024-06-30", more: str = "") -> str:
    rows = "".join(f"\n              - {{{one}}}" for one in updates)
    return f"""
        milestones:
          - id: launch
            due: {due}{more}
            history:{rows or " []"}
    """


def test_who_says_that_it_goes_well_is_asked_about_a_date_that_says_otherwise() -> None:
    given = launch("on: 2024-05-01, status: on_track, forecast: 2024-12-31")
    assert said(status_differs, given) == [
        (
            "5: launch is reported as on_track, and by its dates it is off_track. "
            "Ask the owner when it will be done, and why it is late."
        )
    ]
    assert [one.severity for one in found(status_differs, given)] == [Severity.WARNING]


def test_who_says_that_it_is_off_track_is_asked_for_a_date() -> None:
    assert said(status_differs, launch("on: 2024-05-01, status: off_track")) == [
        (
            "5: launch is reported as off_track, and no date says so. "
            "Ask the owner by when it will now be done, and write it as forecast."
        )
    ]


@pytest.mark.parametrize(
    "update",
    [
        "status: at_risk",
        "status: at_risk, forecast: 2024-12-31",
        "status: off_track, forecast: 2024-07-10",
        "status: off_track, forecast: 2024-10-09, due: 2024-10-09",
        "status: done",
        "status: no_data, forecast: 2024-12-31",
        f"status: on_track, forecast: 2024-12-31, {WHY}",
    ],
)
def test_an_early_warning_and_what_is_explained_are_no_difference(update: str) -> None:
    assert said(status_differs, launch(f"on: 2024-05-01, {update}")) == []


def test_time_that_passes_makes_no_difference() -> None:
    given = launch("on: 2024-05-01, status: on_track")
    assert said(status_differs, given, day="2025-05-15") == []
    assert len(found(status_differs, launch("on: 2024-07-01, status: on_track"), day="2024-07-01")) == 1


def test_only_what_is_known_on_the_day_is_compared() -> None:
    given = launch("on: 2024-05-01, status: on_track", "on: 2024-06-01, forecast: 2025")
    assert said(status_differs, given, day="2024-06-30") == []
    later = launch("on: 2024-06-01, status: on_track, forecast: 2025")
    assert said(status_differs, later, day="2024-05-31") == []


def test_of_what_has_no_date_there_is_nothing_to_compare() -> None:
    assert (
        said(status_differs, launch("on: 2024-05-01, status: off_track").replace("due: 2024-06-30", "")) == []
    )


def test_what_is_late_by_its_dates_is_explained_for_a_report() -> None:
    given = launch("on: 2024-05-01, status: on_track")
    assert said(derived_trouble_unexplained, given, day="2024-07-01") == [
        (
            "5: launch is off_track by its dates, without cause, consequence, measure. "
            "Ask the owner, and write it in a new update."
        )
    ]
    assert said(derived_trouble_unexplained, given, day="2024-06-30") == []
    explained = launch(f"on: 2024-05-01, status: on_track, {WHY}")
    assert said(derived_trouble_unexplained, explained, day="2024-07-01") == []


def test_it_is_asked_for_a_report_only() -> None:
    board = board_of(launch())
    for for_report, count in ((True, 1), (False, 0)):
        asked = Asked(date(2024, 7, 1), ("nl",), for_report=for_report)
        assert len(list(derived_trouble_unexplained(board, asked))) == count


def test_without_any_update_it_is_told_at_the_date() -> None:
    assert [one.where.line for one in found(derived_trouble_unexplained, launch(), day="2024-07-01")] == [3]


@pytest.mark.parametrize("status", ["at_risk", "off_track", "done", "stopped"])
def test_what_is_reported_as_trouble_or_closed_is_not_told_twice(status: str) -> None:
    given = launch(f"on: 2024-05-01, status: {status}")
    assert said(derived_trouble_unexplained, given, day="2024-07-01") == []


def test_what_had_not_come_in_yet_is_not_told() -> None:
    given = launch(due="2024-01-31", more="\n            added_on: 2024-07-02")
    assert said(derived_trouble_unexplained, given, day="2024-07-01") == []
    assert len(found(derived_trouble_unexplained, given, day="2024-07-02")) == 1


@pytest.mark.parametrize("check", [status_differs, derived_trouble_unexplained])
def test_what_follows_from_an_update_for_some_is_told_to_no_one_else(check: object) -> None:
    given = """
        milestones: [{id: launch, due: 2024-05-31, history: [{on: 2024-04-01, status: on_track}]}]
        updates: [{of: launch, on: 2024-04-01, forecast: 2025, level: government}]
    """
    checks = {status_differs, derived_trouble_unexplained}
    (one,) = [one for one in checks if one is check]
    assert [problem.level for problem in found(one, given)] == ["government"]


def test_a_loose_update_is_as_open_as_the_board_says() -> None:
    given = """
        charter: {names: [{name: Raad}], abbreviation: PB, defaults: {level: government}}
        milestones: [{id: launch, due: 2024-05-31, level: public}]
        updates: [{of: launch, on: 2024-04-01, status: on_track, forecast: 2025}]
    """
    assert [problem.level for problem in found(status_differs, given)] == ["government"]
