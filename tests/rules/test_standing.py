from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from monitored import CHARTER, DAY, board, commitment, launch, milestone, updates

from boardkit.model.action import Commitment
from boardkit.model.history import Status
from boardkit.rules.standing import NoDataReason, Standing, leading, standing

CLOSED = {Status.DONE, Status.STOPPED}


def stands(*told: dict[str, Any], day: str = "2024-06-30", **fields: Any) -> Standing:
    records = board(milestones=[milestone(*told, **fields)])
    return standing(records, launch(records), day=date.fromisoformat(day))


def test_the_worse_of_what_owner_and_dates_say_leads() -> None:
    late = stands({"on": "2024-05-01", "status": "on_track"}, due="2024-06-29")
    assert (late.reported, late.derived, late.status) == (
        Status.ON_TRACK,
        Status.OFF_TRACK,
        Status.OFF_TRACK,
    )
    worried = stands({"on": "2024-05-01", "status": "at_risk"}, due="2024-12-31")
    assert (worried.derived, worried.status) == (Status.ON_TRACK, Status.AT_RISK)
    assert late.differs
    assert worried.differs
    assert not stands({"on": "2024-05-01", "status": "on_track"}, due="2024-12-31").differs


def test_who_has_no_data_contradicts_no_date() -> None:
    assert not stands({"on": "2024-05-01", "status": "no_data"}, due="2024-01-31").differs


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2024-03-30", "2024-03-30"),
        ("2024-02", "2024-02-29"),
        ("2024-Q1", "2024-03-31"),
        ("2024-H1", "2024-06-30"),
        ("2023", "2023-12-31"),
    ],
)
def test_something_is_late_only_after_the_last_day_that_its_date_can_mean(due: str, last: str) -> None:
    after = date.fromisoformat(last).toordinal() + 1
    assert stands(due=due, day=last).derived is Status.ON_TRACK
    assert stands(due=due, day=str(date.fromordinal(after))).derived is Status.OFF_TRACK


@pytest.mark.parametrize(
    ("forecast", "status", "slip"),
    [
        ("2024-09-30", Status.ON_TRACK, 0),
        ("2024-08-01", Status.ON_TRACK, 0),
        ("2024-10-01", Status.AT_RISK, 1),
        ("2024-10-30", Status.AT_RISK, 30),
        ("2024-10-31", Status.OFF_TRACK, 31),
        ("2024-10", Status.OFF_TRACK, 31),
        ("2024-Q3", Status.ON_TRACK, 0),
        ("2024", Status.ON_TRACK, 0),
    ],
)
def test_a_forecast_behind_the_date_is_trouble_before_that_day_has_come(
    forecast: str, status: Status, slip: int
) -> None:
    found = stands({"on": "2024-05-01", "forecast": forecast}, due="2024-09-30")
    assert (found.derived, found.slip, found.slip_from_first) == (status, slip, slip)


def test_the_borders_are_those_of_the_board() -> None:
    records = board(
        charter={**CHARTER, "thresholds": {"slip_at_risk": 10, "slip_off_track": 20}},
        milestones=[milestone({"on": "2024-05-01", "forecast": "2024-10-09"}, due="2024-09-30")],
    )
    assert standing(records, launch(records), day=DAY).derived is Status.ON_TRACK
    nothing = board(
        charter={**CHARTER, "thresholds": {"slip_at_risk": 0, "slip_off_track": 0}},
        milestones=[milestone(due="2024-09-30")],
    )
    assert standing(nothing, launch(nothing), day=DAY).derived is Status.ON_TRACK


def test_days_that_have_passed_are_days_of_slip_also_when_nobody_forecasts_them() -> None:
    found = stands(due="2024-03-31")
    assert (found.slip, found.slip_from_first) == (91, 91)
    stale = stands({"on": "2024-03-01", "forecast": "2024-05-01"}, due="2024-03-31")
    assert stale.slip == 91


def test_a_date_that_was_agreed_anew_keeps_its_first_value() -> None:
    moved = stands({"on": "2024-03-01", "due": "2024-12-31", "reason": "Weer."}, due="2024-06-01")
    assert moved.first_due
    assert moved.due
    assert (moved.first_due.value, moved.due.value) == ("2024-06-01", "2024-12-31")
    assert (moved.derived, moved.slip, moved.slip_from_first) == (Status.ON_TRACK, 0, 213)


def test_a_date_can_move_to_an_earlier_one() -> None:
    moved = stands({"on": "2024-03-01", "due": "2024-05-31", "reason": "Haast."}, due="2024-12-31")
    assert (moved.derived, moved.slip, moved.slip_from_first) == (Status.OFF_TRACK, 30, 0)


@pytest.mark.parametrize(
    ("forecast", "due", "kept"),
    [
        ("2024-07-15", "2024-09-30", False),
        ("2024-09-30", "2024-09-30", False),
        ("2024-10-15", "2024-09-30", True),
    ],
)
def test_a_date_agreed_after_a_forecast_takes_its_place_unless_the_forecast_is_later(
    forecast: str, due: str, *, kept: bool
) -> None:
    told = ({"on": "2024-03-01", "forecast": forecast}, {"on": "2024-05-01", "due": due, "reason": "Weer."})
    found = stands(*told, due="2024-06-30")
    assert (found.forecast is not None) is kept
    assert found.derived is (Status.AT_RISK if kept else Status.ON_TRACK)


