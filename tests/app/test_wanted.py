from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from european_board import EUROPE, MEETING

from boardkit.app.check import Checked
from boardkit.app.named_order import Wanted
from boardkit.app.wanted import wanted_papers, wanted_until

ONE_DAY = timedelta(days=1)
HELD = """
    outcomes:
      - {number: 2024-01-01, item: dredging, result: noted, text: {nl: Er wordt gebaggerd., en: We dredge.}}
    action_points:
      - {id: 2024-01-a1, item: dredging, text: {nl: Peilen., en: Sound.}, owner: shipper, due: 2024-06-20}
    minutes_sent: 2024-06-17
"""
FOLLOWED = """
    - id: dredged
      title: {nl: Gebaggerd, en: Dredged}
      due: 2025-12-31
      added_on: 2024-02-01
      history: [{on: 2024-08-01, by: shipper, status: on_track}]
"""


def days(first: date, last: date) -> list[date]:
    return [first + ONE_DAY * number for number in range((last - first).days + 1)]


def test_the_same_papers_are_wanted_until_the_day_that_is_told(small_board: Callable[..., Path]) -> None:
    files = {
        "meetings/2024-01.yaml": MEETING + HELD,
        "milestones.yaml": FOLLOWED,
    }
    checked = Checked(small_board({**EUROPE, **files}))
    assert checked.unread == ()
    year = days(date(2024, 1, 1), date(2024, 12, 31))
    wanted = {day: wanted_papers(checked, day=day) for day in year}
    turns = [day for day in year[1:] if wanted[day] != wanted[day - ONE_DAY]]
    assert len(turns) >= 3
    for day in year:
        until = wanted_until(checked, wanted[day], day=day)
        assert day <= until
        assert [turn for turn in turns if day < turn <= until] == []


@pytest.mark.parametrize("day", [date(2024, 3, 2), date(2024, 7, 10), date(2024, 12, 3), date(2025, 6, 2)])
def test_of_the_example_board_too(example: Checked, day: date) -> None:
    wanted = wanted_papers(example, day=day)
    until = wanted_until(example, wanted, day=day)
    assert until > day
    assert {wanted_papers(example, day=one) for one in (day + ONE_DAY, until)} == {wanted}


def test_without_a_day_in_sight_it_is_the_last_but_one_of_the_month(example: Checked) -> None:
    assert wanted_until(example, (), day=date(2040, 2, 3)) == date(2040, 2, 28)
    assert wanted_until(example, (), day=date(2040, 12, 3)) == date(2040, 12, 30)
    assert wanted_until(example, (), day=date(9999, 12, 3)) < date.max


@pytest.mark.parametrize(
    ("settled", "made", "day", "will_do"),
    [
        (None, date(2024, 1, 1), date(2030, 1, 1), "will do"),
        (None, date(2024, 1, 2), date(2024, 1, 1), "out of date"),
        (date(2024, 3, 1), date(2024, 1, 1), date(2024, 2, 29), "will do"),
        (date(2024, 3, 1), date(2024, 1, 1), date(2024, 3, 1), "out of date"),
        (date(2024, 3, 1), date(2024, 3, 1), date(2024, 3, 1), "will do"),
        (date(2024, 3, 1), date(2024, 3, 1), date(2030, 1, 1), "will do"),
        (date(2024, 3, 1), date(2024, 3, 1), date(2024, 2, 1), "out of date"),
        (date(2024, 3, 1), date(2024, 2, 1), date(2024, 1, 1), "out of date"),
    ],
)
def test_a_paper_stays_of_its_day_until_that_is_settled(
    settled: date | None, made: date, day: date, will_do: str
) -> None:
    is_of = Wanted("agenda", "2024-01", "members", settled).is_of(made, day=day)
    assert is_of == (will_do == "will do")


def test_each_paper_of_the_example_board_stays_of_the_day_that_it_is_about(example: Checked) -> None:
    found = {
        (one.kind, one.subject, one.reader): one for one in wanted_papers(example, day=date(2024, 12, 31))
    }
    assert found["agenda", "2024-02", "members"].settled == date(2024, 6, 5)
    assert found["decisions", "2024-02", "members"].settled == date(2024, 6, 12)
    assert found["report", "2024-Q2", "public"].settled == date(2024, 6, 30)
    assert found["actions", "", "members"].settled is None
    assert found["non-paper", "eu-monitoring", ""].settled == date(2024, 11, 28)
