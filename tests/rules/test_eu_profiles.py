"""Which law an input falls under, and what that law says of it."""

from __future__ import annotations

from made import charter, eu_input

from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting, EuProfile
from boardkit.rules.eu_profiles import components_of, crisis_of, pillar_of, profile_of, stream_of, task_of


def profile(name: str) -> EuProfile:
    return EuProfile.model_validate(
        {
            "id": name,
            "name": name,
            "short": name,
            "law": "Wet",
            "streams": [{"code": "one", "title": "Eerste"}],
            "tasks": [{"code": "a", "article": "1", "title": "Taak", "pillar": "first"}],
            "pillars": [
                {
                    "code": "first",
                    "article": "2",
                    "title": "Pijler",
                    "components": [{"code": "x", "title": "X"}, {"code": "y", "title": "Y"}],
                }
            ],
            "crisis_stages": [{"code": "alert", "article": "3", "title": "Waarschuwing"}],
        }
    )


def board(meeting: str | None = None, own: str | None = "old") -> Board:
    given = EuMeeting.model_validate({"id": "eu-1", "date": "2024-06-27", "profile": meeting})
    return Board(
        charter=charter(eu_profile=own), eu_profiles=(profile("old"), profile("new")), eu_meetings=(given,)
    )


def named(records: Board, **fields: str) -> str | None:
    found = profile_of(records, eu_input(**fields))
    return found.id if found else None


def test_an_input_falls_under_the_law_that_it_names_else_that_of_its_meeting_else_the_boards() -> None:
    assert named(board()) == "old"
    assert named(board(meeting="new"), eu_meeting="eu-1") == "new"
    assert named(board(meeting="new")) == "old"
    assert named(board(meeting="new"), eu_meeting="eu-1", profile="old") == "old"
    assert named(board(own=None)) is None
    assert named(board(), profile="unknown") is None


def test_the_law_tells_the_task_its_pillar_and_components_in_its_own_order() -> None:
    law, one = profile("old"), eu_input(components=["y", "x", "z"])
    task = task_of(law, one)
    pillar = pillar_of(law, task)
    assert task is not None
    assert pillar is not None
    assert (task.article, pillar.article) == ("1", "2")
    assert [part.code for part in components_of(law, one)] == ["x", "y"]
    assert [part.code for part in components_of(law, eu_input(components=["y"]))] == ["y"]
    assert task_of(law, eu_input(task="b")) is None
    assert pillar_of(law, None) is None
    assert task_of(None, one) is None


def test_the_law_tells_the_stream_and_the_crisis_stage_of_a_meeting() -> None:
    law = profile("old")
    ordinary, held_in_alert = (
        EuMeeting.model_validate({"id": "eu-1", "date": "2024-06-27", "crisis": crisis})
        for crisis in (None, "alert")
    )
    stage, stream = crisis_of(law, held_in_alert), stream_of(law, "one")
    assert stage is not None
    assert stage.article == "3"
    assert crisis_of(law, ordinary) is crisis_of(law, None) is None
    assert stream is not None
    assert stream_of(law, None) is None
