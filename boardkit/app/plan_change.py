"""A meeting that is moved, cancelled or sent: what changes in its file, and what is worth a look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.make import meeting_named
from boardkit.app.proposing import proposed
from boardkit.checks.all import check
from boardkit.checks.asked import Asked
from boardkit.intake.date_warnings import about_move
from boardkit.intake.moving import Move, cancelled, fixed_days, moved
from boardkit.intake.proposal import Proposal
from boardkit.intake.sending import sent
from boardkit.intake.turn import Turn
from boardkit.model.meeting import Meeting
from boardkit.problems import InvalidSource, Problem, Severity
from boardkit.rules.reach import touching
from boardkit.source.change import Change
from boardkit.source.folder import read_board


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A meeting as it was and as it would be, the lines that change, and what is worth a look."""

    before: Meeting
    after: Meeting
    proposal: Proposal
    warnings: tuple[Problem, ...] = ()


def move(checked: Checked, subject: str, wish: Move, *, day: date, language: str) -> PlanChange:
    """Move a meeting, as decided on a day; it keeps its number. Raises NotFound and InvalidSource."""
    meeting = meeting_named(checked, subject)
    change = _changed(checked, meeting, moved(meeting, wish, day=day), day)
    turn = Turn(checked.board, meeting, change.after, day)
    warnings = (*fixed_days(meeting, wish), *about_move(turn, language=language))
    return PlanChange(meeting, change.after, change.proposal, warnings)


def cancel(checked: Checked, subject: str, *, reason: str, day: date) -> PlanChange:
    """Cancel a meeting, as decided on a day; it keeps its number. Raises NotFound and InvalidSource."""
    meeting = meeting_named(checked, subject)
    return _changed(checked, meeting, cancelled(meeting, reason, day=day), day)


def send(checked: Checked, subject: str, *, day: date) -> PlanChange:
    """Keep the agenda as it is sent on a day. Raises NotFound and InvalidSource."""
    meeting = meeting_named(checked, subject)
    default = checked.board.charter.defaults.level
    return _changed(checked, meeting, sent(meeting, default=default, day=day), day)


def _changed(checked: Checked, meeting: Meeting, changes: Iterable[Change], day: date) -> PlanChange:
    """The meeting after the changes; refused when they would bring a mistake into the data."""
    proposal = proposed(checked, {meeting.where.path: tuple(changes)})
    board, problems = read_board(checked.folder, opener=proposal.opener)
    after = board.find(Meeting, meeting.id) if board else None
    if board is None or after is None or problems:
        raise InvalidSource(problems)
    known = {(one.code, one.subject) for one in checked.findings(day) if one.severity is Severity.ERROR}
    asked = Asked(day, checked.board.charter.languages)
    new = [
        one
        for one in touching(check(board, asked), board, after)
        if one.severity is Severity.ERROR and (one.code, one.subject) not in known
    ]
    if new:
        raise InvalidSource(new)
    return PlanChange(meeting, after, proposal)
