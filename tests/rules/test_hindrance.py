from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from monitored import DAY, action, agenda, board, bottleneck, updates

from boardkit.model.action import Task
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.history import BottleneckStatus, Trend
from boardkit.rules.hindrance import Hindrance, hindrance


def hinders(*told: dict[str, Any], day: date = DAY, **sections: Any) -> Hindrance:
    fields = {"raised_on": "2024-03-01", **sections.pop("fields", {})}
    records = board(bottlenecks=[bottleneck(*told, **fields)], **sections)
    silt = records.find(Bottleneck, "silt")
    assert silt
    tasks = [one for one in records.records() if isinstance(one, Task)]
    return hindrance(records, silt, tasks, day=day)


def test_an_update_says_only_what_changed() -> None:
    found = hinders(
        {"on": "2024-03-01", "severity": 3, "stage": "raised"},
        {"on": "2024-04-01", "trend": "growing"},
        {"on": "2024-05-01", "severity": 4},
    )
    assert (found.severity, found.trend, found.stage) == (4, Trend.GROWING, BottleneckStatus.RAISED)


def test_what_is_told_after_the_day_does_not_count_and_on_the_day_it_does() -> None:
    told = ({"on": "2024-06-30", "severity": 5}, {"on": "2024-07-01", "severity": 1, "stage": "resolved"})
    found = hinders(*told)
    assert (found.severity, found.stage, found.is_open) == (5, None, True)


@pytest.mark.parametrize("stage", ["resolved", "rejected"])
def test_what_is_resolved_or_rejected_hinders_no_more_until_it_is_raised_again(stage: str) -> None:
    over = {"on": "2024-04-01", "stage": stage}
    assert not hinders(over).is_open
    assert hinders(over, {"on": "2024-05-01", "stage": "raised"}).is_open


def test_what_is_parked_still_hinders() -> None:
    assert hinders({"on": "2024-04-01", "stage": "parked"}).is_open


def test_the_tasks_that_name_it_work_on_it() -> None:
    plan = agenda(action(addresses=["silt"]), action(id="quays-02", addresses=["noise"]))
    found = hinders(action_agendas=[plan])
    assert [one.id for one in found.addressed_by] == ["quays-01"]


def test_the_most_severe_come_first_then_the_oldest_and_the_unknown_last() -> None:
    severe = hinders({"on": "2024-05-01", "severity": 5})
    old = hinders({"on": "2024-05-01", "severity": 4}, fields={"raised_on": "2023-01-01"})
    young = hinders({"on": "2024-05-01", "severity": 4})
    unknown = hinders(fields={"raised_on": "2020-01-01"})
    assert sorted([unknown, young, old, severe], key=lambda one: one.rank) == [severe, old, young, unknown]


def test_since_when_it_is_there_follows_from_the_day_it_was_raised() -> None:
    assert hinders().since == date(2024, 3, 1)


@settings(deadline=None)
@given(updates(date(2024, 1, 1), DAY), updates(date(2024, 7, 1), date(2024, 12, 31)))
def test_later_updates_change_nothing_about_a_day(
    told: list[dict[str, Any]], later: list[dict[str, Any]]
) -> None:
    loose = [{"of": "silt", **one} for one in later]
    first, second = hinders(*told), hinders(*told, updates=loose)
    names = [name for name in Hindrance.__slots__ if name != "bottleneck"]
    assert [getattr(first, name) for name in names] == [getattr(second, name) for name in names]
