from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from monitored import (
    CHARTER,
    DAY,
    action,
    agenda,
    board,
    bottleneck,
    commitment,
    indicator,
    launch,
    milestone,
    updates,
)  # fmt: skip

from boardkit.model.board import Board
from boardkit.model.charter import ReportingPeriod
from boardkit.model.history import Status
from boardkit.rules.comparing import Change, change
from boardkit.rules.period import Period
from boardkit.rules.survey import TREND, Item, bottlenecks_and_more, frozen_on, status_before, survey

Q2 = Period(2024, 2, ReportingPeriod.QUARTER)
HASH = "0" * 64


def only(records: Board, period: Period = Q2, day: date | None = None) -> Item:
    (item,) = survey(records, period, day=day or period.last).items
    return item


def launched(*told: dict[str, Any], **fields: Any) -> Board:
    return board(milestones=[milestone(*told, **{"added_on": "2024-01-01", **fields})])


def snapshot(*entries: dict[str, Any], **fields: Any) -> dict[str, Any]:
    given = {"id": "snapshot-2024-q1", "period": "2024-Q1", "reference_day": "2024-03-31", "version": 1}
    return {**given, "entries": [{"hash": HASH, **one} for one in entries], **fields}


@pytest.mark.parametrize(
    ("before", "now", "what"),
    [
        ("on_track", "at_risk", Change.WORSENED),
        ("at_risk", "off_track", Change.WORSENED),
        ("off_track", "at_risk", Change.IMPROVED),
        ("at_risk", "on_track", Change.IMPROVED),
        ("not_started", "on_track", Change.UNCHANGED),
        ("off_track", "off_track", Change.UNCHANGED),
        ("off_track", "done", Change.CLOSED),
        (None, "done", Change.CLOSED),
        ("done", "done", Change.UNCHANGED),
        ("done", "stopped", Change.UNCHANGED),
        ("done", "on_track", Change.WORSENED),
        (None, "on_track", Change.NEW),
        (None, "no_data", Change.NEW),
        ("on_track", "no_data", Change.MISSING),
        ("off_track", "no_data", Change.MISSING),
        ("no_data", "no_data", Change.MISSING),
        ("no_data", "on_track", Change.NEW),
        ("no_data", "at_risk", Change.NEW),
    ],
)
def test_what_became_of_something_follows_from_how_it_stood_and_stands(
    before: str | None, now: str, what: Change
) -> None:
    assert change(Status(now), Status(before) if before else None, is_silent=False) is what


def test_silence_is_no_improvement_and_hides_no_worsening() -> None:
    assert change(Status.ON_TRACK, Status.ON_TRACK, is_silent=True) is Change.MISSING
    assert change(Status.OFF_TRACK, Status.ON_TRACK, is_silent=True) is Change.WORSENED
    assert change(Status.DONE, Status.ON_TRACK, is_silent=True) is Change.CLOSED


def test_a_report_compares_with_the_last_day_of_the_period_before() -> None:
    told = ({"on": "2024-03-31", "status": "on_track"}, {"on": "2024-04-01", "status": "at_risk"})
    item = only(launched(*told))
    assert (item.before, item.standing.status, item.change) == (
        Status.ON_TRACK,
        Status.AT_RISK,
        Change.WORSENED,
    )


def test_what_came_in_this_period_is_new() -> None:
    item = only(launched({"on": "2024-05-01", "status": "at_risk"}, added_on="2024-04-01"))
    assert (item.before, item.change, item.silent) == (None, Change.NEW, 0)


def test_what_came_in_after_the_day_is_not_told_of() -> None:
    records = launched(added_on="2024-06-15")
    assert survey(records, Q2, day=date(2024, 6, 14)).items == ()
    assert len(survey(records, Q2, day=date(2024, 6, 15)).items) == 1


def test_what_was_closed_already_when_it_came_in_is_not_followed() -> None:
    def count(done: str) -> int:
        told = {"on": "2024-05-01", "status": "done", "completed_on": done}
        return len(survey(launched(told, added_on="2024-01-10"), Q2, day=DAY).items)

    assert (count("2023-11-01"), count("2024-01-10"), count("2024-01-11")) == (0, 0, 1)


def test_a_survey_is_the_first_when_nothing_was_there_before() -> None:
    assert survey(launched(added_on="2024-04-01"), Q2, day=DAY).is_first
    assert not survey(launched(), Q2, day=DAY).is_first


def test_tasks_and_commitments_are_told_apart() -> None:
    records = board(
        action_agendas=[agenda(action())],
        milestones=[milestone()],
        commitments=[commitment()],
        bottlenecks=[bottleneck()],
        indicators=[indicator()],
    )
    found = survey(records, Q2, day=DAY)
    assert [one.standing.record.id for one in found.tasks] == ["quays-01", "launch"]
    assert [one.standing.record.id for one in found.commitments] == ["promise"]
    assert {one.id for one in bottlenecks_and_more(records, Q2, DAY)} == {
        "quays-01", "launch", "promise", "silt", "depth",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "silent"),
    [
        (["2024-04-01"], 0),
        (["2024-06-30"], 0),
        (["2024-03-31"], 1),
        (["2023-12-31"], 2),
        (["2023-12-31", "2024-07-01"], 2),
        ([], 2),
    ],
)
def test_silence_is_counted_in_whole_periods(told: list[str], silent: int) -> None:
    records = launched(*({"on": on, "text": "Gebeld."} for on in told), added_on="2023-12-31")
    assert only(records).silent == silent


