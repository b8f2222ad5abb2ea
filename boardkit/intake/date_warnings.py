"""What is worth a look before the date and the length of a meeting are told to anybody."""

from __future__ import annotations

from collections.abc import Iterator

from boardkit.intake.turn import Turn
from boardkit.model.meeting import Meeting
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.history import called_off
from boardkit.rules.moments import Deadline, Missed, missed_by
from boardkit.rules.timing import length, planned
from boardkit.rules.workdays import holiday, is_working_day

_MISSED = {
    Deadline.POLICY: "The meeting of {date} comes after {moment} ({on}), for which {what} is meant.",
    Deadline.INPUT: "The meeting of {date} comes after {on}, the last day for input on {what}.",
    Deadline.DUE: "The meeting of {date} comes after {on}, the day by which this should be done: {what}.",
}


def about_next(
    turn: Turn, *, where: Where, language: str, late: frozenset[str] = frozenset()
) -> tuple[Problem, ...]:
    """Everything worth a look about the date and the length of a meeting that follows another.

    `where` is its file, and `language` the one in which records are named. Of the tasks that are on the
    agenda because they are `late`, it is no news that their date passes.
    """
    missed = (one for one in _missed(turn, where, language) if one.values["record"] not in late)
    return (
        *_day_off(turn.following, where, turn.records.charter.country),
        *_already(turn, where),
        *_nothing_known(turn, where),
        *missed,
        *_too_full(turn.following, where),
    )


def about_move(turn: Turn, *, language: str) -> tuple[Problem, ...]:
    """The same about a meeting that is moved: from where it was before to where it is now."""
    where = turn.before.at("date")
    return (
        *_day_off(turn.following, where, turn.records.charter.country),
        *_no_longer_after(turn, where),
        *_missed(turn, where, language),
    )


def _day_off(following: Meeting, where: Where, country: str) -> Iterator[Problem]:
    if not is_working_day(following.date, country=country):
        name = holiday(following.date, country=country)
        yield Problem(
            where,
            "day-off",
            message="{day} is a public holiday: {holiday}." if name else "{day} falls in a weekend.",
            values={"day": following.date, "holiday": name or ""},
            severity=Severity.WARNING,
            hint="Choose a working day.",
            subject=following.id,
        )


def _too_full(following: Meeting, where: Where) -> Iterator[Problem]:
    """What came onto the agenda by itself takes more time than there is: somebody has to choose."""
    there_are, taken = length(following), planned(following.items)
    if taken > there_are:
        yield Problem(
            where,
            "agenda-over",
            message="The items take {planned} of {length} minutes: {over} minutes over.",
            values={"planned": taken, "length": there_are, "over": taken - there_are},
            severity=Severity.WARNING,
            hint="Give items less time, put one off, or let the meeting end later.",
            subject=following.id,
        )


def _missed(turn: Turn, where: Where, language: str) -> Iterator[Problem]:
    for item in turn.following.items:
        for missed in missed_by(
            turn.records, item, after=turn.before.date, until=turn.following.date, day=turn.day
        ):
            yield _told(missed, turn.following, where, language)


def _no_longer_after(turn: Turn, where: Where) -> Iterator[Problem]:
    """A meeting that follows the one that is moved would now be before it."""
    for one in turn.records.meetings:
        if (
            one.follows == turn.before.id
            and one.date <= turn.following.date
            and not called_off(one, turn.day)
        ):
            yield Problem(
                where,
                "move-past",
                message="Meeting {other} follows this one, and is on {date}.",
                values={"other": one.id, "date": one.date},
                severity=Severity.WARNING,
                hint="Move that one too, or choose an earlier day.",
                also=(one.at("date"),),
                subject=turn.following.id,
            )


def _already(turn: Turn, where: Where) -> Iterator[Problem]:
    """Another meeting follows the same one, and would have the same items."""
    for one in turn.records.meetings:
        if one.follows == turn.before.id and one.id != turn.following.id and not called_off(one, turn.day):
            yield Problem(
                where,
                "next-twice",
                message="Meeting {other} follows {meeting} already, and may have the same items.",
                values={"other": one.id, "meeting": turn.before.id},
                severity=Severity.WARNING,
                hint="Make the next meeting after that one, or cancel one of the two.",
                also=(one.at("follows"),),
                subject=turn.following.id,
            )


def _nothing_known(turn: Turn, where: Where) -> Iterator[Problem]:
    """Nothing was recorded of the meeting before, so that nothing seems to be left over."""
    before = turn.before
    if not before.outcomes and not before.handled and not called_off(before, turn.day):
        yield Problem(
            where,
            "next-early",
            message="No outcome of the meeting of {date} is recorded: what it put off is not known.",
            values={"date": before.date},
            severity=Severity.WARNING,
            hint="Read its minutes first, or copy the items that were put off by hand.",
            also=(before.at("id"),),
            subject=turn.following.id,
        )


def _told(missed: Missed, following: Meeting, where: Where, language: str) -> Problem:
    return Problem(
        where,
        "moment-missed",
        message=_MISSED[missed.deadline],
        values={
            "date": following.date,
            "on": missed.on,
            "moment": missed.moment or "",
            "record": missed.record.id,
            "what": f"{missed.what.wording(language)} ({missed.record.id})",
        },
        severity=Severity.WARNING,
        hint="Choose an earlier day, or settle it in writing before then.",
        subject=following.id,
    )
