from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.dates import dates_reversed
from boardkit.checks.eu import input_late
from boardkit.checks.eu_planning import input_behind, no_meeting_in_time, planning_reversed

BEHIND = """
    eu_meetings:
      - {{id: eu, date: 2024-06-27, input_deadline: 2024-06-21}}
    eu_inputs:
      - id: mapping
        eu_meeting: eu
        history: [{{on: 2024-05-01, stage: {stage}}}]
"""
"""Members hand in by 31 May, coordination runs from 7 to 18 June."""
CURE = "Add the step to its history, or write other days at the European meeting."


@pytest.mark.parametrize(
    ("stage", "day", "sentence"),
    [
        (
            "collecting",
            "2024-06-01",
            "Members had to hand in for mapping by 2024-05-31, and there is no draft yet (collecting)",
        ),
        (
            "draft",
            "2024-06-08",
            "Coordination of mapping had to open by 2024-06-07, and it has not (draft)",
        ),
        (
            "coordination",
            "2024-06-19",
            "Coordination of mapping had to close by 2024-06-18, and it is not cleared (coordination)",
        ),
    ],
)
def test_an_input_that_is_behind_is_told_with_the_step_that_was_missed(
    stage: str, day: str, sentence: str
) -> None:
    assert said(input_behind, BEHIND.format(stage=stage), day=day) == [
        f"4: {sentence}; it must be in by 2024-06-21. {CURE}"
    ]


def test_of_several_missed_steps_only_the_last_is_told() -> None:
    (only,) = said(input_behind, BEHIND.format(stage="collecting"), day="2024-06-20")
    assert "had to close by 2024-06-18" in only


def test_once_the_last_day_has_passed_another_finding_speaks() -> None:
    text = BEHIND.format(stage="coordination")
    told = {
        day: (len(found(input_behind, text, day=day)), len(found(input_late, text, day=day)))
        for day in ("2024-06-21", "2024-06-22", "2024-06-27", "2024-06-28")
    }
    assert told == {
        "2024-06-21": (1, 0),
        "2024-06-22": (0, 1),
        "2024-06-27": (0, 1),
        "2024-06-28": (0, 0),
    }


def test_an_input_that_has_not_begun_shows_a_dash_for_its_stage() -> None:
    text = BEHIND.replace("        history: [{{on: 2024-05-01, stage: {stage}}}]\n", "").format()
    (only,) = said(input_behind, text, day="2024-06-03")
    assert "there is no draft yet (–)" in only


def test_an_input_that_is_on_time_is_fine() -> None:
    assert said(input_behind, BEHIND.format(stage="coordination"), day="2024-06-18") == []


LEVELS = """
    eu_meetings: [{{id: eu, date: 2024-05-20, level: {of_meeting}}}]
    eu_inputs: [{{id: mapping, eu_meeting: eu, level: {of_input}}}]
"""


@pytest.mark.parametrize("check", [input_behind, no_meeting_in_time])
@pytest.mark.parametrize(
    ("of_meeting", "of_input", "told"),
    [
        ("public", "public", "members"),
        ("government", "public", "government"),
        ("public", "government", "government"),
    ],
)
def test_the_days_of_a_meeting_are_told_to_those_who_may_know_of_it(
    check: object, of_meeting: str, of_input: str, told: str
) -> None:
    assert callable(check)
    text = LEVELS.format(of_meeting=of_meeting, of_input=of_input)
    assert [one.level for one in found(check, text, day="2024-04-26")] == [told]


ALONE = """
    eu_meetings:
      - {{id: eu, date: 2024-06-27, input_deadline: 2024-06-21}}
    eu_inputs:
      - {{id: mapping, eu_meeting: eu, history: [{{on: 2024-05-01, stage: draft}}]}}
    meetings:
      - {{id: m, date: {date}, items: [{{id: i, about: [{about}]}}]}}
"""


def test_an_input_that_no_meeting_can_discuss_any_more_is_told_with_the_day_that_coordination_closes() -> (
    None
):
    text = ALONE.format(date="2024-06-12", about="")
    assert said(no_meeting_in_time, text, day="2024-06-12") == []
    (only,) = said(no_meeting_in_time, text, day="2024-06-13")
    assert only == (
        "4: The input mapping was on no agenda, and no meeting is planned before its coordination closes on "
        "2024-06-18. Plan an extra meeting, or a written procedure about it."
    )


@pytest.mark.parametrize("about", ["mapping", "eu"])
def test_an_input_that_was_on_an_agenda_needs_no_other_meeting(about: str) -> None:
    assert said(no_meeting_in_time, ALONE.format(date="2024-05-08", about=about)) == []
    assert len(found(no_meeting_in_time, ALONE.format(date="2024-05-08", about=""))) == 1


def meeting(**days: str) -> str:
    return f"eu_meetings: [{{id: eu, {', '.join(f'{name}: {day}' for name, day in days.items())}}}]"


HINT = "Correct one of the two; a day that is left out is counted back."


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (
            {
                "members_due": "2024-06-19",
                "coordination_closes": "2024-06-18",
                "input_deadline": "2024-06-21",
            },
            "coordination_closes (2024-06-18) lies before members_due (2024-06-19). {hint} (also 1)",
        ),
        (
            {"coordination_closes": "2024-06-24", "input_deadline": "2024-06-21"},
            "input_deadline (2024-06-21) lies before coordination_closes (2024-06-24). {hint} (also 1)",
        ),
        (
            {"members_due": "2024-06-19", "input_deadline": "2024-06-21"},
            "coordination_closes (2024-06-18) lies before members_due (2024-06-19). {hint}",
        ),
        (
            {"coordination_closes": "2024-06-14"},
            "input_deadline (2024-06-13) lies before coordination_closes (2024-06-14). {hint}",
        ),
    ],
)
def test_a_written_day_after_the_step_that_follows_is_a_mistake(days: dict[str, str], sentence: str) -> None:
    text = meeting(date="2024-06-27", **days)
    assert said(planning_reversed, text) == [f"1: {sentence.format(hint=HINT)}"]


def test_of_a_meeting_whose_day_is_not_known_the_written_days_are_compared_with_its_last() -> None:
    assert said(planning_reversed, meeting(date="2024-06", coordination_closes="2024-07-01")) == [
        f"1: date (2024-06-30) lies before coordination_closes (2024-07-01). {HINT} (also 1)"
    ]
    assert said(planning_reversed, meeting(date="2024-06", members_due="2024-06-30")) == []


def test_steps_on_the_same_day_are_in_order() -> None:
    same = dict.fromkeys(("members_due", "coordination_closes", "input_deadline", "date"), "2024-06-20")
    assert said(planning_reversed, meeting(**same)) == []


def test_a_deadline_after_the_meeting_is_told_once() -> None:
    text = meeting(date="2024-06-27", input_deadline="2024-07-01", members_due="2024-05-01")
    assert len(found(dates_reversed, text)) == 1
    assert found(planning_reversed, text) == []
