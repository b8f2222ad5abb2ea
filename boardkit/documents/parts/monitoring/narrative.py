"""What changed in the words about something since the report before: what went, and what came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.monitoring.tasks import title_of
from boardkit.documents.parts.wording import said
from boardkit.model.history import Update
from boardkit.rules.history import until
from boardkit.rules.survey import Survey
from boardkit.rules.trouble import IN_TROUBLE, explanation
from boardkit.rules.updates import last_told

_ALIKE = 0.4
"""Texts that share less than this were written anew: then the old one stands whole beside the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A few words that stayed, went or came."""

    text: Annotated[str, "The words, with the space behind them"]
    is_added: Annotated[bool, "Whether they came"]
    is_removed: Annotated[bool, "Whether they went"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrativeEntry:
    """One action or milestone about which something else is said now."""

    title: Annotated[str, "The action or milestone"]
    is_rewritten: Annotated[bool, "Whether it was written anew: then one piece went, and another came"]
    pieces: Annotated[tuple[Piece, ...], "The words of now and of before, in their order"]


def narrative(found: Survey, edition: Edition, *, before: date) -> tuple[NarrativeEntry, ...]:
    """What is said otherwise than before, and what is said of trouble for the first time."""
    entries = []
    for item in found.tasks:
        updates = item.standing.updates
        old, new = _words(until(updates, before), edition), _words(updates, edition)
        if new and old != new and (old or item.standing.status in IN_TROUBLE):
            title = title_of(item.standing.record, edition)
            found_pieces = tuple(pieces(old, new))
            is_rewritten = all(one.is_added or one.is_removed for one in found_pieces)
            entries.append(NarrativeEntry(title=title, is_rewritten=is_rewritten, pieces=found_pieces))
    return tuple(entries)


def pieces(old: str, new: str) -> Iterator[Piece]:
    """The words of two texts; joined without those that went they are the new one, and the other way."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        yield from _pieces(before, removed=True)
        yield from _pieces(after, added=True)
        return
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            yield from _pieces(before[start:end])
        else:
            yield from _pieces(before[start:end], removed=True)
            yield from _pieces(after[first:last], added=True)


def _pieces(words: Sequence[str], *, added: bool = False, removed: bool = False) -> Iterator[Piece]:
    if words:
        yield Piece(text=f"{' '.join(words)} ", is_added=added, is_removed=removed)


def _words(updates: Sequence[Update], edition: Edition) -> str:
    """What is said: the last text, and the cause and the consequence when something goes wrong."""
    told = last_told(updates, lambda one: one.text)
    why = explanation(updates)
    return " ".join(filter(None, (said(one, edition) for one in (told, why.cause, why.consequence))))
