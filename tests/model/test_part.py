from __future__ import annotations

import pytest
from field_telling import told
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from boardkit.model.item import AgendaItem
from boardkit.model.meeting import ChairBrief, Meeting
from boardkit.model.part import Part
from boardkit.model.priority import Priority, Segment
from boardkit.problems import Where

SEGMENT = {"id": "photonics", "title": "Fotonica"}
MEETING = {
    "id": "2024-01",
    "date": "2024-06-12",
    "start": "13:30",
    "end": "14:30",
    "place": {"name": "Havenhuis"},
    "items": [{"id": "opening", "title": "Opening", "purpose": "opening"}],
}


IDENTIFIER = (
    "Photo nics is not an identifier: those have small letters, digits and single hyphens. "
    "For example: talent-03."
)


class Placed(dict[str, object]):
    """A block that knows where it was written, as the source gives it to the model."""

    def place(self, *loc: str | int) -> Where:
        return Where("segments.yaml", 7, 1 + 2 * len(loc))


@pytest.mark.parametrize(
    ("kind", "data", "said"),
    [
        (Segment, {**SEGMENT, "titel": "Fotonica"}, "titel.extra_forbidden"),
        (Meeting, {**MEETING, "type": "extra"}, "type.extra_forbidden"),
        (Priority, {"id": "quays", "title": "Kades"}, "goal.missing"),
        (Segment, {"title": "Fotonica"}, "id.missing"),
        (Segment, [SEGMENT], "model_type"),
        (Segment, "photonics", "model_type"),
        (Meeting, {**MEETING, "items": []}, "items.too_short"),
        (Meeting, {**MEETING, "items": {"id": "opening"}}, "items.tuple_type"),
        (Meeting, {**MEETING, "kind": "monthly"}, "kind.enum"),
        (ChairBrief, {"outcomes": ["a", "b", "c", "d"]}, "outcomes.too_long"),
    ],
)
def test_a_block_that_does_not_fit_is_refused_at_its_field(kind: type[Part], data: object, said: str) -> None:
    assert told(kind, data) == said


def test_all_mistakes_in_a_block_are_told_at_once() -> None:
    said = told(Segment, {"id": "Photo nics", "title": "", "color": "red"})
    assert said.splitlines() == [
        IDENTIFIER,
        "This text is empty. Fill it in, or take the field out.",
        "color.extra_forbidden",
    ]


def test_what_was_read_cannot_be_changed_in_place() -> None:
    segment = Segment.model_validate(SEGMENT)
    with pytest.raises(ValidationError, match="frozen"):
        segment.id = "other"  # type: ignore[misc] # that this is refused is what is tested
    assert segment.id == "photonics"


def test_equal_records_are_equal_wherever_they_were_written() -> None:
    here, there = Segment.model_validate(Placed(SEGMENT)), Segment.model_validate(SEGMENT)
    assert here == Segment.model_validate(Placed(SEGMENT))
    assert hash(here) == hash(there)


def test_a_record_knows_where_it_and_its_fields_were_written() -> None:
    segment = Segment.model_validate(Placed(SEGMENT))
    assert segment.where == Where("segments.yaml", 7, 1)
    assert segment.at("title") == Where("segments.yaml", 7, 3)


def test_a_record_that_was_not_read_from_a_file_is_nowhere() -> None:
    assert Segment.model_validate(SEGMENT).where == Where("")


@given(st.from_regex(r"[a-z][a-z0-9]{0,9}", fullmatch=True))
def test_a_changed_copy_forgets_where_it_was_written_and_the_original_does_not(identifier: str) -> None:
    segment = Segment.model_validate(Placed(SEGMENT))
    copy = segment.changed({"id": identifier})
    assert (copy.id, copy.where) == (identifier, Where(""))
    assert (segment.id, segment.where) == ("photonics", Where("segments.yaml", 7, 1))
    assert copy.title == segment.title


def test_an_item_can_hold_parts_as_deep_as_one_likes() -> None:
    item = {"id": "a", "title": "A", "purpose": "decision"}
    nested = AgendaItem.model_validate(
        {**item, "items": [{**item, "id": "b", "items": [{**item, "id": "c"}]}]}
    )
    assert nested.items[0].items[0].id == "c"
