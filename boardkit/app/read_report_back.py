"""An instruction comes back with the delegate's report: what it says, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from boardkit.app.check import Checked
from boardkit.app.proposing import proposed
from boardkit.app.returned_file import ReturnedFile, Wish, made_anew, spoiled
from boardkit.documents.instruction import INSTRUCTION, Instruction, build
from boardkit.documents.kind import Edition
from boardkit.intake.form.digests import pairs
from boardkit.intake.form.filled import stops
from boardkit.intake.form.traces import comments, tracked
from boardkit.intake.form.unread import heads
from boardkit.intake.proposal import Proposal
from boardkit.intake.report_back.changes import drafted
from boardkit.intake.report_back.context import Context
from boardkit.intake.report_back.in_boxes import changed_in_boxes
from boardkit.intake.report_back.meeting_day import day_of_outcome, doubts
from boardkit.intake.report_back.readers import wider_readers
from boardkit.intake.report_back.reading import Understood, understood
from boardkit.intake.report_back.summary import heading, parts
from boardkit.intake.report_back.told import ReportPart, ReportTold
from boardkit.language import Language
from boardkit.model.eu_body import EuMeeting
from boardkit.model.eu_input import EuInput
from boardkit.model.record import Audience
from boardkit.problems import InvalidSource, Problem
from boardkit.rules.eu_profiles import profile_of
from boardkit.rules.levels import level_of, own_level
from boardkit.views.select import select


@dataclass(frozen=True, slots=True)
class ReportBack:
    """What a delegate reports, what there is to say about it, and what it would change in the files."""

    context: Context
    understood: Understood
    problems: tuple[Problem, ...]
    proposal: Proposal

    def heading(self, language: Language) -> str:
        """What it is about, in a sentence."""
        return heading(self.context, language)

    def summary(self, language: Language) -> Iterator[tuple[ReportPart, tuple[str, ...]]]:
        """What each part of the form says, in lines to read."""
        return parts(self.context, self.understood.told, language)

    @property
    def is_empty(self) -> bool:
        """Whether nobody filled anything in."""
        return self.understood.told.is_empty

    @property
    def is_refused(self) -> bool:
        """Whether something keeps it from being written."""
        return stops(self.problems)


def read_report_back(checked: Checked, file: ReturnedFile, wish: Wish) -> ReportBack:
    """Read the form in an instruction; raises InvalidSource for one on an input that there is not.

    Only its boxes count: what else was changed in the instruction is no report.
    """
    context = _context(checked, file, wish.day)
    found = understood(context)
    told = ReportTold() if stops(found.problems) else found.told
    draft = drafted(context, told, day_of_outcome(context))
    proposal = proposed(checked, draft.changes)
    problems = (
        *heads(context),
        *tracked(context, changed_in_boxes(context), accepted=wish.accept_tracked),
        *comments(context),
        *found.problems,
        *(doubts(context) if draft.changes else ()),
        *draft.warnings,
        *wider_readers(context, told, draft),
        *spoiled(checked, proposal, wish.day),
    )
    return ReportBack(context, found, problems, proposal)


def _context(checked: Checked, file: ReturnedFile, day: date) -> Context:
    board, brought = checked.board, _input_of(checked, file)
    language = file.language(board.charter.language)
    view = select(board, day=day, audience=Audience.SECRETARIAT)
    instruction = build(view, brought.id, Edition(language, final=False))
    return Context(
        path=file.path.as_posix(),
        returned=file.returned,
        fresh=made_anew(checked, INSTRUCTION.name, instruction, language),
        language=language,
        prompts=(instruction.form.pick,),
        brought=brought,
        meeting=board.find(EuMeeting, brought.eu_meeting),
        profile=profile_of(view, brought),
        printed=_printed(file, instruction),
        day=day,
        own=board.charter.language,
        readers=_readers(brought, board.charter.defaults.level),
    )


def _readers(brought: EuInput, default: Audience) -> Audience:
    """Who may read the outcome; one that is not there yet is as open as the input."""
    above = own_level(brought, default=default)
    return level_of(brought.outcome, above=above, default=default) if brought.outcome else above


def _printed(file: ReturnedFile, instruction: Instruction) -> Mapping[str, str]:
    """The bookmark of each ask by its number: as the file says that it printed them, else as of today."""
    said = file.said.get("boardkit.asks")
    return {row.number: row.key for row in instruction.form.rows} if said is None else pairs(said)


def _input_of(checked: Checked, file: ReturnedFile) -> EuInput:
    """The input that the instruction is about; raises InvalidSource when there is none."""
    brought = checked.board.find(EuInput, file.subject)
    if brought is None:
        message = "This instruction is about the input {subject}, which this board does not have."
        known = [one.id for one in checked.board.eu_inputs]
        values = {"subject": file.subject or "–", "known": known}
        hint = "Its inputs are: {known}." if known else ""
        raise InvalidSource([Problem(file.where, "form-input", message, values, hint=hint)])
    return brought
