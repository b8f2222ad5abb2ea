"""A paper from a template shows who may read it: on its first page and on each page's edge, as ours does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from boardkit.app.template_left_out import MARKINGS
from boardkit.documents.kind import Content, names_and_values
from boardkit.documents.samples import Extent, sample
from boardkit.problems import InvalidSource, Problem, Severity, Where
from boardkit.word.review.forms import Printed, printed_in
from boardkit.word.template import Template

HEAD = "head"
EXTENTS = (Extent.FULL, Extent.WORST)
"""Between them every question outside a list is answered with yes and with no."""


def unprinted_markings(
    template: Template, ours: Template, content: type[Content], language: str
) -> Iterator[Problem]:
    """Markings that are named in a template and do not come out of it, or in one of two places only."""
    shown, of_ours = _shown(template, content, language), _shown(ours, content, language)
    told: dict[frozenset[Printed], list[str]] = {}
    for name, wanted in sorted(of_ours.items()):
        there = shown.get(name, wanted)
        if name in template.names and not there >= wanted:
            told.setdefault(there, []).append(name)
    for there, names in told.items():
        yield _problem(Where(str(template.path)), there, tuple(names))


def _problem(where: Where, there: frozenset[Printed], names: tuple[str, ...]) -> Problem:
    values = {"fields": names}
    if not there:
        message = "This template never prints {fields}: a paper could leave without its marking."
        hint = "Put it back, as ours has it: it prints nothing where nothing is marked."
        return Problem(where, "template-marking", message, values, hint=hint)
    message = "This template prints {fields} in its text, and in no header or footer."
    if Printed.TEXT not in there:
        message = "This template prints {fields} in its headers or footers, and not in its text."
    hint = "Print it in both: a program may show the text alone, and a page may go round by itself."
    return Problem(where, "template-marking-once", message, values, severity=Severity.WARNING, hint=hint)


def _shown(template: Template, content: type[Content], language: str) -> Mapping[str, frozenset[Printed]]:
    """Where each marking comes out; nothing when no paper can be made."""
    found: dict[str, frozenset[Printed]] = {}
    for extent in EXTENTS:
        words, marked = _marked(names_and_values(sample(content, extent, language)))
        try:
            paper = template.fill(words)
        except InvalidSource:
            continue
        for name, text in marked.items():
            found[name] = found.get(name, frozenset()) | printed_in(paper, text)
    return found


def _marked(words: Mapping[str, object]) -> tuple[Mapping[str, object], Mapping[str, str]]:
    """The same words with markings that are found again, and these by their names: in the head or above."""
    own = {name: f"sample{name}" for name in MARKINGS & words.keys()}
    head = words.get(HEAD)
    if not is_dataclass(head) or isinstance(head, type):
        return {**words, **own}, own
    inside = {name: f"sample{name}" for name in MARKINGS & {one.name for one in fields(head)}}
    found = {**own, **{f"{HEAD}.{name}": text for name, text in inside.items()}}
    return {**words, **own, HEAD: replace(head, **inside)}, found
