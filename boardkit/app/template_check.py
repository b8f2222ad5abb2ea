"""A template is tried out: read, filled in with made-up content, and what comes out is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from boardkit.app.folders import template_cache
from boardkit.app.own_templates import OwnTemplate
from boardkit.app.template_findings import outdated
from boardkit.app.template_joined import joined
from boardkit.app.template_left_out import left_out, unreadable_when_back
from boardkit.app.template_markings import unprinted_markings
from boardkit.app.template_names import unknown_names
from boardkit.app.trusted_template import tried_template
from boardkit.documents.kind import names_and_values
from boardkit.documents.kinds import CONTENTS
from boardkit.documents.samples import Extent, sample
from boardkit.problems import InvalidSource, Problem, Severity, Where
from boardkit.word.guard import Unusable, read_file
from boardkit.word.review.reviewed import LOCALES, Reviewed, reviewed
from boardkit.word.review.rules import OF_A_PAPER, OF_ITS_LOOK, OF_ITS_MAKING, OF_ITS_ORDER, review
from boardkit.word.review.tracing import traced
from boardkit.word.review.validity import Validator
from boardkit.word.template import Template

Words = Mapping[str, object]
TOO_MUCH_WORK = "template-work"
ABOUT = ("name", "fault", "tag", "text")
"""Which of its values tells one finding from another of the same sort in the same place."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What there is to say about a template, and how many papers were made from it to find that.

    `docx` is the file itself, None when it is no Word file that can be read.
    """

    template: OwnTemplate
    findings: tuple[Problem, ...]
    trials: int
    docx: bytes | None


class Examiner:
    """Looks at templates one after the other; what is slow to begin with is begun once."""

    def verdict(self, own: OwnTemplate) -> Verdict:
        """Everything that is wrong with a template of a known kind, at once."""
        path = own.path
        try:
            docx = read_file(path)
            file = _reviewed(docx, own)
        except Unusable as unusable:
            return Verdict(own, tuple(unusable.at(path).problems), 0, None)
        except InvalidSource as invalid:
            return Verdict(own, tuple(invalid.problems), 0, None)
        found = [*review(file, (*OF_ITS_MAKING, *OF_ITS_LOOK)), *_outdated(own, docx)]
        samples = {extent: _words(own, extent) for extent in Extent}
        papers: dict[Extent, bytes] = {}
        try:
            template = tried_template(path, samples.values(), ours=own.ours)
        except InvalidSource as invalid:
            found += invalid.problems
        else:
            unknown = tuple(unknown_names(template, CONTENTS[own.kind], ours=_ours(own)))
            papers = dict(_made(template, samples, found))
            told = {(one.code, one.values["name"]) for one in unknown}
            found = [one for one in found if (one.code, one.values.get("name")) not in told]
            found = [*unknown, *found, *_left_out(own, template, papers, is_misspelt=bool(unknown))]
            found += self._of_papers(own, docx, papers)
            found += self._of_looks(own, docx, {extent: samples[extent] for extent in papers})
        if not papers:
            found += review(file, OF_ITS_ORDER)
        return Verdict(own, joined(_once(found)), len(papers), docx)

    def _of_papers(self, own: OwnTemplate, docx: bytes, papers: Mapping[Extent, bytes]) -> Iterator[Problem]:
        """Whether what comes out is a valid Word file, and a form that can be read when it comes back."""
        if Extent.FULL in papers:
            of_ours = _ours(own).fill(_words(own, Extent.FULL))
            yield from unreadable_when_back(own.path, papers[Extent.FULL], of_ours)
        after = {fault for paper in papers.values() for fault in self._validator.faults_in(paper)}
        before = self._validator.faults_in(docx) if after else ()
        for part, fault in after:
            yield _invalid(own.path, part, fault, is_new=(part, fault) not in before)

    @cached_property
    def _validator(self) -> Validator:
        return Validator()

    def _of_looks(self, own: OwnTemplate, docx: bytes, samples: Mapping[Extent, Words]) -> Iterator[Problem]:
        """What a reader meets in the papers, told at the place in the template that it comes from."""
        with TemporaryDirectory() as folder:
            copy = Path(folder) / own.path.name
            copy.write_bytes(traced(docx))
            template = Template.load(copy)
            for words in samples.values():
                paper = _reviewed(template.fill(words), own)
                yield from review(paper, OF_A_PAPER)


def _made(
    template: Template, samples: Mapping[Extent, Words], found: list[Problem]
) -> Iterator[tuple[Extent, bytes]]:
    """The papers that can be made; why others cannot is added to what was `found`."""
    for extent, words in samples.items():
        try:
            yield extent, template.fill(words)
        except InvalidSource as invalid:
            found.extend(invalid.problems)
            if any(one.code == TOO_MUCH_WORK for one in invalid.problems):
                return  # the next would take as long


def _left_out(
    own: OwnTemplate, template: Template, papers: Mapping[Extent, bytes], *, is_misspelt: bool
) -> Iterator[Problem]:
    """What ours shows and this one does not: what a misspelt name was to show is told once it is mended."""
    content, ours = CONTENTS[own.kind], _ours(own)
    yield from left_out(template, ours, content, markings_only=is_misspelt)
    if len(papers) == len(Extent):
        yield from unprinted_markings(template, ours, content, own.language)


def _ours(own: OwnTemplate) -> Template:
    return Template.load(own.ours, cache=template_cache())


def _words(own: OwnTemplate, extent: Extent) -> Words:
    return names_and_values(sample(CONTENTS[own.kind], extent, own.language))


def _reviewed(docx: bytes, own: OwnTemplate) -> Reviewed:
    return reviewed(docx, str(own.path), language=LOCALES[own.language])


def _outdated(own: OwnTemplate, docx: bytes) -> Iterator[Problem]:
    try:
        yield from outdated(own, docx)
    except Unusable:  # told already
        return


def _invalid(path: Path, part: str, fault: str, *, is_new: bool) -> Problem:
    """A fault of the file itself is one that Word did not mind when it saved it."""
    message = "A paper made from this template is no valid Word file, in its part {part}."
    hint = (
        "Look at the tags in this part: rows, cells and paragraphs must be left whole. In the words of "
        "openxml-audit: “{fault}”."
    )
    severity = Severity.ERROR if is_new else Severity.WARNING
    if not is_new:
        message = "This file is no valid Word file by the standard, in its part {part}."
        hint = "Open it in Word and save it again. In the words of openxml-audit: “{fault}”."
    values = {"part": part, "fault": fault}
    return Problem(Where(str(path)), "template-invalid", message, values, severity=severity, hint=hint)


def _once(found: Iterable[Problem]) -> Iterator[Problem]:
    """Each thing once in each place, though more than one look at the template found it."""
    told: set[tuple[Where, str, object]] = set()
    for one in found:
        name = next((one.values[key] for key in ABOUT if key in one.values), None)
        keys = {(where, one.code, name) for where in (one.where, *one.also)}
        if (one.where, one.code, name) not in told:
            told |= keys
            yield one
