"""A paper as a program that knows no templates writes it: one paragraph or table after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """A paragraph: the name of its style, and its words."""

    style: str
    text: str


class Grid(NamedTuple):
    """A table: the name of its style, and the paragraphs in each cell of each row."""

    style: str
    rows: Sequence[Sequence[Sequence[Line]]]


Outline = Sequence[Line | Grid]


class Merged(NamedTuple):
    """What a mail merge is given: a text for each field, and the rows of each table by one of its fields."""

    fields: Mapping[str, str]
    rows: Mapping[str, Sequence[Mapping[str, str]]]
