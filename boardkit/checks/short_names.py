"""Fields that hold a short name of something within one whole, and the names that they may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.eu_body import EuMeeting, EuProfile, EuTask
from boardkit.model.eu_contribution import AskStance, GivenFigure
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import AskRemark, EuOutcome, Evidence
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import ActionPoint, Attendance, Correction, Discussion, Objection, Outcome
from boardkit.model.part import Part
from boardkit.model.priority import Priority
from boardkit.model.record import Audience
from boardkit.model.shape import shape
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.eu_standing import TOLD
from boardkit.rules.numbering import numbered


class Naming(NamedTuple):
    """A block, its field, and the names that the field may hold, each with who may read it."""

    spot: Spot[Part]
    field: str
    known: Mapping[str, Audience]


def wholes(board: Board) -> Iterator[tuple[Spot[Part], list[tuple[Part, str]]]]:
    """Each whole with the parts that have short names in it, and the field of the name."""
    for meeting in spots(board, Meeting):
        yield meeting, [(item, "id") for _, item in numbered(meeting.part.items)]
    for brought in spots(board, EuInput):
        yield brought, [(ask, "id") for ask in brought.part.asks]
        yield brought, [(figure, "id") for figure in brought.part.figures]
    for body in spots(board, EuProfile):
        law = body.part
        for parts in (law.tasks, law.streams, law.pillars, law.crisis_stages):
            yield body, [(part, "code") for part in parts]
        yield body, [(part, "code") for pillar in law.pillars for part in pillar.components]
    for charter in spots(board, Charter):
        yield charter, [(strand, "id") for strand in charter.part.strands]
        yield charter, [(item, "id") for item in charter.part.standing_items]


def namings(board: Board) -> Iterator[Naming]:
    """Each field that holds short names."""
    strands = _open(strand.id for strand in board.charter.strands)
    yield from (Naming(spot, "strand", strands) for spot in spots(board, Priority))
    yield from _of_the_law(board)
    yield from _within_inputs(board)
    yield from _of_items(board)


def _of_the_law(board: Board) -> Iterator[Naming]:
    """Codes of the law: a task's in its own profile, others in the chosen one, if any."""
    for task in spots(board, EuTask):
        own = task.holder(EuProfile)
        yield Naming(task, "stream", _open(one.code for one in (own.streams if own else ())))
        yield Naming(task, "pillar", _open(one.code for one in (own.pillars if own else ())))
    for brought in spots(board, EuInput):
        law = profile_of(board, brought.part)
        if law:
            parts = (part.code for pillar in law.pillars for part in pillar.components)
            yield Naming(brought, "task", _open(one.code for one in law.tasks))
            yield Naming(brought, "components", _open(parts))
    for meeting in spots(board, EuMeeting):
        law = profile_of(board, meeting.part)
        if law:
            yield Naming(meeting, "stream", _open(one.code for one in law.streams))
            yield Naming(meeting, "crisis", _open(one.code for one in law.crisis_stages))


def _within_inputs(board: Board) -> Iterator[Naming]:
    """Asks and figures of the input that the field stands in."""
    for spot in spots(board, AskStance, Evidence, EuOutcome, AskRemark, GivenFigure):
        brought = spot.holder(EuInput)
        asks = _open(ask.id for ask in (brought.asks if brought else ()))
        if isinstance(spot.part, GivenFigure):
            figures = brought.figures if brought else ()
            yield Naming(spot, "figure", _open(figure.id for figure in figures))
        elif isinstance(spot.part, EuOutcome):
            yield from (Naming(spot, result.value, asks) for result in TOLD)
        else:
            yield Naming(spot, "asks" if isinstance(spot.part, Evidence) else "ask", asks)


def _of_items(board: Board) -> Iterator[Naming]:
    items: dict[str, dict[str, Audience]] = {}
    for item in spots(board, AgendaItem):
        meeting = item.holder(Meeting)
        items.setdefault(meeting.id if meeting else "", {})[item.part.id] = item.level
    for spot in spots(board, Meeting, Attendance, Discussion, Objection, Outcome, ActionPoint, Correction):
        meeting = spot.holder(Meeting)
        for field in shape(type(spot.part)):
            if field.to_item and meeting:
                known = items.get(meeting.follows or "" if field.earlier else meeting.id, {})
                yield Naming(spot, field.written, known)


def _open(names: Iterable[str]) -> dict[str, Audience]:
    return dict.fromkeys(names, Audience.PUBLIC)
