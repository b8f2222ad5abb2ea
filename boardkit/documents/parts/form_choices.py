"""What can be chosen in the lists of the form, in the words of its language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.history import Status
from boardkit.model.meeting import Meeting
from boardkit.model.minutes import AttendanceState, Result
from boardkit.model.organisation import BoardRole, Seat
from boardkit.rules.seating import sits_on
from boardkit.views.view import View

REPORTED = tuple(one for one in Status if one is not Status.NO_DATA)
"""How an owner can say that an action stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The lists of the form."""

    states: Annotated[tuple[str, ...], "How a seat took part"]
    stand_ins: Annotated[tuple[str, ...], "Who can take a seat's place: alternates first"]
    results: Annotated[tuple[str, ...], "What can become of a requested decision"]
    owners: Annotated[tuple[str, ...], "Who can be given an action"]
    statuses: Annotated[tuple[str, ...], "How an action can stand"]
    yes_no: Annotated[tuple[str, ...], "Yes and no"]
    pick: Annotated[str, "What stands in a list while nothing is chosen"]
    pick_owner: Annotated[str, "The same, where another name may be typed"]
    pick_day: Annotated[str, "What stands in the place of a date while there is none"]

    @property
    def prompts(self) -> tuple[str, ...]:
        """What says nothing when the form comes back."""
        return self.pick, self.pick_owner, self.pick_day


def choices_of(view: View, meeting: Meeting, edition: Edition) -> Choices:
    """The lists of the form of this meeting."""
    word, say = edition.language.word, edition.language.say
    there = tuple(seats_at(view, meeting))
    alternates = tuple(one for one in view.seats if is_alternate(one) and sits_on(one, meeting.date))
    return Choices(
        states=tuple(word(one) for one in AttendanceState),
        stand_ins=tuple(said(one.title, edition) for one in (*alternates, *there)),
        results=tuple(word(one) for one in Result),
        owners=tuple(said(one.title, edition) for one in there if one.role is not BoardRole.GUEST),
        statuses=tuple(word(one) for one in REPORTED),
        yes_no=(yes_or_no(True, edition), yes_or_no(False, edition)),
        pick=say("choose"),
        pick_owner=say("choose or type"),
        pick_day=say("day month year"),
    )


def seats_at(view: View, meeting: Meeting) -> Iterator[Seat]:
    """The seats with a term on the day of the meeting; an alternate counts when it takes a seat's place."""
    return (one for one in view.seats if sits_on(one, meeting.date) and not is_alternate(one))


def is_alternate(seat: Seat) -> bool:
    """Whether it only stands in for another seat."""
    return seat.role is BoardRole.ALTERNATE or seat.alternate_of is not None


def yes_or_no(value: bool, edition: Edition) -> str:  # noqa: FBT001 - the value is what is worded
    """Yes or no in words."""
    return edition.language.say("yes") if value else edition.language.say("no")
