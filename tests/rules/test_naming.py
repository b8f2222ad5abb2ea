from __future__ import annotations

from datetime import date

import pytest

from boardkit.model.organisation import DatedName
from boardkit.rules.naming import name_on

ALWAYS, LATER, LAST = (
    DatedName.model_validate({"name": "EZ"}),
    DatedName.model_validate({"name": "EZK", "since": "2017-10-26"}),
    DatedName.model_validate({"name": "EZ weer", "since": "2024-07-02"}),
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2000, 1, 1), ALWAYS),
        (date(2017, 10, 25), ALWAYS),
        (date(2017, 10, 26), LATER),
        (date(2024, 7, 1), LATER),
        (date(2024, 7, 2), LAST),
        (date(2030, 1, 1), LAST),
    ],
)
def test_a_name_holds_from_its_day_on(day: date, name: DatedName) -> None:
    assert name_on([ALWAYS, LATER, LAST], day) == name


def test_before_the_first_dated_name_the_oldest_is_used() -> None:
    assert name_on([LATER, LAST], date(2000, 1, 1)) == LATER
