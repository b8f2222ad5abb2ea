"""The list of all open actions of a board, or of those that one party is to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import About, DocumentKind, Edition
from boardkit.documents.parts.actions import ActionEntry, action_entries
from boardkit.documents.parts.board_head import BoardHead, Labels, board_head
from boardkit.documents.parts.gaps import board_gaps
from boardkit.documents.parts.head import strictest
from boardkit.documents.parts.seats import party_name
from boardkit.model.marking import TrafficLight
from boardkit.model.record import Audience
from boardkit.rules.action_points import ActionState, open_actions
from boardkit.rules.levels import may_be_read
from boardkit.rules.numbering import numbered
from boardkit.rules.reach import on_actions
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions:
    """Every name that the template of the list may use."""

    head: Annotated[BoardHead, "Which board, and as of which day"]
    owner: Annotated[str, "Whose actions these are; empty for all"]
    count: Annotated[str, "How many are open"]
    late: Annotated[str, "How many of them are late; empty when none"]
    actions: Annotated[tuple[ActionEntry, ...], "The open actions, the oldest date first"]
    gaps: Annotated[tuple[str, ...], "What is missing; empty on a final list"]


def build(view: View, subject: str, edition: Edition) -> Actions:
    """The words of the list; `subject` is an organisation or a seat, or empty for all."""
    states = [
        one
        for one in open_actions(view, day=view.day)
        if subject in {"", one.point.owner} and may_be_read(one.meeting, view.audience)
    ]
    late = sum(one.overdue for one in states)
    return Actions(
        head=board_head(view, _labels(view, states), edition),
        owner=party_name(view, subject, edition),
        count=str(len(states)),
        late=str(late or ""),
        actions=action_entries(view, states, edition),
        gaps=board_gaps(view, edition),
    )


def has_actions(view: View) -> bool:
    """Whether a meeting so far asked anything of somebody that this reader may read."""
    held = (one for one in view.meetings if one.date <= view.day and may_be_read(one, view.audience))
    return any(one.action_points for one in held)


def _labels(view: View, states: Sequence[ActionState]) -> Labels:
    """The strictest of the labels of these actions; the version for the public carries none."""
    if view.audience is Audience.PUBLIC:
        return Labels()
    items = {(meeting.id, item.id): item for meeting in view.meetings for _, item in numbered(meeting.items)}
    origins = (items.get((one.meeting.id, one.point.item or "")) for one in states)
    lights = list(TrafficLight)
    return Labels(
        strictest([*(one.meeting.marking for one in states), *(one.marking for one in origins if one)]),
        max((one.meeting.tlp for one in states if one.meeting.tlp), key=lights.index, default=None),
    )


ACTIONS = DocumentKind(
    name="actions",
    content=Actions,
    audiences=(Audience.MEMBERS, Audience.PUBLIC, Audience.SECRETARIAT),
    build=build,
    about=About.BOARD,
    rests_on=on_actions,
    has_content=has_actions,
)
