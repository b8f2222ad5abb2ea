"""What can be ordered, and what comes of it: a paper, or that there is no such subject."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from boardkit.documents.kind import DocumentKind
from boardkit.model.record import Audience
from boardkit.problems import Problem


@dataclass(frozen=True, slots=True)
class Order:
    """Which paper is wanted: its kind, its subject, for whom, in which language, final or not.

    The subject of a paper about a meeting is its number, of one about a period its name, of one about an
    input its identifier; of one about the board it is empty, or the organisation or seat that it is about.
    """

    kind: DocumentKind
    subject: str
    audience: Audience
    language: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class HandOver:
    """The paper that is handed to others is wanted: of which input, in which language, final or not."""

    subject: str
    language: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: its file's name, its bytes, and what is still missing for sending it.

    `remarks` are for whoever makes it, and not in it.
    """

    name: str
    content: bytes
    unfinished: tuple[Problem, ...]
    final: bool
    is_report: bool = False
    remarks: tuple[Problem, ...] = ()


class Sought(Enum):
    """What was looked for by its name."""

    MEETING = "meeting"
    INPUT = "input"


class NotFound(LookupError):
    """There is no such subject, or the reader may not see it; `known` are those that there are."""

    def __init__(self, subject: str, known: tuple[str, ...], sought: Sought = Sought.MEETING) -> None:
        self.subject, self.known, self.sought = subject, known, sought
        super().__init__(subject)
