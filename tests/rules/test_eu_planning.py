from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, item, item_fields, meeting

from boardkit.model.board import Records
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.meeting import Meeting
from boardkit.rules.eu_planning import (
    Planning,
    coming_eu_meetings,
    eu_meetings_about,
    input_due,
    planning,
)

DAY = date(2024, 5, 1)


def eu(identifier: str = "eu-1", **fields: Any) -> EuMeeting:
    return EuMeeting.model_validate({"id": identifier, "date": "2024-06-27", **fields})


def eu_input(**fields: Any) -> EuInput:
    written = {"subject": "Diepgang", "task": "t-1", "essence": "Kort.", "position": "Dieper."}
    return EuInput.model_validate({"id": "input-1", "eu_meeting": "eu-1", **written, **fields})


def days(found: Planning | None) -> list[date]:
    """From the first step to the last."""
    assert found
    return [found.members_due, found.coordination_opens, found.coordination_closes, found.input_due]


def planned(one: EuMeeting, *meetings: Meeting, day: date = DAY, **of_board: Any) -> Planning | None:
    return planning(Records(charter(**of_board), meetings=meetings, eu_meetings=(one,)), one, day=day)


def test_the_steps_are_counted_back_in_working_days_from_the_last_day_for_input() -> None:
    # Friday 21 June; three, seven and five working days back, over three weekends.
    assert days(planned(eu(input_deadline="2024-06-21"))) == [
        date(2024, 5, 31),
        date(2024, 6, 7),
        date(2024, 6, 18),
        date(2024, 6, 21),
    ]


def test_public_holidays_of_the_boards_country_do_not_count() -> None:
    # Whit Monday, 20 May, lies in the coordination, and Ascension Day, 9 May, in the drafting.
    one = eu(date="2024-06-06", input_deadline="2024-05-31")
    assert days(planned(one)) == [
        date(2024, 5, 8),
        date(2024, 5, 16),
        date(2024, 5, 28),
        date(2024, 5, 31),
    ]
    assert days(planned(one, country="IE"))[:2] == [date(2024, 5, 10), date(2024, 5, 17)]


def test_without_a_deadline_the_last_day_is_counted_back_from_the_meeting() -> None:
    one = eu(date="2024-06-20")
    assert days(planned(one))[-1] == date(2024, 6, 6)
    assert input_due(Records(charter()), one) == date(2024, 6, 6)


@pytest.mark.parametrize("when", ["2024-06", "2024-Q2", "2024", {"value": "2024-06-20", "approx": True}])
def test_of_a_meeting_whose_day_is_not_known_nothing_is_counted_back(when: object) -> None:
    assert planned(eu(date=when)) is None
    assert input_due(Records(charter()), eu(date=when)) is None
    assert days(planned(eu(date=when, input_deadline="2024-06-06")))[-1] == date(2024, 6, 6)


def test_each_step_takes_as_long_as_the_board_says() -> None:
    steps = {"input_days": 4, "clearance_days": 1, "coordination_days": 2, "drafting_days": 0}
    assert days(planned(eu(date="2024-06-20"), eu_planning=steps)) == [
        date(2024, 6, 11),
        date(2024, 6, 11),
        date(2024, 6, 13),
        date(2024, 6, 14),
    ]


def test_a_day_that_is_written_holds_and_what_comes_before_it_is_counted_from_there() -> None:
    closes = eu(input_deadline="2024-06-21", coordination_closes="2024-06-20")
    assert days(planned(closes)) == [
        date(2024, 6, 4),
        date(2024, 6, 11),
        date(2024, 6, 20),
        date(2024, 6, 21),
    ]
    members = eu(input_deadline="2024-06-21", members_due="2024-05-15")
    assert days(planned(members))[:2] == [date(2024, 5, 15), date(2024, 6, 7)]


def test_coordination_opens_no_earlier_than_members_may_hand_in() -> None:
    late = eu(input_deadline="2024-06-21", members_due="2024-06-12")
    assert days(planned(late))[:3] == [date(2024, 6, 12), date(2024, 6, 12), date(2024, 6, 18)]


