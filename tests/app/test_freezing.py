from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boardkit.app.check import Checked
from boardkit.app.freeze import Freezing, freeze, plan_freeze
from boardkit.model.charter import ReportingPeriod
from boardkit.problems import InvalidSource
from boardkit.rules.period import Period

DAY = date(2024, 6, 30)
Q2 = Period(2024, 2, ReportingPeriod.QUARTER)
TOLD = "history: [{on: 2024-05-01, status: at_risk}]"
Board = Callable[..., Path]


@pytest.fixture
def folder(small_board: Board) -> Path:
    return small_board({"milestones.yaml": f"- {{id: launch, title: Start, {TOLD}}}\n"})


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def told(refused: pytest.ExceptionInfo[InvalidSource]) -> list[str]:
    return [f"{one.code}: {one.message.format_map(one.values)}" for one in refused.value.problems]


def snapshots(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "snapshots").glob("*"))


def test_a_period_is_frozen_in_a_file_of_its_own(folder: Path) -> None:
    done = freeze(Checked(folder), Q2, DAY)
    assert (done.state, done.name) == (Freezing.NEW, "snapshots/2024-Q2.yaml")
    assert [one.id for one in Checked(folder).board.snapshots] == ["snapshot-2024-q2"]


def test_a_plan_writes_nothing(folder: Path) -> None:
    assert plan_freeze(Checked(folder), Q2, DAY).state is Freezing.NEW
    assert snapshots(folder) == []


def test_what_is_frozen_stays_as_it_is(folder: Path) -> None:
    freeze(Checked(folder), Q2, DAY)
    before = (folder / "snapshots/2024-Q2.yaml").read_bytes()
    write(folder, "updates/q3.yaml", "- {of: launch, on: 2024-07-01, status: done}\n")
    assert freeze(Checked(folder), Q2, DAY).state is Freezing.UNCHANGED
    assert (folder / "snapshots/2024-Q2.yaml").read_bytes() == before
    assert snapshots(folder) == ["2024-Q2.yaml"]


def test_a_history_that_was_rewritten_is_not_frozen_without_a_reason(folder: Path) -> None:
    freeze(Checked(folder), Q2, DAY)
    write(folder, "updates/late.yaml", "- {of: launch, on: 2024-06-28, status: off_track}\n")
    with pytest.raises(InvalidSource) as refused:
        freeze(Checked(folder), Q2, DAY)
    assert told(refused) == [
        (
            "freeze-rewritten: The report of 2024-Q2 is frozen, and the history of these changed since: "
            "('launch',)."
        )
    ]
    assert "--correction" in refused.value.problems[0].hint
    assert snapshots(folder) == ["2024-Q2.yaml"]


def test_with_a_reason_it_becomes_a_new_version_beside_the_old_one(folder: Path) -> None:
    freeze(Checked(folder), Q2, DAY)
    write(folder, "updates/late.yaml", "- {of: launch, on: 2024-06-28, status: off_track}\n")
    done = freeze(Checked(folder), Q2, DAY, reason="Late opgave.")
    assert (done.state, done.name) == (Freezing.CORRECTION, "snapshots/2024-Q2-v2.yaml")
    assert snapshots(folder) == ["2024-Q2-v2.yaml", "2024-Q2.yaml"]
    read = {one.version: one for one in Checked(folder).board.snapshots}
    assert (read[2].reason, read[1].reason) == ("Late opgave.", None)
    assert freeze(Checked(folder), Q2, DAY).state is Freezing.UNCHANGED
    assert freeze(Checked(folder), Q2, DAY, reason="Late opgave.").state is Freezing.UNCHANGED


def test_a_correction_may_mend_what_no_fingerprint_tells(folder: Path) -> None:
    freeze(Checked(folder), Q2, DAY)
    assert freeze(Checked(folder), Q2, DAY, reason="Titel verbeterd.").state is Freezing.CORRECTION


def test_a_correction_may_be_of_a_later_day(folder: Path) -> None:
    freeze(Checked(folder), Q2, date(2024, 6, 10))
    done = freeze(Checked(folder), Q2, DAY, reason="Nu het hele kwartaal.")
    assert (done.state, done.snapshot.reference_day) == (Freezing.CORRECTION, DAY)


def test_a_snapshot_remembers_what_it_compares_with_and_the_borders_of_its_day(folder: Path) -> None:
    freeze(Checked(folder), Period(2024, 1, ReportingPeriod.QUARTER), date(2024, 3, 31))
    freeze(Checked(folder), Q2, DAY)
    second = Checked(folder).board.snapshots[-1]
    assert (second.compared_with, second.thresholds.slip_off_track) == ("snapshot-2024-q1", 31)


def test_what_was_added_to_a_frozen_period_can_be_corrected_too(folder: Path) -> None:
    freeze(Checked(folder), Q2, DAY)
    write(folder, "commitments.yaml", "- {id: promise, kind: intention, text: Doen.}\n")
    assert freeze(Checked(folder), Q2, DAY).state is Freezing.UNCHANGED
    assert freeze(Checked(folder), Q2, DAY, reason="Vergeten.").state is Freezing.CORRECTION


def test_a_first_version_has_no_reason(folder: Path) -> None:
    assert freeze(Checked(folder), Q2, DAY, reason="Zomaar.").snapshot.reason is None


def test_a_frozen_period_keeps_its_day(folder: Path) -> None:
    freeze(Checked(folder), Q2, DAY)
    with pytest.raises(InvalidSource) as refused:
        freeze(Checked(folder), Q2, date(2024, 6, 28), reason="Eerder.")
    (problem,) = refused.value.problems
    line = (folder / "snapshots/2024-Q2.yaml").read_text("utf-8").splitlines()[problem.where.line - 1]
    assert (problem.code, line) == ("freeze-other-day", "reference_day: 2024-06-30")


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2024, 7, 1)])
def test_a_day_outside_the_period_is_refused(folder: Path, day: date) -> None:
    with pytest.raises(InvalidSource) as refused:
        freeze(Checked(folder), Q2, day)
    assert [one.code for one in refused.value.problems] == ["freeze-outside-period"]
    assert snapshots(folder) == []


def test_where_nothing_is_followed_there_is_nothing_to_freeze(small_board: Board) -> None:
    with pytest.raises(InvalidSource) as refused:
        freeze(Checked(small_board()), Q2, DAY)
    assert [one.code for one in refused.value.problems] == ["freeze-nothing"]


def test_a_board_that_cannot_be_read_whole_is_not_frozen(folder: Path) -> None:
    write(folder, "commitments.yaml", "- {id: promise, kindd: intention, text: Doen.}\n")
    with pytest.raises(InvalidSource):
        freeze(Checked(folder), Q2, DAY)
    assert snapshots(folder) == []


def test_a_file_that_stands_in_the_way_is_not_written_over(folder: Path) -> None:
    checked = Checked(folder)
    write(folder, "snapshots/2024-Q2.yaml", "# van een collega\n")
    with pytest.raises(InvalidSource):
        freeze(checked, Q2, DAY)
    assert (folder / "snapshots/2024-Q2.yaml").read_text("utf-8") == "# van een collega\n"


def test_the_same_board_is_frozen_in_the_same_bytes(folder: Path) -> None:
    first, second = (plan_freeze(Checked(folder), Q2, DAY).proposal.files[0].after for _ in range(2))
    assert first == second
