from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.asked import Check
from boardkit.checks.papers import (
    paper_expected,
    paper_missing,
    paper_never_received,
)
from boardkit.problems import Severity

# Ten working days before Wednesday 12 June 2024 is Wednesday 29 May 2024.
MEETING = """
    meetings:
      - id: 2024-02
        date: 2024-06-12
        history:
          - {{on: 2024-06-12, status: {status}}}
        items:
          - id: opening
          - id: grid
            papers:
              - letter: A
                {line}
"""
NOT_IN = MEETING.format(status="held", line="title: Stuk")
IN = MEETING.format(status="held", line="received: 2024-05-28")


@pytest.mark.parametrize(
    ("day", "check"),
    [
        ("2024-05-14", None),
        ("2024-05-15", paper_expected),
        ("2024-05-29", paper_expected),
        ("2024-05-30", paper_missing),
        ("2024-06-11", paper_missing),
        ("2024-06-12", paper_never_received),
        ("2026-11-23", paper_never_received),
    ],
)
def test_a_paper_that_is_not_in_is_told_by_the_day(day: str, check: Check | None) -> None:
    checks = (paper_expected, paper_missing, paper_never_received)
    assert [one for one in checks if found(one, NOT_IN, day=day)] == ([check] if check else [])


def test_a_paper_is_asked_after_by_its_number() -> None:
    assert said(paper_expected, NOT_IN, day="2024-05-20") == [
        "10: Still to come in by 2024-05-29: 2A. Ask after them, or write received when they are in."
    ]
    assert said(paper_missing, NOT_IN, day="2024-06-01") == [
        (
            "10: Paper 2A had to be in by 2024-05-29 and has not come in. "
            "Ask after it, or write received when it is in."
        )
    ]
    assert said(paper_never_received, NOT_IN, day="2024-12-31") == [
        "10: The meeting was held, and paper 2A never came in. Write received, or take the paper out."
    ]


def test_a_late_paper_stops_nobody() -> None:
    assert [one.severity for one in found(paper_missing, NOT_IN, day="2024-06-01")] == [Severity.UNFINISHED]
    assert [one.severity for one in found(paper_expected, NOT_IN, day="2024-05-20")] == [Severity.WARNING]
    assert [one.severity for one in found(paper_never_received, NOT_IN, day="2025-01-01")] == [
        Severity.WARNING
    ]


@pytest.mark.parametrize("day", ["2024-05-28", "2024-06-01", "2024-12-31"])
def test_a_paper_that_is_in_is_fine(day: str) -> None:
    for check in (paper_expected, paper_missing, paper_never_received):
        assert said(check, IN, day=day) == []


def test_a_paper_that_came_in_later_was_still_missing_on_the_day() -> None:
    late = MEETING.format(status="held", line="received: 2024-06-05")
    assert len(found(paper_missing, late, day="2024-06-04")) == 1
    assert said(paper_missing, late, day="2024-06-05") == []


def test_the_papers_of_a_cancelled_meeting_are_not_asked_after() -> None:
    text = MEETING.format(status="cancelled", line="title: Stuk")
    for check in (paper_expected, paper_missing, paper_never_received):
        assert said(check, text, day="2024-06-12") == []


def test_a_meeting_whose_outcome_is_unknown_is_no_reason_to_ask_after_papers() -> None:
    text = MEETING.format(status="confirmed", line="title: Stuk")
    for check in (paper_expected, paper_missing, paper_never_received):
        assert said(check, text, day="2025-01-01") == []


def test_a_day_of_its_own_goes_before_the_deadline_of_the_meeting() -> None:
    text = MEETING.format(status="held", line="due: 2024-06-07")
    assert said(paper_missing, text, day="2024-06-07") == []
    assert [str(one.values["due"]) for one in found(paper_missing, text, day="2024-06-08")] == ["2024-06-07"]


def test_papers_that_are_due_on_one_day_are_asked_after_in_one_sentence() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - {id: grid, papers: [{letter: A}, {letter: B, due: 2024-05-31}]}
              - {id: talent, papers: [{letter: A}]}
    """
    assert [one.values["papers"] for one in found(paper_expected, text, day="2024-05-20")] == [
        ("1A", "2A"),
        ("1B",),
    ]


def test_a_paper_that_members_may_not_know_of_is_asked_after_apart() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - {id: grid, papers: [{letter: A}]}
              - {id: secrets, level: government, papers: [{letter: A}]}
    """
    told = found(paper_expected, text, day="2024-05-20")
    assert [(one.values["papers"], one.level) for one in told] == [
        (("1A",), "members"),
        (("2A",), "government"),
    ]
