from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.dates import completed_later, dates_reversed, history_order
from boardkit.problems import Severity


def test_an_action_that_is_due_before_it_starts_is_reported_at_its_due_date() -> None:
    text = """
        action_agendas:
          - id: agenda-talent
            actions:
              - id: talent-01
                start: 2024-06-01
                due: 2024-05-31
    """
    assert said(dates_reversed, text) == [
        "6: due (2024-05-31) lies before start (2024-06-01). Correct one of the two dates. (also 5)"
    ]


@pytest.mark.parametrize(
    ("start", "due", "told"),
    [
        ("2024-Q2", "2024-05", False),
        ("2024-06-30", "2024-Q2", False),
        ("2024-07-01", "2024-Q2", True),
        ("2024", "2023-H2", True),
        ("2024-03-01", "2024-03-01", False),
    ],
)
def test_a_rough_date_counts_from_its_first_to_its_last_day(start: str, due: str, told: bool) -> None:  # noqa: FBT001 - a column of the table
    text = f"milestones: [{{id: launch, start: {start}, due: {due}}}]"
    assert bool(said(dates_reversed, text)) is told


def test_a_period_is_told_as_it_was_written() -> None:
    text = "milestones: [{id: launch, start: 2024-07-01, due: 2024-Q2}]"
    assert said(dates_reversed, text) == [
        "1: due (2024-Q2) lies before start (2024-07-01). Correct one of the two dates. (also 1)"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            """
            seats:
              - id: sme-a
                from: 2024-02-01
                until: 2024-01-31
            """,
            4,
        ),
        (
            """
            declarations:
              - id: sme-a-2024
                seat: sme-a
                signed_on: 2024-02-01
                until: 2023-02-01
            """,
            5,
        ),
        (
            """
            meetings:
              - id: 2024-02
                date: 2024-06-12
                paper_deadline: 2024-06-13
            """,
            3,
        ),
        (
            """
            meetings:
              - id: 2024-02
                date: 2024-06-12
                dispatch: 2024-06-13
            """,
            3,
        ),
        (
            """
            eu_meetings:
              - id: esb
                date: 2024-06
                input_deadline: 2024-07-01
            """,
            3,
        ),
    ],
    ids=["term", "declaration", "deadline for papers", "dispatch", "deadline for input"],
)
def test_other_pairs_of_dates_are_kept_in_order(text: str, line: int) -> None:
    assert [one.where.line for one in found(dates_reversed, text)] == [line]


def test_dates_that_are_missing_are_not_compared() -> None:
    assert (
        said(dates_reversed, "seats: [{id: sme-a, from: 2024-02-01}, {id: sme-b, until: 2024-01-01}]") == []
    )


def test_a_declaration_that_ends_before_it_begins_is_told_to_the_secretariat_only() -> None:
    text = "declarations: [{id: a, seat: sme-a, signed_on: 2024-02-01, until: 2023-02-01}]"
    assert [one.level for one in found(dates_reversed, text)] == ["secretariat"]


def test_nobody_reports_what_is_still_to_be_completed() -> None:
    text = """
        milestones:
          - id: launch
            history:
              - on: 2024-03-01
                completed_on: 2024-03-02
    """
    assert said(completed_later, text) == [
        (
            "5: This update of 2024-03-01 says that it was done on 2024-03-02, which is later. "
            "Correct one of the two days. (also 4)"
        )
    ]
    assert said(completed_later, text.replace("03-02", "03-01")) == []


def test_completion_in_an_update_of_its_own_is_looked_at_too() -> None:
    text = """
        milestones: [{id: launch}]
        updates: [{of: launch, on: 2024-03-01, completed_on: 2024-04-01}]
    """
    assert [(one.where.line, one.subject) for one in found(completed_later, text)] == [(2, "launch")]


def test_a_step_after_a_later_one_is_worth_a_look() -> None:
    text = """
        bottlenecks:
          - id: grid
            history:
              - {on: 2024-03-01, severity: 3}
              - {on: 2023-05-01, severity: 4}
    """
    assert said(history_order, text) == [
        (
            "5: 2023-05-01 stands after 2024-03-01, and is earlier. "
            "Look whether the year is right, and put the oldest first. (also 4)"
        )
    ]
    assert [one.severity for one in found(history_order, text)] == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        """
        charter:
          history: [{on: 2024-02-01, stage: active}, {on: 2024-01-01, stage: announced}]
        """,
        "meetings: [{id: m, history: [{on: 2024-02-01, status: held}, {on: 2024-01-01, status: planned}]}]",
        "organisations: [{id: o, names: [{name: New, since: 2024-02-01}, {name: Old, since: 2020-01-01}]}]",
    ],
    ids=["board", "meeting", "names"],
)
def test_every_history_is_kept_in_order(text: str) -> None:
    assert len(found(history_order, text)) == 1


def test_steps_of_one_day_and_a_first_name_without_a_day_are_in_order() -> None:
    text = """
        organisations: [{id: o, names: [{name: Old}, {name: New, since: 2020-01-01}]}]
        bottlenecks: [{id: grid, history: [{on: 2024-03-01}, {on: 2024-03-01}]}]
    """
    assert said(history_order, text) == []
