"""A meeting that is moved or cancelled keeps its number; its history says when, from which day, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from boardkit.intake.as_written import as_written, written
from boardkit.intake.times import times, too_long
from boardkit.model.meeting import Meeting, MeetingStatus, MeetingStep
from boardkit.model.text import Text
from boardkit.problems import InvalidSource, Problem, Severity
from boardkit.rules.history import meeting_status
from boardkit.source.change import AppendItem, Change, SetValue

_OVER = frozenset({MeetingStatus.HELD, MeetingStatus.CANCELLED})
_BEFORE_HISTORY = ("follows", "tlp", "regime", "place")


@dataclass(frozen=True, slots=True)
class Move:
    """The new day and times, and why; without an end it takes as long as it did."""

    date: date
    reason: str
    start: time | None = None
    end: time | None = None


def moved(meeting: Meeting, move: Move, *, day: date) -> tuple[Change, ...]:
    """What changes in the meeting's file when it is moved, as decided on a day. Raises InvalidSource."""
    start, end = times(meeting, move.start, move.end)
    problems = [*_over(meeting, day), *_impossible(meeting, move, (start, end), day)]
    if problems or end is None:
        raise InvalidSource(problems)
    step = MeetingStep(
        on=day,
        status=MeetingStatus.PLANNED,
        moved_from=meeting.date if move.date != meeting.date else None,
        text=Text.model_validate(move.reason),
    )
    new = {"date": move.date, "start": start, "end": end}
    changes = [
        SetValue((name,), written(value)) for name, value in new.items() if value != getattr(meeting, name)
    ]
    return (*changes, _step(step))


def cancelled(meeting: Meeting, reason: str, *, day: date) -> tuple[Change, ...]:
    """What changes in the meeting's file when it is cancelled. Raises InvalidSource."""
    problems = list(_over(meeting, day))
    if problems:
        raise InvalidSource(problems)
    return (_step(MeetingStep(on=day, status=MeetingStatus.CANCELLED, text=Text.model_validate(reason))),)


def _step(step: MeetingStep) -> Change:
    return AppendItem(("history",), as_written(step), after=_BEFORE_HISTORY)


def _over(meeting: Meeting, day: date) -> Iterator[Problem]:
    status = meeting_status(meeting, day)
    if status in _OVER:
        yield Problem(
            meeting.at("history"),
            "meeting-over",
            message="The meeting of {date} is over ({status}), and stays as it is.",
            values={"date": meeting.date, "status": status},
            hint="Plan another one with boardkit next.",
            subject=meeting.id,
        )


def _impossible(
    meeting: Meeting, move: Move, wanted: tuple[time, time | None], day: date
) -> Iterator[Problem]:
    start, end = wanted
    if (move.date, start, end) == (meeting.date, meeting.start, meeting.end):
        yield Problem(
            meeting.at("date"),
            "move-nowhere",
            message="The meeting is on {date} already, at these times.",
            values={"date": meeting.date},
            hint="Give another day with --date, or other times.",
            subject=meeting.id,
        )
    if move.date < day:
        yield Problem(
            meeting.at("date"),
            "move-back",
            message="On {day} a meeting cannot be moved to {date}, which has passed.",
            values={"day": day, "date": move.date},
            hint="Give a later day with --date.",
            subject=meeting.id,
        )
    yield from too_long(meeting, start, end)


def fixed_days(meeting: Meeting, move: Move) -> Iterator[Problem]:
    """Deadlines that the file gives itself, and that so do not move with the meeting."""
    for name in ("paper_deadline", "dispatch"):
        fixed = getattr(meeting, name)
        if fixed:
            yield Problem(
                meeting.at(name),
                "move-fixed",
                message="{field} stays on {fixed}, as the file says, now that the meeting is on {date}.",
                values={"field": name, "fixed": fixed, "date": move.date},
                severity=Severity.WARNING,
                hint="Change it, or take it out: then it is counted back from the meeting.",
                subject=meeting.id,
            )
