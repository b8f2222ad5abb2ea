"""A row that a person added has no number; read a second time, it must be known from its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from boardkit.intake.form.context import Context
from boardkit.intake.form.tables import Found
from boardkit.problems import Problem
from boardkit.rules.owners import plain

_ALIKE = 0.75
"""From here on two texts may be one that was changed: then the person says which."""


@dataclass(frozen=True, slots=True)
class Match:
    """A record that a row may stand for, with its words."""

    number: str
    text: str


def match_of(
    context: Context, row: Found, text: str, known: Sequence[Match], problems: list[Problem]
) -> str | None:
    """The number of the record that this row stands for; None for a new one.

    The number that a person wrote in the first cell decides; else the same words do. Words that are only
    much the same are a question, never a guess.
    """
    shown = plain(row.cell(0).text)
    if shown:
        named = next((one.number for one in known if plain(one.number) == shown), None)
        if named is None:
            message = "“{shown}” is no number that can stand here."
            hint = "Leave the first cell of a new row empty: it gets the next free number."
            problems.append(
                context.refuse(row.place, "form-row-number", message, hint, shown=row.cell(0).text)
            )
        return named
    same = next((one.number for one in known if plain(one.text) == plain(text)), None)
    if same is None:
        alike = [
            one for one in known if SequenceMatcher(None, plain(one.text), plain(text)).ratio() >= _ALIKE
        ]
        if alike:
            message = "This new row looks much like {number}, which is recorded already."
            hint = "If it is the same, write {number} in its first cell; else word it otherwise."
            problems.append(
                context.refuse(row.place, "form-row-alike", message, hint, number=alike[0].number)
            )
    return same
