"""The secretary's table of what members brought in: who asks what, where they agree, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.board_head import BoardHead, Labels, board_head
from boardkit.documents.parts.european.attention import (
    AlikeEntry,
    SensitiveEntry,
    StayingClaim,
    alike_entries,
    sensitive_entries,
    staying_claims,
)
from boardkit.documents.parts.european.contributors import (
    AskRow,
    ContributionEntry,
    FigureRow,
    ask_rows,
    contribution_entries,
    figure_rows,
)
from boardkit.documents.parts.european.head import EuropeanHead, european_head, input_of
from boardkit.documents.parts.gaps import board_gaps
from boardkit.documents.parts.wording import said
from boardkit.model.record import Audience
from boardkit.rules.reach import on_input
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Consolidation:
    """Every name that the template of the table may use."""

    head: Annotated[BoardHead, "Which board, as of which day"]
    about: Annotated[EuropeanHead, "Which meeting, point and task of the European body"]
    asks: Annotated[tuple[AskRow, ...], "For each ask who wants it, and what supports it"]
    contributions: Annotated[tuple[ContributionEntry, ...], "What each seat brought in"]
    figures: Annotated[tuple[FigureRow, ...], "The figures with their contributors"]
    alike: Annotated[tuple[AlikeEntry, ...], "Requests that may be the same; nothing is joined by itself"]
    staying: Annotated[tuple[StayingClaim, ...], "Claims that do not leave the secretariat, and why"]
    sensitive: Annotated[tuple[SensitiveEntry, ...], "Words that competition law asks attention for"]
    competition_law: Annotated[str, "The competition law that holds; empty when board.yaml names none"]
    gaps: Annotated[tuple[str, ...], "What is missing; empty when final"]


def build(view: View, subject: str, edition: Edition) -> Consolidation:
    """The words of the table on one input; KeyError when the reader cannot see it."""
    one = input_of(view, subject)
    return Consolidation(
        head=board_head(view, Labels(), edition),
        about=european_head(view, one, edition),
        asks=ask_rows(view, one, edition),
        contributions=contribution_entries(view, one, edition),
        figures=figure_rows(view, one, edition),
        alike=alike_entries(view, one, edition),
        staying=staying_claims(view, one, edition),
        sensitive=sensitive_entries(view, one, edition),
        competition_law=said(view.charter.competition_law, edition),
        gaps=board_gaps(view, edition),
    )


CONSOLIDATION = DocumentKind(
    name="consolidation",
    content=Consolidation,
    audiences=(Audience.SECRETARIAT,),
    build=build,
    about=About.INPUT,
    rests_on=on_input,
)
