from __future__ import annotations

from datetime import date

from boardkit.rules.days_between import holidays_between


def test_holidays_are_named_with_both_ends_included() -> None:
    found = list(holidays_between(date(2024, 5, 9), date(2024, 5, 20), country="NL"))
    assert found == [
        (date(2024, 5, 9), "Hemelvaartsdag"),
        (date(2024, 5, 19), "Eerste pinksterdag"),
        (date(2024, 5, 20), "Tweede pinksterdag"),
    ]


def test_without_holidays_there_is_nothing_to_name() -> None:
    assert list(holidays_between(date(2024, 6, 3), date(2024, 6, 12), country="NL")) == []
