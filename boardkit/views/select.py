"""Makes a view: drops what a reader may not see, before any code that writes papers runs.

It knows no field by name. A record is dropped by its level, a field by the reader it is reserved for, a
link with the record that it points at; all three follow from the model's types, so that a new field is
guarded from the day it is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any

from boardkit.model.action import Task
from boardkit.model.board import Board, Records
from boardkit.model.item import CLOSED_ITEM, AgendaItem, PublicForm
from boardkit.model.meeting import Meeting
from boardkit.model.part import Part
from boardkit.model.place import Regime
from boardkit.model.record import Audience, Fact
from boardkit.model.sent import SentItem
from boardkit.model.shape import FieldShape, parts_of, shape
from boardkit.problems import Problem
from boardkit.rules.brought_in import BroughtIn, brought_in, without_recognisable
from boardkit.rules.eu_profiles import with_profiles
from boardkit.rules.eu_standing import is_cleared
from boardkit.rules.levels import own_level
from boardkit.rules.numbering import numbered
from boardkit.rules.procedure import Tally, tally
from boardkit.rules.timing import start_times
from boardkit.rules.updates import Reported, updates_until
from boardkit.views.reader import Reader, reader_of
from boardkit.views.view import Slot, View


def select(board: Board, *, day: date, audience: Audience, findings: Iterable[Problem] = ()) -> View:
    """The board for one reader on one day, with those of the findings that the reader may read."""
    return with_findings(selected(board, day=day, audience=audience), findings)


def with_findings(seen: tuple[View, Reader], findings: Iterable[Problem]) -> View:
    """A view with those of the findings that its reader may read."""
    view, reader = seen
    return view.telling(tuple(one for one in findings if _may_read(one, reader)))


def selected(board: Board, *, day: date, audience: Audience) -> tuple[View, Reader]:
    """The same without findings, and who the reader is: most of the work, and one for all languages."""
    reader = reader_of(board, audience)
    whole = board
    board = with_profiles(board if audience is Audience.SECRETARIAT else without_recognisable(board, day))
    left = _left_of(board, reader)
    # What cannot stand without something hidden goes with it, and so do the links to it.
    while gone := board.by_id.keys() - left.by_id.keys() - reader.hidden:
        reader = replace(reader, hidden=reader.hidden | gone)
        left = _left_of(board, reader)
    slots = _slots(board, left.meetings)
    view = replace(
        left,
        day=day,
        slots=slots,
        closed=frozenset(item for item in slots if ".".join(item) in reader.hidden),
        tallies=_tallies(board, left.meetings, reader, day),
        brought_in=_brought_in(whole, left, day),
        cleared=frozenset(one.id for one in whole.eu_inputs if one.id in left.by_id and is_cleared(one, day)),
        veiled=_veiled(board, left, day),
        worked_on=_worked_on(board, left),
    )
    return view, reader


def _left_of(board: Board, reader: Reader) -> View:
    # One tuple for each field of Records: their types differ, and only the loop knows which is which.
    kept: dict[str, Any] = {one.name: _kept(getattr(board, one.name), reader) for one in fields(Records)}
    return View(**kept, audience=reader.audience)


def _kept(value: object, reader: Reader) -> object:
    """What is left of one field of the board: the charter, or a tuple of records."""
    if not isinstance(value, tuple):
        return _redacted(value, reader, Audience.PUBLIC) if isinstance(value, Part) else value
    records = ((record, own_level(record, default=reader.default)) for record in value)
    redacted = (_redacted(record, reader, level) for record, level in records if reader.sees(level))
    return tuple(record for record in redacted if record is not None)


def _redacted(part: Part, reader: Reader, level: Audience) -> Part | None:
    """A copy without what the reader may not see; None when it cannot stand without that."""
    if isinstance(part, Meeting):
        nameless = part.regime is Regime.CHATHAM and reader.audience is Audience.PUBLIC
        reader = replace(reader, meeting=part.id, follows=part.follows or "", nameless=nameless)
    changes: dict[str, object] = {}
    for field in shape(type(part)):
        value = getattr(part, field.name)
        if value is None or value == ():
            continue
        left = _left(value, field, reader, level)
        if left is None and field.to_item and not field.earlier:
            left = _heading_for(part, value, reader)
        if left is None and (field.required or field.to_item):  # what is said of a hidden item goes with it
            return None
        changes[field.name] = left
    return part.changed(changes)


def _heading_for(part: Part, link: object, reader: Reader) -> str | None:
    """The heading that a reader may be told something under, of an item that is hidden itself.

    Only of what says itself who may read it: somebody then decided so, as for a public list of outcomes.
    The level of an item on an agenda that was sent was nobody's decision.
    """
    told = isinstance(part, Fact) and part.level is not None and not isinstance(part, SentItem)
    return reader.headings.get(f"{reader.meeting}.{link}") if told else None


def _left(value: object, field: FieldShape, reader: Reader, level: Audience) -> object:
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


def _part_left(part: Part, reader: Reader, above: Audience) -> Iterator[Part]:
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


def _slots(board: Board, kept: tuple[Meeting, ...]) -> dict[tuple[str, str], Slot]:
    """Numbers and times in the whole agenda, of the items that are left in the view."""
    left = {(meeting.id, item.id) for meeting in kept for _, item in numbered(meeting.items)}
    return {
        (meeting.id, item.id): Slot(number, start_times(meeting)[item.id])
        for meeting in board.meetings
        for number, item in numbered(meeting.items)
        if (meeting.id, item.id) in left
    }


def _tallies(board: Board, kept: tuple[Meeting, ...], reader: Reader, day: date) -> dict[str, Tally]:
    """The sums of the answers in written procedures, for members and those who see more."""
    if not reader.sees(Audience.MEMBERS):
        return {}
    left = {meeting.id for meeting in kept}
    sums = ((one.id, tally(board, one, day=day)) for one in board.meetings if one.id in left)
    return {name: found for name, found in sums if found}


def _brought_in(board: Board, left: View, day: date) -> dict[str, BroughtIn]:
    """The sums of the contributions to the inputs of the view, for members and those who see more."""
    if not left.audience.sees(Audience.MEMBERS):
        return {}
    return {one.id: brought_in(board, one, day) for one in board.eu_inputs if one.id in left.by_id}


def _veiled(board: Board, left: View, day: date) -> frozenset[str]:
    """The records of the view about which updates until the day are hidden."""
    pairs = ((one, left.by_id.get(one.id)) for one in board.by_id.values() if isinstance(one, Reported))
    return frozenset(
        record.id
        for record, seen in pairs
        if isinstance(seen, Reported)
        and len(updates_until(board, record, day)) > len(updates_until(left, seen, day))
    )


def _worked_on(board: Board, left: View) -> frozenset[str]:
    """The bottlenecks of the view that hidden tasks work on."""
    hidden = (one for one in board.by_id.values() if isinstance(one, Task) and one.id not in left.by_id)
    return frozenset(link for one in hidden for link in one.addresses) & left.by_id.keys()


def _may_read(finding: Problem, reader: Reader) -> bool:
    return reader.sees(Audience(finding.level)) and finding.subject not in reader.hidden
