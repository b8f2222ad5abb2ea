"""What is still missing before a paper can be final, as its last page lists it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.model.meeting import Meeting
from boardkit.problems import Problem, Severity
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is missing."""

    item: Annotated[str, "The number of the item; a dash for the paper as a whole"]
    text: Annotated[str, "What is missing"]


def gaps(view: View, meeting: Meeting, edition: Edition) -> tuple[Gap, ...]:
    """The unfinished findings that this reader may read, in the order of the agenda."""
    if edition.final:
        return ()
    found = []
    for finding in _unfinished(view):
        text, _hint = edition.language.problem(finding)  # a hint speaks of files, which readers do not have
        slot = view.slots.get((meeting.id, finding.subject.removeprefix(f"{meeting.id}.")))
        found.append(Gap(item=slot.number if slot else "–", text=text))
    return tuple(sorted(found, key=lambda gap: [int(part) for part in gap.item.split(".") if part.isdigit()]))


def board_gaps(view: View, edition: Edition) -> tuple[str, ...]:
    """The same for a paper about no single meeting."""
    found = () if edition.final else _unfinished(view)
    return tuple(edition.language.problem(finding)[0] for finding in found)


def _unfinished(view: View) -> tuple[Problem, ...]:
    return tuple(one for one in view.findings if one.severity is Severity.UNFINISHED)
