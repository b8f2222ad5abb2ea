"""The inputs for the European body that something can still be done about, and the one a paper is made of."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import AnyHolder, Spot, spots
from boardkit.model.board import Board
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput, EuInputStage
from boardkit.rules.eu_standing import stage_on

INSTRUCTION = "instruction"
"""The kind of paper that says what is to be said aloud: nothing is asked of that for the others."""


def inputs_to_send(board: Board, asked: Asked) -> Iterator[Spot[EuInput]]:
    """Those that were not sent by the day, unless their European meeting is over."""
    return (spot for spot in spots(board, EuInput) if _is_to_send(board, spot.part, asked))


def inputs_in_hand(board: Board, asked: Asked) -> Iterator[Spot[EuInput]]:
    """The same, and the input that a paper is made of, whatever became of it."""
    for spot in spots(board, EuInput):
        if spot.part.id == asked.for_input or _is_to_send(board, spot.part, asked):
            yield spot


def in_input_of_paper(board: Board, asked: Asked, kind: type[AnyHolder]) -> Iterator[Spot[AnyHolder]]:
    """The blocks of this kind in the input that a paper is made of; none when no such paper is."""
    for spot in spots(board, kind) if asked.for_input else ():
        brought = spot.holder(EuInput)
        if brought and brought.id == asked.for_input:
            yield spot


def are_points_printed(asked: Asked) -> bool:
    """Whether what is said aloud matters: for the instruction it does, and as long as no paper is made."""
    return asked.kind in {"", INSTRUCTION}


def _is_to_send(board: Board, one: EuInput, asked: Asked) -> bool:
    meeting = board.find(EuMeeting, one.eu_meeting)
    is_over = meeting is not None and meeting.date.last < asked.day
    return not is_over and stage_on(one, asked.day) is not EuInputStage.SENT