def last_meeting(*meetings: Meeting, day: date = DAY) -> str | None:
    found = planned(eu(input_deadline="2024-06-21"), *meetings, day=day)  # coordination closes on 18 June
    assert found
    return found.last_meeting.id if found.last_meeting else None


def test_the_last_own_meeting_lies_on_or_before_the_day_that_coordination_closes() -> None:
    early, on_the_day = meeting(id="2024-01", date="2024-03-13"), meeting(id="2024-02", date="2024-06-18")
    too_late = meeting(id="2024-03", date="2024-06-19")
    assert last_meeting(early, on_the_day, too_late) == "2024-02"
    assert last_meeting(too_late, early) == "2024-01"
    assert last_meeting(too_late) is None


def test_of_two_meetings_on_one_day_the_later_one_is_the_last() -> None:
    morning, afternoon = meeting(id="z", start="9:00"), meeting(id="a", start="13:00")
    assert last_meeting(afternoon, morning) == last_meeting(morning, afternoon) == "a"


def test_a_meeting_that_was_called_off_by_then_or_is_in_writing_is_not_the_last() -> None:
    off = meeting(id="2024-02", date="2024-06-12", history=[{"on": "2024-05-20", "status": "cancelled"}])
    written = meeting(id="2024-03", date="2024-06-14", kind="written", procedure={"deadline": "2024-06-13"})
    early = meeting(id="2024-01", date="2024-03-13")
    assert last_meeting(early, off, written, day=date(2024, 5, 19)) == "2024-02"
    assert last_meeting(early, off, written, day=date(2024, 5, 20)) == "2024-01"


def coming(*meetings: EuMeeting, after: date) -> list[str]:
    return [one.id for one in coming_eu_meetings(Records(charter(), eu_meetings=meetings), after=after)]


def test_a_meeting_comes_as_long_as_its_input_is_not_due() -> None:
    one = eu(input_deadline="2024-06-21")
    assert coming(one, after=date(2024, 6, 21)) == ["eu-1"]
    assert coming(one, after=date(2024, 6, 22)) == []
    assert coming(eu(date="2024-06-20"), after=date(2024, 6, 6)) == ["eu-1"]
    assert coming(eu(date="2024-06-20"), after=date(2024, 6, 7)) == []


def test_a_meeting_of_which_only_the_quarter_is_known_comes_until_the_last_day_of_it() -> None:
    assert coming(eu(date="2024-Q2"), after=date(2024, 6, 29)) == ["eu-1"]
    assert coming(eu(date="2024-Q2"), after=date(2024, 6, 30)) == []


def test_meetings_to_come_stand_in_the_order_of_time() -> None:
    late, soon = eu("late", date="2024-11-28"), eu("soon", date="2024-Q3")
    assert coming(late, soon, after=date(2024, 6, 1)) == ["soon", "late"]


def test_an_item_is_about_a_meeting_by_itself_or_by_an_input_for_it() -> None:
    records = Records(charter(), eu_meetings=(eu(), eu("eu-2", date="2024-11-14")), eu_inputs=(eu_input(),))

    def about(*links: str, after: date = DAY) -> list[str]:
        found = eu_meetings_about(records, item("x", about=list(links)), after=after)
        return [one.id for one in found]

    assert about("input-1") == about("eu-1") == about("eu-1", "input-1") == ["eu-1"]
    assert about("eu-2", "input-1") == ["eu-2", "eu-1"]
    assert about("something-else") == []
    assert about("input-1", after=date(2024, 6, 26)) == ["eu-1"]
    assert about("input-1", after=date(2024, 6, 27)) == []


def test_what_a_part_is_about_is_told_at_the_part() -> None:
    records = Records(charter(), eu_meetings=(eu(),), eu_inputs=(eu_input(),))
    whole = item("whole", items=[item_fields("part", about=["input-1"])])
    assert eu_meetings_about(records, whole, after=DAY) == ()
    assert eu_meetings_about(records, whole.items[0], after=DAY) == (eu(),)
