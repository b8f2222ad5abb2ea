"""A file of ours that comes back: what it says, what would change, and, when wanted, the change itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.app.folders import template_cache, template_path
from boardkit.checks.all import check
from boardkit.checks.asked import Asked
from boardkit.documents.kind import Edition, names_and_values
from boardkit.documents.minutes_form import MINUTES_FORM, MinutesForm, build
from boardkit.intake.form.context import Context, stops
from boardkit.intake.form.digests import outdated_sections, pairs
from boardkit.intake.form.unread import unread
from boardkit.intake.minutes import notices
from boardkit.intake.minutes.changes.all import drafted
from boardkit.intake.minutes.changes.course import held
from boardkit.intake.minutes.reading import Understood, understood
from boardkit.intake.minutes.summary import Summary
from boardkit.intake.minutes.told import DiscussionTold, OutcomeTold, Section
from boardkit.intake.proposal import Proposal, propose
from boardkit.language import LANGUAGES, Language
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource, Problem, Severity, Where
from boardkit.rules.history import called_off
from boardkit.source.folder import read_board
from boardkit.views.select import select
from boardkit.word.guard import Unusable, read_file
from boardkit.word.returned import Returned, read_returned
from boardkit.word.template import Template


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be read: as of which day, which sections, and what a person agrees to."""

    day: date
    sections: tuple[Section, ...] = tuple(Section)
    accept_tracked: bool = False
    accept_outdated: bool = False


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a form says, what there is to say about it, and what it would change in the board's files."""

    context: Context
    understood: Understood
    problems: tuple[Problem, ...]
    proposal: Proposal

    @property
    def meeting(self) -> Meeting:
        """The meeting that the form is about."""
        return self.context.meeting

    def summary(self, language: Language) -> Iterator[tuple[Section, tuple[str, ...]]]:
        """What each section says, in lines to read."""
        return Summary(self.context.view, self.context.meeting, language).sections(self.understood)

    @property
    def is_refused(self) -> bool:
        """Whether something keeps it from being written."""
        return stops(self.problems)


def read_back(checked: Checked, path: Path, wish: Wish) -> ReadBack:
    """Read a filled-in form; raises InvalidSource for a file that is none of this board's forms."""
    returned = _returned(path)
    said = {**{f"boardkit.{name}": value for name, value in returned.custom.items()}, **returned.properties}
    meeting = _meeting_of(checked, path, said)
    code = said.get("boardkit.language", "")
    language = Language(code if code in LANGUAGES else checked.board.charter.language)
    view = select(checked.board, day=wish.day, audience=Audience.SECRETARIAT)
    form = build(view, meeting.id, Edition(language, final=False))
    context = Context(
        path.as_posix(),
        returned,
        _fresh(checked, form, language),
        pairs(said.get("boardkit.agenda") or form.identity.agenda),
        outdated_sections(said.get("boardkit.sections", ""), form),
        form,
        meeting,
        checked.board.meetings,
        view,
        language,
    )
    found = understood(context, wish.sections)
    draft = drafted(context, found.all_told())
    if any(isinstance(one, DiscussionTold | OutcomeTold) for one in found.all_told()):
        held(draft, meeting, wish.day)
    proposal = propose(checked.folder, draft.changes)
    told = [
        *_notices(context, found, wish),
        *found.all_problems(),
        *draft.warnings,
        *_spoiled(checked, proposal, wish.day),
    ]
    return ReadBack(context, found, tuple(told), proposal)


def _notices(context: Context, found: Understood, wish: Wish) -> Iterator[Problem]:
    yield from unread(context)
    yield from notices.tracked(context, accepted=wish.accept_tracked)
    yield from notices.comments(context)
    yield from notices.loose_text(context)
    yield from notices.unhandled(context, found)
    yield from notices.outdated(context, found, wish.sections, accepted=wish.accept_outdated)


def _returned(path: Path) -> Returned:
    try:
        return read_returned(read_file(path, code="file-unusable"))
    except Unusable as unusable:
        raise unusable.at(path, code="file-unusable") from None


def _meeting_of(checked: Checked, path: Path, said: Mapping[str, str]) -> Meeting:
    """The meeting whose form it is; raises InvalidSource for anything else."""
    kind, board = said.get("boardkit.kind", ""), said.get("boardkit.board", "")
    subject, own = said.get("boardkit.subject", ""), checked.board.charter.abbreviation
    meeting = checked.board.find(Meeting, subject)
    where = Where(path.as_posix())
    if not kind:
        message = "This file does not say that it is a form of a board."
        hint = "Make the form with boardkit minutes, fill it in and save that file as .docx."
        raise InvalidSource([Problem(where, "form-unknown", message, hint=hint)])
    if kind != MINUTES_FORM.name:
        message = "This file is a paper of the kind {kind}, and no form to be read back."
        hint = "Only the form that minutes are taken in can be read."
        raise InvalidSource([Problem(where, "form-kind", message, {"kind": kind}, hint=hint)])
    if board != own:
        message = "This form is of the board {board}, and this folder is that of {own}."
        hint = "Name the folder of that board with --board."
        raise InvalidSource([Problem(where, "form-board", message, {"board": board, "own": own}, hint=hint)])
    if meeting and called_off(meeting, date.max):
        message = "The meeting of {date} is off; there is nothing to read back."
        raise InvalidSource([Problem(where, "form-meeting-off", message, {"date": meeting.date})])
    if meeting is None:
        message = "This form is of the meeting {subject}, which this board does not have."
        known = [one.id for one in checked.board.meetings]
        values = {"subject": subject or "–", "known": known}
        problem = Problem(where, "form-meeting", message, values, hint="Its meetings are: {known}.")
        raise InvalidSource([problem])
    return meeting


def _fresh(checked: Checked, form: MinutesForm, language: Language) -> Returned:
    """The form as it would be made now, to know its own words from those of a person."""
    path = template_path(checked.folder, language.code, MINUTES_FORM.name)
    return read_returned(Template.load(path, cache=template_cache()).fill(names_and_values(form)))


def _spoiled(checked: Checked, proposal: Proposal, day: date) -> Collection[Problem]:
    """What the change would make wrong in the board's files: then nothing may be written."""
    if not proposal.files:
        return ()
    board, problems = read_board(checked.folder, opener=proposal.opener)
    if board is None or problems:
        return problems

    def marks(found: Iterable[Problem]) -> dict[tuple[str, str, str], Problem]:
        errors = (one for one in found if one.severity is Severity.ERROR)
        return {(one.code, one.subject, repr(one.values)): one for one in errors}

    before = marks(checked.findings(day))
    after = marks(check(board, Asked(day, board.charter.languages)))
    return [one for mark, one in after.items() if mark not in before]
