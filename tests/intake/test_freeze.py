from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from monitored import CHARTER, DAY, action, agenda, board, bottleneck, commitment, milestone, updates

from boardkit.app.check import Checked
from boardkit.intake.freeze import frozen_snapshot, snapshot_name, snapshot_text
from boardkit.model.board import Board, Records
from boardkit.model.charter import Charter, ReportingPeriod
from boardkit.model.history import Status
from boardkit.model.part import Part
from boardkit.model.record import Audience, Fact
from boardkit.model.shape import shape
from boardkit.model.snapshot import Snapshot, SnapshotEntry
from boardkit.rules.frozen import kept_records, rewritten, vanished
from boardkit.rules.period import Period
from boardkit.rules.survey import survey
from boardkit.rules.updates import Reported, updates_until
from boardkit.source.folder import load_board
from boardkit.views.select import select

Q2 = Period(2024, 2, ReportingPeriod.QUARTER)
Q3 = Period(2024, 3, ReportingPeriod.QUARTER)


def frozen(records: Board, day: date = DAY) -> Snapshot:
    return frozen_snapshot(records, Q2, day=day, version=1, reason=None)


def entries(records: Board) -> dict[str, SnapshotEntry]:
    return {one.of: one for one in frozen(records).entries}


def test_a_snapshot_is_called_after_its_period_and_a_correction_after_its_version() -> None:
    records = board(milestones=[milestone()])
    first = frozen(records)
    assert (first.id, first.period, first.reference_day) == ("snapshot-2024-q2", "2024-Q2", DAY)
    why = "Late opgave."
    second = frozen_snapshot(records, Q2, day=DAY, version=2, reason=why)
    assert (second.id, second.version, second.reason) == ("snapshot-2024-q2-v2", 2, why)
    assert snapshot_name(Q2, 1) == "snapshots/2024-Q2.yaml"
    assert snapshot_name(Q2, 2) == "snapshots/2024-Q2-v2.yaml"


def test_how_each_thing_stood_is_kept_with_it() -> None:
    told = {"on": "2024-05-01", "status": "at_risk", "forecast": "2025-01", "progress": 30}
    records = board(
        milestones=[milestone(told)],
        bottlenecks=[bottleneck({"on": "2024-05-01", "severity": 4}), bottleneck(id="noise")],
        commitments=[commitment(due="2024-Q1")],
    )
    kept = entries(records)
    stood = kept["launch"].stood
    assert stood
    assert stood.forecast
    assert (stood.status, stood.forecast.value, stood.progress) == (Status.AT_RISK, "2025-01", 30)
    silt, promise = kept["silt"].stood, kept["promise"].stood
    assert silt
    assert promise
    assert (silt.severity, silt.status, promise.status) == (4, None, Status.OFF_TRACK)
    assert kept["noise"].stood is None


def test_a_snapshot_of_example_data_says_so() -> None:
    assert frozen(board(milestones=[milestone(example="true")])).example
    assert not frozen(board(milestones=[milestone()])).example


@pytest.mark.parametrize(
    ("record", "update", "entry", "stood"),
    [
        ("public", None, None, None),
        (None, None, Audience.MEMBERS, None),
        ("government", None, Audience.GOVERNMENT, None),
        ("public", "government", None, Audience.GOVERNMENT),
        ("members", "public", Audience.MEMBERS, None),
        ("secretariat", "government", Audience.SECRETARIAT, None),
    ],
)
def test_an_entry_is_as_open_as_its_record_and_how_it_stood_as_its_updates(
    record: str | None, update: str | None, entry: Audience | None, stood: Audience | None
) -> None:
    told = {"on": "2024-05-01", "status": "at_risk", "level": update}
    kept = entries(board(milestones=[milestone(told, level=record)]))["launch"]
    assert kept.stood
    assert (kept.level, kept.stood.level) == (entry, stood)


def test_an_action_is_as_open_as_the_agenda_that_it_stands_in() -> None:
    plan = agenda(action(level="public"), level="government")
    assert entries(board(action_agendas=[plan]))["quays-01"].level is Audience.GOVERNMENT


def test_an_update_after_the_day_closes_nothing() -> None:
    told = {"on": "2024-07-01", "status": "at_risk", "level": "secretariat"}
    stood = entries(board(milestones=[milestone(told)]))["launch"].stood
    assert stood
    assert stood.level is None


def dealt(part: Part, deal: random.Random) -> Part:
    """A copy in which everything has a level at random, at every depth."""
    changes: dict[str, object] = {}
    if isinstance(part, Fact) and not isinstance(part, Charter):
        changes["level"] = deal.choice([None, None, *Audience])
    for field in shape(type(part)):
        value = getattr(part, field.name)
        if field.parts and value:
            changes[field.name] = (
                dealt(value, deal) if isinstance(value, Part) else tuple(dealt(one, deal) for one in value)
            )
    return part.changed(changes)


def with_levels(records: Board, seed: int) -> Board:
    deal = random.Random(seed)
    given: dict[str, Any] = {}
    for field in fields(Records):
        value = getattr(records, field.name)
        given[field.name] = tuple(dealt(one, deal) for one in value) if isinstance(value, tuple) else value
    return replace(records, **given)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9))
