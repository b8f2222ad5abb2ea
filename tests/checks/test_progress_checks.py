from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.progress import (
    done_without_day,
    done_without_evidence,
    moved_without_reason,
    trouble_unexplained,
)
from boardkit.problems import Severity


def history(*updates: str, due: str = "2024-06-30") -> str:
    rows = "".join(f"\n              - {{{one}}}" for one in updates)
    return f"""
        milestones:
          - id: launch
            due: {due}
            history:{rows}
    """


def test_a_moved_date_needs_a_reason() -> None:
    text = history("on: 2024-05-01, due: 2024-Q3")
    assert said(moved_without_reason, text) == [
        (
            "5: The date of launch moved from 2024-06-30 to 2024-Q3, and no reason is given. "
            "Write the reason in this update."
        )
    ]
    assert said(moved_without_reason, history("on: 2024-05-01, due: 2024-Q3, reason: Ziekte.")) == []


def test_a_date_that_is_repeated_or_given_for_the_first_time_has_not_moved() -> None:
    assert said(moved_without_reason, history("on: 2024-05-01, due: 2024-06-30")) == []
    assert (
        said(moved_without_reason, history("on: 2024-05-01, due: 2024-Q3").replace("due: 2024-06-30", ""))
        == []
    )


def test_a_date_that_moves_twice_needs_two_reasons() -> None:
    text = history(
        "on: 2024-04-01, due: 2024-Q3, reason: Ziekte.",
        "on: 2024-05-01, due: 2024-Q4",
        "on: 2024-06-01, due: 2025",
    )
    assert [(one.where.line, one.values["before"]) for one in found(moved_without_reason, text)] == [
        (6, "2024-Q3")
    ]
    assert len(found(moved_without_reason, text, day="2024-06-01")) == 2


def test_a_date_of_an_action_point_or_of_a_commitment_can_move_too() -> None:
    text = """
        commitments:
          - {id: promise, due: 2024, history: [{on: 2024-05-01, due: 2025}]}
        meetings:
          - id: 2024-02
            action_points: [{id: ap-1, due: 2024-06-01, history: [{on: 2024-05-01, due: 2024-07-01}]}]
    """
    assert [one.subject for one in found(moved_without_reason, text)] == ["promise", "ap-1"]


def test_a_move_in_an_update_of_its_own_is_told_at_that_update() -> None:
    text = """
        milestones: [{id: launch, due: 2024}]
        updates: [{of: launch, on: 2024-05-01, due: 2025, level: government}]
    """
    assert [(one.where.line, one.level) for one in found(moved_without_reason, text)] == [(2, "government")]


EXPLAINED = "cause: Ziekte., consequence: Later., measure: {who: a, what: Invallen., due: 2024-07}"


@pytest.mark.parametrize("status", ["at_risk", "off_track"])
def test_trouble_needs_a_cause_a_consequence_and_a_measure(status: str) -> None:
    text = history(f"on: 2024-05-01, status: {status}")
    assert said(trouble_unexplained, text) == [
        (
            f"5: launch is reported as {status} without cause, consequence, measure. "
            "Ask the owner, and write it in this update."
        )
    ]
    assert [one.severity for one in found(trouble_unexplained, text)] == [Severity.UNFINISHED]
    assert said(trouble_unexplained, history(f"on: 2024-05-01, status: {status}, {EXPLAINED}")) == []


def test_only_what_is_missing_is_asked_for() -> None:
    text = history("on: 2024-05-01, status: at_risk, cause: Ziekte., consequence: Later.")
    assert [one.values["missing"] for one in found(trouble_unexplained, text)] == [("measure",)]


def test_what_was_said_about_the_same_trouble_still_holds() -> None:
    text = history(f"on: 2024-04-01, status: at_risk, {EXPLAINED}", "on: 2024-05-01, status: off_track")
    assert said(trouble_unexplained, text) == []


def test_what_was_said_about_earlier_trouble_does_not_hold() -> None:
    text = history(
        f"on: 2024-03-01, status: at_risk, {EXPLAINED}",
        "on: 2024-04-01, status: on_track",
        "on: 2024-05-01, status: at_risk",
    )
    assert [one.where.line for one in found(trouble_unexplained, text)] == [7]


def test_an_explanation_may_come_later_than_the_trouble() -> None:
    text = history("on: 2024-04-01, status: at_risk", f"on: 2024-05-01, {EXPLAINED}")
    assert said(trouble_unexplained, text) == []
    assert len(found(trouble_unexplained, text, day="2024-04-30")) == 1


@pytest.mark.parametrize("status", ["not_started", "on_track", "done", "stopped", "no_data"])
def test_who_is_not_in_trouble_explains_nothing(status: str) -> None:
    text = history("on: 2024-04-01, status: off_track", f"on: 2024-05-01, status: {status}")
    assert said(trouble_unexplained, text) == []


def test_what_is_done_was_done_on_a_day() -> None:
    text = history("on: 2024-05-01, status: done")
    assert said(done_without_day, text) == [
        "5: launch is reported as done, without the day. Write completed_on in this update."
    ]
    assert said(done_without_day, history("on: 2024-05-01, status: done, completed_on: 2024-04-30")) == []


def test_an_action_point_is_closed_on_a_day_too_and_needs_no_evidence() -> None:
    text = """
        meetings:
          - id: 2024-02
            action_points:
              - {id: 2024-02-a1, due: 2024-06-01, history: [{on: 2024-05-01, status: done}]}
    """
    assert said(done_without_day, text) == [
        "4: 2024-02-a1 is reported as done, without the day. Write completed_on in this update."
    ]
    assert said(done_without_day, text.replace("done}", "done, completed_on: 2024-05-01}")) == []
    assert said(done_without_evidence, text) == []


def test_what_had_no_date_was_still_done_on_a_day() -> None:
    text = history("on: 2024-05-01, status: done").replace("due: 2024-06-30", "")
    assert len(found(done_without_day, text)) == 1


@pytest.mark.parametrize("due", ["1989", "2023-Q4", "{value: 2023-12-01, approx: true}"])
def test_what_was_due_on_a_rough_date_needs_no_day(due: str) -> None:
    assert said(done_without_day, history("on: 2024-05-01, status: done", due=due)) == []


def test_what_is_done_is_shown_to_be_done() -> None:
    text = history("on: 2024-05-01, status: done")
    assert said(done_without_evidence, text) == [
        "5: launch is reported as done, and nothing shows it. Write evidence or a source in this update."
    ]
    assert [one.severity for one in found(done_without_evidence, text)] == [Severity.WARNING]


@pytest.mark.parametrize("proof", ["evidence: Verslag.", "source: {id: letter}"])
def test_evidence_or_a_source_shows_it(proof: str) -> None:
    assert said(done_without_evidence, history(f"on: 2024-05-01, status: done, {proof}")) == []


def test_what_is_done_only_later_is_not_done_yet() -> None:
    text = history("on: 2024-06-01, status: done")
    assert said(done_without_day, text) == said(done_without_evidence, text) == []
