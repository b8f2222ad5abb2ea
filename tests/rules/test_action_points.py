from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, meeting

from boardkit.model.board import Records
from boardkit.model.dates import RoughDate
from boardkit.model.history import LooseUpdate, Status
from boardkit.rules.action_points import ActionState, action_states, open_actions

DAY = date(2024, 9, 20)
STEPS: tuple[dict[str, Any], ...] = (
    {"on": "2024-07-01", "status": "on_track", "progress": 40},
    {"on": "2024-08-01", "due": "2024-09-15", "reason": "Ziekte.", "forecast": "2024-09-10"},
    {"on": "2024-09-01", "due": "2024-09-12", "reason": "Sneller."},
    {"on": "2024-09-12", "due": "2024-Q4", "reason": "Levering.", "progress": 0},
)


def point(number: int = 1, *history: dict[str, Any], **fields: Any) -> dict[str, Any]:
    given = {"id": f"2024-02-a{number}", "text": "Doen.", "owner": "sme-a", "history": list(history)}
    return {**given, **fields}


def board(*points: dict[str, Any], **fields: Any) -> Records:
    return Records(charter(), meetings=(meeting(action_points=list(points)),), **fields)


def state(*history: dict[str, Any], day: date = DAY, **fields: Any) -> ActionState:
    return action_states(board(point(1, *history, **fields)), day=day)[0]


def told(rough: RoughDate | None) -> str:
    return rough.value if rough else ""


def test_an_action_that_nobody_reported_on_has_not_started() -> None:
    one = state(due="2024-09-20")
    assert (one.status, one.last, one.progress, one.completed_on) == (Status.NOT_STARTED, None, None, None)
    assert (told(one.first_due), told(one.due), told(one.forecast), one.slips) == (
        "2024-09-20",
        "2024-09-20",
        "",
        0,
    )


def test_an_update_says_only_what_changed_and_the_first_date_stays() -> None:
    one = state(*STEPS, due="2024-08-15")
    assert (one.status, one.progress) == (Status.ON_TRACK, 0)
    assert (told(one.first_due), told(one.due), told(one.forecast)) == ("2024-08-15", "2024-Q4", "2024-09-10")
    assert one.last is not None
    assert one.last.on == date(2024, 9, 12)


@pytest.mark.parametrize(
    ("day", "slips"),
    [
        (date(2024, 7, 31), 0),
        (date(2024, 8, 1), 1),
        (date(2024, 9, 1), 1),
        (date(2024, 9, 12), 2),
    ],
)
def test_a_slip_is_a_date_that_moved_to_a_later_one_by_that_day(day: date, slips: int) -> None:
    assert state(*STEPS, due="2024-08-15", day=day).slips == slips


def test_an_action_without_a_date_gets_its_first_one_from_an_update() -> None:
    one = state({"on": "2024-07-01", "due": "2024-10-01"})
    assert (told(one.first_due), told(one.due), one.slips) == ("2024-10-01", "2024-10-01", 0)


@pytest.mark.parametrize(
    ("due", "status", "overdue"),
    [
        ("2024-09-19", "on_track", True),
        ("2024-09-20", "on_track", False),
        ("2024-Q3", "on_track", False),
        ("2024-Q2", "on_track", True),
        ("2024-09-19", "done", False),
        ("2024-09-19", "stopped", False),
        (None, "on_track", False),
    ],
)
def test_an_open_action_is_overdue_once_its_last_day_has_passed(
    due: str | None, status: str, *, overdue: bool
) -> None:
    assert state({"on": "2024-07-01", "status": status}, due=due).overdue is overdue


@pytest.mark.parametrize(
    ("status", "is_open"), [("not_started", True), ("no_data", True), ("done", False), ("stopped", False)]
)
def test_done_and_stopped_ask_nothing_more_of_anybody(status: str, *, is_open: bool) -> None:
    assert state({"on": "2024-07-01", "status": status}).is_open is is_open


def test_the_day_of_completion_is_told_of_what_is_done_and_not_of_what_is_open_again() -> None:
    done = {"on": "2024-07-03", "status": "done", "completed_on": "2024-07-02"}
    assert state(done).completed_on == date(2024, 7, 2)
    assert state(done, {"on": "2024-08-01", "status": "on_track"}).completed_on is None


def test_what_was_reported_in_a_file_of_its_own_counts_too() -> None:
    update = {"of": "2024-02-a1", "on": "2024-09-01", "status": "done", "completed_on": "2024-08-30"}
    loose = LooseUpdate.model_validate(update)
    records = board(point(1, {"on": "2024-07-01", "status": "at_risk"}), updates=(loose,))
    found = [action_states(records, day=day)[0].status for day in (date(2024, 8, 31), DAY)]
    assert found == [Status.AT_RISK, Status.DONE]


def test_actions_come_in_the_order_of_their_meetings_up_to_a_day() -> None:
    later = meeting(id="2024-03", date="2024-10-09", action_points=[point(id="2024-03-a1")])
    first = meeting(action_points=[point(2), point(1)])
    records = Records(charter(), meetings=(later, first))
    assert [one.point.id for one in action_states(records, day=DAY)] == ["2024-02-a2", "2024-02-a1"]
    both = action_states(records, day=date(2024, 10, 9))
    assert [(one.meeting.id, one.point.id) for one in both][-1] == ("2024-03", "2024-03-a1")


def test_open_actions_stand_from_the_longest_overdue_to_those_without_a_date() -> None:
    records = board(
        point(1),
        point(2, due="2024-Q4"),
        point(3, due="2024-09-01"),
        point(4, {"on": "2024-07-01", "status": "done", "completed_on": "2024-07-01"}, due="2024-07-01"),
        point(5, {"on": "2024-07-01", "due": "2024-08-01", "reason": "Eerder."}, due="2024-12-01"),
        point(6, due="2024-09-01"),
    )
    found = [one.point.id[-2:] for one in open_actions(records, day=DAY)]
    assert found == ["a5", "a3", "a6", "a2", "a1"]
