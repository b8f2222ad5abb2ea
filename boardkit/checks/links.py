"""Identifiers: each is used once, and what one refers to exists and is of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.nearest import Identifiers
from boardkit.model.board import Board
from boardkit.model.history import LooseUpdate
from boardkit.model.part import Part
from boardkit.model.record import Record
from boardkit.model.shape import FieldShape, shape
from boardkit.problems import Problem

_WITH_UPDATES = ("action", "milestone", "commitment", "bottleneck", "development", "action-point")
"""The kinds of records whose history consists of updates."""


def identifier_twice(board: Board, _asked: Asked) -> Iterator[Problem]:
    """Two records have the same identifier.

    A reference to it could mean either. Give the later one an identifier of its own; identifiers are never
    used again, also when the first record is closed.

    Weight: error.
    """
    first: dict[str, Spot[Record]] = {}
    for spot in spots(board, Record):
        other = first.setdefault(spot.part.id, spot)
        if other.part is not spot.part:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "identifier-twice",
                    message="The identifier {id} is used twice.",
                    values={"id": spot.part.id},
                    hint="Give one of the two records another one.",
                    also=(other.part.at("id"),),
                )
            )


def link_unknown(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A field refers to an identifier that no record has.

    Mostly a typing mistake: the finding proposes the nearest identifier, first among records of the kind
    that belongs there. Correct the reference, or add the record.

    Weight: error.
    """
    known = board.by_id
    identifiers = Identifiers(known)
    for spot, field, loc, value in _links(board):
        if value in known:
            continue
        near = identifiers.nearest(value, _wanted(spot.part, field)) or identifiers.nearest(value)
        yield spot.tell(
            Problem(
                spot.part.at(*loc),
                "link-unknown",
                message="{field} refers to {value}, and there is no record with that identifier.",
                values={"field": field.written, "value": value, "proposal": near},
                hint="Did you mean {proposal}?" if near else "Correct it, or add the record.",
            )
        )


def link_kind(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A field refers to a record of the wrong kind, such as a seat where a meeting belongs.

    The finding names both kinds. Refer to a record of the right kind.

    Weight: error.
    """
    known = board.by_id
    identifiers = Identifiers(known)
    for spot, field, loc, value in _links(board):
        wanted, target = _wanted(spot.part, field), known.get(value)
        if not target or not wanted or target.kind in wanted:
            continue
        near = identifiers.nearest(value, wanted)
        yield spot.tell(
            Problem(
                spot.part.at(*loc),
                "link-kind",
                message="{field} refers to {value}, which is a record of the kind {found}.",
                values={
                    "field": field.written,
                    "value": value,
                    "found": target.kind,
                    "wanted": wanted,
                    "proposal": near,
                },
                hint="Did you mean {proposal}?" if near else "Kinds that belong here: {wanted}.",
                also=(target.at("id"),),
            )
        )


def _links(board: Board) -> Iterator[tuple[Spot[Part], FieldShape, tuple[str | int, ...], str]]:
    """Each reference: the block that it stands in, its field, its place in the block, and what it says."""
    for spot in spots(board, Part):
        for field in shape(type(spot.part)):
            if field.points is None or field.points.may_be_gone:
                continue
            value = getattr(spot.part, field.name)
            if isinstance(value, tuple):
                for index, one in enumerate(value):
                    yield spot, field, (field.written, index), one
            elif value:
                yield spot, field, (field.written,), value


def _wanted(part: Part, field: FieldShape) -> tuple[str, ...]:
    """The kinds that the field may refer to; none: any."""
    if isinstance(part, LooseUpdate) and field.name == "of":
        return _WITH_UPDATES
    return field.points.kinds if field.points else ()
