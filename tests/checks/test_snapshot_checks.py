from __future__ import annotations

import pytest
from board_text import board_of, found, said

from boardkit.checks.snapshots import history_rewritten, item_vanished, snapshot_period, snapshot_twice
from boardkit.model.action import Milestone
from boardkit.problems import Severity
from boardkit.rules.frozen import fingerprint

ZERO = "0" * 64
LAUNCH = "{id: launch, title: Start, history: [{on: 2024-03-01, status: on_track}]}"


def digest(milestone: str = LAUNCH, day: str = "2024-03-31") -> str:
    """The fingerprint of a milestone on a day."""
    board = board_of(f"milestones: [{milestone}]\nsnapshots: [{{id: q, period: q, reference_day: {day}}}]")
    record = next(one for one in board.by_id.values() if isinstance(one, Milestone))
    return fingerprint(board, record, board.snapshots[0].reference_day)


def frozen(
    hashes: dict[str, str],
    period: str = "2024-Q1",
    day: str = "2024-03-31",
    version: int = 1,
    more: str = "",
) -> str:
    rows = ", ".join(f"{{of: {name}, hash: {one}{more}}}" for name, one in hashes.items())
    head = f"id: s-{period.lower()}-{version}, period: {period}, reference_day: {day}, version: {version}"
    return f"{{{head}, entries: [{rows}]}}"


def text(milestones: str, *snapshots: str, more: str = "") -> str:
    return f"milestones: [{milestones}]\nsnapshots: [{', '.join(snapshots)}]\n{more}"


def test_a_history_that_is_as_it_was_is_not_told() -> None:
    later = "updates: [{of: launch, on: 2024-04-01, status: off_track}]"
    assert said(history_rewritten, text(LAUNCH, frozen({"launch": digest()}), more=later)) == []


def test_an_update_that_is_dated_back_is_told_at_that_update() -> None:
    late = "updates: [{of: launch, on: 2024-03-30, status: off_track}, {of: launch, on: 2024-04-01}]"
    given = text(LAUNCH, frozen({"launch": digest()}), more=late)
    assert said(history_rewritten, given) == [
        (
            "3: The history of launch is not as it was when this was frozen: 2024-Q1. "
            "Date an update on the day that it became known, or freeze a correction with "
            'boardkit report 2024-Q1 --final --correction "why".'
        )
    ]
    (problem,) = found(history_rewritten, given)
    assert (problem.subject, problem.severity, problem.where.column) == ("launch", Severity.UNFINISHED, 28)


def test_one_record_is_told_once_for_all_the_reports_that_it_contradicts() -> None:
    first, second = frozen({"launch": ZERO}), frozen({"launch": ZERO}, "2024-Q2", "2024-06-30")
    assert [one.values["periods"] for one in found(history_rewritten, text(LAUNCH, second, first))] == [
        ("2024-Q1", "2024-Q2")
    ]


def test_what_came_in_later_and_says_that_it_was_there_is_told() -> None:
    assert said(history_rewritten, text(LAUNCH, frozen({}))) == [
        (
            "1: launch is not in what was frozen of 2024-Q1, and says that it was there. "
            "Write the day that it came in as added_on, or freeze a correction with "
            'boardkit report 2024-Q1 --final --correction "why".'
        )
    ]
    assert said(history_rewritten, text("{id: launch, title: Start}", frozen({}))) == []
    assert said(history_rewritten, text("{id: launch, added_on: 2024-04-01}", frozen({}))) == []


def test_a_correction_takes_the_place_of_what_was_frozen_first() -> None:
    again = frozen({"launch": digest()}, version=2)
    assert said(history_rewritten, text(LAUNCH, frozen({"launch": ZERO}), again)) == []
    assert len(found(history_rewritten, text(LAUNCH, frozen({"launch": ZERO})))) == 1


