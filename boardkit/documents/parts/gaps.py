"""What is still missing before a paper can be final, as its last page lists it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.seats import party_name
from boardkit.documents.parts.wording import said
from boardkit.model.eu_input import EuInput
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
        text = _told(view, finding, edition)
        slot = view.slots.get((meeting.id, finding.subject.removeprefix(f"{meeting.id}.")))
        found.append(Gap(item=slot.number if slot else "–", text=text))
    return tuple(sorted(found, key=lambda gap: [int(part) for part in gap.item.split(".") if part.isdigit()]))


def board_gaps(view: View, edition: Edition) -> tuple[str, ...]:
    """The same for a paper about no single meeting."""
    found = () if edition.final else _unfinished(view)
    return tuple(_told(view, finding, edition) for finding in found)


def _told(view: View, finding: Problem, edition: Edition) -> str:
    """The sentence, with parties and inputs as papers call them; its hint speaks of files, and stays out."""
    values = {name: _called(view, value, edition) for name, value in finding.values.items()}
    return edition.language.problem(replace(finding, values=values))[0]


def _called(view: View, value: object, edition: Edition) -> object:
    if not isinstance(value, str):
        return value
    one = view.find(EuInput, value)
    return (said(one.subject, edition) if one else party_name(view, value, edition)) or value


def _unfinished(view: View) -> tuple[Problem, ...]:
    return tuple(one for one in view.findings if one.severity is Severity.UNFINISHED)
