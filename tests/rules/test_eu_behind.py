from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, item_fields, meeting

from boardkit.model.board import Records
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.meeting import Meeting
from boardkit.rules.eu_behind import EuStep, missed_step, without_meeting

EU = {"id": "eu-1", "date": "2024-06-27", "input_deadline": "2024-06-21"}
"""Members hand in by 31 May, coordination runs from 7 to 18 June."""
REACHED = ["collecting", "draft", "coordination", "cleared", "sent"]


def eu_input(*stages: tuple[str, str], **fields: Any) -> EuInput:
    written = {"subject": "Diepgang", "task": "t-1", "essence": "Kort.", "position": "Dieper."}
    history = [{"on": on, "stage": stage} for on, stage in stages]
    return EuInput.model_validate(
        {"id": "input-1", "eu_meeting": "eu-1", "history": history, **written, **fields}
    )


def missed(one: EuInput, day: date, **of_meeting: Any) -> EuStep | None:
    records = Records(charter(), eu_meetings=(EuMeeting.model_validate({**EU, **of_meeting}),))
    found = missed_step(records, one, day=day)
    return found.step if found else None


@pytest.mark.parametrize(
    ("day", "steps"),
    [
        (date(2024, 5, 31), {}),
        (date(2024, 6, 1), {"collecting": EuStep.DRAFT}),
        (date(2024, 6, 7), {"collecting": EuStep.DRAFT}),
        (date(2024, 6, 8), {"collecting": EuStep.COORDINATION, "draft": EuStep.COORDINATION}),
        (date(2024, 6, 18), {"collecting": EuStep.COORDINATION, "draft": EuStep.COORDINATION}),
        (date(2024, 6, 19), dict.fromkeys(["collecting", "draft", "coordination"], EuStep.CLEARANCE)),
        (date(2024, 6, 21), dict.fromkeys(["collecting", "draft", "coordination"], EuStep.CLEARANCE)),
        (date(2024, 6, 22), dict.fromkeys(REACHED[:-1], EuStep.INPUT)),
        (date(2024, 6, 27), dict.fromkeys(REACHED[:-1], EuStep.INPUT)),
        (date(2024, 6, 28), {}),
    ],
)
def test_the_last_step_that_was_missed_follows_from_the_stage_and_the_day(
    day: date, steps: dict[str, EuStep]
) -> None:
    found = {stage: missed(eu_input(("2024-05-01", stage)), day) for stage in REACHED}
    assert {stage: step for stage, step in found.items() if step} == steps


def test_a_missed_step_names_its_own_day_and_the_last_one() -> None:
    records = Records(charter(), eu_meetings=(EuMeeting.model_validate(EU),))
    found = missed_step(records, eu_input(("2024-05-01", "draft")), day=date(2024, 6, 10))
    assert found
    assert (found.by, found.input_due) == (date(2024, 6, 7), date(2024, 6, 21))


def test_an_input_that_has_not_begun_has_no_draft() -> None:
    assert missed(eu_input(), date(2024, 6, 1)) is EuStep.DRAFT
    assert missed(eu_input(("2024-06-02", "draft")), date(2024, 6, 1)) is EuStep.DRAFT
    assert missed(eu_input(("2024-06-02", "draft")), date(2024, 6, 2)) is None


def test_nothing_is_missed_without_a_meeting_or_without_a_day_for_it() -> None:
    assert missed(eu_input(eu_meeting=None), date(2024, 6, 25)) is None
    assert missed(eu_input(eu_meeting="unknown"), date(2024, 6, 25)) is None
    assert missed(eu_input(), date(2024, 6, 25), date="2024-06", input_deadline=None) is None


def without(*meetings: Meeting, day: date = date(2024, 6, 13), stage: str = "draft") -> bool:
    """Whether no own meeting is in time; that of the test's meetings is on 12 June."""
    records = Records(charter(), eu_meetings=(EuMeeting.model_validate(EU),), meetings=meetings)
    return without_meeting(records, eu_input(("2024-05-01", stage)), day=day) is not None


def test_an_input_that_no_meeting_had_on_its_agenda_needs_one_before_coordination_closes() -> None:
    assert without()
    assert without(meeting())
    assert not without(meeting(), day=date(2024, 6, 12))
    assert not without(meeting(date="2024-06-18"))
    assert without(meeting(date="2024-06-19"))


def test_after_coordination_has_closed_a_meeting_is_no_cure_any_more() -> None:
    assert without(day=date(2024, 6, 18))
    assert not without(day=date(2024, 6, 19))


@pytest.mark.parametrize("link", ["input-1", "eu-1"])
def test_an_item_about_the_input_or_its_meeting_is_enough_also_as_a_part(link: str) -> None:
    assert not without(meeting(item_fields("eu", about=[link])))
    assert not without(meeting(item_fields("eu", items=[item_fields("part", about=[link])])))
    assert without(meeting(item_fields("eu", about=["input-2"])))


def test_a_meeting_that_was_called_off_discussed_nothing() -> None:
    off = [{"on": "2024-06-10", "status": "cancelled"}]
    assert without(meeting(item_fields("eu", about=["input-1"]), history=off))
    assert without(meeting(history=off), day=date(2024, 6, 11))
    assert not without(meeting(history=off), day=date(2024, 6, 9))


def test_a_written_procedure_is_in_time_only_when_it_is_about_the_input() -> None:
    written = {"date": "2024-06-17", "kind": "written", "procedure": {"deadline": "2024-06-14"}}
    assert without(meeting(**written))
    assert not without(meeting(item_fields("eu", about=["input-1"]), **written))
    assert without(meeting(item_fields("eu", about=["input-1"]), **{**written, "date": "2024-06-19"}))


@pytest.mark.parametrize(("stage", "needed"), [("coordination", True), ("cleared", False), ("sent", False)])
def test_what_is_cleared_or_sent_needs_no_meeting(stage: str, *, needed: bool) -> None:
    assert without(stage=stage) is needed
