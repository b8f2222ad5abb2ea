"""Findings on a screen, for a person or for another program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from string import Formatter

import typer

from boardkit.language import Language
from boardkit.problems import Problem, Severity
from boardkit.source.excerpt import excerpt

_HIDDEN = "…"
_MOST_PLACES = 4
"""How many lines tell where else the same was found; the last of them says how many more there are."""
_FIELD_NAMES = frozenset({"fields", "missing"})
"""Values of findings that are names of fields, as the vocabulary has them."""
_COLOURS = {
    Severity.ERROR: typer.colors.RED,
    Severity.UNFINISHED: typer.colors.YELLOW,
    Severity.WARNING: typer.colors.CYAN,
}


def show(
    problems: Sequence[Problem], language: Language, *, to_error_stream: bool = False, only: str | None = None
) -> None:
    """Each finding with its place, sentence, hint and line; then how many there are.

    `only`: for a paper that goes outside, the one word that may be repeated, which its maker typed.
    """
    for problem in problems:
        typer.echo(as_text(problem, language, only=only), err=to_error_stream)
    typer.echo(summary(problems, language), err=to_error_stream)


def point_to_check(language: Language, *, to_error_stream: bool = False) -> None:
    """Say where what was left out of the findings can be read."""
    pointer = (
        "This paper goes outside: nothing of the files is repeated here. boardkit check and the instruction "
        "show it."
    )
    typer.echo(language.say(pointer), err=to_error_stream)


def as_text(problem: Problem, language: Language, *, only: str | None = None) -> str:
    """One finding, in several lines; with `only`, nothing but that word of what the board's files say."""
    quoting = only is None or not _is_inside_a_file(problem)
    sentence, hint = language.problem(problem if quoting else _veiled(problem, only))
    weight = typer.style(language.word(problem.severity), fg=_COLOURS[problem.severity], bold=True)
    lines = [f"{language.place(problem.where)}: {weight} {problem.code}: {sentence}"]
    if hint:
        lines.append(f"    {hint}")
    shown = excerpt(problem.where) if quoting else ""
    if shown:
        lines.append(shown)
    lines += [f"    {line}" for line in see_also(problem, language)]
    return "\n".join(lines)


def see_also(problem: Problem, language: Language) -> list[str]:
    """The other places of a finding, in a few lines."""
    also = problem.also if len(problem.also) <= _MOST_PLACES else problem.also[: _MOST_PLACES - 1]
    lines = [language.say("See also {place}.", {"place": language.place(one)}) for one in also]
    if more := len(problem.also) - len(also):
        lines.append(language.say("And {count} more places.", {"count": more}))
    return lines


def _is_inside_a_file(problem: Problem) -> bool:
    """Whether it is about what stands in a file of the board.

    A file or folder as a whole has no line, and neither has a place in a Word template. That was given no
    more than what may go outside, so that what is told of it cannot hold more.
    """
    return bool(problem.where.line) or not problem.where.path


def _veiled(problem: Problem, only: str | None) -> Problem:
    """The finding with an ellipsis for each word but `only`, and without a hint that needs such a word.

    Counts, days and the names of fields are no words of the files.
    """

    def may_be_told(name: str, value: object) -> bool:
        return value == only or name in _FIELD_NAMES or isinstance(value, int | date | Enum)

    values = {name: value if may_be_told(name, value) else _HIDDEN for name, value in problem.values.items()}
    needed = {name for _, name, _, _ in Formatter().parse(problem.hint) if name}
    is_told = all(values[name] != _HIDDEN for name in needed)
    return replace(problem, values=values, hint=problem.hint if is_told else "")


def summary(problems: Iterable[Problem], language: Language) -> str:
    """How many findings there are of each weight."""
    counts = Counter(problem.severity for problem in problems)
    if not counts:
        return language.say("Nothing to report.")
    parts = [language.count(counts[one], one) for one in Severity if counts[one]]
    return language.listed(parts)


def as_json(problems: Iterable[Problem], language: Language) -> str:
    """A list with one object for each finding; its fields are those of Problem, its place taken apart."""
    rows = []
    for problem in problems:
        sentence, hint = language.problem(problem)
        where = problem.where
        rows.append(
            {
                "path": where.path,
                "line": where.line,
                "column": where.column,
                "end": where.end,
                "cell": where.cell,
                "code": problem.code,
                "severity": problem.severity.value,
                "message": sentence,
                "hint": hint,
                "subject": problem.subject,
                "also": [str(place) for place in problem.also],
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)
