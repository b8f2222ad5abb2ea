from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.coverage import (
    bottleneck_unaddressed,
    meeting_unclosed,
    priority_without_agenda,
    priority_without_indicator,
)


def test_priorities_without_an_indicator_are_named_together() -> None:
    text = """
        priorities:
          - {id: talent}
          - {id: space, indicators: [vacancies]}
          - {id: climate}
    """
    assert said(priority_without_indicator, text) == [
        (
            "2: No indicator shows whether the goal comes nearer of: talent, climate. "
            "Add one, also when it has no values yet. (also 4)"
        )
    ]
    assert said(priority_without_indicator, "priorities: [{id: talent, indicators: [vacancies]}]") == []


def test_a_priority_that_members_may_not_know_of_is_not_named_to_them() -> None:
    text = "priorities: [{id: talent}, {id: secret, level: government}]"
    assert [one.level for one in found(priority_without_indicator, text)] == ["government"]


def test_a_priority_without_an_action_agenda_is_told_when_others_have_one() -> None:
    text = """
        priorities:
          - id: talent
          - id: space
        action_agendas: [{id: agenda-talent, priority: talent}]
    """
    assert said(priority_without_agenda, text) == [
        "3: The priority space has no action agenda. Add one, if only as planned."
    ]


def test_a_board_without_action_agendas_is_not_told_that_it_has_none() -> None:
    assert said(priority_without_agenda, "priorities: [{id: talent}]") == []


BOTTLENECK = """
    action_agendas:
      - id: agenda-talent
        priority: talent
        actions: [{{id: talent-01, addresses: [{addressed}]}}]
    bottlenecks:
      - id: shortage
        priorities: [{priority}]
        raised_on: 2024-03-01
        history: [{{on: 2024-05-01, stage: {stage}}}]
"""


def bottleneck(addressed: str = "", priority: str = "talent", stage: str = "tabled") -> str:
    return BOTTLENECK.format(addressed=addressed, priority=priority, stage=stage)


def test_an_open_bottleneck_that_no_action_works_on_is_told() -> None:
    assert said(bottleneck_unaddressed, bottleneck()) == [
        "6: No action works on the bottleneck shortage. Name it under addresses of an action, or park it."
    ]
    assert said(bottleneck_unaddressed, bottleneck(addressed="shortage")) == []


@pytest.mark.parametrize("stage", ["resolved", "parked", "rejected"])
def test_a_closed_bottleneck_needs_no_action_from_the_day_that_it_is_closed(stage: str) -> None:
    text = bottleneck(stage=stage)
    assert said(bottleneck_unaddressed, text, day="2024-05-01") == []
    assert len(found(bottleneck_unaddressed, text, day="2024-04-30")) == 1


def test_a_bottleneck_that_is_closed_in_an_update_of_its_own_is_closed() -> None:
    text = f"{bottleneck()}    updates: [{{of: shortage, on: 2024-05-10, stage: resolved}}]\n"
    assert said(bottleneck_unaddressed, text) == []


def test_a_bottleneck_that_is_not_raised_yet_needs_no_action() -> None:
    assert said(bottleneck_unaddressed, bottleneck(), day="2024-02-29") == []
    assert len(found(bottleneck_unaddressed, bottleneck(), day="2024-03-01")) == 1


@pytest.mark.parametrize("priority", ["space", ""])
def test_a_bottleneck_of_no_priority_with_an_agenda_is_not_missed_there(priority: str) -> None:
    assert said(bottleneck_unaddressed, bottleneck(priority=priority)) == []


def test_a_milestone_works_on_bottlenecks_too() -> None:
    text = f"{bottleneck()}    milestones: [{{id: launch, addresses: [shortage]}}]\n"
    assert said(bottleneck_unaddressed, text) == []


def test_a_meeting_that_is_over_is_closed_in_its_history() -> None:
    text = """
        meetings:
          - id: 2024-02
            date: 2024-06-12
            history: [{on: 2024-05-15, status: confirmed}]
    """
    assert said(meeting_unclosed, text, day="2024-06-12") == []
    assert said(meeting_unclosed, text, day="2024-06-13") == [
        (
            "3: The meeting of 2024-06-12 is over, and its history does not say if it was held. "
            "Add a step to its history: held, postponed or cancelled."
        )
    ]


@pytest.mark.parametrize("status", ["held", "postponed", "cancelled"])
def test_a_meeting_that_was_held_or_called_off_is_closed(status: str) -> None:
    text = f"meetings: [{{id: m, history: [{{on: 2024-06-12, status: {status}}}]}}]"
    assert said(meeting_unclosed, text, day="2024-12-31") == []
