"""The page about what is inspected, made from the rules' docstrings so that it cannot say something else."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from boardkit.word.review.languages import text_language
from boardkit.word.review.rules import OF_OUR_PAPER, Rule

_TOP = """\
# What boardkit inspect looks at

This page is made from the docstrings in `boardkit/word/review/`.

    boardkit inspect FILE.docx... [--json] [--strict] [--pages] [--written-in nl|en] [--language nl|en]

looks at Word files, ours and those of others, and changes nothing. A finding has a place (`table 2, row 3,
column 1`), a code, a sentence, a hint and a weight. An error tells a reader what was not meant for them, or
keeps the file from being read: a comment, a tracked change, hidden text, a tag that was left over, a fault
of ours in the file itself, a file that is no Word file (code `file-unusable`). All else is a warning. The
command exits 1 when there is an error, with `--strict` also for a warning, else 0; 2 for wrong usage.
`--json` is a list of findings in the form of `boardkit check --json`.

In which language a file is to be follows from what we wrote into it, else from its words, else from what it
says itself; `--written-in` says it for a file of few words, and is questioned when the words are surely in
another. Four different small words tell Dutch from English, six tell each of them from any other language.
`--language` is that of the findings.

Whether a file keeps to the standard (code `file-invalid`, ECMA-376 part 1) is asked of `openxml-audit`,
whose own words, in English, stand in the hint. Of a paper of ours that nobody saved since each fault is an
error. Of a file of others, which Word opens all the same, the first is told and how many there are. What
Word 2010, LibreOffice and python-docx leave in each of their files, and Word does not mind, is not told.

`--pages` counts the pages of our own papers with LibreOffice (code `file-pages`): an agenda has one page
before its notes on the items, an annotation one and half a page for each item, a list of outcomes one, an
instruction and a non-paper two, a report for members six. Without LibreOffice one sentence says so.

The guidelines are WCAG 2.1, which EN 301 549 asks of documents in its chapter 10.

What is sure to be a fault is told, and not what may be one: a marked German quotation, grey cells that are
not to be filled in, rows coloured by turns and one empty paragraph are left in peace.
"""
_ONLY_OURS = "Of our own papers only."
_PARTS = re.compile(r"Code: (?P<codes>.*?)\. Source: (?P<source>.*)\.")


class Explained(NamedTuple):
    """What the docstring of a rule says."""

    codes: tuple[str, ...]
    what: str
    source: str


def explained(rule: Rule) -> Explained:
    """The codes of what it finds, what that is, and from which guideline, standard or rule it follows."""
    *said, last = (_one_line(one) for one in (inspect.getdoc(rule) or "").split("\n\n"))
    found = _PARTS.fullmatch(last)
    if found is None:
        message = f"{rule} says no code or source"
        raise ValueError(message)
    what = [*said, *([_ONLY_OURS] if rule is text_language else [])]
    return Explained(tuple(found["codes"].split(", ")), " ".join(what), found["source"])


def as_markdown() -> str:
    """The whole page."""
    return "\n".join([_TOP, *_rules()])


def _rules() -> Iterator[str]:
    in_modules = sorted(OF_OUR_PAPER, key=lambda rule: rule.__module__)
    for module, rules in groupby(in_modules, key=lambda rule: rule.__module__):
        subject = _one_line(sys.modules[module].__doc__ or "").partition(": WCAG")[0].rstrip(".")
        yield f"## {subject}\n\n| code | what | source |\n| --- | --- | --- |"
        for codes, what, source in map(explained, rules):
            yield f"| {', '.join(f'`file-{one}`' for one in codes)} | {what} | {source} |"
        yield ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
