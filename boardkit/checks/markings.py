"""A marking is set by somebody for a time, and nobody reads what it keeps from them."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import NonPaper
from boardkit.model.item import AgendaItem, Paper
from boardkit.model.marking import Classification, Marking, TrafficLight
from boardkit.model.meeting import Meeting
from boardkit.model.place import Regime
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.levels import is_departmental

_WIDEST = {
    Classification.PUBLIC: Audience.PUBLIC,
    Classification.INTERNAL: Audience.MEMBERS,
    Classification.BUSINESS_CONFIDENTIAL: Audience.MEMBERS,
    Classification.DEPARTMENTAL: Audience.GOVERNMENT,
}
"""The widest circle that may read what carries a marking."""

_NOT_FOR_ALL = frozenset(TrafficLight) - {TrafficLight.CLEAR}
_MAY_BE_HANDED_OVER = frozenset({None, TrafficLight.CLEAR, TrafficLight.GREEN})


def departmental_unsigned(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A departmental marking does not say who set it, or until when.

    An official sets it, for a time (VIRBI 2013, the information security rules of the Dutch State); a tool
    never does. Write `set_by`, by role, and `until`.

    Weight: error.
    """
    for spot in spots(board, Marking):
        missing = tuple(name for name in ("set_by", "until") if getattr(spot.part, name) is None)
        if is_departmental(spot.part) and missing:
            yield spot.tell(
                Problem(
                    spot.part.at("label"),
                    "departmental-unsigned",
                    message="A departmental marking needs {missing}.",
                    values={"missing": missing},
                    hint="An official sets it, for a time: write who, by role, and until when.",
                )
            )


def marking_expired(board: Board, asked: Asked) -> Iterator[Problem]:
    """The time of a marking has passed.

    Ask whoever set it whether it goes on; else take it out.

    Weight: warning.
    """
    for spot in spots(board, Marking):
        if spot.part.until and spot.part.until < asked.day:
            yield spot.tell(
                Problem(
                    spot.part.at("until"),
                    "marking-expired",
                    message="The marking held until {until}.",
                    values={"until": spot.part.until},
                    severity=Severity.WARNING,
                    hint="Ask who set it whether it goes on; else take it out.",
                )
            )


def marking_too_wide(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A meeting, item or paper is kept for fewer readers by its marking than by its level.

    Departmental is for government at most, internal and business confidential for members at most. Narrow
    the level, or take the marking out.

    Weight: error.
    """
    for spot, marking in _marked(board):
        written = spot.part.level if "level" in spot.part.model_fields_set else None
        # A departmental marking narrows the level by itself; only a level that says otherwise is a mistake.
        level = written if written and is_departmental(marking) else spot.level
        if not level.sees(_WIDEST[marking.label]):
            yield spot.tell(
                Problem(
                    spot.part.at("level") if written else marking.at("label"),
                    "marking-too-wide",
                    message="The marking {marking} is not for the level {level}.",
                    values={"marking": marking.label, "level": level, "widest": _WIDEST[marking.label]},
                    hint="Narrow the level to {widest}, or take the marking out.",
                )
            )


def open_meeting_marked(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An open meeting carries a Traffic Light label that keeps it from the public.

    Only TLP:CLEAR may be shared with everybody (Traffic Light Protocol 2.0, FIRST). Change the label or the
    regime.

    Weight: error.
    """
    for spot in spots(board, Meeting):
        if spot.part.regime is Regime.OPEN and spot.part.tlp in _NOT_FOR_ALL:
            yield spot.tell(
                Problem(
                    spot.part.at("tlp"),
                    "open-meeting-marked",
                    message="An open meeting cannot carry {label}.",
                    values={"label": str(spot.part.tlp)},
                    hint="Only TLP:CLEAR is for everybody: change the label or the regime.",
                    also=(spot.part.at("regime"),),
                )
            )


def tlp_on_public_input(board: Board, _asked: Asked) -> Iterator[Problem]:
    """An input that everybody may read carries a Traffic Light label that keeps it from the public.

    Only TLP:CLEAR may be shared with everybody (Traffic Light Protocol 2.0, FIRST). Change the label or the
    level.

    Weight: error.
    """
    for spot in spots(board, EuInput):
        if spot.level is Audience.PUBLIC and spot.part.tlp in _NOT_FOR_ALL:
            yield spot.tell(
                Problem(
                    spot.part.at("tlp"),
                    "tlp-on-public-input",
                    message="A public input cannot carry {label}.",
                    values={"label": str(spot.part.tlp)},
                    hint="Only TLP:CLEAR is for everybody: change the label or the level.",
                    also=(spot.part.at("level"),) if spot.part.level else (),
                )
            )


def tlp_on_non_paper(board: Board, _asked: Asked) -> Iterator[Problem]:
    """A paper that is handed over carries a Traffic Light label that keeps it inside.

    TLP:AMBER keeps it within the organisation of who receives it and its clients, TLP:RED with that person
    alone (Traffic Light Protocol 2.0, FIRST), and this paper is meant to go round. Change the label, or take
    it out.

    Weight: error.
    """
    for spot in spots(board, NonPaper):
        if spot.part.tlp not in _MAY_BE_HANDED_OVER:
            yield spot.tell(
                Problem(
                    spot.part.at("tlp"),
                    "tlp-on-non-paper",
                    message="A non-paper cannot carry {label}.",
                    values={"label": str(spot.part.tlp)},
                    hint="Write TLP:CLEAR or TLP:GREEN, or take the label out.",
                )
            )


def _marked(board: Board) -> Iterator[tuple[Spot[Meeting | AgendaItem | Paper], Marking]]:
    """What carries a marking; of a meeting as a whole only a departmental one says who may know of it."""
    for item in spots(board, AgendaItem):
        if item.part.marking:
            yield item, item.part.marking
    for paper in spots(board, Paper):
        if paper.part.marking:
            yield paper, paper.part.marking
    for meeting in spots(board, Meeting):
        marking = meeting.part.marking
        if marking and is_departmental(marking):
            yield meeting, marking