def test_a_forecast_is_withdrawn_by_another() -> None:
    told = ({"on": "2024-03-01", "forecast": "2024-12-31"}, {"on": "2024-05-01", "forecast": "2024-09-30"})
    assert stands(*told, due="2024-09-30").derived is Status.ON_TRACK
    assert stands(*told, due="2024-09-30", day="2024-04-30").derived is Status.OFF_TRACK


def test_without_any_date_the_dates_say_nothing() -> None:
    found = stands({"on": "2024-05-01", "status": "on_track", "forecast": "2030"})
    assert (found.derived, found.status, found.slip, found.first_due) == (None, Status.ON_TRACK, 0, None)


def test_a_first_date_may_be_agreed_later() -> None:
    found = stands({"on": "2024-05-01", "due": "2024-06-01"})
    assert (found.derived, found.slip_from_first) == (Status.OFF_TRACK, 29)


def test_what_has_not_begun_and_of_which_nobody_reported_has_not_started() -> None:
    found = stands(start="2024-Q3", due="2024-Q4")
    assert (found.derived, found.status, found.silence) == (Status.NOT_STARTED, Status.NOT_STARTED, None)
    begun = stands(start="2024-Q3", due="2024-Q4", day="2024-07-01")
    assert (begun.derived, begun.status) == (Status.ON_TRACK, Status.NO_DATA)
    late = stands({"on": "2024-05-01", "forecast": "2025-06"}, start="2024-Q3", due="2024-Q4")
    assert late.status is Status.OFF_TRACK


def test_why_there_are_no_data_is_told() -> None:
    assert stands(due="2024-12").silence is NoDataReason.NOTHING_REPORTED
    assert stands({"on": "2024-05-01", "text": "Gebeld."}, due="2024-12").silence is NoDataReason.NO_STATUS
    none = stands({"on": "2024-05-01", "status": "no_data"}, due="2024-12")
    assert (none.silence, none.status) == (NoDataReason.OWNER_HAS_NONE, Status.NO_DATA)
    assert stands({"on": "2024-05-01", "status": "on_track"}).silence is None


def test_alarming_dates_speak_for_an_owner_who_does_not() -> None:
    assert stands(due="2024-01-31").status is Status.OFF_TRACK
    assert stands({"on": "2024-05-01", "status": "no_data"}, due="2024-01-31").status is Status.OFF_TRACK


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_what_is_closed_is_late_no_more(status: str) -> None:
    found = stands({"on": "2024-05-01", "status": status, "forecast": "2025"}, due="2024-01-31")
    assert (found.derived, found.status, found.slip) == (None, Status(status), 0)
    assert not found.is_open


def test_what_was_done_and_is_open_again_stands_as_its_dates_say() -> None:
    told = (
        {"on": "2024-03-01", "status": "done", "completed_on": "2024-02-28", "evidence": "Foto."},
        {"on": "2024-05-01", "status": "at_risk"},
    )
    again = stands(*told, due="2024-06-01")
    assert (again.status, again.closed_on, again.is_open) == (Status.OFF_TRACK, None, True)
    done = stands(*told, {"on": "2024-06-15", "status": "done"}, due="2024-06-01")
    assert (done.closed_on, done.unverified) == (date(2024, 6, 15), True)
    once_more = {"on": "2024-06-15", "status": "done", "completed_on": "2024-06-14"}
    assert stands(*told, once_more, due="2024-06-01").unverified


def test_the_owners_word_counts_from_its_own_day() -> None:
    told = {"on": "2024-06-30", "status": "done", "completed_on": "2024-06-28", "evidence": "Foto."}
    assert stands(told, due="2024-12").closed_on == date(2024, 6, 28)
    assert stands(told, due="2024-12", day="2024-06-29").status is Status.NO_DATA


def test_of_two_updates_on_one_day_the_one_written_last_counts() -> None:
    told = ({"on": "2024-05-01", "status": "at_risk"}, {"on": "2024-05-01", "status": "on_track"})
    assert stands(*told).status is Status.ON_TRACK
    assert stands(*reversed(told)).status is Status.AT_RISK


def test_an_update_in_a_file_of_its_own_counts_too() -> None:
    records = board(
        milestones=[milestone({"on": "2024-05-01", "status": "on_track"})],
        updates=[{"of": "launch", "on": "2024-06-30", "status": "off_track", "progress": 40}],
    )
    found = standing(records, launch(records), day=DAY)
    assert (found.status, found.progress) == (Status.OFF_TRACK, 40)
    assert found.last
    assert found.last.on == DAY


