from __future__ import annotations

from datetime import date

import pytest
from monitored import action, agenda, board, bottleneck, commitment, indicator, milestone

from boardkit.model.action import Commitment, Task
from boardkit.model.board import Board
from boardkit.rules.known import Followed, followed, is_known, known_since, priorities_of

LETTER = {"id": "letter", "title": "Brief", "date": "2024-03-13"}


def record(records: Board, name: str) -> Followed:
    found = records.by_id[name]
    assert isinstance(found, Followed)
    return found


def since(records: Board, name: str) -> date:
    return known_since(records, record(records, name))


def test_what_gives_its_own_day_is_known_since_then() -> None:
    records = board(
        action_agendas=[agenda(action(added_on="2024-05-01", source={"id": "letter"}))],
        bottlenecks=[bottleneck(raised_on="2024-04-01")],
        indicators=[indicator(added_on="2024-03-01")],
        sources=[LETTER],
    )
    assert since(records, "quays-01") == date(2024, 5, 1)
    assert since(records, "silt") == date(2024, 4, 1)
    assert since(records, "depth") == date(2024, 3, 1)


def test_an_action_came_in_with_its_agenda() -> None:
    steps = [{"on": "2024-02-01", "stage": "adopted"}, {"on": "2024-01-15", "stage": "draft"}]
    records = board(action_agendas=[agenda(action(source={"id": "letter"}), history=steps)], sources=[LETTER])
    assert since(records, "quays-01") == date(2024, 1, 15)


def test_a_milestone_within_an_agenda_came_in_with_it_and_a_loose_one_with_its_source() -> None:
    inside = board(action_agendas=[agenda(milestones=[milestone()])])
    assert since(inside, "launch") == date(2024, 1, 15)
    loose = board(milestones=[milestone(source={"id": "letter"})], sources=[LETTER])
    assert since(loose, "launch") == date(2024, 3, 13)


def test_a_source_of_a_rough_date_counts_from_its_first_day() -> None:
    records = board(
        commitments=[commitment(source={"id": "letter"})], sources=[{**LETTER, "date": "2024-03"}]
    )
    assert since(records, "promise") == date(2024, 3, 1)


@pytest.mark.parametrize("fields", [{}, {"source": {"id": "gone"}}, {"source": {"id": "undated"}}])
def test_what_says_no_day_was_always_there(fields: dict[str, object]) -> None:
    records = board(commitments=[commitment(**fields)], sources=[{"id": "undated", "title": "Brief"}])
    assert since(records, "promise") == date.min


def test_something_is_known_on_the_day_that_it_came_in() -> None:
    records = board(bottlenecks=[bottleneck(raised_on="2024-04-01")])
    assert is_known(records, record(records, "silt"), date(2024, 4, 1))
    assert not is_known(records, record(records, "silt"), date(2024, 3, 31))


def test_everything_that_is_followed_is_there_once() -> None:
    records = board(
        action_agendas=[agenda(action(), milestones=[milestone(id="inside")])],
        milestones=[milestone()],
        commitments=[commitment()],
        bottlenecks=[bottleneck()],
        indicators=[indicator()],
        developments=[{"id": "storm", "kind": "threat", "title": "Storm", "description": "Wind."}],
    )
    assert [one.id for one in followed(records)] == [
        "quays-01", "inside", "launch", "promise", "silt", "storm", "depth",
    ]  # fmt: skip


def test_a_task_counts_for_the_priorities_that_it_names_else_for_that_of_its_agenda() -> None:
    records = board(
        action_agendas=[
            agenda(action(), milestones=[milestone(id="inside"), milestone(id="named", priorities=["locks"])])
        ],
        milestones=[milestone(priorities=["quays", "locks"]), milestone(id="loose")],
        commitments=[commitment(priorities=["locks"])],
    )
    counted = {
        one.id: priorities_of(records, one) for one in followed(records) if isinstance(one, Task | Commitment)
    }
    assert counted == {
        "quays-01": ("quays",),
        "inside": ("quays",),
        "named": ("locks",),
        "launch": ("quays", "locks"),
        "loose": (),
        "promise": ("locks",),
    }
