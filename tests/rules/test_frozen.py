from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from monitored import (
    CHARTER,
    DAY,
    action,
    agenda,
    board,
    bottleneck,
    commitment,
    indicator,
    milestone,
    point,
    updates,
)  # fmt: skip

from boardkit.model.board import Board
from boardkit.rules.frozen import (
    fingerprint,
    kept_records,
    latest_snapshots,
    rewritten,
    snapshot_of,
    vanished,
)
from boardkit.rules.story import Kept

TOLD = {"on": "2024-05-01", "status": "at_risk", "text": "Ziek.", "progress": 0}


def mark(records: Board, name: str = "launch") -> str:
    found = records.by_id[name]
    assert isinstance(found, Kept)
    return fingerprint(records, found, DAY)


def of_update(**changes: Any) -> str:
    told = {name: value for name, value in {**TOLD, **changes}.items() if value is not None}
    return mark(board(milestones=[milestone(told, due="2024-12-31")]))


def frozen(records: Board, **fields: Any) -> dict[str, Any]:
    """A snapshot of everything on the day, as a board's files hold it."""
    entries = [{"of": one.id, "hash": fingerprint(records, one, DAY)} for one in kept_records(records, DAY)]
    return {
        "id": "q2",
        "period": "2024-Q2",
        "reference_day": str(DAY),
        "version": 1,
        "entries": entries,
        **fields,
    }


def changed(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, bool]]:
    """What was rewritten, each with whether it was in what was frozen."""
    records = board(**after, snapshots=[frozen(board(**before))])
    return [(one.record.id, one.entry is not None) for one in rewritten(records, records.snapshots[0])]


@pytest.mark.parametrize(
    "changes",
    [
        {"on": "2024-05-02"},
        {"status": "on_track"},
        {"text": "Beter."},
        {"progress": 1},
        {"progress": None},
        {"cause": "Ziekte."},
        {"evidence": "Foto."},
        {"forecast": "2025"},
        {"source": {"id": "letter"}},
    ],
)
def test_another_history_has_another_fingerprint(changes: dict[str, Any]) -> None:
    assert of_update(**changes) != of_update()


@pytest.mark.parametrize(
    "changes", [{"level": "government"}, {"notes": ["Gebeld."]}, {"text": {"nl": "Ziek.", "en": "Ill."}}]
)
def test_who_may_read_it_and_in_which_languages_changes_no_history(changes: dict[str, Any]) -> None:
    assert of_update(**changes) == of_update()


def test_another_first_date_or_weight_is_another_history_and_another_title_is_not() -> None:
    one, other, heavier, called = (
        mark(board(milestones=[milestone(TOLD, **fields)]))
        for fields in (
            {"due": "2024"},
            {"due": "2025"},
            {"due": "2024", "critical": "true"},
            {"due": "2024", "title": "Anders"},
        )
    )
    assert len({one, other, heavier}) == 3
    assert one == called


def test_it_does_not_matter_in_which_file_an_update_stands() -> None:
    loose = board(milestones=[milestone()], updates=[{"of": "launch", **TOLD}])
    assert mark(loose) == mark(board(milestones=[milestone(TOLD)]))


def test_nor_in_which_order_updates_of_different_days_stand() -> None:
    other = {"on": "2024-06-01", "status": "on_track"}
    assert mark(board(milestones=[milestone(TOLD, other)])) == mark(
        board(milestones=[milestone(other, TOLD)])
    )


def measured(*values: tuple[str, str], **fields: Any) -> str:
    given = {"baseline": point("2024-01-01", "0"), "targets": [point("2024-12-31", "100")], **fields}
    return mark(board(indicators=[indicator(*values, **given)]), "depth")


def test_an_amount_is_the_same_however_it_is_written() -> None:
    assert (
        measured(("2024-05-01", "100"))
        == measured(("2024-05-01", "100.0"))
        == measured(("2024-05-01", "100"), ("2024-07-01", "5"))
    )
    assert measured(("2024-05-01", "100")) != measured(("2024-05-01", "10"))