def test_a_reader_sees_exactly_the_entries_of_the_records_and_updates_that_it_may_see(
    example: Checked, seed: int
) -> None:
    records = with_levels(example.board, seed)
    snapshot = frozen(records)
    records = replace(records, snapshots=(snapshot,))
    stood = {one.of for one in snapshot.entries if one.stood}
    assert len(stood) > 20
    for audience in Audience:
        view = select(records, day=DAY, audience=audience)
        seen = {one.of: one for one in view.snapshots[0].entries}
        kept = [one for one in kept_records(records, DAY) if one.id in view.by_id]
        assert set(seen) == {one.id for one in kept}
        whole = {one.id for one in kept if isinstance(one, Reported) and sees_all(records, view, one)}
        assert {name for name, one in seen.items() if one.stood} == stood & whole


def sees_all(records: Records, view: Records, record: Reported) -> bool:
    seen = view.by_id[record.id]
    assert isinstance(seen, Reported)
    days = [[one.on for one in updates_until(*pair, DAY)] for pair in ((records, record), (view, seen))]
    return days[0] == days[1]


def test_a_reader_who_may_not_see_an_update_learns_nothing_from_what_was_frozen() -> None:
    told = ({"on": "2024-05-01", "status": "on_track"},
            {"on": "2024-06-01", "status": "off_track", "level": "government"})  # fmt: skip
    records = board(milestones=[milestone(*told)])
    records = replace(records, snapshots=(frozen(records),))
    before = {}
    for audience in (Audience.MEMBERS, Audience.GOVERNMENT):
        view = select(records, day=DAY, audience=audience)
        before[audience] = survey(view, Q3, day=Q3.last).items[0].before
    assert before == {Audience.MEMBERS: Status.ON_TRACK, Audience.GOVERNMENT: Status.OFF_TRACK}


Write = Callable[[dict[str, str]], Path]


def test_a_snapshot_is_read_back_as_it_was(example: Checked, board_copy: Path) -> None:
    why = "Een opgave kwam te laat: zie de melding van 3 juli # niet eerder."
    snapshot = frozen_snapshot(example.board, Q2, day=DAY, version=2, reason=why)
    path = board_copy / snapshot_name(Q2, 2)
    path.parent.mkdir(exist_ok=True)
    path.write_text(snapshot_text(example.board, snapshot), "utf-8")
    read = load_board(board_copy).snapshots[-1]
    assert len(read.entries) > 50
    assert read.model_dump() == snapshot.model_dump()


def test_the_file_says_in_the_boards_language_that_nobody_changes_it() -> None:
    records = board(milestones=[milestone()])
    text = snapshot_text(records, frozen(records))
    assert text.startswith("# De rapportage over 2024-Q2, stand per 30 juni 2024")
    english = board(charter={**CHARTER, "language": "en"}, milestones=[milestone()])
    assert "# Do not change anything here." in snapshot_text(english, frozen(english))


def test_the_file_is_as_a_person_reads_it() -> None:
    records = board(milestones=[milestone({"on": "2024-05-01", "status": "at_risk"}, level="public")])
    lines = [one for one in snapshot_text(records, frozen(records)).splitlines() if not one.startswith("#")]
    digest = frozen(records).entries[0].hash
    assert lines == [
        "id: snapshot-2024-q2",
        "level: public",
        "period: 2024-Q2",
        "reference_day: 2024-06-30",
        "version: 1",
        "thresholds:",
        *(f"  {name}: {value}" for name, value in records.charter.thresholds.model_dump().items()),
        "entries:",
        "  - of: launch",
        f"    hash: {digest}",
        "    stood: {status: at_risk}",
    ]


@settings(deadline=None)
@given(
    updates(date(2024, 1, 1), DAY),
    updates(date(2024, 7, 1), date(2025, 12, 31)),
    st.dates(date(2024, 1, 1), DAY),
)
def test_what_comes_later_leaves_what_was_frozen_alone_and_what_is_dated_back_is_found(
    told: list[dict[str, Any]], later: list[dict[str, Any]], back: date
) -> None:
    records = board(milestones=[milestone(*told)])
    loose = [{"of": "launch", **one} for one in later]
    snapshot = frozen(records)
    after = replace(board(milestones=[milestone(*told)], updates=loose), snapshots=(snapshot,))
    assert list(rewritten(after, snapshot)) == []
    assert list(vanished(after, snapshot)) == []
    late = [*loose, {"of": "launch", "on": str(back), "text": "Nagekomen."}]
    dated_back = replace(board(milestones=[milestone(*told)], updates=late), snapshots=(snapshot,))
    assert [one.record.id for one in rewritten(dated_back, snapshot)] == ["launch"]
    assert list(vanished(dated_back, snapshot)) == []


def test_a_record_that_was_closed_to_a_reader_later_takes_its_entry_with_it() -> None:
    snapshot = frozen(board(milestones=[milestone(level="public")]))
    later = replace(board(milestones=[milestone(level="government")]), snapshots=(snapshot,))
    seen = {one: select(later, day=DAY, audience=one).snapshots[0].entries for one in Audience}
    assert [len(entries) for entries in seen.values()] == [0, 0, 1, 1]


def test_only_the_secretariat_sees_a_fingerprint_and_a_record_that_is_gone_keeps_its_entry() -> None:
    snapshot = frozen(board(milestones=[milestone(level="public")]))
    later = replace(board(), snapshots=(snapshot,))
    for audience in Audience:
        entry = select(later, day=DAY, audience=audience).snapshots[0].entries[0]
        assert (entry.of, bool(entry.hash)) == ("launch", audience is Audience.SECRETARIAT)
