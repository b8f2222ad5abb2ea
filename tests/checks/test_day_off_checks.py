from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.days_off import day_off


def meeting(line: str) -> str:
    return f"""
        meetings:
          - id: 2024-02
            date: 2024-06-12
            {line}
    """


def test_a_deadline_on_a_holiday_is_told_with_its_name() -> None:
    assert said(day_off, meeting("paper_deadline: 2024-05-20")) == [
        "4: 2024-05-20 is a public holiday: Tweede pinksterdag. Choose a working day."
    ]


def test_a_day_of_sending_in_a_weekend_is_told() -> None:
    assert said(day_off, meeting("dispatch: 2024-06-08")) == [
        "4: 2024-06-08 falls in a weekend. Choose a working day."
    ]


def test_a_meeting_on_a_holiday_is_told() -> None:
    text = "meetings: [{id: 2024-02, date: 2025-12-25}]"
    assert [one.values["holiday"] for one in found(day_off, text)] == ["Eerste kerstdag"]


def test_the_day_of_one_paper_is_looked_at_too() -> None:
    text = meeting("items: [{id: grid, papers: [{letter: A, due: 2024-06-09}]}]")
    assert [(one.where.line, one.subject) for one in found(day_off, text)] == [(4, "2024-02.grid")]


@pytest.mark.parametrize("line", ["paper_deadline: 2024-05-29", "dispatch: 2024-06-05", "ordinal: 2"])
def test_working_days_are_fine(line: str) -> None:
    assert said(day_off, meeting(line)) == []


@pytest.mark.parametrize(("country", "findings"), [("NL", 1), ("BE", 0)])
def test_holidays_are_those_of_the_country_of_the_board(country: str, findings: int) -> None:
    text = f"        charter: {{country: {country}}}{meeting('dispatch: 2026-04-27')}"
    assert len(found(day_off, text)) == findings


def test_a_deadline_of_a_meeting_that_is_over_is_history() -> None:
    assert said(day_off, meeting("dispatch: 2024-06-08"), day="2024-06-13") == []
    paper = meeting("items: [{id: grid, papers: [{letter: A, due: 2024-06-09}]}]")
    assert said(day_off, paper, day="2024-06-13") == []
