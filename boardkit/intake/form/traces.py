"""Traces of editing that a form brings along: tracked changes and comments."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from boardkit.intake.form.filled import Filled
from boardkit.intake.form.texts import short
from boardkit.problems import Problem
from boardkit.word.returned import Tracked


def tracked(filled: Filled, changes: Collection[Tracked], *, accepted: bool) -> Iterator[Problem]:
    """Each tracked change, read as if it were accepted; unless a person says so, they stop the writing."""
    for one in changes:
        message = "Tracked change by {author}, {kind}: {text}"
        kind = filled.language.say(one.kind)
        author = one.author or "–"
        yield filled.warn(one.place, "form-tracked", message, author=author, kind=kind, text=short(one.text))
    if changes and not accepted:
        message = "Tracked changes in the file: {count}. They were read as if they were accepted."
        hint = "Accept or reject them in Word and save; or add --accept-tracked."
        yield filled.refuse("", "form-tracked", message, hint, count=len(changes))


def comments(filled: Filled) -> Iterator[Problem]:
    """Each comment: it is not taken over."""
    for one in filled.returned.comments:
        message = "Comment by {author}, not taken over: {text}"
        yield filled.warn(one.place, "form-comment", message, author=one.author or "–", text=short(one.text))
