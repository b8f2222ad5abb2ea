from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made import charter, item_fields, meeting

from boardkit.model.board import Records
from boardkit.rules.minutes_state import MinutesStage, MinutesState, minutes_state

BEFORE, SENT, ADOPTED = date(2024, 7, 4), date(2024, 7, 5), date(2024, 10, 9)
JUNE = meeting(minutes_sent="2024-07-05")


def october(result: str = "adopted", at: str = "minutes", **fields: Any) -> dict[str, Any]:
    return {
        "id": "2024-03",
        "date": "2024-10-09",
        "follows": "2024-02",
        "outcomes": [{"number": "2024-03-01", "item": at, "result": result, "text": "Zo."}],
        "corrections": [{"item": "grid", "text": "Lees 4."}],
        **fields,
    }


def state(day: date, **fields: Any) -> MinutesState:
    items = (
        item_fields("opening", items=[item_fields("minutes", purpose="minutes")]),
        item_fields("grid"),
    )
    later = meeting(*items, **fields) if fields else None
    return minutes_state(Records(charter(), meetings=(JUNE, *([later] if later else []))), JUNE, day=day)


def test_minutes_are_a_draft_until_the_day_on_which_they_are_sent_round() -> None:
    assert state(BEFORE) == MinutesState(MinutesStage.DRAFT)
    assert state(SENT) == MinutesState(MinutesStage.SENT, SENT)


@pytest.mark.parametrize("result", ["adopted", "adopted_amended"])
def test_the_meeting_that_follows_adopts_them_with_its_corrections(result: str) -> None:
    found = state(ADOPTED, **october(result))
    assert (found.stage, found.on) == (MinutesStage.ADOPTED, ADOPTED)
    assert found.adopted_by is not None
    assert found.adopted_by.id == "2024-03"
    assert [(one.item, one.text.own) for one in found.corrections] == [("grid", "Lees 4.")]


def test_before_that_day_they_are_not_adopted_and_have_no_corrections() -> None:
    assert state(date(2024, 10, 8), **october()) == MinutesState(MinutesStage.SENT, SENT)


@pytest.mark.parametrize(
    "fields",
    [
        october("deferred"),
        october("adopted_reserved"),
        october(at="grid"),
        october(follows="2024-01"),
        october(outcomes=[]),
    ],
    ids=["deferred", "reserved", "at another item", "of another meeting", "nothing concluded"],
)
def test_nothing_else_adopts_minutes(fields: dict[str, Any]) -> None:
    assert state(ADOPTED, **fields).stage is MinutesStage.SENT
