"""The next meeting of a board: its file, its deadlines, and what is worth a look about its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.make import meeting_named
from boardkit.app.proposing import proposed
from boardkit.intake.date_warnings import about_next
from boardkit.intake.meeting_file import meeting_file
from boardkit.intake.next_meeting import Following, Wish, follow
from boardkit.intake.proposal import apply, is_written
from boardkit.intake.same_day import already_on, on_the_same_day, without
from boardkit.intake.turn import Turn
from boardkit.model.item import AgendaItem
from boardkit.model.meeting import Meeting
from boardkit.output.writing import Written
from boardkit.problems import InvalidSource, Problem, Severity, Where
from boardkit.rules.carrying import put_off_by
from boardkit.rules.days_between import holidays_between
from boardkit.rules.deadlines import dispatch_day, paper_deadline
from boardkit.rules.escalation import Escalation
from boardkit.rules.numbering import item_numbers
from boardkit.rules.reach import touching
from boardkit.rules.told_back import CameBack, told_back_item


@dataclass(frozen=True, slots=True)
class Carried:
    """An item that was put off: its number on the new agenda, and which meetings did, the latest first."""

    number: str
    item: AgendaItem
    put_off_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Escalated:
    """Something that is not on course: the number of its item on the new agenda, and why it stands there."""

    number: str
    why: Escalation


@dataclass(frozen=True, slots=True)
class ReportedBack:
    """An input that came back from the European body: the number of its item, and what came of it."""

    number: str
    back: CameBack


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting that can be written to `name` in the board's folder, with its deadlines and its warnings.

    It `is_there` when that file holds just this already, as after a command that was given twice.
    """

    name: str
    text: str
    is_there: bool
    following: Following
    carried: tuple[Carried, ...]
    escalated: tuple[Escalated, ...]
    reported_back: tuple[ReportedBack, ...]
    paper_deadline: date
    dispatch: date
    holidays: tuple[tuple[date, str], ...]
    warnings: tuple[Problem, ...]


def plan_next(checked: Checked, subject: str, wish: Wish, *, day: date, language: str) -> Planned:
    """The meeting after `subject`, as known on a day; nothing is written. Raises NotFound, InvalidSource."""
    meeting = meeting_named(checked, subject)
    _refuse_wrong(checked, meeting, day)
    standing = on_the_same_day(checked.board, meeting, wish, day=day)
    board = without(checked.board, standing)
    following = follow(board, meeting, wish, day=day)
    name = f"meetings/{following.meeting.id}.yaml"
    text = meeting_file(board, following.meeting, meeting)
    _refuse_another(standing, is_there=is_written(checked.folder, name, text))
    where = Where((checked.folder / name).as_posix())
    deadline = paper_deadline(following.meeting, board.charter)
    sent = dispatch_day(following.meeting, board.charter)
    numbers = item_numbers(following.meeting)
    escalated = tuple(
        Escalated(numbers[one.item.id], why) for one in following.steering.items for why in one.why
    )
    warnings = about_next(
        Turn(board, meeting, following.meeting, day),
        where=where,
        language=language,
        late=frozenset(one.why.task.id for one in escalated),
    )
    return Planned(
        name=name,
        text=text,
        is_there=standing is not None,
        following=following,
        carried=tuple(Carried(numbers[one.id], one, put_off_by(board, one)) for one in following.carried),
        escalated=escalated,
        reported_back=tuple(
            ReportedBack(numbers[told_back_item(one.one.id)], one) for one in following.told_back.inputs
        ),
        paper_deadline=deadline,
        dispatch=sent,
        holidays=tuple(holidays_between(min(deadline, sent), wish.date, country=board.charter.country)),
        warnings=warnings,
    )


def _refuse_wrong(checked: Checked, meeting: Meeting, day: date) -> None:
    found = touching(checked.findings(day), checked.board, meeting)
    refused = [one for one in found if one.severity is Severity.ERROR]
    if refused:
        raise InvalidSource(refused)


def _refuse_another(standing: Meeting | None, *, is_there: bool) -> None:
    if standing and not is_there:
        raise InvalidSource([already_on(standing)])


def write_next(checked: Checked, planned: Planned) -> Written:
    """Write the meeting's file, unless it is there; InvalidSource when another file has its name."""
    if planned.is_there:
        return Written.UNCHANGED
    apply(proposed(checked, {planned.name: planned.text}))
    return Written.NEW
