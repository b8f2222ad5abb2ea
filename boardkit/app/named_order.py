"""Orders for papers in plain words, which can be written down or sent to another process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

ENGLISH = "en"
"""What European partners read."""


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """Which paper is wanted: the name of its kind, its subject, its reader, its language.

    The subject of a paper about the board is empty, and so is the reader of one for those outside.
    """

    kind: str
    subject: str
    reader: str
    language: str

    @property
    def name(self) -> str:
        """What tells it from every other order of a board."""
        return " ".join([self.kind, self.subject or "-", self.reader or "-", self.language])


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper that there is to be; from the day `settled` on, if there is one, it stays as of that day."""

    kind: str
    subject: str
    reader: str
    settled: date | None

    def order(self, language: str) -> NamedOrder:
        """The order for this paper in one language."""
        return NamedOrder(self.kind, self.subject, self.reader, language)

    def orders(self, asked: Sequence[str], own: Sequence[str]) -> tuple[NamedOrder, ...]:
        """The orders for it in the languages that are `asked` for; when none are, in the board's `own`.

        A paper for those outside is then in English when that is none of the board's.
        """
        ours = own if self.reader or ENGLISH in own else (ENGLISH,)
        return tuple(self.order(language) for language in asked or ours)

    def made_on(self, day: date) -> date:
        """As of which day it is when it is made on `day`."""
        return min(day, self.settled) if self.settled else day

    def is_of(self, made: date, *, day: date) -> bool:
        """Whether one that was made as of an earlier day will still do on `day`.

        The passing of time makes no paper out of date, but it settles the day that one stays of.
        """
        if self.settled and self.settled <= day:
            return made == self.settled
        return made <= day
