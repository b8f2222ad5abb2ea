"""boardkit inspect: all that is wrong with a Word file for who reads it, whoever made it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import typer

from boardkit.app.inspect import Inspector
from boardkit.cli.findings import as_json as to_json
from boardkit.cli.findings import as_text, summary
from boardkit.cli.template_words import speech_near
from boardkit.language import Language
from boardkit.problems import Problem, Severity

OWNER_FILE = "~$"


def run(  # noqa: PLR0913 - one argument for each option of the command
    files: Sequence[Path],
    *,
    written_in: str | None,
    language: str | None,
    pages: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Look at files; exit with 1 when one has an error, or with `strict` when there is anything to say."""
    speech = speech_near(None, language)
    files = _each_once(files)
    inspector = Inspector(written_in, _pages(files) if pages else {})
    problems: list[Problem] = []
    with_findings = 0
    for found in _looked_at(files, inspector, speech):
        problems += found
        with_findings += bool(found)
        if not as_json:
            for one in found:
                typer.echo(as_text(one, speech))
    if as_json:
        typer.echo(to_json(problems, speech))
    else:
        typer.echo(speech.say(_closing(problems), {"count": len(files), "found": with_findings}))
        if problems:
            typer.echo(summary(problems, speech))
    raise typer.Exit(int(any(strict or one.severity is Severity.ERROR for one in problems)))


def _each_once(files: Sequence[Path]) -> Sequence[Path]:
    """Each file once, without those by which Word shows that one is open; these, if there are no others."""
    each = list({one.absolute(): one for one in files}.values())
    return [one for one in each if not one.name.startswith(OWNER_FILE)] or each


def _looked_at(
    files: Sequence[Path], inspector: Inspector, speech: Language
) -> Iterable[tuple[Problem, ...]]:
    """Look at each; on a terminal a bar shows how far that is, and what was found comes after it."""
    found: Iterator[tuple[Problem, ...]] = map(inspector.findings, files)
    if len(files) == 1 or not sys.stderr.isatty():
        return found
    with typer.progressbar(found, len(files), speech.say("Looking at files"), file=sys.stderr) as shown:
        return list(shown)


def _pages(files: Sequence[Path]) -> Mapping[Path, Sequence[Problem]]:
    from boardkit.app.inspect_pages import too_many_pages

    return too_many_pages(files)


def _closing(problems: Sequence[Problem]) -> str:
    if not problems:
        return "Files looked at: {count}. Nothing to report."
    return "Files looked at: {count}; with something to report: {found}."
