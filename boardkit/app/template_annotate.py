"""What is wrong with a template is written as comments into a copy beside it."""

from __future__ import annotations

from boardkit.app.own_templates import CHECKED
from boardkit.app.template_check import Verdict
from boardkit.language import Language
from boardkit.output.writing import Result, write_paper
from boardkit.problems import Problem, Where
from boardkit.word.package import is_untouched
from boardkit.word.review.annotate import Note, annotated

MOST_PLACES = 4
"""How many comments one finding gets at most."""


def annotate(verdict: Verdict, speech: Language) -> Result | None:
    """Write `agenda.checked.docx` beside `agenda.docx`; None when there is nothing to write, or no Word file.

    A copy that was changed since is left as it is, and a new one stands beside it with a number. Raises
    InvalidSource when it cannot be written.
    """
    path = verdict.template.path
    if verdict.docx is None or not verdict.findings:
        return None
    notes = [_note(one, where, speech) for one in verdict.findings for where in _places(one)]
    copy = annotated(verdict.docx, notes)
    return write_paper(path.with_stem(f"{path.stem}{CHECKED}"), copy, is_ours=is_untouched)


def _places(problem: Problem) -> tuple[Where, ...]:
    """The first places of a finding: what is wrong everywhere needs no comment in each paragraph."""
    return (problem.where, *problem.also)[:MOST_PLACES]


def _note(problem: Problem, where: Where, speech: Language) -> Note:
    sentence, hint = speech.problem(problem)
    place = where.cell
    told = speech.place(Where("", cell=place)).removeprefix(": ") if place else ""
    text = f"{speech.word(problem.severity)}: {sentence}"
    return Note(place, told, f"{text}\n{hint}" if hint else text)
