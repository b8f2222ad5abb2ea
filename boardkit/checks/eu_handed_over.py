"""The paper that is handed over holds only what may be known, under a title of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot, spots
from boardkit.checks.inputs import in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence, EvidenceLevel
from boardkit.model.record import Audience
from boardkit.model.source import Source
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.handing_over import file_handed_over, public_source, title_handed_over


def claim_confidential(board: Board, asked: Asked) -> Iterator[Problem]:
    """A claim that was given in confidence is left out of the paper that is handed over.

    Nothing has to be done. Whoever wants it in the paper looks for a public source, or asks enough members
    to add it up. Told only when that paper is made.

    Weight: warning, for government.
    """
    for spot in _claims(board, asked, EvidenceLevel.CONFIDENTIAL):
        yield spot.tell(
            Problem(
                spot.part.at("level"),
                "claim-confidential",
                message="A claim in {id} is confidential, and is left out of the non-paper.",
                values={"id": asked.for_input},
                severity=Severity.WARNING,
                hint="Look for a public source if it must be in it.",
                level=Audience.GOVERNMENT,
            )
        )


def claim_source_closed(board: Board, asked: Asked) -> Iterator[Problem]:
    """A public claim is left out of the paper that is handed over: the public may not see what it rests on.

    Whoever receives the paper must be able to look a claim up. Name another source, or open this one up
    (`level`). Told only when that paper is made.

    Weight: warning, for government.
    """
    for spot in _claims(board, asked, EvidenceLevel.PUBLIC):
        source = board.find(Source, spot.part.source.id) if spot.part.source else None
        if spot.part.source and source and not public_source(board, spot.part):
            yield spot.tell(
                Problem(
                    spot.part.source.at("id"),
                    "claim-source-closed",
                    message="A claim in {id} rests on {source}, which is not public, and is left out of the "
                    "non-paper.",
                    values={"id": asked.for_input, "source": source.id},
                    severity=Severity.WARNING,
                    hint="Name a public source if it must be in it.",
                    also=(source.at("level"),),
                    level=Audience.GOVERNMENT,
                )
            )


def non_paper_title_twice(board: Board, asked: Asked) -> Iterator[Problem]:
    """The papers of two inputs that are handed over would have files of the same name.

    The name of such a file says nothing but the title, a long one in part: a number would be a trace of this
    board. Give one of the two another title (`non_paper: title`). Only that paper of the second input is
    refused until then.

    Weight: error, for government.
    """
    first: dict[str, tuple[str, Where]] = {}
    for spot in spots(board, EuInput):
        title = title_handed_over(spot.part)
        place = title.part.at(*title.place)
        for language in asked.languages:
            other, also = first.setdefault(file_handed_over(title.text, language), (spot.part.id, place))
            if other != spot.part.id:
                found = spot.tell(
                    Problem(
                        place,
                        "non-paper-title-twice",
                        message="The files of the non-papers of {id} and {other} would have the same name.",
                        values={"id": spot.part.id, "other": other},
                        hint="Give one of the two another title under non_paper.",
                        also=(also,),
                        level=Audience.GOVERNMENT,
                    )
                )
                yield found if asked.to_hand_over else replace(found, subject=f"{spot.part.id}.non-paper")


def _claims(board: Board, asked: Asked, level: EvidenceLevel) -> Iterator[Spot[Evidence]]:
    """The claims of this level in the input of which the paper to be handed over is made."""
    for spot in in_input_of_paper(board, asked, Evidence) if asked.to_hand_over else ():
        if spot.part.evidence is level:
            yield spot
