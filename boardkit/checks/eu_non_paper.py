"""The paper that is handed over has a title of its own, fits two pages, and holds what may be known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boardkit.checks.asked import Asked
from boardkit.checks.inputs import in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.handing_over import claims_handed_over, texts_handed_over

_MOST_WORDS = 1000
_WORDS_OF_SOURCE = 12
"""What stands behind a claim, and the rest of its last line; measured on pages of our own template."""


def non_paper_long(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper that is handed over has more words than two pages hold.

    Who gets it has many to read. Leave out the claims that matter least: each counts for twelve words more
    than it has, as its source takes that room. Told only when that paper is made.

    Weight: warning, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput) if asked.to_hand_over else ():
        count = max(_words(board, spot.part, language, asked.day) for language in asked.languages)
        if count > _MOST_WORDS:
            yield spot.tell(
                Problem(
                    spot.part.at("id"),
                    "non-paper-long",
                    message="The non-paper of {id} comes to {count} words with its sources: over two pages.",
                    values={"id": spot.part.id, "count": count, "limit": _MOST_WORDS},
                    severity=Severity.WARNING,
                    hint="Keep it within {limit}.",
                    level=Audience.GOVERNMENT,
                )
            )


def non_paper_untitled(board: Board, asked: Asked) -> Iterator[Problem]:
    """A paper is handed over without a title of its own.

    Then the subject of the input becomes its title, and that was written for our own files. Write `title`
    under `non_paper`. Told only when that paper is made.

    Weight: unfinished, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput) if asked.to_hand_over else ():
        if spot.part.non_paper is None or spot.part.non_paper.title is None:
            yield spot.tell(
                Problem(
                    spot.part.at("subject"),
                    "non-paper-untitled",
                    message="The non-paper of {id} has no title of its own: the subject would go outside.",
                    values={"id": spot.part.id},
                    severity=Severity.UNFINISHED,
                    hint="Write title under non_paper.",
                    level=Audience.GOVERNMENT,
                )
            )


def evidence_level_unsaid(board: Board, asked: Asked) -> Iterator[Problem]:
    """A claim is handed over and does not say itself that it may be.

    A claim without `level` counts as public; what goes outside should not rest on what somebody forgot. Write
    `level` at the claim. Told only when that paper is made.

    Weight: unfinished, for government.
    """
    for spot in in_input_of_paper(board, asked, EuInput) if asked.to_hand_over else ():
        for told in claims_handed_over(board, spot.part, asked.day):
            if "evidence" not in told.claim.model_fields_set:
                yield spot.tell(
                    Problem(
                        told.claim.where,
                        "evidence-level-unsaid",
                        message="A claim in {id} goes outside, and does not say that it may.",
                        values={"id": spot.part.id},
                        severity=Severity.UNFINISHED,
                        hint="Write level at the claim: public, aggregated or confidential.",
                        level=Audience.GOVERNMENT,
                    )
                )


def _words(board: Board, one: EuInput, language: str, day: date) -> int:
    read = sum(len(each.text.wording(language).split()) for each in texts_handed_over(board, one, day))
    return read + _WORDS_OF_SOURCE * len(tuple(claims_handed_over(board, one, day)))
