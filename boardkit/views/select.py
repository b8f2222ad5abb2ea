"""Makes a view: drops what a reader may not see, before any code that writes papers runs.

It knows no field by name. A record is dropped by its level, a field by the reader it is reserved for, a
link with the record that it points at; all three follow from the model's types, so that a new field is
guarded from the day it is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from boardkit.model.board import Board, Records
from boardkit.model.item import CLOSED_ITEM, AgendaItem, PublicForm
from boardkit.model.meeting import Meeting, Regime
from boardkit.model.part import Part
from boardkit.model.record import Audience, Record
from boardkit.model.shape import FieldShape, parts_of, shape
from boardkit.problems import Problem
from boardkit.rules.levels import level_of, own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.timing import start_times
from boardkit.views.view import Slot, View


@dataclass(frozen=True)
class _Reader:
    """Who reads, the board's default level, and the identifiers that this reader may not come across."""

    audience: Audience
    default: Audience
    hidden: frozenset[str] = frozenset()
    meeting: str = ""
    nameless: bool = False
    """Whether this reader may not know who took part in the meeting, nor who said what."""

    def hides(self, link: str, field: FieldShape) -> bool:
        return (f"{self.meeting}.{link}" if field.to_item else link) in self.hidden

    def sees(self, level: Audience) -> bool:
        return self.audience.sees(level)

    def level_inside(self, part: Part, above: Audience) -> Audience:
        return level_of(part, above=above, default=self.default)


def select(board: Board, *, day: date, audience: Audience, findings: Iterable[Problem] = ()) -> View:
    """The board for one reader on one day, with those of the findings that the reader may read."""
    default = board.charter.defaults.level
    reader = _Reader(audience, default, _hidden(board, _Reader(audience, default)))
    left = _left_of(board, reader)
    # What cannot stand without something hidden goes with it, and so do the links to it.
    while gone := board.by_id.keys() - left.by_id.keys() - reader.hidden:
        reader = replace(reader, hidden=reader.hidden | gone)
        left = _left_of(board, reader)
    return replace(
        left,
        day=day,
        slots=_slots(board, left.meetings),
        findings=tuple(one for one in findings if _may_read(one, reader)),
    )


def _left_of(board: Board, reader: _Reader) -> View:
    # One tuple for each field of Records: their types differ, and only the loop knows which is which.
    kept: dict[str, Any] = {one.name: _kept(getattr(board, one.name), reader) for one in fields(Records)}
    return View(**kept, audience=reader.audience)


def _kept(value: object, reader: _Reader) -> object:
    """What is left of one field of the board: the charter, or a tuple of records."""
    if not isinstance(value, tuple):
        return _redacted(value, reader, Audience.PUBLIC) if isinstance(value, Part) else value
    records = ((record, own_level(record, default=reader.default)) for record in value)
    redacted = (_redacted(record, reader, level) for record, level in records if reader.sees(level))
    return tuple(record for record in redacted if record is not None)


def _redacted(part: Part, reader: _Reader, level: Audience) -> Part | None:
    """A copy without what the reader may not see; None when it cannot stand without that."""
    if isinstance(part, Meeting):
        nameless = part.regime is Regime.CHATHAM and reader.audience is Audience.PUBLIC
        reader = replace(reader, meeting=part.id, nameless=nameless)
    changes: dict[str, object] = {}
    for field in shape(type(part)):
        value = getattr(part, field.name)
        if value is None or value == ():
            continue
        left = _left(value, field, reader, level)
        if left is None and (field.required or field.to_item):  # what is said of a hidden item goes with it
            return None
        changes[field.name] = left
    return part.changed(changes)


def _left(value: object, field: FieldShape, reader: _Reader, level: Audience) -> object:
    """What is left of one field's value: () or None when nothing is."""
    nothing: object = () if field.many else None
    if (field.reserved and not reader.sees(field.reserved)) or (field.attributed and reader.nameless):
        return nothing
    if field.points or field.to_item:
        links = value if isinstance(value, tuple) else (value,)
        seen = tuple(link for link in links if not reader.hides(link, field))
        return seen if field.many else next(iter(seen), None)
    if field.parts:
        parts = tuple(left for one in parts_of(value) for left in _part_left(one, reader, level))
        return parts if field.many else next(iter(parts), None)
    return value


def _part_left(part: Part, reader: _Reader, above: Audience) -> Iterator[Part]:
    level = reader.level_inside(part, above)
    if reader.sees(level):
        redacted = _redacted(part, reader, level)
        if redacted is not None:
            yield redacted
    elif isinstance(part, AgendaItem) and part.public_as is PublicForm.HEADING:
        yield _heading(part, level)


def _heading(item: AgendaItem, level: Audience) -> AgendaItem:
    """An item of which a reader sees that it is on the agenda, and no more.

    The title of what not even members may read tells too much: then only one that was written for all.
    """
    own = item.title if Audience.MEMBERS.sees(level) else CLOSED_ITEM
    return AgendaItem.model_construct(
        id=item.id, title=item.public_title or own, purpose=item.purpose, minutes=item.minutes
    ).changed({})


def _hidden(board: Board, reader: _Reader) -> frozenset[str]:
    """The identifiers of all records and items that this reader may not see."""
    found: set[str] = set()
    for part in board.top():
        found.update(_hidden_inside(part, reader, own_level(part, default=reader.default), ""))
    return frozenset(found)


def _hidden_inside(part: Part, reader: _Reader, level: Audience, meeting: str) -> Iterator[str]:
    if not reader.sees(level):
        if isinstance(part, Record):
            yield part.id
        elif isinstance(part, AgendaItem):
            yield f"{meeting}.{part.id}"
    inside = part.id if isinstance(part, Meeting) else meeting
    for field in shape(type(part)):
        if field.parts:
            reserved = field.reserved or Audience.PUBLIC
            for inner in parts_of(getattr(part, field.name)):
                inner_level = reader.level_inside(inner, level)
                narrower = inner_level if inner_level.sees(reserved) else reserved
                yield from _hidden_inside(inner, reader, narrower, inside)


def _slots(board: Board, kept: tuple[Meeting, ...]) -> dict[tuple[str, str], Slot]:
    """Numbers and times in the whole agenda, of the items that are left in the view."""
    left = {(meeting.id, item.id) for meeting in kept for _, item in numbered(meeting.items)}
    return {
        (meeting.id, item.id): Slot(number, start_times(meeting)[item.id])
        for meeting in board.meetings
        for number, item in numbered(meeting.items)
        if (meeting.id, item.id) in left
    }


def _may_read(finding: Problem, reader: _Reader) -> bool:
    return reader.sees(Audience(finding.level)) and finding.subject not in reader.hidden