def test_an_indicator_that_was_measured_anew_is_told_at_its_last_measurement() -> None:
    given = f"""
        indicators:
          - id: depth
            measurements:
              - {{on: 2024-02-01, value: 5}}
              - {{on: 2024-04-01, value: 5}}
        snapshots: [{frozen({"depth": ZERO})}]
    """
    assert [one.where.line for one in found(history_rewritten, given)] == [4]


def test_what_an_update_for_some_tells_is_told_to_no_one_else() -> None:
    late = "updates: [{of: launch, on: 2024-03-30, level: secretariat}]"
    assert [
        one.level for one in found(history_rewritten, text(LAUNCH, frozen({"launch": digest()}), more=late))
    ] == ["secretariat"]


def test_what_has_gone_without_a_word_is_told_at_its_entry() -> None:
    given = f"""
        snapshots:
          - id: q1
            period: 2024-Q1
            reference_day: 2024-03-31
            entries:
              - {{of: launch, hash: {ZERO}}}
              - {{of: crane, hash: {ZERO}, stood: {{status: done}}}}
              - {{of: quay, hash: {ZERO}, stood: {{status: off_track}}, level: government}}
    """
    assert said(item_vanished, given)[0] == (
        "6: launch was in the report of 2024-Q1, and is gone without an outcome. "
        "Put it back, with an update that says it was stopped and why."
    )
    assert [(one.values["id"], one.level) for one in found(item_vanished, given)] == [
        ("launch", "members"),
        ("quay", "government"),
    ]


def test_what_is_there_or_was_closed_later_has_not_vanished() -> None:
    assert said(item_vanished, text(LAUNCH, frozen({"launch": ZERO}))) == []
    closed = frozen({"launch": ZERO}, "2024-Q2", "2024-06-30", more=", stood: {status: done}")
    assert said(item_vanished, text("", frozen({"launch": ZERO}), closed)) == []


def test_a_version_stands_there_once() -> None:
    given = """
        snapshots:
          - {id: a, period: 2024-Q1, reference_day: 2024-03-31, version: 1}
          - {id: b, period: 2024-Q1, reference_day: 2024-03-31, version: 1}
          - {id: c, period: 2024-Q2, reference_day: 2024-06-30, version: 1}
          - {id: d, period: 2024-Q2, reference_day: 2024-06-30, version: 2}
    """
    assert said(snapshot_twice, given) == [
        (
            "3: There is another snapshot of 2024-Q1 with version 1. "
            "Take out the one that boardkit did not write. (also 2)"
        )
    ]


@pytest.mark.parametrize("version", ["0", "2", "3"])
def test_versions_count_from_one(version: str) -> None:
    given = f"snapshots: [{{id: a, period: 2024-Q1, reference_day: 2024-03-31, version: {version}}}]"
    assert said(snapshot_twice, given) == [
        (
            f"1: This is version {version} of 2024-Q1, and there is no version before it. "
            "Versions count from 1: put the file of the one before back."
        )
    ]


@pytest.mark.parametrize("period", ["2024-Q5", "2024-H1", "2024q1", "voorjaar"])
def test_a_period_is_one_of_the_boards_own(period: str) -> None:
    given = f"snapshots: [{{id: a, period: {period}, reference_day: 2024-03-31}}]"
    assert [one.values["period"] for one in found(snapshot_period, given)] == [period]


@pytest.mark.parametrize(
    ("day", "told"), [("2024-01-01", 0), ("2024-03-31", 0), ("2024-04-01", 1), ("2023-12-31", 1)]
)
def test_the_day_of_a_report_lies_in_its_period(day: str, told: int) -> None:
    given = f"snapshots: [{{id: a, period: 2024-Q1, reference_day: {day}}}]"
    assert len(found(snapshot_period, given)) == told


def test_a_board_may_report_by_half_years() -> None:
    board = "charter: {names: [{name: Raad}], abbreviation: PB, defaults: {reporting_period: half_year}}\n"
    given = board + "snapshots: [{id: a, period: 2024-H1, reference_day: 2024-06-30}]"
    assert said(snapshot_period, given) == []