@pytest.mark.parametrize(
    ("fields", "same"),
    [
        ({"baseline": point("2024-01-01", "1")}, False),
        ({"targets": [point("2024-12-31", "90")]}, False),
        ({"targets": [point("2024-03-31", "9"), point("2024-12-31", "100")]}, False),
        ({"direction": "falling"}, False),
        ({"trajectory": "steps"}, False),
        ({"targets": [point("2024-12-31", "100"), point("2025-12-31", "150")]}, True),
    ],
)
def test_an_indicator_keeps_what_its_course_on_the_day_follows_from(
    fields: dict[str, Any], *, same: bool
) -> None:
    assert (measured(("2024-05-01", "5"), **fields) == measured(("2024-05-01", "5"))) is same


def test_an_indicator_may_get_its_baseline_and_targets_later_and_then_keeps_them() -> None:
    bare = {"indicators": [indicator(("2024-05-01", "5"))]}
    whole = indicator(
        ("2024-05-01", "5"), baseline=point("2024-01-01", "0"), targets=[point("2024-12-31", "9")]
    )
    assert changed(bare, {"indicators": [whole]}) == []
    assert changed({"indicators": [whole]}, bare) == [("depth", True)]
    assert changed(bare, {"indicators": [indicator(("2024-05-01", "6"))]}) == [("depth", True)]


def fund(amount: str, *steps: str) -> dict[str, Any]:
    fields = {"currency": "EUR", "period": "programme", "payer": "national"}
    history = [{"on": on, "status": "announced"} for on in steps]
    amounts = [{"id": "money", "amount": amount, **fields, "history": history}]
    return {"id": "fund", "title": "Fonds", "tier": "national", "kind": "fund", "funding": amounts}


def test_another_amount_is_another_history() -> None:
    one, other, later = (
        mark(board(instruments=[money]), "money")
        for money in (fund("9", "2024-05-01"), fund("8", "2024-05-01"), fund("9", "2024-05-01", "2024-07-01"))
    )
    assert one != other
    assert one == later


def test_all_that_was_there_on_the_day_is_kept_by_name() -> None:
    meeting = {
        "id": "2024-01", "date": "2024-06-12", "start": "13:00", "end": "14:00", "place": {"name": "Haven"},
        "items": [{"id": "opening", "title": "Opening", "purpose": "opening", "minutes": 60}],
        "action_points": [{"id": "2024-01-a1", "text": "Doen.", "owner": "chair"}],
    }  # fmt: skip
    later = {**meeting, "id": "2024-02", "date": "2024-07-01", "action_points": [
        {"id": "2024-02-a1", "text": "Doen.", "owner": "chair"}]}  # fmt: skip
    records = board(
        action_agendas=[agenda(action())],
        milestones=[milestone(), milestone(id="young", added_on="2024-07-01")],
        commitments=[commitment()],
        bottlenecks=[bottleneck(), bottleneck(id="noise", raised_on="2024-07-01")],
        indicators=[indicator()],
        instruments=[fund("9", "2024-07-01", "2024-06-01")],
        developments=[{"id": "storm", "kind": "threat", "title": "Storm", "description": "Wind."}],
        meetings=[meeting, later],
        priorities=[{"id": "quays", "title": "Kades", "goal": "Houden."}],
    )
    assert [one.id for one in kept_records(records, DAY)] == [
        "2024-01-a1", "depth", "launch", "money", "promise", "quays-01", "silt", "storm",
    ]  # fmt: skip


def test_what_was_rewritten_is_found_and_what_was_added_later_is_not() -> None:
    before = {"milestones": [milestone(TOLD)]}
    assert changed(before, before) == []
    assert changed(before, {"milestones": [milestone(TOLD, {"on": "2024-07-01", "status": "done"})]}) == []
    assert changed(before, {"milestones": [milestone(TOLD, {"on": "2024-06-30"})]}) == [("launch", True)]
    assert changed(before, {"milestones": [milestone()]}) == [("launch", True)]


def test_a_record_of_which_the_first_day_moved_past_the_report_was_rewritten() -> None:
    moved = {"milestones": [milestone(TOLD, added_on="2024-07-01")]}
    assert changed({"milestones": [milestone(TOLD)]}, moved) == [("launch", True)]


