from __future__ import annotations

from datetime import date

import pytest
from made import charter, meeting, paper

from boardkit.rules.deadlines import dispatch_day, due_day, paper_deadline, received_by

BOARD = charter()
SHORT = charter(defaults={"paper_deadline": "3", "dispatch": "2"})


@pytest.mark.parametrize(
    ("on", "deadline", "sent"),
    [
        ("2024-06-12", date(2024, 5, 29), date(2024, 6, 5)),
        ("2024-05-22", date(2024, 5, 6), date(2024, 5, 15)),
        ("2024-05-27", date(2024, 5, 10), date(2024, 5, 17)),
        ("2024-06-16", date(2024, 6, 3), date(2024, 6, 7)),
    ],
)
def test_papers_are_in_ten_working_days_and_sent_a_week_before_a_meeting(
    on: str, deadline: date, sent: date
) -> None:
    assert paper_deadline(meeting(date=on), BOARD) == deadline
    assert dispatch_day(meeting(date=on), BOARD) == sent


def test_the_secretariats_own_rules_count_instead_of_the_usual_ones() -> None:
    assert paper_deadline(meeting(), SHORT) == date(2024, 6, 7)
    assert dispatch_day(meeting(), SHORT) == date(2024, 6, 10)


def test_the_days_that_a_meeting_names_count_before_all_rules() -> None:
    given = meeting(paper_deadline="2024-06-01", dispatch="2024-06-09")
    assert paper_deadline(given, BOARD) == date(2024, 6, 1)
    assert dispatch_day(given, BOARD) == date(2024, 6, 9)


def test_the_holidays_of_the_boards_country_count() -> None:
    june = meeting(date="2024-08-16")
    assert paper_deadline(june, charter(country="BE", defaults={"paper_deadline": "1"})) == date(2024, 8, 14)
    assert paper_deadline(june, charter(defaults={"paper_deadline": "1"})) == date(2024, 8, 15)


def test_a_paper_is_due_on_its_own_day_else_with_the_others() -> None:
    assert due_day(paper(due="2024-06-10"), meeting(), BOARD) == date(2024, 6, 10)
    assert due_day(paper(), meeting(), BOARD) == date(2024, 5, 29)
    assert due_day(paper(), meeting(paper_deadline="2024-06-01"), BOARD) == date(2024, 6, 1)


@pytest.mark.parametrize(
    ("received", "day", "is_in"),
    [
        ("2024-06-05", date(2024, 6, 4), False),
        ("2024-06-05", date(2024, 6, 5), True),
        ("2024-06-05", date(2024, 6, 6), True),
        (None, date(2024, 6, 6), False),
    ],
)
def test_a_paper_is_in_from_the_day_that_it_came(received: str | None, day: date, *, is_in: bool) -> None:
    assert received_by(paper(received=received), day) is is_in
