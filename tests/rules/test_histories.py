from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import bottleneck, charter, item_fields, meeting

from boardkit.model.board import Board
from boardkit.model.history import LooseUpdate
from boardkit.model.meeting import Meeting, MeetingStatus
from boardkit.rules.history import latest, meeting_status, until
from boardkit.rules.preparation import in_preparation, next_meeting
from boardkit.rules.updates import updates_until

DAY = date(2024, 6, 12)


@dataclass(frozen=True)
class Step:
    on: date
    name: str = ""


MARCH, JUNE, JUNE_TOO, JULY = (
    Step(date(2024, 3, 1), "march"),
    Step(DAY, "june"),
    Step(DAY, "june too"),
    Step(date(2024, 7, 1), "july"),
)


def test_steps_up_to_and_including_the_day_count_oldest_first() -> None:
    assert until([JULY, JUNE, MARCH], DAY) == (MARCH, JUNE)


def test_a_step_after_the_day_does_not_count() -> None:
    assert latest([MARCH, JULY], DAY) == MARCH
    assert latest([JULY], DAY) is None
    assert latest([], DAY) is None


def test_of_two_steps_on_one_day_the_one_written_last_counts() -> None:
    assert latest([MARCH, JUNE, JUNE_TOO], DAY) == JUNE_TOO
    assert latest([JUNE_TOO, JUNE, MARCH], DAY) == JUNE


@given(st.lists(st.builds(Step, st.dates(date(2024, 1, 1), date(2024, 12, 31)))), st.dates())
def test_no_step_is_lost_or_counted_too_early(steps: list[Step], day: date) -> None:
    taken = until(steps, day)
    assert list(taken) == sorted((step for step in steps if step.on <= day), key=lambda step: step.on)
    assert latest(steps, day) == (taken[-1] if taken else None)


def planned(status: str = "", on: str = "2024-06-01", **fields: object) -> Meeting:
    history = [{"on": on, "status": status}] if status else []
    return meeting(item_fields("opening"), history=history, **fields)


@pytest.mark.parametrize("status", ["planned", "confirmed", "held", "postponed", "cancelled"])
def test_a_meeting_has_the_status_of_its_last_step(status: str) -> None:
    assert meeting_status(planned(status), DAY) is MeetingStatus(status)


def test_a_meeting_without_steps_is_planned() -> None:
    assert meeting_status(planned(), DAY) is MeetingStatus.PLANNED
    assert meeting_status(planned("held", on="2024-06-13"), DAY) is MeetingStatus.PLANNED


@pytest.mark.parametrize(
    ("one", "prepared"),
    [
        (planned(), True),
        (planned("confirmed"), True),
        (planned("held"), False),
        (planned("postponed"), False),
        (planned("cancelled"), False),
        (planned(date="2024-06-11"), False),
        (planned(date="2024-06-13"), True),
        (planned("cancelled", on="2024-06-13"), True),
    ],
)
def test_a_meeting_is_prepared_until_it_was_held_or_called_off(one: Meeting, *, prepared: bool) -> None:
    assert in_preparation(one, DAY) is prepared


def test_the_next_meeting_is_the_first_that_is_still_being_prepared() -> None:
    past, off = planned(date="2024-06-01", id="2024-01"), planned("cancelled", id="2024-02")
    next_one, last = planned(date="2024-09-11", id="2024-03"), planned(date="2024-12-11", id="2024-04")
    assert next_meeting([last, next_one, off, past], DAY) == next_one
    assert next_meeting([off, past], DAY) is None
    assert next_meeting([], DAY) is None


def test_of_two_meetings_on_one_day_the_lowest_number_comes_first() -> None:
    first, second = planned(id="2024-02"), planned(id="2024-03")
    assert next_meeting([second, first], DAY) == first


def test_updates_in_a_record_and_in_files_of_their_own_are_one_history() -> None:
    grid = bottleneck(history=[{"on": "2024-06-01", "severity": "4"}, {"on": "2024-07-01", "severity": "5"}])
    apart = [
        LooseUpdate.model_validate({"of": "grid", "on": "2024-05-01", "severity": "3"}),
        LooseUpdate.model_validate({"of": "other", "on": "2024-05-02", "severity": "1"}),
        LooseUpdate.model_validate({"of": "grid", "on": "2024-06-12", "severity": "2"}),
    ]
    board = Board(charter(), bottlenecks=(grid,), updates=tuple(apart))
    assert [one.severity for one in updates_until(board, grid, DAY)] == [3, 4, 2]
