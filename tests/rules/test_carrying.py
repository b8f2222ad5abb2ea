from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, item_fields, meeting

from boardkit.model.board import Records
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.rules.carrying import (
    due_for_review,
    left_over,
    put_off_by,
    review_item,
)
from boardkit.rules.history import called_off

DAY = date(2024, 6, 13)
ITEMS = (
    item_fields("opening", purpose="opening"),
    item_fields("dredging", purpose="decision", requested_decision=["Baggeren.", "Betalen."]),
    item_fields("quays"),
    item_fields("closing", purpose="closing"),
)


def outcome(number: int, item: str, result: str = "deferred", **fields: Any) -> dict[str, Any]:
    return {"number": f"2024-02-{number:02}", "item": item, "result": result, "text": "Tekst.", **fields}


def left(*items: dict[str, Any], **fields: Any) -> list[tuple[str, list[str]]]:
    held = meeting(*(items or ITEMS), **fields)
    found = left_over(Records(charter(), meetings=(held,)), held, day=DAY)
    return [(one.item.id, [text.wording("nl") for text in one.requests]) for one in found]


def test_what_was_deferred_is_left_over() -> None:
    assert left(outcomes=[outcome(1, "quays")]) == [("quays", [])]


def test_what_was_concluded_is_not() -> None:
    assert left(outcomes=[outcome(1, "quays", "noted"), outcome(2, "dredging", "no_agreement")]) == []


def test_of_two_requests_only_the_one_that_was_deferred_comes_back() -> None:
    outcomes = [outcome(1, "dredging", "adopted"), outcome(2, "dredging", "deferred")]
    assert left(outcomes=outcomes) == [("dredging", ["Betalen."])]
    named = [outcome(1, "dredging", "deferred", request=1), outcome(2, "dredging", "adopted", request=2)]
    assert left(outcomes=named) == [("dredging", ["Baggeren."])]


def test_an_item_whose_requests_were_all_deferred_comes_back_whole() -> None:
    outcomes = [outcome(1, "dredging"), outcome(2, "dredging")]
    assert left(outcomes=outcomes) == [("dredging", ["Baggeren.", "Betalen."])]


def test_what_was_not_handled_is_left_over_but_never_the_frame() -> None:
    assert left(handled=["opening", "dredging"]) == [("quays", [])]


def test_without_a_list_of_what_was_handled_nothing_counts_as_forgotten() -> None:
    assert left() == []


def test_an_item_with_an_outcome_was_handled_whatever_the_list_says() -> None:
    assert left(handled=["opening", "quays"], outcomes=[outcome(1, "dredging", "adopted")]) == []


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_meeting_that_is_off_leaves_everything_over(status: str) -> None:
    history = [{"on": "2024-06-10", "status": status}]
    assert [name for name, _ in left(history=history)] == ["dredging", "quays"]
    assert called_off(meeting(history=history), DAY)
    assert not called_off(meeting(history=history), date(2024, 6, 9))


WHOLE = item_fields("whole", items=[item_fields("part-a"), item_fields("part-b", requested_decision=["Ja."])])


def test_a_part_that_was_deferred_comes_back_without_the_rest() -> None:
    assert left(WHOLE, outcomes=[outcome(1, "part-a", "noted"), outcome(2, "part-b")]) == [
        ("part-b", ["Ja."])
    ]


def test_an_item_of_which_every_outcome_is_deferred_comes_back_with_its_parts() -> None:
    assert left(WHOLE, outcomes=[outcome(1, "part-b")]) == [("whole", [])]


def test_a_part_counts_as_handled_with_its_item_and_not_with_its_neighbour() -> None:
    assert left(WHOLE, handled=["whole"]) == []
    assert left(WHOLE, handled=["part-a"]) == [("part-b", ["Ja."])]


def test_what_is_left_over_keeps_the_level_that_it_had_in_its_place() -> None:
    whole = {**WHOLE, "level": "government"}
    held = meeting(whole, handled=["part-a"], level="public")
    found = left_over(Records(charter(), meetings=(held,)), held, day=DAY)
    assert [(one.item.id, one.level) for one in found] == [("part-b", Audience.GOVERNMENT)]


def chain(*carried: str | None) -> tuple[Meeting, ...]:
    return tuple(
        meeting(item_fields("quays", carried_from=origin), id=f"2024-0{number}")
        for number, origin in enumerate(carried, start=1)
    )


def test_an_item_is_followed_back_through_every_meeting_that_put_it_off() -> None:
    meetings = chain(None, "2024-01", "2024-02")
    records = Records(charter(), meetings=meetings)
    counts = [len(put_off_by(records, one.items[0])) for one in meetings]
    assert counts == [0, 1, 2]
    assert put_off_by(records, meetings[2].items[0]) == ("2024-02", "2024-01")


def test_meetings_that_put_an_item_off_in_a_circle_are_each_counted_once() -> None:
    meetings = chain("2024-02", "2024-01")
    assert len(put_off_by(Records(charter(), meetings=meetings), meetings[0].items[0])) == 2


def test_an_origin_that_does_not_have_the_item_ends_the_way_back() -> None:
    held = meeting(item_fields("other"), id="2024-01")
    later = meeting(item_fields("quays", carried_from="2024-01"))
    assert put_off_by(Records(charter(), meetings=(held, later)), later.items[0]) == ("2024-01",)


def reviews(*meetings: Meeting, by: date = date(2024, 10, 9)) -> list[str]:
    found = due_for_review(Records(charter(), meetings=meetings), by=by, day=DAY)
    return [one.number for _, one in found]


def test_an_outcome_is_looked_at_again_from_its_day_on() -> None:
    held = meeting(*ITEMS, outcomes=[outcome(1, "quays", "adopted", review="2024-10-09")])
    assert reviews(held) == ["2024-02-01"]
    assert reviews(held, by=date(2024, 10, 8)) == []


def test_an_outcome_that_is_on_an_agenda_for_it_is_not_put_there_twice() -> None:
    held = meeting(*ITEMS, outcomes=[outcome(1, "quays", "adopted", review="2024-10-09")])
    again = item_fields(review_item(held.outcomes[0]))
    assert reviews(held, meeting(again, id="2024-03", date="2024-10-09")) == []
    off = [{"on": "2024-06-01", "status": "cancelled"}]
    assert reviews(held, meeting(again, id="2024-03", date="2024-10-09", history=off)) == ["2024-02-01"]


def test_a_number_of_any_form_gives_an_identifier() -> None:
    held = meeting(*ITEMS, outcomes=[{**outcome(1, "quays"), "number": "Besluit 7/é"}])
    assert review_item(held.outcomes[0]) == "review-besluit-7"
