from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import get_args, get_type_hints

import pytest

from boardkit.model.action import Commitment
from boardkit.model.board import Records
from boardkit.model.bottleneck import Bottleneck
from boardkit.model.eu_contribution import Contribution
from boardkit.model.eu_input import EuInput, ForceFieldEntry
from boardkit.model.eu_position import Evidence
from boardkit.model.item import AgendaItem, Paper, Recusal
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import Attendance, Outcome
from boardkit.model.organisation import Seat
from boardkit.model.part import Part
from boardkit.model.place import Place
from boardkit.model.priority import Priority, Segment
from boardkit.model.record import Audience, Citation
from boardkit.model.shape import FieldShape, parts_of, shape, walk
from boardkit.model.text import Text


def field(kind: type[Part], name: str) -> FieldShape:
    return next(one for one in shape(kind) if one.name == name)


def kinds_inside(kind: type[Part], seen: set[type[Part]]) -> Iterator[type[Part]]:
    if kind not in seen:
        seen.add(kind)
        yield kind
        for one in shape(kind):
            if one.parts:
                yield from kinds_inside(one.parts, seen)


def every_kind() -> list[type[Part]]:
    """Everything that a board can hold, at every depth."""
    hints = get_type_hints(Records)
    tops = [next(iter(get_args(hints[one.name])), hints[one.name]) for one in fields(Records)]
    seen: set[type[Part]] = set()
    return [kind for top in tops for kind in kinds_inside(top, seen)]


EVERY_KIND = every_kind()


def test_the_kinds_of_blocks_are_found() -> None:
    assert len(EVERY_KIND) > 60
    assert {Text, Citation, Paper, Recusal, Evidence, Outcome} <= set(EVERY_KIND)


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.__name__)
def test_every_field_says_what_it_is_for(kind: type[Part]) -> None:
    assert kind.model_fields
    assert {name for name, one in kind.model_fields.items() if not one.description} == set()


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.__name__)
def test_every_kind_of_block_explains_itself(kind: type[Part]) -> None:
    assert kind.__doc__
    assert kind.__doc__ != Part.__doc__


@pytest.mark.parametrize(
    ("kind", "name", "points_at"),
    [
        (Bottleneck, "priorities", ("priority",)),
        (Bottleneck, "raised_by", ("organisation", "seat")),
        (Seat, "organisation", ("organisation",)),
        (Citation, "id", ("source",)),
        (AgendaItem, "lead", ("seat",)),
        (AgendaItem, "carried_from", ("meeting",)),
        (AgendaItem, "about", ()),
        (Priority, "indicators", ("indicator",)),
        (Commitment, "fulfilled_by", ()),
    ],
)
def test_a_link_says_what_it_may_point_at(kind: type[Part], name: str, points_at: tuple[str, ...]) -> None:
    points = field(kind, name).points
    assert points is not None
    assert points.kinds == points_at


@pytest.mark.parametrize(
    ("kind", "name"), [(Outcome, "item"), (Attendance, "absent_from"), (Meeting, "handled")]
)
def test_a_link_to_an_item_of_the_same_meeting_is_no_link_to_a_record(kind: type[Part], name: str) -> None:
    assert field(kind, name).to_item
    assert field(kind, name).points is None


@pytest.mark.parametrize(
    ("kind", "name", "level"),
    [
        (AgendaItem, "chair", Audience.SECRETARIAT),
        (Meeting, "chair", Audience.SECRETARIAT),
        (Recusal, "reason", Audience.SECRETARIAT),
        (Segment, "notes", Audience.SECRETARIAT),
        (EuInput, "contributions", Audience.SECRETARIAT),
        (EuInput, "red_lines", Audience.GOVERNMENT),
        (EuInput, "flexibility", Audience.GOVERNMENT),
        (EuInput, "fallback", Audience.GOVERNMENT),
        (EuInput, "force_field", Audience.GOVERNMENT),
        (EuInput, "if_raised", Audience.GOVERNMENT),
        (EuInput, "coordination", Audience.GOVERNMENT),
        (Seat, "person", Audience.MEMBERS),
        (Place, "online", Audience.MEMBERS),
        (AgendaItem, "title", None),
        (EuInput, "asks", None),
    ],
)
def test_a_field_is_reserved_for_its_readers(kind: type[Part], name: str, level: Audience | None) -> None:
    assert field(kind, name).reserved == level


@pytest.mark.parametrize(
    ("kind", "name", "written"),
    [
        (Meeting, "type", "kind"),
        (Commitment, "commitment", "kind"),
        (Seat, "since", "from"),
        (Evidence, "evidence", "level"),
        (ForceFieldEntry, "basis", "source"),
        (Meeting, "date", "date"),
    ],
)
def test_a_field_has_the_name_that_is_written_in_the_file(kind: type[Part], name: str, written: str) -> None:
    assert field(kind, name).written == written


@pytest.mark.parametrize(
    ("kind", "name", "many"),
    [
        (AgendaItem, "papers", True),
        (AgendaItem, "requested_decision", True),
        (Segment, "notes", True),
        (AgendaItem, "title", False),
        (AgendaItem, "chair", False),
        (Segment, "parent", False),
    ],
)
def test_a_list_is_told_from_one_value(kind: type[Part], name: str, *, many: bool) -> None:
    assert field(kind, name).many is many


@pytest.mark.parametrize(
    ("kind", "name", "inside"),
    [
        (AgendaItem, "items", AgendaItem),
        (AgendaItem, "explanation", Text),
        (EuInput, "fallback", Text),
        (EuInput, "contributions", Contribution),
        (Meeting, "place", Place),
        (Meeting, "start", None),
        (Segment, "parent", None),
    ],
)
def test_a_field_knows_which_block_stands_in_it(
    kind: type[Part], name: str, inside: type[Part] | None
) -> None:
    assert field(kind, name).parts is inside
    assert field(kind, name).is_text is (inside is Text)


def test_a_field_without_a_value_of_its_own_is_required() -> None:
    assert [one.name for one in shape(Segment) if one.required] == ["id", "title"]


ITEM = AgendaItem.model_validate(
    {
        "id": "a",
        "title": "A",
        "purpose": "decision",
        "requested_decision": ["Eerst.", "Dan."],
        "items": [
            {"id": "b", "title": "B", "purpose": "decision", "papers": [{"letter": "A", "title": "P"}]}
        ],
    }
)


def test_walking_meets_every_block_the_outermost_first() -> None:
    assert [type(one).__name__ for one in walk(ITEM)] == [
        *("AgendaItem", "Text", "Text", "Text"),
        *("AgendaItem", "Text", "Paper", "Text"),
    ]
    words = [one.own for one in walk(ITEM) if isinstance(one, Text)]
    assert words == ["A", "Eerst.", "Dan.", "B", "P"]


def test_the_blocks_of_a_value_are_found_however_many_there_are() -> None:
    assert parts_of(ITEM) == (ITEM,)
    assert [one.own for one in parts_of(ITEM.requested_decision) if isinstance(one, Text)] == [
        "Eerst.",
        "Dan.",
    ]
    assert parts_of(("talent", "space")) == ()
    assert parts_of(None) == ()
    assert parts_of("talent") == ()
