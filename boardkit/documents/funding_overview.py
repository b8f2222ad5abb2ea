"""All money that is known of on a day: certain, on conditions, announced and private, never added wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.board_head import BoardHead, Labels, board_head
from boardkit.documents.parts.gaps import board_gaps
from boardkit.documents.parts.money_groups import (
    LeftOut,
    MoneyGroupEntry,
    left_out,
    money_group_entries,
)
from boardkit.model.record import Audience
from boardkit.rules.money import known_amounts
from boardkit.rules.reach import on_money
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingOverview:
    """Every name that the template of the overview may use."""

    head: Annotated[BoardHead, "Which board, and as of which day"]
    groups: Annotated[
        tuple[MoneyGroupEntry, ...], "The amounts by how certain they are, the most certain first"
    ]
    left_out: Annotated[LeftOut, "What is in no sum, and why"]
    gaps: Annotated[tuple[str, ...], "What is missing; empty on a final paper"]


def build(view: View, _subject: str, edition: Edition) -> FundingOverview:
    """The words of the overview."""
    return FundingOverview(
        head=board_head(view, Labels(), edition),
        groups=money_group_entries(view, edition),
        left_out=left_out(view, edition),
        gaps=board_gaps(view, edition),
    )


def has_money(view: View) -> bool:
    """Whether this reader may know of any amount."""
    return bool(known_amounts(view, day=view.day))


FUNDING_OVERVIEW = DocumentKind(
    name="funding-overview",
    content=FundingOverview,
    audiences=(Audience.MEMBERS, Audience.GOVERNMENT, Audience.PUBLIC),
    build=build,
    about=About.BOARD,
    rests_on=on_money,
    has_content=has_money,
)