@pytest.mark.parametrize(
    ("due", "told", "day"),
    [
        ("2022", {}, date(2022, 12, 31)),
        ("2024-H1", {}, date(2024, 5, 1)),
        ("2022-12-01", {}, date(2024, 5, 1)),
        ("2022", {"completed_on": "2023-01-15"}, date(2023, 1, 15)),
    ],
)
def test_what_was_done_in_a_year_long_past_was_not_done_on_the_day_that_it_was_told(
    due: str, told: dict[str, str], day: date
) -> None:
    assert stands({"on": "2024-05-01", "status": "done", **told}, due=due).closed_on == day


def test_what_is_told_twice_was_closed_the_first_time() -> None:
    told = (
        {"on": "2024-03-01", "status": "done"},
        {"on": "2024-05-01", "status": "done", "evidence": "Foto."},
    )
    assert stands(*told, due="2024-12-31").closed_on == date(2024, 3, 1)


def test_what_is_stopped_was_stopped_when_it_was_told() -> None:
    assert stands({"on": "2024-05-01", "status": "stopped"}, due="2022").closed_on == date(2024, 5, 1)


@pytest.mark.parametrize(
    ("due", "told", "unverified"),
    [
        ("2024-06-01", {"completed_on": "2024-05-01", "evidence": "Foto."}, False),
        ("2024-06-01", {"completed_on": "2024-05-01", "source": {"id": "letter"}}, False),
        ("2024-06-01", {"completed_on": "2024-05-01"}, True),
        ("2024-06-01", {"evidence": "Foto."}, True),
        ("2024", {"evidence": "Foto."}, False),
        ({"value": "2024-06-01", "approx": "true"}, {"evidence": "Foto."}, False),
        ("2024", {}, True),
    ],
)
def test_done_is_shown_by_a_day_and_evidence(
    due: object, told: dict[str, object], *, unverified: bool
) -> None:
    assert stands({"on": "2024-05-01", "status": "done", **told}, due=due).unverified is unverified


def test_evidence_may_be_told_before_or_after_the_word_done() -> None:
    shown = {"completed_on": "2024-04-30", "evidence": "Foto."}
    done = {"status": "done"}
    assert not stands(
        {"on": "2024-05-01", **done}, {"on": "2024-06-01", **shown}, due="2024-06-01"
    ).unverified
    assert not stands(
        {"on": "2024-05-01", **shown}, {"on": "2024-06-01", **done}, due="2024-06-01"
    ).unverified


def test_a_day_of_completion_without_a_status_silences_the_dates() -> None:
    found = stands({"on": "2024-05-01", "completed_on": "2024-04-30"}, due="2024-05-01")
    assert (found.derived, found.status, found.silence) == (
        Status.DONE,
        Status.NO_DATA,
        NoDataReason.NO_STATUS,
    )


def test_what_is_to_be_done_on_a_day_to_come_is_not_done() -> None:
    found = stands({"on": "2024-05-01", "completed_on": "2024-12-31"}, due="2024-05-31")
    assert found.derived is Status.OFF_TRACK


def test_an_intention_stands_as_a_task_does() -> None:
    records = board(commitments=[commitment(due="2024-Q1")])
    promise = records.find(Commitment, "promise")
    assert promise
    assert standing(records, promise, day=DAY).status is Status.OFF_TRACK


@pytest.mark.parametrize("derived", [None, *Status])
@pytest.mark.parametrize("reported", [None, *Status])
def test_trouble_always_leads_whoever_tells_it(reported: Status | None, derived: Status | None) -> None:
    found = leading(reported, derived)
    told = {reported, derived}
    worst = next((one for one in (Status.OFF_TRACK, Status.AT_RISK) if one in told), None)
    assert found is (worst or reported or (derived if derived is Status.NOT_STARTED else Status.NO_DATA))


@settings(deadline=None)
@given(
    updates(date(2024, 1, 1), DAY),
    updates(date(2024, 7, 1), date(2024, 12, 31)),
    st.sampled_from(["2024-05", None]),
)
def test_what_is_told_later_changes_nothing_about_a_day(
    told: list[dict[str, Any]], later: list[dict[str, Any]], due: str | None
) -> None:
    before = board(milestones=[milestone(*told, due=due)])
    after = board(
        milestones=[milestone(*later[:3], *told, due=due)],
        updates=[{"of": "launch", **one} for one in later[3:]],
    )
    first, second = (standing(one, launch(one), day=DAY) for one in (before, after))
    names = [name for name in Standing.__slots__ if name != "record"]
    assert {name: getattr(first, name) for name in names} == {name: getattr(second, name) for name in names}


@settings(deadline=None)
@given(updates(date(2024, 1, 1), DAY), st.sampled_from(["2024-05", "2024-12-31", None]))
def test_what_stands_hangs_together(told: list[dict[str, Any]], due: str | None) -> None:
    found = stands(*told, due=due)
    assert found.is_open == (found.reported not in CLOSED) == (found.closed_on is None)
    assert found.slip >= 0
    assert found.slip_from_first >= 0
    assert not (found.unverified and found.is_open)
    if found.derived is Status.OFF_TRACK:
        assert found.slip > 0
    if not found.is_open:
        assert (found.derived, found.slip, found.status) == (None, 0, found.reported)
