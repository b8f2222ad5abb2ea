from __future__ import annotations

import pytest
from board_text import found, said

from boardkit.checks.seats import (
    alternate_of,
    attendance_out_of_term,
    attendance_twice,
    represented_by,
    seat_out_of_term,
)


def test_a_seat_that_took_part_after_its_term_is_reported_with_the_term() -> None:
    text = """
        seats:
          - id: sme-a
            until: 2024-06-11
        meetings:
          - id: 2024-02
            date: 2024-06-12
            attendance:
              - seat: sme-a
    """
    assert said(attendance_out_of_term, text) == [
        (
            "8: The term of sme-a ended on 2024-06-11, before the meeting of 2024-06-12. "
            "Correct the term of the seat, or the attendance. (also 3)"
        )
    ]
    assert said(attendance_out_of_term, text.replace("2024-06-11", "2024-06-12")) == []


def test_a_seat_that_took_part_before_its_term_is_reported() -> None:
    text = """
        seats:
          - id: sme-a
            from: 2024-06-13
        meetings:
          - id: 2024-02
            date: 2024-06-12
            attendance:
              - seat: sme-a
    """
    assert said(attendance_out_of_term, text) == [
        (
            "8: The term of sme-a begins on 2024-06-13, after the meeting of 2024-06-12. "
            "Correct the term of the seat, or the attendance. (also 3)"
        )
    ]
    assert said(attendance_out_of_term, text.replace("2024-06-13", "2024-06-12")) == []


def test_who_took_the_place_of_another_sits_on_the_board_too() -> None:
    text = """
        seats: [{id: sme-a}, {id: sme-b, until: 2024-01-01}]
        meetings:
          - id: 2024-02
            attendance: [{seat: sme-a, state: represented, by: sme-b}]
    """
    assert [(one.where.line, one.values["seat"]) for one in found(attendance_out_of_term, text)] == [
        (4, "sme-b")
    ]


def test_a_seat_that_members_may_not_know_of_is_not_named_to_them() -> None:
    text = """
        seats: [{id: sme-a, until: 2024-01-01, level: government}]
        meetings: [{id: 2024-02, attendance: [{seat: sme-a}]}]
    """
    assert [one.level for one in found(attendance_out_of_term, text)] == ["government"]


MEETING = """
    seats: [{{id: sme-a, until: 2024-06-01}}]
    meetings:
      - id: 2024-02
        date: 2024-06-12
        items:
          - id: grid
            {line}
"""


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("lead: sme-a", "members"),
        ("recusals: [{seat: sme-a}]", "members"),
        ("chair: {positions: [{who: sme-a, text: Voor.}]}", "secretariat"),
    ],
)
def test_a_coming_item_cannot_count_on_a_seat_whose_term_ends_before(line: str, level: str) -> None:
    text = MEETING.format(line=line)
    assert said(seat_out_of_term, text) == [
        (
            "7: The term of sme-a ended on 2024-06-01, before the meeting of 2024-06-12. "
            "Name another seat, or correct the term of this one. (also 1)"
        )
    ]
    assert [(one.level, one.subject) for one in found(seat_out_of_term, text)] == [(level, "2024-02.grid")]


def test_nothing_is_said_about_the_lead_of_a_meeting_that_is_over() -> None:
    assert said(seat_out_of_term, MEETING.format(line="lead: sme-a"), day="2024-06-13") == []


def test_a_represented_seat_is_represented_by_somebody() -> None:
    text = """
        meetings:
          - id: 2024-02
            attendance:
              - seat: sme-a
                state: represented
    """
    assert said(represented_by, text) == [
        "5: sme-a was represented, and it is not said by whom. Write by together with state: represented."
    ]


def test_nobody_takes_the_place_of_a_seat_that_is_present() -> None:
    text = """
        meetings:
          - id: 2024-02
            attendance:
              - seat: sme-a
                state: present
                by: sme-b
    """
    assert said(represented_by, text) == [
        (
            "6: sme-b is said to take the place of sme-a, which was not represented. "
            "Write by together with state: represented."
        )
    ]
    assert said(represented_by, text.replace("present", "represented")) == []


def test_a_seat_stands_once_in_the_attendance() -> None:
    text = """
        meetings:
          - id: 2024-01
            attendance: [{seat: sme-a}]
          - id: 2024-02
            attendance:
              - {seat: sme-a}
              - {seat: sme-b}
              - {seat: sme-a, state: absent}
    """
    assert said(attendance_twice, text) == [
        "8: sme-a stands twice in the attendance. Take one of the two out. (also 6)"
    ]


def test_an_alternate_says_of_whom() -> None:
    text = """
        seats:
          - id: sme-b
            role: alternate
    """
    assert said(alternate_of, text) == [
        (
            "3: sme-b is an alternate, and it is not said of whom. "
            "Write alternate_of together with role: alternate."
        )
    ]


def test_a_member_is_no_alternate() -> None:
    text = """
        seats:
          - {id: sme-b, role: alternate, alternate_of: sme-a}
          - id: sme-c
            role: member
            alternate_of: sme-a
    """
    assert said(alternate_of, text) == [
        (
            "4: sme-c stands in for sme-a, and its role is another than alternate. "
            "Write alternate_of together with role: alternate."
        )
    ]
