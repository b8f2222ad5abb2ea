from __future__ import annotations

from typing import Any

import pytest

from boardkit.model.history import Update
from boardkit.rules.trouble import Explanation, explanation, since_trouble

MEASURE = {"who": "a", "what": "Invallen.", "due": "2024-07"}
FULL = {"cause": "Ziekte.", "consequence": "Later.", "measure": MEASURE}


def told(*updates: dict[str, Any]) -> list[Update]:
    """Updates of one day after the other."""
    return [Update.model_validate({"on": f"2024-05-{day:02}", **one}) for day, one in enumerate(updates, 1)]


def days(*updates: dict[str, Any]) -> list[int]:
    """The days of those updates that are about the present trouble."""
    return [one.on.day for one in since_trouble(told(*updates))]


def test_trouble_goes_back_to_the_last_update_that_said_it_went_well() -> None:
    assert days({"status": "off_track"}, {"status": "on_track"}, {"status": "at_risk"}, {}) == [3, 4]
    assert days({"status": "at_risk"}, {}, {"status": "off_track"}) == [1, 2, 3]
    assert days() == []


@pytest.mark.parametrize("status", ["on_track", "not_started", "done", "stopped"])
def test_what_goes_well_or_is_over_is_in_no_trouble(status: str) -> None:
    assert days({"status": "off_track", **FULL}, {"status": status}) == []


def test_no_data_does_not_end_trouble() -> None:
    assert days({"status": "off_track"}, {"status": "no_data"}, {"status": "off_track"}) == [1, 2, 3]


def test_who_says_that_it_goes_well_may_still_explain_what_is_late() -> None:
    assert days({"status": "on_track"}, {"status": "on_track", "cause": "Ziekte."}) == [2]
    two = ({"status": "on_track", "cause": "Ziekte."}, {"status": "on_track", "consequence": "Later."})
    assert days(*two) == [1, 2]


def test_trouble_before_it_went_well_is_another_trouble() -> None:
    assert days({"status": "off_track", **FULL}, {"status": "on_track", "cause": "Weer."}) == [2]
    assert days(
        {"status": "off_track", **FULL}, {"status": "on_track", "measure": MEASURE}, {"status": "at_risk"}
    ) == [2, 3]


def test_a_later_explanation_takes_the_place_of_an_earlier_one_field_by_field() -> None:
    found = explanation(told({"status": "at_risk", **FULL}, {"cause": "Weer."}))
    assert found.cause
    assert found.consequence
    assert found.measure
    assert [found.cause.own, found.consequence.own, found.measure.who] == ["Weer.", "Later.", "a"]
    assert found.missing == ()


def test_what_nobody_filled_in_is_missing_by_name() -> None:
    assert explanation(told({"status": "at_risk", "cause": "Weer."})).missing == ("consequence", "measure")
    assert explanation([]) == Explanation()
    assert Explanation().missing == ("cause", "consequence", "measure")
