"""Everything that is ever said about a mistake of a user is a Problem: a value, printed elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Severity(StrEnum):
    """How much a finding weighs; see `docs/checks.md`."""

    ERROR = "error"
    """The data cannot be trusted: no paper that uses it is made."""
    UNFINISHED = "unfinished"
    """Something is missing for sending: the paper prints as a concept that lists it."""
    WARNING = "warning"
    """Worth a look."""


class Piece(StrEnum):
    """What a tag in a Word file can take away as a whole."""

    PARAGRAPH = "paragraph"
    ROW = "row"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: lines and columns count from 1, 0 means that there is none.

    `end` is the column after the last character that is meant, on the same line. `cell` names a place in
    a Word file or a sheet, where lines mean nothing to a reader: `table 2, row 3`.
    """

    path: str
    line: int = 0
    column: int = 0
    end: int = 0
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.path}: {self.cell}"
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: where, which rule (`code`), and a sentence with `{names}` that `values` fills in.

    `message` and `hint` are English and are the keys of the translations. A value may be a text, a number,
    a date or a time: the language that prints it decides on its form. `subject` is the identifier of the
    record that it is about, and `level` the least reader who may see it on a paper.
    """

    where: Where
    code: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    hint: str = ""
    also: tuple[Where, ...] = ()
    subject: str = ""
    level: str = "members"


class HasPlaces(Protocol):
    """Data that knows where each of its values was written."""

    def place(self, *loc: str | int) -> Where:
        """The place of the value that `loc` leads to, or of the deepest known one above it."""


class InvalidSource(Exception):
    """A user's file cannot be used; carries every problem found, never only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = in_reading_order(problems)
        super().__init__("\n".join(f"{one.where}: {one.code}" for one in self.problems))


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by file, line, column and code, each only once."""
    unique = {(one.where, one.code, one.message, repr(one.values)): one for one in problems}
    order = sorted(
        unique, key=lambda key: (key[0].path, key[0].line, key[0].column, _counted(key[0].cell), *key[1:])
    )
    return tuple(unique[key] for key in order)


def _counted(cell: str) -> list[tuple[str, int]]:
    """For sorting: paragraph 5 comes before paragraph 32."""
    return [(words, int(number or 0)) for words, number in re.findall(r"([^0-9]*)([0-9]*)", cell)]
