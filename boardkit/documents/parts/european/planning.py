"""The European meetings that a meeting's paper tells of, each with the days that lead up to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.wording import said
from boardkit.model.eu_body import EuMeeting
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.rules.eu_planning import coming_eu_meetings, eu_meetings_about, planning
from boardkit.rules.eu_profiles import profile_of, stream_of
from boardkit.views.view import View

_DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class EuropeanDays:
    """A European meeting that an item is about; the days are empty when the last day is not known."""

    short: Annotated[str, "The European body's abbreviation; empty when no profile is chosen"]
    date: Annotated[str, "When it meets, as exactly as known, in words"]
    members_due: Annotated[str, "The last day on which members hand in, short"]
    coordination_closes: Annotated[str, "The day that coordination closes, short"]
    input_due: Annotated[str, "The last day for input, short"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EuropeanRow:
    """A European meeting after this one, in a table: a day that is not known is a dash."""

    short: Annotated[str, "The European body's abbreviation; empty when no profile is chosen"]
    date: Annotated[str, "When it meets, short"]
    stream: Annotated[str, "The stream of meetings that it belongs to; a dash when none"]
    members_due: Annotated[str, "The last day on which members hand in"]
    last_meeting: Annotated[str, "The last own meeting before coordination closes: its date, or this one"]
    input_due: Annotated[str, "The last day for input"]


def days_for(view: View, meeting: Meeting, item: AgendaItem, edition: Edition) -> tuple[EuropeanDays, ...]:
    """The European meetings after this one that an item is about, itself or through an input."""
    found = eu_meetings_about(view, item, after=meeting.date)
    return tuple(_days(view, one, edition) for one in found)


def european_rows(view: View, meeting: Meeting, edition: Edition) -> tuple[EuropeanRow, ...]:
    """The European meetings after this one whose input is not due before it."""
    return tuple(_row(view, meeting, one, edition) for one in coming_eu_meetings(view, after=meeting.date))


def _days(view: View, one: EuMeeting, edition: Edition) -> EuropeanDays:
    planned = planning(view, one, day=view.day)
    return EuropeanDays(
        short=_abbreviation(view, one),
        date=edition.language.rough(one.date),
        members_due=edition.language.short(planned.members_due) if planned else "",
        coordination_closes=edition.language.short(planned.coordination_closes) if planned else "",
        input_due=edition.language.short(planned.input_due) if planned else "",
    )


def _row(view: View, meeting: Meeting, one: EuMeeting, edition: Edition) -> EuropeanRow:
    planned, stream = planning(view, one, day=view.day), stream_of(profile_of(view, one), one.stream)
    last = planned.last_meeting if planned else None
    return EuropeanRow(
        short=_abbreviation(view, one),
        date=edition.language.short(one.date),
        stream=said(stream.title, edition) if stream else _DASH,
        members_due=_day(planned.members_due if planned else None, edition),
        last_meeting=edition.language.say("this meeting")
        if last and last.id == meeting.id
        else _day(last.date if last else None, edition),
        input_due=_day(planned.input_due if planned else None, edition),
    )


def _abbreviation(view: View, one: EuMeeting) -> str:
    profile = profile_of(view, one)
    return profile.short if profile else ""


def _day(day: date | None, edition: Edition) -> str:
    return edition.language.short(day) if day else _DASH
