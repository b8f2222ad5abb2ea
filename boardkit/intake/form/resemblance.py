"""Rows that a person added have no number; read a second time, they must be known from their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from boardkit.intake.form.context import Context
from boardkit.intake.form.tables import Found
from boardkit.problems import Problem, Where
from boardkit.rules.owners import plain

_ALIKE = 0.75
"""From here on two texts may be one that was changed: then the person says which."""


@dataclass(frozen=True, slots=True)
class Match:
    """A record that a row may stand for, with its words."""

    number: str
    text: str


def exact_matches(rows: Iterable[tuple[Found, str]], known: Sequence[Match]) -> dict[str, str]:
    """The number of the record for each row, by its place, that says just the same; each record once."""
    free, found = list(known), dict[str, str]()
    for row, text in rows:
        same = next((one for one in free if plain(one.text) == plain(text)), None)
        if same and not plain(row.cell(0).text):
            found[row.place] = same.number
            free.remove(same)
    return found


def match_of(
    context: Context, row: Found, text: str, known: Sequence[Match], problems: list[Problem]
) -> str | None:
    """The number of the record that a row stands for which is no exact match; None for a new one.

    The number that a person wrote in the first cell decides. Words that are only much the same are a
    question, never a guess.
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
    alike = [one for one in known if SequenceMatcher(None, plain(one.text), plain(text)).ratio() >= _ALIKE]
    if alike:
        message = "This new row looks much like {number}, which is recorded already."
        hint = "If it is the same, write {number} in its first cell; else word it otherwise."
        problems.append(context.refuse(row.place, "form-row-alike", message, hint, number=alike[0].number))
    return None


def pasted(context: Context, rows: Iterable[tuple[Found, str]]) -> dict[str, Problem]:
    """For each new row, by its place, that says the same as one before it: it was pasted twice."""
    first: dict[str, str] = {}
    found: dict[str, Problem] = {}
    for row, text in rows:
        before = first.setdefault(plain(text), row.place) if plain(text) else row.place
        if before != row.place:
            message = "This row says the same as another new one."
            hint = "Take one of the two away, or word it otherwise."
            problem = context.refuse(row.place, "form-row-twice", message, hint)
            found[row.place] = replace(problem, also=(Where(context.path, cell=before),))
    return found
