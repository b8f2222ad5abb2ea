"""The form of the minutes comes back: what it says, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.proposing import proposed
from boardkit.app.returned_file import ReturnedFile, Wish, made_anew, spoiled
from boardkit.documents.kind import Edition
from boardkit.documents.minutes_form import MINUTES_FORM, build
from boardkit.intake.form.context import Context
from boardkit.intake.form.digests import outdated_sections, pairs
from boardkit.intake.form.filled import stops
from boardkit.intake.form.traces import comments, tracked
from boardkit.intake.form.unread import unread
from boardkit.intake.minutes import notices
from boardkit.intake.minutes.changes.all import drafted
from boardkit.intake.minutes.changes.course import held
from boardkit.intake.minutes.reading import Understood, understood
from boardkit.intake.minutes.summary import Summary
from boardkit.intake.minutes.told import DiscussionTold, OutcomeTold, Section
from boardkit.intake.proposal import Proposal
from boardkit.language import Language
from boardkit.model.meeting import Meeting
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource, Problem
from boardkit.rules.history import called_off
from boardkit.views.select import select


@dataclass(frozen=True, slots=True)
class MinutesBack:
    """What a form says, what there is to say about it, and what it would change in the board's files."""

    context: Context
    understood: Understood
    problems: tuple[Problem, ...]
    proposal: Proposal

    def heading(self, language: Language) -> str:
        """Which form it is, in a sentence."""
        meeting = self.context.meeting
        values = {"meeting": meeting.id, "date": meeting.date}
        return language.say("Form of the minutes of meeting {meeting} of {date}.", values)

    def summary(self, language: Language) -> Iterator[tuple[Section, tuple[str, ...]]]:
        """What each section says, in lines to read."""
        return Summary(self.context.view, self.context.meeting, language).sections(self.understood)

    @property
    def is_refused(self) -> bool:
        """Whether something keeps it from being written."""
        return stops(self.problems)


def read_minutes(checked: Checked, file: ReturnedFile, wish: Wish) -> MinutesBack:
    """Read the filled-in form; raises InvalidSource for one of a meeting that there is not."""
    context = _context(checked, file, wish.day)
    found = understood(context, wish.sections)
    draft = drafted(context, found.all_told())
    if any(isinstance(one, DiscussionTold | OutcomeTold) for one in found.all_told()):
        held(draft, context.meeting, wish.day)
    proposal = proposed(checked, draft.changes)
    told = [
        *_notices(context, found, wish),
        *found.all_problems(),
        *draft.warnings,
        *spoiled(checked, proposal, wish.day),
    ]
    return MinutesBack(context, found, tuple(told), proposal)


def _context(checked: Checked, file: ReturnedFile, day: date) -> Context:
    meeting, language = _meeting_of(checked, file), file.language(checked.board.charter.language)
    view = select(checked.board, day=day, audience=Audience.SECRETARIAT)
    form = build(view, meeting.id, Edition(language, final=False))
    return Context(
        path=file.path.as_posix(),
        returned=file.returned,
        fresh=made_anew(checked, MINUTES_FORM.name, form, language),
        language=language,
        prompts=form.choices.prompts,
        agenda=pairs(file.said.get("boardkit.agenda") or form.identity.agenda),
        outdated=outdated_sections(file.said.get("boardkit.sections", ""), form),
        form=form,
        meeting=meeting,
        meetings=checked.board.meetings,
        view=view,
    )


def _notices(context: Context, found: Understood, wish: Wish) -> Iterator[Problem]:
    yield from unread(context)
    yield from tracked(context, context.returned.tracked, accepted=wish.accept_tracked)
    yield from comments(context)
    yield from notices.loose_text(context)
    yield from notices.unhandled(context, found)
    yield from notices.outdated(context, found, wish.sections, accepted=wish.accept_outdated)


def _meeting_of(checked: Checked, file: ReturnedFile) -> Meeting:
    """The meeting whose form it is; raises InvalidSource for anything else."""
    meeting = checked.board.find(Meeting, file.subject)
    if meeting and called_off(meeting, date.max):
        message = "The meeting of {date} is off; there is nothing to read back."
        raise InvalidSource([Problem(file.where, "form-meeting-off", message, {"date": meeting.date})])
    if meeting is None:
        message = "This form is of the meeting {subject}, which this board does not have."
        known = [one.id for one in checked.board.meetings]
        values = {"subject": file.subject or "–", "known": known}
        problem = Problem(file.where, "form-meeting", message, values, hint="Its meetings are: {known}.")
        raise InvalidSource([problem])
    return meeting
