from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, item_fields, meeting

from boardkit.model.board import Records
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.rules.ask_counts import AskCounts, ask_counts
from boardkit.rules.eu_standing import AskResult
from boardkit.rules.told_back import to_tell_back, told_back_item

DAY = date(2024, 9, 1)


def brought(identifier: str = "eu-quays", on: str | None = "2024-07-01", **fields: Any) -> EuInput:
    outcome = {"outcome": {"on": on, "text": "Goed.", "taken_over": ["one"], "partly": ["two"]}} if on else {}
    asks = [{"id": name, "text": "Doe iets."} for name in ("one", "two", "three")]
    given = {"id": identifier, "subject": "Kades", "task": "a", "essence": "Kort.", "position": "Voor."}
    return EuInput.model_validate({**given, "asks": asks, "eu_meeting": "eb-july", **outcome, **fields})


EB = EuMeeting.model_validate({"id": "eb-july", "date": "2024-07-01"})


def board(*inputs: EuInput, **fields: Any) -> Records:
    return Records(charter(), eu_meetings=(EB,), eu_inputs=inputs, **fields)


def told(records: Records, day: date = DAY) -> list[tuple[str | None, list[str]]]:
    """The European meetings, each with the inputs that are still to be told back."""
    return [
        (group.eu_meeting.id if group.eu_meeting else None, [each.one.id for each in group.inputs])
        for group in to_tell_back(records, day=day)
    ]


def test_an_outcome_is_to_be_told_from_its_own_day_on() -> None:
    assert told(board(brought()), date(2024, 7, 1)) == [("eb-july", ["eu-quays"])]
    assert told(board(brought()), date(2024, 6, 30)) == []
    assert told(board(brought(on=None))) == []


@pytest.mark.parametrize(
    ("on", "still"),
    [("2024-06-30", True), ("2024-07-01", False), ("2024-08-01", False), ("2024-12-01", False)],
)
def test_a_meeting_on_that_day_or_later_with_an_item_about_it_has_told_it(on: str, *, still: bool) -> None:
    held = meeting(item_fields("about", about=["eu-quays"]), date=on)
    assert bool(told(board(brought(), meetings=(held,)))) is still


def test_a_part_of_an_item_tells_it_too() -> None:
    held = meeting(item_fields("eu", items=[item_fields("quays", about=["eu-quays"])]), date="2024-08-01")
    assert told(board(brought(), meetings=(held,))) == []


def test_an_item_about_another_input_tells_nothing() -> None:
    held = meeting(item_fields("eu", about=["eu-locks", "eb-july"]), date="2024-08-01")
    assert told(board(brought(), meetings=(held,))) == [("eb-july", ["eu-quays"])]


@pytest.mark.parametrize(("status", "still"), [("planned", False), ("cancelled", True), ("postponed", True)])
def test_a_meeting_that_was_called_off_tells_nobody(status: str, *, still: bool) -> None:
    for item in (item_fields("eu", about=["eu-quays"]), item_fields("report-back-eu-quays")):
        off = meeting(item, date="2024-10-01", history=[{"on": "2024-08-20", "status": status}])
        assert bool(told(board(brought(), meetings=(off,)))) is still


def test_the_item_that_tells_it_counts_by_its_name_when_its_links_were_taken_out() -> None:
    planned = meeting(item_fields(told_back_item("eu-quays")), date="2024-10-01")
    assert told(board(brought(), meetings=(planned,))) == []
    assert told(board(brought("eu-locks"), meetings=(planned,))) == [("eb-july", ["eu-locks"])]


def test_inputs_go_by_european_meeting_and_without_one_by_day_the_oldest_first() -> None:
    loose = {"eu_meeting": None}
    records = board(
        brought("eu-fog", "2024-08-02", **loose),
        brought("eu-locks", "2024-07-01"),
        brought("eu-ice", "2024-08-02", **loose),
        brought("eu-buoys", "2024-06-30", **loose),
        brought("eu-quays", "2024-07-01"),
    )
    assert told(records) == [
        (None, ["eu-buoys"]),
        ("eb-july", ["eu-locks", "eu-quays"]),
        (None, ["eu-fog", "eu-ice"]),
    ]


def test_the_asks_of_an_input_are_counted_by_what_became_of_them() -> None:
    lists = {
        "taken_over": ["a", "b", "c"],
        "partly": ["d"],
        "not_taken_over": ["e", "f"],
        "not_discussed": ["g"],
    }
    asks = [{"id": name, "text": "Doe iets."} for name in "abcdefghijk"]
    one = brought(asks=asks, outcome={"on": "2024-07-01", "text": "Goed.", **lists})
    assert one.outcome
    counts = ask_counts(one, one.outcome)
    assert counts == AskCounts(asks=11, taken_over=3, partly=1, not_taken_over=2, not_discussed=1)
    assert list(counts.by_result.values()) == [3, 1, 2, 1, 4]
    assert list(counts.by_result) == list(AskResult)


def test_an_ask_that_is_named_nowhere_is_not_reported_and_not_refused() -> None:
    one = brought()
    assert one.outcome
    counts = ask_counts(one, one.outcome)
    assert (counts.not_taken_over, counts.not_told) == (0, 1)


def test_an_outcome_that_names_an_ask_which_is_not_there_counts_no_more_than_there_are() -> None:
    one = brought(outcome={"on": "2024-07-01", "text": "Goed.", "taken_over": ["one", "gone"]})
    assert one.outcome
    assert ask_counts(one, one.outcome) == AskCounts(asks=3, taken_over=1, partly=0)
