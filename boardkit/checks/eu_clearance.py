"""An input for the European body is used once everybody who must agree with it did."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.inputs import in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_input import CoordinationStatus, EuInput, EuInputStage
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.eu_standing import coordination_on, is_cleared, objections, stage_on, still_to_agree
from boardkit.rules.history import latest

_NOT_YET_ASKED = frozenset({None, EuInputStage.COLLECTING, EuInputStage.DRAFT})


def input_objection(board: Board, asked: Asked) -> Iterator[Problem]:
    """A party that must agree with an input objects to it.

    Its last word counts. Settle the objection, and add to `coordination` what the party says then. Told only
    when a paper is made of the input: until then it is being settled.

    Weight: unfinished, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput):
        for entry in objections(spot.part, asked.day):
            yield spot.tell(
                Problem(
                    entry.at("status"),
                    "input-objection",
                    message="{party} objects to the input {id}.",
                    values={"party": entry.who, "id": spot.part.id},
                    severity=Severity.UNFINISHED,
                    hint="Settle the objection, and add to coordination what the party says then.",
                    level=Audience.GOVERNMENT,
                )
            )


def input_not_cleared(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper is made of an input that is not cleared.

    It may be used from the stage `cleared` on, and while nobody objects. Told only when the paper is made.

    Weight: unfinished.
    """
    for spot in in_input_of_paper(board, asked, EuInput):
        if not is_cleared(spot.part, asked.day):
            step = latest(spot.part.history, asked.day)
            yield spot.tell(
                Problem(
                    step.at("stage") if step else spot.part.at("id"),
                    "input-not-cleared",
                    message="The input {id} is not cleared yet.",
                    values={"id": spot.part.id},
                    severity=Severity.UNFINISHED,
                    hint="Add a step to its history once everybody agrees.",
                    level=Audience.PUBLIC,
                )
            )


def coordination_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper is made of an input that is past its draft, and nobody is named who must agree with it.

    What nobody was asked about cannot be cleared. Write under `coordination` who must agree, and how far they
    are. Told only when the paper is made.

    Weight: unfinished, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput):
        is_asked = stage_on(spot.part, asked.day) not in _NOT_YET_ASKED
        if is_asked and not coordination_on(spot.part, asked.day):
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "coordination-missing",
                    message="Nobody is named who must agree with the input {id}.",
                    values={"id": spot.part.id},
                    severity=Severity.UNFINISHED,
                    hint="Write under coordination who must agree, and how far they are.",
                    level=Audience.GOVERNMENT,
                )
            )


def agreement_missing(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper is made of an input, and a party that must agree with it has not done so.

    Ask for its agreement, and add the answer to `coordination`. Told only when the paper is made; of an
    objection another finding tells.

    Weight: unfinished, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput):
        for entry in still_to_agree(spot.part, asked.day):
            if entry.status is not CoordinationStatus.OBJECTION:
                yield spot.tell(
                    Problem(
                        entry.at("status"),
                        "agreement-missing",
                        message="{party} has not agreed with the input {id} yet.",
                        values={"party": entry.who, "id": spot.part.id},
                        severity=Severity.UNFINISHED,
                        hint="Ask for its agreement, and add the answer to coordination.",
                        level=Audience.GOVERNMENT,
                    )
                )
