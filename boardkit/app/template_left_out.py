"""What our template of a kind prints and somebody's own does not, told before a paper goes out without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from boardkit.documents.kind import Content
from boardkit.documents.shapes import is_there
from boardkit.problems import Problem, Severity, Where
from boardkit.word.review.forms import bookmarks_in, says_what_it_is
from boardkit.word.template import Template

MARKINGS = frozenset({"marking", "tlp"})
"""Names that say who may read a paper, or an item of it."""


def left_out(
    template: Template, ours: Template, content: type[Content], *, markings_only: bool
) -> Iterator[Problem]:
    """Names of the content that ours uses and this template never does.

    A paper that loses its marking cannot be called back: that is an error. All else may be somebody's wish.
    """
    gone = {one for one in ours.names - template.names if is_there(content, one)}
    highest = {one for one in gone if one.rpartition(".")[0] not in gone}
    markings = {one for one in highest if one.rpartition(".")[2] in MARKINGS}
    where = Where(str(template.path))
    if markings:
        message = "This template never prints {fields}: a paper could leave without its marking."
        hint = "Put it back, as ours has it: it prints nothing where nothing is marked."
        values = {"fields": tuple(sorted(markings))}
        yield Problem(where, "template-marking", message, values, hint=hint)
    if (rest := highest - markings) and not markings_only:
        message = "Our template uses {fields}, and this one does not."
        hint = "Leave it so if that is what you want; boardkit template fields tells what they are."
        values = {"fields": tuple(sorted(rest))}
        yield Problem(where, "template-left-out", message, values, severity=Severity.WARNING, hint=hint)


def unreadable_when_back(path: Path, paper: bytes, of_ours: bytes) -> Iterator[Problem]:
    """What `boardkit read` would miss in a filled-in form: two papers of the same words are compared."""
    where = Where(str(path))
    hint = "Begin again from a copy of ours: boardkit template copy puts it beside your board."
    gone = bookmarks_in(of_ours) - bookmarks_in(paper)
    if gone:
        message = "This form is read back by its bookmarks, and these are missing: {names}."
        yield Problem(where, "template-bookmarks", message, {"names": tuple(sorted(gone))}, hint=hint)
    if says_what_it_is(of_ours) and not says_what_it_is(paper):
        message = (
            "A form made from this template does not say which form it is; boardkit read would refuse it."
        )
        yield Problem(where, "template-identity", message, hint=hint)
