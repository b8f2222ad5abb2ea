"""Findings on a screen, for a person or for another program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

import typer

from boardkit.language import Language
from boardkit.problems import Problem, Severity
from boardkit.source.excerpt import excerpt

_COLOURS = {
    Severity.ERROR: typer.colors.RED,
    Severity.UNFINISHED: typer.colors.YELLOW,
    Severity.WARNING: typer.colors.CYAN,
}


def show(problems: Sequence[Problem], language: Language, *, to_error_stream: bool = False) -> None:
    """Each finding with its place, sentence, hint and line; then how many there are."""
    for problem in problems:
        typer.echo(as_text(problem, language), err=to_error_stream)
    typer.echo(summary(problems, language), err=to_error_stream)


def as_text(problem: Problem, language: Language) -> str:
    """One finding, in several lines."""
    sentence, hint = language.problem(problem)
    weight = typer.style(language.word(problem.severity), fg=_COLOURS[problem.severity], bold=True)
    lines = [f"{language.place(problem.where)}: {weight} {problem.code}: {sentence}"]
    if hint:
        lines.append(f"    {hint}")
    shown = excerpt(problem.where)
    if shown:
        lines.append(shown)
    lines += [
        f"    {language.say('See also {place}.', {'place': language.place(one)})}" for one in problem.also
    ]
    return "\n".join(lines)


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
