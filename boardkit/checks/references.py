"""References to official series are written in the form in which they can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import spots
from boardkit.model.board import Board
from boardkit.model.source import Reference, ReferenceKind
from boardkit.problems import Problem, Severity

# A dossier, a part of it (21 501-20, 36 410-VIII) or a chapter of the budget (36 600 XIII).
_DOSSIER = r"\d{2} \d{3}(?:-(?:\d{2}|[A-Z]+))?(?: [IVX]+)?"
_FORMS = {
    ReferenceKind.PARLIAMENTARY_PAPER: re.compile(rf"{_DOSSIER}(?: en {_DOSSIER})*, nr\. \d+"),
    ReferenceKind.GOVERNMENT_GAZETTE: re.compile(r"Staatscourant \d{4}, \d+"),
}
_EXAMPLES = {
    ReferenceKind.PARLIAMENTARY_PAPER: "33 009, nr. 138",
    ReferenceKind.GOVERNMENT_GAZETTE: "Staatscourant 2023, 18212",
}
_NEAR_DOSSIER = re.compile(r"\b(\d{2})[ .]?(\d{3})(?:[- ](\d{2}|[A-Z]+)\b)?")
_NEAR_NUMBER = re.compile(r"(?:\b(?:nr|no|number|nummer)\b\.?|,|-|#)\s*(\d{1,4})$", re.IGNORECASE)
_NEAR_GAZETTE = re.compile(r"\b(\d{4})\b\D+(\d{1,6})$")
_ROMAN = re.compile(r"[IVX]+")


def reference_form(board: Board, _asked: Asked) -> Iterator[Problem]:
    """The number of a parliamentary paper or of the Government Gazette is not in its usual form.

    `33 009, nr. 138`, with several dossiers `33 009 en 32 637, nr. 121`, a part `21 501-20, nr. 1727`, a
    chapter of the budget `36 600 XIII, nr. 29`; `Staatscourant 2023, 18212`. Readers look it up by that form
    at officielebekendmakingen.nl.

    Weight: warning.
    """
    for spot in spots(board, Reference):
        form = _FORMS.get(spot.part.kind)
        if form and not form.fullmatch(spot.part.number):
            proposal = _proposal(spot.part)
            yield spot.tell(
                Problem(
                    spot.part.at("number"),
                    "reference-form",
                    message="{number} is not in the form of its series.",
                    values={
                        "number": spot.part.number,
                        "proposal": proposal,
                        "example": _EXAMPLES[spot.part.kind],
                    },
                    severity=Severity.WARNING,
                    hint="Write {proposal}." if proposal else "The form is: {example}.",
                )
            )


def _proposal(reference: Reference) -> str:
    """The same reference in the right form, when it can be told; else nothing."""
    written = reference.number.strip().rstrip(".")
    proposal = ""
    if reference.kind is ReferenceKind.GOVERNMENT_GAZETTE:
        gazette = _NEAR_GAZETTE.search(written)
        proposal = f"Staatscourant {gazette[1]}, {gazette[2]}" if gazette else ""
    number = _NEAR_NUMBER.search(written) or re.search(r"\s(\d{1,4})$", written)
    if reference.kind is ReferenceKind.PARLIAMENTARY_PAPER and number:
        dossiers = [_dossier(*found.groups()) for found in _NEAR_DOSSIER.finditer(written[: number.start()])]
        proposal = f"{' en '.join(dossiers)}, nr. {number[1]}"
    return proposal if _FORMS[reference.kind].fullmatch(proposal) else ""


def _dossier(first: str, second: str, suffix: str | None) -> str:
    if not suffix:
        return f"{first} {second}"
    return f"{first} {second}{' ' if _ROMAN.fullmatch(suffix) else '-'}{suffix}"
