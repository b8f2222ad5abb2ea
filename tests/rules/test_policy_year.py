from __future__ import annotations

from datetime import date

import pytest

from boardkit.model.development import PolicyMoment
from boardkit.rules.policy_year import moment_in, next_moment


@pytest.mark.parametrize(
    ("year", "day"), [(2024, date(2024, 9, 17)), (2026, date(2026, 9, 15)), (2027, date(2027, 9, 21))]
)
def test_budget_day_is_the_third_tuesday_of_september(year: int, day: date) -> None:
    assert moment_in(PolicyMoment.BUDGET_DAY, year) == day


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (PolicyMoment.FRAMEWORK_LETTER, date(2024, 3, 31)),
        (PolicyMoment.SPRING_MEMORANDUM, date(2024, 6, 1)),
        (PolicyMoment.BUDGET_DECISIONS, date(2024, 8, 1)),
        (PolicyMoment.BUDGET_DEBATE, date(2024, 10, 1)),
        (PolicyMoment.AUTUMN_MEMORANDUM, date(2024, 12, 1)),
    ],
)
def test_the_other_moments_have_a_last_day(moment: PolicyMoment, day: date) -> None:
    assert moment_in(moment, 2024) == day


def test_a_council_has_no_fixed_day() -> None:
    assert moment_in(PolicyMoment.COMPETITIVENESS_COUNCIL, 2024) is None
    assert next_moment(PolicyMoment.COMPETITIVENESS_COUNCIL, date(2024, 1, 1)) is None


def test_after_its_day_a_moment_comes_next_year() -> None:
    assert next_moment(PolicyMoment.SPRING_MEMORANDUM, date(2024, 5, 31)) == date(2024, 6, 1)
    assert next_moment(PolicyMoment.SPRING_MEMORANDUM, date(2024, 6, 1)) == date(2025, 6, 1)