def test_of_what_came_in_halfway_a_period_nothing_was_asked_in_it() -> None:
    assert only(launched(added_on="2024-02-15")).silent == 1


def test_what_is_closed_is_not_silent() -> None:
    assert only(launched({"on": "2024-01-15", "status": "done"})).silent == 0


def test_of_what_has_not_begun_nothing_is_asked() -> None:
    planned = launched(start="2024-06-15", added_on="2023-01-01")
    assert only(planned).silent == 1
    assert only(planned, Q2.before).silent == 0


def test_of_what_was_always_there_no_more_silence_is_counted_than_a_trend_covers() -> None:
    assert only(board(milestones=[milestone()])).silent == TREND
    assert only(launched(added_on="2022-12-31")).silent == TREND + 2


def test_nobody_was_silent_before_the_board_began() -> None:
    began = {**CHARTER, "history": [{"on": "2024-01-01", "stage": "active"}]}
    assert only(board(charter=began, milestones=[milestone()])).silent == 1


def test_what_was_frozen_is_what_it_compares_with() -> None:
    frozen = snapshot({"of": "launch", "stood": {"status": "off_track"}})
    records = board(milestones=[milestone({"on": "2024-05-01", "status": "at_risk"})], snapshots=[frozen])
    assert only(records).before is Status.OFF_TRACK
    assert status_before(records, launch(records), Q2.before) is Status.OFF_TRACK


def test_a_correction_takes_the_place_of_what_was_frozen_first() -> None:
    first = snapshot({"of": "launch", "stood": {"status": "off_track"}})
    second = snapshot({"of": "launch", "stood": {"status": "at_risk"}}, id="snapshot-2024-q1-v2", version=2)
    records = board(milestones=[milestone()], snapshots=[second, first])
    assert only(records).before is Status.AT_RISK


def test_how_it_stood_is_worked_out_for_a_reader_who_may_not_see_what_was_frozen() -> None:
    told = ({"on": "2024-03-15", "status": "at_risk"}, {"on": "2024-03-31", "status": "done"})
    frozen = snapshot({"of": "launch"}, reference_day="2024-03-20")
    records = board(milestones=[milestone(*told)], snapshots=[frozen])
    assert status_before(records, launch(records), Q2.before) is Status.AT_RISK


def test_what_was_not_frozen_was_not_there() -> None:
    records = board(milestones=[milestone(added_on="2024-01-01")], snapshots=[snapshot()])
    assert only(records).change is Change.NEW


def test_a_frozen_report_tells_of_nothing_that_came_in_later() -> None:
    frozen = snapshot({"of": "launch"})
    records = board(
        milestones=[milestone(), milestone(id="late")], bottlenecks=[bottleneck()], snapshots=[frozen]
    )
    day, other = date(2024, 3, 31), date(2024, 3, 30)
    assert [one.standing.record.id for one in survey(records, Q2.before, day=day).items] == ["launch"]
    assert [one.id for one in bottlenecks_and_more(records, Q2.before, day)] == ["launch"]
    assert len(survey(records, Q2.before, day=other).items) == 2
    found = survey(records, Q2.before, day=day).snapshot
    assert found
    assert found.id == "snapshot-2024-q1"
    assert frozen_on(records, Q2.before, other) is None


@settings(deadline=None)
@given(updates(date(2024, 1, 1), DAY), updates(date(2024, 7, 1), date(2024, 12, 31)))
def test_later_updates_never_count(told: list[dict[str, Any]], later: list[dict[str, Any]]) -> None:
    loose = [{"of": "launch", **one} for one in later]
    before, after = (
        board(milestones=[milestone(*told)], updates=more, commitments=[commitment()]) for more in ([], loose)
    )
    first, second = (survey(one, Q2, day=DAY) for one in (before, after))
    assert [told_of(one) for one in first.items] == [told_of(one) for one in second.items]


def told_of(item: Item) -> tuple[object, ...]:
    return (item.standing.record.id, item.standing.status, item.before, item.change, item.silent)


@settings(deadline=None)
@given(updates(date(2023, 1, 1), DAY))
def test_a_report_and_the_next_one_agree_on_how_things_stood(told: list[dict[str, Any]]) -> None:
    records = board(milestones=[milestone(*told)])
    stood = [one.standing.status for one in survey(records, Q2.before, day=Q2.before.last).items]
    before = [one.before for one in survey(records, Q2, day=DAY).items]
    # What was closed long ago is not followed any more, unless somebody takes it up again.
    assert not (stood and before) or before == stood
    assert stood or not before or before[0] in {Status.DONE, Status.STOPPED}
