"""Each claim of a report carries the number of its source; the sources stand once, at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from boardkit.documents.kind import Edition
from boardkit.documents.parts.citation import numbered
from boardkit.documents.parts.wording import said
from boardkit.model.record import Fact
from boardkit.model.source import Source
from boardkit.views.view import View

EXAMPLE = {"nl": "vb", "en": "ex"}
"""Marks what no source gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """One source."""

    number: Annotated[str, "The number that claims carry"]
    title: Annotated[str, "Its title"]
    reference: Annotated[str, "Its number in an official series; empty when it has none"]
    day: Annotated[str, "When it was published, in words; empty when unknown"]
    address: Annotated[str, "Where it can be read; empty when unknown"]


@dataclass
class SourceMarks:
    """Deals out numbers to sources as claims name them; made anew for each paper."""

    view: View
    edition: Edition
    numbers: dict[str, int] = field(default_factory=dict)

    def of(self, *facts: Fact | None) -> str:
        """The marks of these claims: [2] [5], or [ex] for what is an example; empty without a source."""
        marks: dict[str, None] = {}
        for fact in facts:
            if fact is None:
                continue
            source = self.view.find(Source, fact.source.id) if fact.source else None
            if source:
                marks[f"[{self.numbers.setdefault(source.id, len(self.numbers) + 1)}]"] = None
            elif fact.example:
                marks[f"[{EXAMPLE[self.edition.language.code]}]"] = None
        return "\N{NO-BREAK SPACE}".join(marks)

    def entries(self) -> tuple[SourceEntry, ...]:
        """The sources that were named, in the order of their numbers."""
        return tuple(self._entry(number, identifier) for identifier, number in self.numbers.items())

    def _entry(self, number: int, identifier: str) -> SourceEntry:
        source = self.view.find(Source, identifier)
        language = self.edition.language
        if source is None:
            raise KeyError(identifier)
        return SourceEntry(
            number=str(number),
            title=said(source.title, self.edition),
            reference=numbered(source.reference, self.edition) if source.reference else "",
            day=language.rough(source.date) if source.date else "",
            address=source.address or "",
        )
