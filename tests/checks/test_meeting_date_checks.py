from __future__ import annotations

import pytest
from board_text import said

from boardkit.checks.meeting_dates import held_too_early, meeting_end, paper_due_late, paper_received_late


@pytest.mark.parametrize("end", ["13:00", "09:30"])
def test_a_meeting_ends_after_it_starts(end: str) -> None:
    text = f"""
        meetings:
          - id: 2024-02
            start: 13:00
            end: {end}
    """
    assert said(meeting_end, text) == [
        f"4: The meeting ends at {end} and starts at 13:00. Correct one of the two times. (also 3)"
    ]


def test_a_meeting_of_an_hour_is_fine() -> None:
    assert said(meeting_end, "meetings: [{id: 2024-02}]") == []


def test_a_meeting_cannot_have_been_held_before_its_date() -> None:
    text = """
        meetings:
          - id: 2024-02
            date: 2024-06-12
            history:
              - {on: 2024-05-01, status: planned}
              - {on: 2024-06-11, status: held}
    """
    assert said(held_too_early, text) == [
        (
            "6: The meeting was held according to a step of 2024-06-11, but it is on 2024-06-12. "
            "Correct one of the two dates. (also 3)"
        )
    ]
    assert said(held_too_early, text.replace("2024-06-11", "2024-06-12")) == []


def test_a_paper_cannot_be_due_after_its_meeting() -> None:
    text = """
        meetings:
          - id: 2024-02
            date: 2024-06-12
            items:
              - id: grid
                papers:
                  - letter: A
                    due: 2024-06-13
    """
    assert said(paper_due_late, text) == [
        (
            "8: Paper A must be in by 2024-06-13, after the meeting of 2024-06-12. "
            "Correct the day, or leave it out: then the deadline of the meeting holds. (also 3)"
        )
    ]
    assert said(paper_due_late, text.replace("06-13", "06-12")) == []


def test_a_paper_that_came_in_after_its_meeting_is_worth_a_look() -> None:
    text = """
        meetings:
          - id: 2024-02
            date: 2024-06-12
            items:
              - id: grid
                papers:
                  - letter: A
                    received: 2024-06-13
    """
    assert said(paper_received_late, text) == [
        (
            "8: Paper A came in on 2024-06-13, after the meeting of 2024-06-12. "
            "Look whether the day is right; a paper that came too late is for the next meeting. (also 3)"
        )
    ]
    assert said(paper_received_late, text.replace("06-13", "06-12")) == []
