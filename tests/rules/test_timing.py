from __future__ import annotations

from datetime import time

import pytest
from made import item, item_fields, meeting

from boardkit.rules.timing import length, planned, start_times


def test_each_item_begins_when_the_one_before_it_ends() -> None:
    agenda = meeting(
        item_fields("opening", minutes="10"),
        item_fields("talent", minutes="45"),
        item_fields("closing", minutes="5"),
    )
    assert start_times(agenda) == {"opening": time(13, 30), "talent": time(13, 40), "closing": time(14, 25)}


def test_the_parts_of_an_item_follow_each_other_within_it() -> None:
    parts = [item_fields("schools", minutes="20"), item_fields("migration", minutes="15")]
    agenda = meeting(item_fields("talent", minutes="45", items=parts), item_fields("closing"))
    assert start_times(agenda) == {
        "talent": time(13, 30),
        "schools": time(13, 30),
        "migration": time(13, 50),
        "closing": time(14, 15),
    }


def test_an_item_without_minutes_takes_no_time() -> None:
    agenda = meeting(item_fields("opening"), item_fields("talent", minutes="45"), item_fields("closing"))
    assert start_times(agenda)["talent"] == time(13, 30)


def test_an_agenda_that_runs_past_midnight_goes_on_in_the_next_day() -> None:
    agenda = meeting(item_fields("late", minutes="45"), item_fields("later"), start="23:30", end="23:59")
    assert start_times(agenda)["later"] == time(0, 15)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("13:30", "15:30", 120),
        ("9:05", "9:06", 1),
        ("13:30", "13:30", 0),
        ("15:00", "13:30", -90),
        ("0:00", "23:59", 1439),
    ],
)
def test_a_meeting_lasts_from_start_to_end(start: str, end: str, minutes: int) -> None:
    assert length(meeting(start=start, end=end)) == minutes


def test_the_minutes_of_items_are_added_without_those_of_their_parts() -> None:
    parts = [item_fields("schools", minutes="20")]
    assert (
        planned([item("talent", minutes="45", items=parts), item("closing", minutes="5"), item("any")]) == 50
    )
    assert planned([]) == 0
