"""The head of a meeting's paper: which meeting of which board, when, where, and how it may be used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import place_words, said
from boardkit.model.marking import Classification, Marking
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.rules.history import moved_from
from boardkit.rules.naming import name_on
from boardkit.rules.numbering import numbered
from boardkit.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands at the top of a meeting's paper."""

    board: Annotated[str, "The board's name on the day of the meeting"]
    short: Annotated[str, "Its short name, or its name when it has none"]
    reference: Annotated[str, "The meeting's number with the board's abbreviation: HB-2024-02"]
    ordinal: Annotated[str, "Which meeting it is since the board began; empty when not given"]
    date: Annotated[str, "The date in words, with the day of the week"]
    day: Annotated[str, "The date in words"]
    moved_from: Annotated[str, "The day that it was on before it was moved, in words; empty when it was not"]
    start: Annotated[str, "When it begins"]
    end: Annotated[str, "When it ends"]
    place: Annotated[str, "Where it is, with the address when there is one"]
    online: Annotated[str, "How to take part from elsewhere; empty when not possible"]
    regime: Annotated[str, "Who may know what was said, in words"]
    marking: Annotated[str, "The classification in words; empty when there is none"]
    marking_set: Annotated[str, "Who set it and until when; empty when there is none"]
    tlp: Annotated[str, "The Traffic Light Protocol label; empty when there is none"]
    is_final: Annotated[bool, "Whether the paper is final; otherwise it is a concept"]
    as_of: Annotated[str, "The day that the paper describes, in words"]
    is_public: Annotated[bool, "Whether this is the version for the public"]
    notice: Annotated[str, "The board's sentence for every paper; empty when there is none"]


def meeting_head(view: View, meeting: Meeting, edition: Edition) -> Head:
    """The head of a paper about this meeting."""
    language = edition.language
    name = name_on(view.charter.names, meeting.date)
    board = said(name.name, edition)
    public = view.audience is Audience.PUBLIC
    # Labels for the members' papers say nothing true about the version that is published.
    marking = None if public else narrowest_marking(meeting)
    return Head(
        board=board,
        short=name.short or board,
        reference=f"{view.charter.abbreviation}-{meeting.id}",
        ordinal=str(meeting.ordinal or ""),
        date=language.weekday(meeting.date),
        day=language.day(meeting.date),
        moved_from=language.day(moved) if (moved := moved_from(meeting, view.day)) else "",
        start=language.clock(meeting.start),
        end=language.clock(meeting.end),
        place=place_words(meeting.place, edition),
        online=meeting.place.online or "",
        regime=language.word(meeting.regime),
        marking=marking_words(marking, edition),
        marking_set=marking_set(marking, edition),
        tlp="" if public or meeting.tlp is None else meeting.tlp.value,
        is_final=edition.final,
        as_of=language.day(view.day),
        is_public=public,
        notice=said(view.charter.notice, edition),
    )


def narrowest_marking(meeting: Meeting) -> Marking | None:
    """The strictest marking of what a reader may see of a meeting: a paper is marked as its parts are."""
    items = [item for _, item in numbered(meeting.items)]
    papers = [paper.marking for item in items for paper in item.papers]
    return strictest([meeting.marking, *(item.marking for item in items), *papers])


def strictest(markings: Iterable[Marking | None]) -> Marking | None:
    """The one with the fewest readers."""
    order = list(Classification)
    return max(filter(None, markings), key=lambda one: order.index(one.label), default=None)


def marking_words(marking: Marking | None, edition: Edition) -> str:
    """A classification as papers print it; what is public carries none."""
    if marking is None or marking.label is Classification.PUBLIC:
        return ""
    return edition.language.word(marking.label)


def marking_set(marking: Marking | None, edition: Edition) -> str:
    """Who set a classification and until when: it holds for a time, and a tool never sets it."""
    if marking is None or not marking.set_by or not marking.until:
        return ""
    values = {"set_by": said(marking.set_by, edition), "until": marking.until}
    return edition.language.say("set by {set_by}, until {until}", values)
