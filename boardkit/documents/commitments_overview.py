"""What was promised to Parliament, agreed and intended, with how each stands, on one paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.board_head import BoardHead, Labels, board_head
from boardkit.documents.parts.gaps import board_gaps
from boardkit.documents.parts.monitoring.source_marks import SourceEntry, SourceMarks
from boardkit.documents.parts.monitoring.statuses import counts_in_words
from boardkit.documents.parts.monitoring.tasks import TaskEntry, task_entry
from boardkit.model.action import Commitment, CommitmentKind
from boardkit.model.record import Audience
from boardkit.rules.known import is_known
from boardkit.rules.period import period_of
from boardkit.rules.reach import on_monitoring
from boardkit.rules.rollup import counted
from boardkit.rules.survey import Item, survey
from boardkit.views.view import View

_TITLES = {
    CommitmentKind.TO_PARLIAMENT: "Commitments to Parliament",
    CommitmentKind.AGREEMENT: "Agreements",
    CommitmentKind.INTENTION: "Intentions",
}
"""In the order of the paper: what binds most comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentGroup:
    """Commitments that bind equally."""

    title: Annotated[str, "How binding they are, in words"]
    is_to_parliament: Annotated[bool, "Whether a minister made them to Parliament"]
    count: Annotated[str, "How many there are, by status, in one phrase"]
    entries: Annotated[tuple[TaskEntry, ...], "The commitments, in the order of the file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentsOverview:
    """Every name that the template of the overview may use."""

    head: Annotated[BoardHead, "Which board, and as of which day"]
    groups: Annotated[tuple[CommitmentGroup, ...], "The commitments by how binding they are"]
    sources: Annotated[tuple[SourceEntry, ...], "The sources that claims carry the numbers of"]
    gaps: Annotated[tuple[str, ...], "What is missing; empty on a final paper"]


def build(view: View, _subject: str, edition: Edition) -> CommitmentsOverview:
    """The words of the overview: it is a view of the same survey that a report is."""
    period = period_of(view.day, view.charter.defaults.reporting_period)
    items = survey(view, period, day=view.day, veiled=view.veiled).commitments
    marks = SourceMarks(view, edition)
    groups = [_group(view, kind, items, marks, edition) for kind in _TITLES]
    return CommitmentsOverview(
        head=board_head(view, Labels(), edition),
        groups=tuple(one for one in groups if one.entries),
        sources=marks.entries(),
        gaps=board_gaps(view, edition),
    )


def has_commitments(view: View) -> bool:
    """Whether this reader may know of any."""
    return any(is_known(view, one, view.day) for one in view.commitments)


def _group(
    view: View, kind: CommitmentKind, items: Sequence[Item], marks: SourceMarks, edition: Edition
) -> CommitmentGroup:
    found = [one for one in items if _kind_of(one) is kind]
    return CommitmentGroup(
        title=edition.language.say(_TITLES[kind]),
        is_to_parliament=kind is CommitmentKind.TO_PARLIAMENT,
        count=counts_in_words(counted(one.standing.status for one in found), edition),
        entries=tuple(task_entry(view, one, marks, edition) for one in found),
    )


def _kind_of(item: Item) -> CommitmentKind | None:
    record = item.standing.record
    return record.commitment if isinstance(record, Commitment) else None


COMMITMENTS_OVERVIEW = DocumentKind(
    name="commitments-overview",
    content=CommitmentsOverview,
    audiences=(Audience.MEMBERS, Audience.GOVERNMENT, Audience.PUBLIC),
    build=build,
    about=About.BOARD,
    rests_on=on_monitoring,
    has_content=has_commitments,
)
