"""One headline for a priority, and counts that add up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boardkit.app.check import Checked
from boardkit.model.charter import Thresholds
from boardkit.model.history import Status
from boardkit.rules.period import period_named
from boardkit.rules.rollup import Weighed, headline, rollup, trend
from boardkit.rules.survey import survey

BORDERS = Thresholds()
WORDS = {
    "green": Status.ON_TRACK,
    "amber": Status.AT_RISK,
    "red": Status.OFF_TRACK,
    "none": Status.NO_DATA,
    "done": Status.DONE,
    "stopped": Status.STOPPED,
    "waits": Status.NOT_STARTED,
}


def of(written: str) -> list[Weighed]:
    """`5 green, 1 red!` stands for five on track and one that is off track and critical."""
    found: list[Weighed] = []
    for one in filter(None, written.split(", ")):
        count, word = one.split()
        found += int(count) * [(WORDS[word.rstrip("!")], word.endswith("!"))]
    return found


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("", None),
        ("4 done", Status.DONE),
        ("1 done, 1 stopped", Status.DONE),
        ("1 done, 1 stopped!", Status.STOPPED),
        ("2 stopped", Status.STOPPED),
        ("3 none", Status.NO_DATA),
        ("3 none, 2 done", Status.NO_DATA),
        ("3 none, 1 green", Status.ON_TRACK),
        ("3 waits", Status.ON_TRACK),
        ("9 green, 1 amber", Status.ON_TRACK),
        ("3 green, 1 amber", Status.AT_RISK),
        ("9 green, 1 red", Status.AT_RISK),
        ("9 green, 1 red!", Status.OFF_TRACK),
        ("3 green, 1 red", Status.OFF_TRACK),
        ("3 green, 1 amber!", Status.AT_RISK),
        ("9 green, 1 amber!", Status.ON_TRACK),
        ("5 green, 1 amber, 30 done", Status.ON_TRACK),
        ("2 green, 1 amber, 30 done", Status.AT_RISK),
    ],
)
def test_a_headline_follows_from_what_is_open(items: str, expected: Status | None) -> None:
    assert headline(of(items), BORDERS) is expected


def test_the_share_that_colours_is_the_boards_own() -> None:
    strict = Thresholds.model_validate({"headline_share": "10"})
    assert headline(of("9 green, 1 amber"), strict) is Status.AT_RISK


@given(st.lists(st.tuples(st.sampled_from(list(Status)), st.booleans())))
def test_a_headline_is_never_better_when_something_goes_wrong_as_well(found: list[Weighed]) -> None:
    order = [
        None,
        Status.STOPPED,
        Status.DONE,
        Status.NO_DATA,
        Status.ON_TRACK,
        Status.AT_RISK,
        Status.OFF_TRACK,
    ]
    worse: Sequence[Weighed] = [*found, (Status.OFF_TRACK, True)]
    assert order.index(headline(worse, BORDERS)) >= order.index(headline(found, BORDERS))
    assert headline(worse, BORDERS) is Status.OFF_TRACK


BOARD = """
    id: agenda-quays
    priority: quays
    title: Actieagenda kades
    history: [{on: 2024-01-01, stage: draft}]
    actions:
      - id: wall
        title: Kademuur
        due: 2024-12-31
        history:
          - {on: 2024-03-31, status: on_track}
          - {on: 2024-06-30, status: off_track}
      - id: crane
        title: Kraan
        due: 2024-12-31
        history:
          - {on: 2024-03-31, status: on_track}
          - {on: 2024-06-30, status: done, completed_on: 2024-06-20}
      - {id: lamp, title: Lamp, due: 2024-12-31}
    """


def test_counts_add_up_and_the_share_without_data_is_of_what_is_open(
    small_board: Callable[..., Path],
) -> None:
    board = Checked(small_board({"action-agendas/quays.yaml": BOARD})).board
    period = period_named("2024-Q2", board.charter.defaults.reporting_period)
    assert period
    found = survey(board, period, day=date(2024, 6, 30))
    whole = rollup(found.tasks, board.charter.thresholds)
    assert whole.total == len(found.tasks) == 3
    assert whole.counts[Status.OFF_TRACK] == whole.counts[Status.DONE] == whole.counts[Status.NO_DATA] == 1
    assert (whole.no_data, whole.open) == (1, 2)
    assert (whole.before, whole.headline) == (Status.ON_TRACK, Status.OFF_TRACK)


def test_a_trend_counts_each_period_as_it_stood_then(small_board: Callable[..., Path]) -> None:
    board = Checked(small_board({"action-agendas/quays.yaml": BOARD})).board
    period = period_named("2024-Q2", board.charter.defaults.reporting_period)
    assert period
    told = trend(board, survey(board, period, day=date(2024, 6, 30)))
    assert [(str(one), counts[Status.ON_TRACK], sum(counts.values())) for one, counts in told] == [
        ("2024-Q1", 2, 3),
        ("2024-Q2", 0, 3),
    ]