@pytest.mark.parametrize(
    ("late", "told"),
    [
        (milestone(id="late", added_on="2024-06-01"), True),
        (milestone(TOLD, id="late"), True),
        (milestone(id="late", added_on="2024-07-01"), False),
        (milestone(id="late"), False),
    ],
)
def test_what_came_in_later_rewrites_history_when_it_says_that_it_was_there(
    late: dict[str, Any], *, told: bool
) -> None:
    assert changed({}, {"milestones": [late]}) == ([("late", False)] if told else [])


def test_an_amount_that_came_in_later_says_so_by_its_steps() -> None:
    assert changed({}, {"instruments": [fund("9")]}) == []
    assert changed({}, {"instruments": [fund("9", "2024-05-01")]}) == [("money", False)]


def gone(records: Board) -> list[tuple[str, str]]:
    return [(one.id, entry.of) for one in records.snapshots for entry in vanished(records, one)]


def entry(name: str, status: str | None = None) -> dict[str, Any]:
    return {"of": name, "hash": "0" * 64, **({"stood": {"status": status}} if status else {})}


def taken(*entries: dict[str, Any], period: str = "2024-Q2", day: str = "2024-06-30") -> dict[str, Any]:
    name = period.lower()
    return {"id": name, "period": period, "reference_day": day, "version": 1, "entries": list(entries)}


@pytest.mark.parametrize(
    ("status", "missed"),
    [("on_track", True), ("off_track", True), (None, True), ("done", False), ("stopped", False)],
)
def test_what_has_gone_is_missed_unless_it_was_closed(status: str | None, *, missed: bool) -> None:
    records = board(snapshots=[taken(entry("launch", status))])
    assert gone(records) == ([("2024-q2", "launch")] if missed else [])


def test_what_is_there_is_not_missed() -> None:
    assert gone(board(milestones=[milestone()], snapshots=[taken(entry("launch"))])) == []


def test_what_has_gone_is_missed_once_and_only_what_was_last_told_of_it_counts() -> None:
    first = taken(entry("launch", "on_track"), period="2024-Q1", day="2024-03-31")
    assert gone(board(snapshots=[first, taken(entry("launch", "on_track"))])) == [("2024-q2", "launch")]
    assert gone(board(snapshots=[first, taken(entry("launch", "done"))])) == []


def test_of_each_period_the_last_version_counts() -> None:
    first, second = taken(), {**taken(), "id": "2024-q2-v2", "version": 2}
    early = taken(period="2024-Q1", day="2024-03-31")
    records = board(snapshots=[second, first, early])
    found = snapshot_of(records, "2024-Q2")
    assert found
    assert found.id == "2024-q2-v2"
    assert snapshot_of(records, "2023-Q4") is None
    assert [one.id for one in latest_snapshots(records)] == ["2024-q1", "2024-q2-v2"]


def test_translating_words_into_the_other_language_rewrites_nothing() -> None:
    english = {**CHARTER, "language": "en"}
    one, other = (
        mark(board(charter=english, milestones=[milestone({**TOLD, "text": text})]))
        for text in ({"en": "Ill."}, {"nl": "Ziek.", "en": "Ill."})
    )
    assert one == other


@settings(deadline=None)
@given(updates(date(2024, 1, 1), DAY), updates(date(2024, 7, 1), date(2024, 12, 31)))
def test_later_updates_leave_the_fingerprint_as_it_is(
    told: list[dict[str, Any]], later: list[dict[str, Any]]
) -> None:
    loose = [{"of": "launch", **one} for one in later[3:]]
    after = board(milestones=[milestone(*later[:3], *told)], updates=loose)
    assert mark(after) == mark(board(milestones=[milestone(*told)]))


@settings(deadline=None)
@given(updates(date(2024, 1, 1), DAY), st.dates(date(2024, 1, 1), DAY))
def test_any_update_until_the_day_changes_the_fingerprint(told: list[dict[str, Any]], on: date) -> None:
    after = board(milestones=[milestone(*told)], updates=[{"of": "launch", "on": str(on)}])
    assert mark(after) != mark(board(milestones=[milestone(*told)]))
