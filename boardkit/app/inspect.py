"""Any Word file, ours or another's, is looked at as its readers will meet it: all that is wrong, at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from boardkit.problems import InvalidSource, Problem, Severity, in_reading_order
from boardkit.word.guard import Unusable, read_file
from boardkit.word.package import digest, fingerprint
from boardkit.word.properties import HASH, PART, read_properties
from boardkit.word.review.languages import another_language, language_by_words, usual_language
from boardkit.word.review.reviewed import LOCALES, Reviewed, reviewed
from boardkit.word.review.rules import OF_A_FILE, OF_OUR_PAPER, Rule, review
from boardkit.word.review.structure import left_over_tags
from boardkit.word.review.validity import Validator

UNUSABLE = "file-unusable"
GRAVE = frozenset({"file-comment", "file-hidden-text", "file-tracked-change"})
"""What tells a reader something that was not meant for him: as bad as a tag that was left over."""


def inspect(
    docx: bytes,
    name: str,
    *,
    language: str | None = None,
    is_doubted: bool = False,
    validator: Validator | None = None,
) -> tuple[Problem, ...]:
    """Everything that is wrong with the file in these bytes, in the order in which one reads it.

    `language` is nl or en, for a file that is not in the language that it says or that its words are in. When
    `is_doubted`, that is told when its words are in another one, which counts. With a `validator` also
    whether it keeps to the standard.
    """
    try:
        file = reviewed(docx, name, language="", codes="file", may_fetch=True)
        said = read_properties(file.parts.get(PART, b""))
        code = language or said.get("boardkit.language", "")
        by_words = language_by_words(file)
        file = replace(file, language=LOCALES.get(code) or by_words or usual_language(file))
        doubts = list(another_language(file)) if is_doubted else []
        file = replace(file, language=by_words) if doubts else file
        found = [*doubts, *review(file, _rules_for(said))]
    except Unusable as unusable:
        return tuple(unusable.at(Path(name), UNUSABLE).problems)
    if validator is not None:
        found += _invalid(file, validator.faults_in(docx), is_as_made=_is_as_made(file, said.get(HASH, "")))
    return in_reading_order(
        replace(one, severity=Severity.ERROR) if one.code in GRAVE else one for one in found
    )


class Inspector:
    """Looks at files one after the other; what is slow to begin with is begun once.

    `written_in`: nl or en, for files that are not in the language that they say or that their words are in.
    `pages`: what was found when the pages of some were counted.
    """

    def __init__(self, written_in: str | None, pages: Mapping[Path, Sequence[Problem]]) -> None:
        self._language, self._pages = written_in, pages

    def findings(self, path: Path) -> tuple[Problem, ...]:
        """Everything that is wrong with a file on disk; one that cannot be read is told in one sentence."""
        try:
            docx = read_file(path, code=UNUSABLE)
        except InvalidSource as invalid:
            return tuple(invalid.problems)
        is_doubted = self._language is not None
        found = inspect(
            docx, str(path), language=self._language, is_doubted=is_doubted, validator=self._validator
        )
        return in_reading_order([*found, *self._pages.get(path, ())])

    @cached_property
    def _validator(self) -> Validator:
        return Validator()


def _rules_for(said: Mapping[str, str]) -> Sequence[Rule]:
    """What is looked at in a file that says this of itself: the page of a template's names prints tags."""
    rules = OF_OUR_PAPER if said else OF_A_FILE
    is_page_of_names = said.get("boardkit.kind") == "template-fields"
    return [one for one in rules if not (is_page_of_names and one is left_over_tags)]


def _is_as_made(file: Reviewed, recorded: str) -> bool:
    """Whether it is a paper of ours that nobody saved since."""
    return recorded == fingerprint((name, digest(content)) for name, content in file.parts.items())


def _invalid(file: Reviewed, faults: Sequence[tuple[str, str]], *, is_as_made: bool) -> Iterator[Problem]:
    """Each fault in what we made ourselves; those of others, which Word did not mind, in one sentence."""
    message = "This file is no valid Word file by the standard, in its part {part}."
    hint = "Open it in Word and save it again. In the words of openxml-audit: “{fault}”."
    for part, fault in faults if is_as_made else faults[:1]:
        count = len(faults)
        if not is_as_made:
            message = "This file departs from the standard at one point, in its part {part}."
        if not is_as_made and count > 1:
            message = "This file departs from the standard at {count} points, first in its part {part}."
        severity = Severity.ERROR if is_as_made else Severity.WARNING
        yield file.finding("invalid", message, hint, severity=severity, part=part, fault=fault, count=count)
