from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, item

from boardkit.model.action import Milestone
from boardkit.model.board import Records
from boardkit.model.development import Development
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.history import LooseUpdate
from boardkit.rules.moments import Deadline, missed_by

DEVELOPMENT = {"id": "tide", "kind": "threat", "title": "Hoog water", "description": "Het water stijgt."}
INPUT = {
    "id": "input-1",
    "subject": "Diepgang",
    "eu_meeting": "eu-1",
    "task": "t-1",
    "essence": "Kort.",
    "position": "Dieper.",
}


def developments(**fields: Any) -> Records:
    return Records(charter(), developments=(Development.model_validate({**DEVELOPMENT, **fields}),))


def inputs(*, stage: str = "draft", outcome: str | None = None, **fields: Any) -> Records:
    history = [{"on": "2024-06-01", "stage": stage}]
    return Records(
        charter(),
        eu_meetings=(EuMeeting.model_validate({"id": "eu-1", "date": "2024-11-20", **fields}),),
        eu_inputs=(
            EuInput.model_validate(
                {
                    **INPUT,
                    "history": history,
                    "outcome": {"on": outcome, "text": "Deels."} if outcome else None,
                }
            ),
        ),
    )


def milestone(due: str, *updates: dict[str, Any]) -> Records:
    record = Milestone.model_validate({"id": "quay", "title": "Kade klaar", "due": due})
    loose = tuple(LooseUpdate.model_validate({"of": "quay", **update}) for update in updates)
    return Records(charter(), milestones=(record,), updates=loose)


def missed(records: Records, about: str, until: date) -> list[tuple[Deadline, date]]:
    found = missed_by(
        records, item("x", about=[about]), after=date(2024, 6, 12), until=until, day=date(2024, 6, 13)
    )
    return [(one.deadline, one.on) for one in found]


def test_a_meeting_after_budget_day_misses_what_must_be_in_time_for_it() -> None:
    records = developments(before="budget_day")
    assert missed(records, "tide", date(2024, 9, 18)) == [(Deadline.POLICY, date(2024, 9, 17))]
    assert missed(records, "tide", date(2024, 9, 17)) == []


def test_a_development_without_a_moment_can_be_missed_by_nobody() -> None:
    assert missed(developments(), "tide", date(2026, 1, 1)) == []


def test_the_last_day_for_input_counts_before_the_day_of_the_european_meeting() -> None:
    records = inputs(input_deadline="2024-10-30")
    assert missed(records, "input-1", date(2024, 10, 31)) == [(Deadline.INPUT, date(2024, 10, 30))]
    assert missed(records, "input-1", date(2024, 10, 30)) == []


def test_a_last_day_for_input_that_is_not_written_is_counted_back_ten_working_days() -> None:
    assert missed(inputs(), "input-1", date(2024, 11, 6)) == []
    assert missed(inputs(), "input-1", date(2024, 11, 7)) == [(Deadline.INPUT, date(2024, 11, 6))]


def test_of_a_european_meeting_whose_day_is_not_known_the_first_that_it_can_be_counts() -> None:
    records = inputs(date="2024-11")
    assert missed(records, "input-1", date(2024, 11, 2)) == [(Deadline.INPUT, date(2024, 11, 1))]


def test_an_input_that_was_sent_needs_no_meeting() -> None:
    assert missed(inputs(stage="sent"), "input-1", date(2024, 12, 1)) == []


def test_an_input_that_was_answered_needs_no_meeting_though_nobody_wrote_that_it_was_sent() -> None:
    assert missed(inputs(outcome="2024-06-13"), "input-1", date(2024, 12, 1)) == []
    assert len(missed(inputs(outcome="2024-06-14"), "input-1", date(2024, 12, 1))) == 1


def test_the_date_that_was_agreed_last_is_the_one_to_be_in_time_for() -> None:
    moved = {"on": "2024-06-01", "due": "2024-Q4", "reason": "Later."}
    assert missed(milestone("2024-09-01"), "quay", date(2024, 10, 9)) == [(Deadline.DUE, date(2024, 9, 1))]
    assert missed(milestone("2024-09-01", moved), "quay", date(2024, 10, 9)) == []


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_what_is_closed_has_no_date_to_miss(status: str) -> None:
    records = milestone("2024-09-01", {"on": "2024-06-01", "status": status})
    assert missed(records, "quay", date(2024, 10, 9)) == []


def test_a_date_that_had_passed_before_the_last_meeting_is_not_missed_now() -> None:
    assert missed(milestone("2024-05-01"), "quay", date(2024, 10, 9)) == []


def test_what_a_part_is_about_counts_for_its_item() -> None:
    part = {"id": "part", "title": "Deel", "purpose": "information", "about": ["quay"]}
    found = missed_by(
        milestone("2024-09-01"),
        item("whole", items=[part]),
        after=date(2024, 6, 12),
        until=date(2024, 10, 9),
        day=date(2024, 6, 13),
    )
    assert [one.record.id for one in found] == ["quay"]
