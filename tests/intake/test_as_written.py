from __future__ import annotations

from datetime import date, time

import pytest

from boardkit.intake.as_written import as_written, written
from boardkit.model.action import Milestone
from boardkit.model.dates import RoughDate
from boardkit.model.item import Paper
from boardkit.model.meeting import MeetingStatus
from boardkit.model.text import Text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (25, "25"),
        (date(2024, 6, 12), "2024-06-12"),
        (time(9, 5), "09:05"),
        (MeetingStatus.HELD, "held"),
        (("a", "b"), ["a", "b"]),
        (Text.model_validate("Kade"), "Kade"),
        (Text.model_validate({"nl": "Kade", "en": "Quay"}), {"nl": "Kade", "en": "Quay"}),
        (RoughDate.model_validate("2024-Q1"), "2024-Q1"),
        (
            RoughDate.model_validate({"value": "2024", "approx": True}),
            {"value": "2024", "approx": "true"},
        ),
    ],
)
def test_a_value_is_written_as_a_secretary_writes_it(value: object, text: object) -> None:
    assert written(value) == text


def test_a_record_begins_with_its_name_and_holds_no_defaults() -> None:
    given = {"title": "Kade klaar", "id": "quay", "due": "2024-Q1", "level": "public"}
    block = as_written(Milestone.model_validate(given))
    assert isinstance(block, dict)
    assert list(block.items()) == [
        ("id", "quay"),
        ("level", "public"),
        ("title", "Kade klaar"),
        ("due", "2024-Q1"),
    ]
    assert as_written(Milestone.model_validate(block)) == block


def test_a_default_stands_there_when_it_is_to_be_seen() -> None:
    paper = Paper.model_validate({"letter": "A", "title": "Stuk"})
    assert as_written(paper) == {"letter": "A", "title": "Stuk"}
    assert as_written(paper, always=["example"]) == {"letter": "A", "example": "false", "title": "Stuk"}
