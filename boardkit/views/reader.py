"""Who reads, and what that reader may not come across on a board."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from boardkit.model.board import Board
from boardkit.model.item import AgendaItem, PublicForm
from boardkit.model.meeting import Meeting
from boardkit.model.part import Part
from boardkit.model.record import Audience, Record
from boardkit.model.shape import FieldShape, parts_of, shape
from boardkit.rules.levels import is_departmental, level_of, own_level


@dataclass(frozen=True)
class Reader:
    """Who reads, the board's default level, and the identifiers that this reader may not come across."""

    audience: Audience
    default: Audience
    hidden: frozenset[str] = frozenset()
    meeting: str = ""
    follows: str = ""
    """The meeting before that one, whose items corrections are about."""
    nameless: bool = False
    """Whether this reader may not know who took part in the meeting, nor who said what."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """For an item that is hidden, each with its meeting: the item whose heading this reader does see."""

    def hides(self, link: str, field: FieldShape) -> bool:
        """Whether what a link in this field points at is hidden."""
        meeting = self.follows if field.earlier else self.meeting
        return (f"{meeting}.{link}" if field.to_item else link) in self.hidden

    def sees(self, level: Audience) -> bool:
        """Whether this reader may see what is kept for `level`."""
        return self.audience.sees(level)

    def level_inside(self, part: Part, above: Audience) -> Audience:
        """Who may read a part of something whose level is `above`."""
        return level_of(part, above=above, default=self.default)


def reader_of(board: Board, audience: Audience) -> Reader:
    """This reader, with what is hidden on this board."""
    reader = Reader(audience, board.charter.defaults.level)
    return replace(reader, hidden=_hidden(board, reader), headings=_headings(board, reader))


def _hidden(board: Board, reader: Reader) -> frozenset[str]:
    """The identifiers of all records and items that this reader may not see."""
    found: set[str] = set()
    for part in board.top():
        found.update(_hidden_inside(part, reader, own_level(part, default=reader.default), ""))
    return frozenset(found)


def _hidden_inside(part: Part, reader: Reader, level: Audience, meeting: str) -> Iterator[str]:
    if not reader.sees(level):
        if isinstance(part, Record):
            yield part.id
        elif isinstance(part, AgendaItem):
            yield f"{meeting}.{part.id}"
    inside = part.id if isinstance(part, Meeting) else meeting
    for one in shape(type(part)):
        if one.parts:
            reserved = one.reserved or Audience.PUBLIC
            for inner in parts_of(getattr(part, one.name)):
                inner_level = reader.level_inside(inner, level)
                narrower = inner_level if inner_level.sees(reserved) else reserved
                yield from _hidden_inside(inner, reader, narrower, inside)


def _headings(board: Board, reader: Reader) -> dict[str, str]:
    """The headings that stand for items which this reader may not see.

    None stands for what may not leave government: under it nothing is told either.
    """
    found: dict[str, str] = {}
    for meeting in board.meetings:
        level = own_level(meeting, default=reader.default)
        for item in meeting.items:
            found.update(_headings_inside(item, reader, level, meeting.id, ""))
    return found


def _headings_inside(
    item: AgendaItem, reader: Reader, above: Audience, meeting: str, heading: str
) -> Iterator[tuple[str, str]]:
    """`heading`: the whole that this is a part of, when the reader sees no more of that than its heading."""
    level = reader.level_inside(item, above)
    if not reader.sees(level):
        if item.public_as is not PublicForm.HEADING or is_departmental(item.marking):
            return
        heading = heading or item.id
        yield f"{meeting}.{item.id}", heading
    for part in item.items:
        yield from _headings_inside(part, reader, level, meeting, heading)
