from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.agenda import (
    agenda_over,
    agenda_under,
    item_without_minutes,
    parts_over,
)
from boardkit.checks.asked import Check
from boardkit.problems import Severity

HOUR = """
    meetings:
      - id: 2024-02
        start: 13:00
        end: 14:00
        items:
          - {{id: opening, minutes: {first}}}
          - {{id: grid, minutes: {second}}}
"""


def test_an_agenda_that_takes_too_long_says_how_many_minutes_over() -> None:
    text = HOUR.format(first=40, second=32)
    assert said(agenda_over, text) == [
        (
            "4: The items take 72 of 60 minutes: 12 minutes over. "
            "Give items less time, put one off, or let the meeting end later."
        )
    ]
    problem = found(agenda_over, text)[0]
    assert (problem.severity, problem.subject) == (Severity.UNFINISHED, "2024-02")
    assert said(agenda_under, text) == []


def test_an_agenda_that_leaves_time_says_how_many_minutes() -> None:
    text = HOUR.format(first=40, second=15)
    assert said(agenda_under, text) == [
        (
            "4: The items take 55 of 60 minutes: 5 minutes left. "
            "Give items more time, or let the meeting end earlier."
        )
    ]
    assert found(agenda_under, text)[0].severity is Severity.WARNING
    assert said(agenda_over, text) == []


def test_an_agenda_that_fits_is_fine() -> None:
    text = HOUR.format(first=40, second=20)
    assert said(agenda_over, text) == said(agenda_under, text) == []


@pytest.mark.parametrize(("slack", "findings"), [(5, 0), (4, 1)])
def test_the_board_says_how_many_minutes_may_be_left(slack: int, findings: int) -> None:
    text = f"    charter: {{defaults: {{slack: {slack}}}}}{HOUR.format(first=40, second=15)}"
    assert len(found(agenda_under, text)) == findings


def test_time_is_not_called_left_while_an_item_has_no_minutes() -> None:
    text = """
        meetings:
          - {id: 2024-02, items: [{id: opening, minutes: 5}, {id: grid}]}
    """
    assert said(agenda_under, text) == []


@pytest.mark.parametrize("end", ["13:00", "14:00"])
def test_a_meeting_that_ends_before_it_starts_is_left_to_another_check(end: str) -> None:
    assert said(agenda_over, f"meetings: [{{id: m, start: 14:00, end: {end}}}]") == []


@pytest.mark.parametrize("status", ["held", "postponed", "cancelled"])
@pytest.mark.parametrize("check", [agenda_over, agenda_under, item_without_minutes])
def test_an_agenda_that_is_history_is_left_in_peace(check: Check, status: str) -> None:
    text = f"""
        meetings:
          - id: 2024-02
            date: 2024-06-12
            history: [{{on: 2024-06-12, status: {status}}}]
            items: [{{id: a, minutes: 600}}, {{id: b}}]
          - id: 2024-03
            date: 2024-06-12
            history: [{{on: 2024-06-12, status: {status}}}]
            items: [{{id: a, minutes: 1}}]
    """
    assert said(check, text, day="2024-06-12") == []
    assert said(check, text, day="2024-06-11") != []


def test_a_meeting_of_today_is_still_being_prepared_and_one_of_yesterday_is_not() -> None:
    text = HOUR.format(first=40, second=30)
    assert len(found(agenda_over, text, day="2024-06-12")) == 1
    assert said(agenda_over, text, day="2024-06-13") == []


def test_a_written_round_has_no_clock() -> None:
    text = """
        meetings:
          - {id: 2024-02, kind: written, items: [{id: a}, {id: b, minutes: 600}]}
          - {id: 2024-03, kind: written, items: [{id: a, minutes: 5}]}
    """
    for check in (agenda_over, agenda_under, item_without_minutes):
        assert said(check, text) == []


def test_the_parts_of_an_item_fit_in_it() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - {id: opening, minutes: 5}
              - id: grid
                minutes: 20
                items: [{id: north, minutes: 15}, {id: south, minutes: 10}, {id: rest}]
    """
    assert said(parts_over, text) == [
        (
            "6: The parts of item 2 take 25 minutes, the item itself 20. "
            "Give the parts less time, or the item more."
        )
    ]
    assert said(parts_over, text.replace("minutes: 20", "minutes: 25")) == []


def test_parts_of_parts_are_added_up_too() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - id: grid
                items: [{id: north, minutes: 10, items: [{id: city, minutes: 11}]}]
    """
    assert [one.values["number"] for one in found(parts_over, text)] == ["1.1"]


def test_an_item_without_minutes_is_told_by_its_number() -> None:
    text = """
        meetings:
          - id: 2024-02
            items:
              - {id: opening, minutes: 5}
              - id: grid
                items: [{id: north}]
    """
    assert said(item_without_minutes, text) == ["5: Item 2 has no minutes. Write how long it takes."]
    assert [one.subject for one in found(item_without_minutes, text)] == ["2024-02.grid"]
