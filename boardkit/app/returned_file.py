"""A Word file that comes back: which form of the board it says it is, and what writing it would spoil."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from boardkit.app.check import Checked
from boardkit.app.trusted_template import load_template
from boardkit.checks.all import check
from boardkit.checks.asked import Asked
from boardkit.documents.instruction import INSTRUCTION
from boardkit.documents.kind import Content, names_and_values
from boardkit.documents.minutes_form import MINUTES_FORM
from boardkit.intake.minutes.told import Section
from boardkit.intake.proposal import Proposal
from boardkit.language import LANGUAGES, Language
from boardkit.problems import InvalidSource, Problem, Severity, Where
from boardkit.source.folder import read_board
from boardkit.word.guard import Unusable, read_file
from boardkit.word.returned import Returned, read_returned

_FORMS = frozenset({MINUTES_FORM.name, INSTRUCTION.name})


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be read: as of which day, which sections, and what a person agrees to.

    Sections are those of the form of the minutes.
    """

    day: date
    sections: tuple[Section, ...] = tuple(Section)
    accept_tracked: bool = False
    accept_outdated: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A form of this board: `said` is what it says about itself, under the names of its properties."""

    path: Path
    returned: Returned
    said: Mapping[str, str]

    @property
    def kind(self) -> str:
        """The kind of paper that it is."""
        return self.said.get("boardkit.kind", "")

    @property
    def subject(self) -> str:
        """The identifier of what it is about."""
        return self.said.get("boardkit.subject", "")

    @property
    def where(self) -> Where:
        """The file as a whole."""
        return Where(self.path.as_posix())

    def language(self, board: str) -> Language:
        """The language that it is in, else that of the board."""
        code = self.said.get("boardkit.language", "")
        return Language(code if code in LANGUAGES else board)


def returned_file(checked: Checked, path: Path) -> ReturnedFile:
    """Open a file; raises InvalidSource for one that is none of this board's forms."""
    try:
        returned = read_returned(read_file(path, code="file-unusable"))
    except Unusable as unusable:
        raise unusable.at(path, code="file-unusable") from None
    said = {**{f"boardkit.{name}": value for name, value in returned.custom.items()}, **returned.properties}
    file = ReturnedFile(path, returned, said)
    board, own = said.get("boardkit.board", ""), checked.board.charter.abbreviation
    if not file.kind:
        message = "This file does not say that it is a form of a board."
        hint = (
            "Make the form with boardkit minutes, or an instruction with boardkit memo; fill it in, "
            "and save that file as .docx."
        )
        raise InvalidSource([Problem(file.where, "form-unknown", message, hint=hint)])
    if file.kind not in _FORMS:
        message = "This file is a paper of the kind {kind}, and no form to be read back."
        hint = "Only the form that minutes are taken in and an instruction can be read."
        raise InvalidSource([Problem(file.where, "form-kind", message, {"kind": file.kind}, hint=hint)])
    if board != own:
        message = "This form is of the board {board}, and this folder is that of {own}."
        hint = "Name the folder of that board with --board."
        values = {"board": board, "own": own}
        raise InvalidSource([Problem(file.where, "form-board", message, values, hint=hint)])
    return file


def made_anew(checked: Checked, kind: str, form: Content, language: Language) -> Returned:
    """The form as it would be made now, to know its own words from those of a person."""
    words = names_and_values(form)
    return read_returned(load_template(checked.folder, language.code, kind, words).fill(words))


def spoiled(checked: Checked, proposal: Proposal, day: date) -> Collection[Problem]:
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
