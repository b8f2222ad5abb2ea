"""What was added up from what members said is as large as it says, and tells of nobody alone."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.checks.asked import Asked
from boardkit.checks.finding import Spot
from boardkit.checks.inputs import in_input_of_paper
from boardkit.model.board import Board
from boardkit.model.eu_input import EuInput
from boardkit.model.eu_position import Evidence, EvidenceLevel
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity
from boardkit.rules.brought_in import Withheld, market_contributors
from boardkit.rules.brought_in import claim_withheld as why_withheld

_SHARE = "A claim in {id} is left out: one contributor gave {share} per cent of it, more than {most}."
_FEW = "A claim in {id} is left out: it rests on too few contributors ({count}; {least} are needed)."
_UNSAID = "A claim in {id} is left out: it does not say from how many contributors it was added up."


def claim_withheld(board: Board, asked: Asked) -> Iterator[Problem]:
    """A claim that was added up from what members said is left out, as somebody could be recognised in it.

    Too few contributed, or one gave most of it (board.yaml, `thresholds`: `least_contributors` and
    `largest_share`); official statistics keep to the same rule. It is left out as well while it does not say
    from how many it was added up. Ask more members, make the claim wider, or write that number at the claim
    (`contributors`). Told only when a paper is made.

    Weight: warning, for the secretariat.
    """
    for spot in in_input_of_paper(board, asked, Evidence):
        brought = spot.holder(EuInput)
        everybody = market_contributors(board, brought, asked.day) if brought else 0
        why = why_withheld(board, spot.part, everybody)
        if why:
            yield _told(board, spot, why, everybody)


def claim_count(board: Board, asked: Asked) -> Iterator[Problem]:
    """A claim says that it was added up from more contributors than there are on file by the day.

    Government is not counted, as it is known what it thinks. Correct the number; or name as the source what
    else it was added up from, such as a survey: a claim with another source than the contributions have is
    left alone. Told only when a paper is made.

    Weight: warning, for the secretariat.
    """
    for spot in in_input_of_paper(board, asked, Evidence):
        brought, count = spot.holder(EuInput), spot.part.contributors
        if not brought or count is None or not _is_from_contributions(spot.part, brought):
            continue
        known = market_contributors(board, brought, asked.day)
        if count > known:
            yield spot.tell(
                Problem(
                    spot.part.at("contributors"),
                    "claim-count",
                    message="A claim in {id} rests on {count} contributors; the number on file is {known}.",
                    values={"id": brought.id, "count": count, "known": known},
                    severity=Severity.WARNING,
                    hint="Government is not counted: correct it, or name the survey as its source.",
                    level=Audience.SECRETARIAT,
                )
            )


def _is_from_contributions(claim: Evidence, brought: EuInput) -> bool:
    """Whether a claim was added up from what stands in the input, and not from another source."""
    sources = {each.source.id for each in brought.contributions if each.source}
    elsewhere = claim.source is not None and claim.source.id not in sources
    return claim.evidence is EvidenceLevel.AGGREGATED and not elsewhere


def _told(board: Board, spot: Spot[Evidence], why: Withheld, everybody: int) -> Problem:
    borders, claim = board.charter.thresholds, spot.part
    field, message, hint = "contributors", _FEW, "Ask more members, or make the claim wider."
    if why is Withheld.DOMINATED:
        field, message = "largest_share", _SHARE
    elif claim.contributors is None:
        message, hint = _UNSAID, "Write contributors at the claim; at least {least} are needed."
    return spot.tell(
        Problem(
            claim.at(field) if getattr(claim, field) is not None else claim.at("level"),
            "claim-withheld",
            message=message,
            values={
                "id": spot.subject,
                "count": min(claim.contributors or 0, everybody),
                "least": borders.least_contributors,
                "share": claim.largest_share or 0,
                "most": borders.largest_share,
            },
            severity=Severity.WARNING,
            hint=hint,
            level=Audience.SECRETARIAT,
        )
    )
