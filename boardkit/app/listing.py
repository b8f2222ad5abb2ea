"""What can be made of a board: its meetings and its input for the European body, with their deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from boardkit.app.check import Checked
from boardkit.language import Language
from boardkit.rules.deadlines import dispatch_day, paper_deadline
from boardkit.rules.history import latest, meeting_status


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that papers can be made of; a day that is not known is empty."""

    id: str
    title: str
    state: Enum | None
    when: str
    papers_due: date | None
    sent: date | None


def listing(checked: Checked, *, day: date, language: Language) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The meetings, and the inputs for the European body, each in the order of the files."""
    board, charter = checked.board, checked.board.charter
    meetings = tuple(
        Row(
            id=meeting.id,
            title=meeting.place.name.wording(language.code),
            state=meeting_status(meeting, day),
            when=language.weekday(meeting.date),
            papers_due=paper_deadline(meeting, charter),
            sent=dispatch_day(meeting, charter),
        )
        for meeting in board.meetings
    )
    inputs = []
    for one in board.eu_inputs:
        step = latest(one.history, day)
        when = next((eu.date for eu in board.eu_meetings if eu.id == one.eu_meeting), None)
        due = next((eu.input_deadline for eu in board.eu_meetings if eu.id == one.eu_meeting), None)
        inputs.append(
            Row(
                id=one.id,
                title=one.subject.wording(language.code),
                state=step.stage if step else None,
                when=language.rough(when) if when else "",
                papers_due=due,
                sent=None,
            )
        )
    return meetings, tuple(inputs)
