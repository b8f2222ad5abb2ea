from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import TypeVar

import pytest

from boardkit.model.action import ActionAgenda
from boardkit.model.board import Board, Records
from boardkit.model.charter import Charter
from boardkit.model.part import Part
from boardkit.model.priority import Priority, Segment
from boardkit.model.record import Audience, Record
from boardkit.model.shape import shape

AnyPart = TypeVar("AnyPart", bound=Part)

CHARTER = Charter.model_validate({"names": [{"name": "Proefboard"}], "abbreviation": "PB"})
QUAYS = Priority.model_validate({"id": "quays", "title": "Kades", "goal": "Kades die het houden."})
SAME = Segment.model_validate({"id": "quays", "title": "Ook kades"})
PLAN = ActionAgenda.model_validate(
    {
        "id": "plan",
        "priority": "quays",
        "title": "Plan",
        "actions": [{"id": "dredge", "title": "Baggeren"}],
        "milestones": [{"id": "deep", "title": "Diep genoeg"}],
    }
)
BOARD = Board(CHARTER, priorities=(QUAYS,), segments=(SAME,), action_agendas=(PLAN,))


def test_records_come_in_the_order_of_their_files_the_board_itself_first() -> None:
    assert list(BOARD.top()) == [CHARTER, QUAYS, SAME, PLAN]


def test_every_record_is_found_however_deep_it_stands() -> None:
    assert [one.id for one in BOARD.records()] == ["quays", "quays", "plan", "dredge", "deep"]


def test_a_record_is_found_by_its_identifier() -> None:
    assert BOARD.by_id["dredge"] == PLAN.actions[0]


def test_of_two_records_with_one_identifier_the_first_counts() -> None:
    assert BOARD.by_id["quays"] == QUAYS


@pytest.mark.parametrize(
    ("kind", "identifier", "found"),
    [
        (Priority, "quays", QUAYS),
        (Segment, "quays", None),
        (Record, "plan", PLAN),
        (Priority, "unknown", None),
        (Priority, None, None),
    ],
)
def test_a_record_is_found_only_as_the_kind_that_is_asked(
    kind: type[Record], identifier: str | None, found: Record | None
) -> None:
    assert BOARD.find(kind, identifier) == found


def test_a_board_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        BOARD.priorities = ()  # type: ignore[misc] # that this is refused is what is tested


def test_no_two_kinds_of_records_share_a_name() -> None:
    kinds = [kind.kind for kind in _all_kinds(Record) if kind.kind]
    assert len(kinds) > 15
    assert len(kinds) == len(set(kinds))


def test_every_link_points_at_a_kind_that_exists() -> None:
    kinds = {kind.kind for kind in _all_kinds(Record)}
    linked = {
        name for part in _all_kinds(Part) for one in shape(part) if one.points for name in one.points.kinds
    }
    assert linked
    assert linked <= kinds


def test_a_board_that_says_nothing_has_the_secretariats_usual_rules() -> None:
    assert CHARTER.defaults.level is Audience.MEMBERS
    assert (CHARTER.defaults.paper_deadline, CHARTER.defaults.dispatch) == (10, 7)
    assert (CHARTER.country, CHARTER.language) == ("NL", "nl")


def test_records_are_kept_in_lists_that_cannot_grow() -> None:
    assert all(one.name == "charter" or one.default == () for one in fields(Records))


def _all_kinds(kind: type[AnyPart]) -> list[type[AnyPart]]:
    return [kind, *(inner for one in kind.__subclasses__() for inner in _all_kinds(one))]
