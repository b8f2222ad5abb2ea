"""boardkit template check: all that is wrong with a template at once."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import typer

from boardkit.app.own_templates import OwnTemplate
from boardkit.app.template_annotate import annotate as write_comments
from boardkit.app.template_asked import named_templates, templates_of
from boardkit.app.template_check import Examiner, Verdict
from boardkit.cli.findings import as_json as to_json
from boardkit.cli.findings import as_text, show, summary
from boardkit.cli.telling import told
from boardkit.cli.template_words import speech_near
from boardkit.language import Language
from boardkit.problems import InvalidSource, Problem, Severity
from boardkit.source.whereabouts import find_board


def run(  # noqa: PLR0913 - one argument for each option of the command
    folder: Path | None,
    files: Sequence[Path],
    *,
    kind: str | None,
    language: str | None,
    annotate: bool,
    as_json: bool,
) -> None:
    """Look at templates, those of the board when none is named; exit with 1 when one cannot be used."""
    speech = speech_near(folder, language)
    try:
        if files:
            found, unknown = named_templates(files, kind=kind, language=speech.code)
        else:
            found, unknown = templates_of(folder or find_board(Path.cwd()))
    except InvalidSource as invalid:
        _print(invalid.problems, speech, as_json=as_json)
        raise typer.Exit(1) from None
    problems: list[Problem] = list(unknown)
    if not as_json:
        _head(unknown, speech, is_any=bool(found or unknown))
    for verdict in _verdicts(found, speech):
        problems += verdict.findings
        if not as_json:
            _tell(verdict, speech)
        if annotate:
            problems += _annotated(verdict, speech, to_error_stream=as_json)
    _end(problems, speech, as_json=as_json)


def _verdicts(found: Sequence[OwnTemplate], speech: Language) -> Iterable[Verdict]:
    """Look at each; on a terminal a bar shows how far that is, and what was found comes after it."""
    looked_at: Iterator[Verdict] = map(Examiner().verdict, found)
    if not found or not sys.stderr.isatty():
        return looked_at
    label = speech.say("Trying out templates")
    with typer.progressbar(looked_at, len(found), label, file=sys.stderr) as shown:
        return list(shown)


def _print(problems: Sequence[Problem], speech: Language, *, as_json: bool) -> None:
    if as_json:
        typer.echo(to_json(problems, speech))
    else:
        show(problems, speech, to_error_stream=True)


def _head(unknown: Iterable[Problem], speech: Language, *, is_any: bool) -> None:
    if not is_any:
        typer.echo(speech.say("This board has no templates of its own; boardkit template copy makes one."))
    for one in unknown:
        typer.echo(as_text(one, speech))


def _tell(verdict: Verdict, speech: Language) -> None:
    """What was found in one template, and how it was looked at."""
    for one in verdict.findings:
        typer.echo(as_text(one, speech))
    values = {"file": str(verdict.template.path), "trials": verdict.trials}
    if not verdict.findings:
        sentence = "{file}: filled in with all content, with the least and with the worst; nothing to report."
    elif verdict.trials:
        sentence = "{file}: {trials} of 3 papers could be made from it to find this."
    else:
        sentence = "{file}: no paper can be made from it yet; more may show once these errors are mended."
    typer.echo(speech.say(sentence, values))


def _annotated(verdict: Verdict, speech: Language, *, to_error_stream: bool) -> Sequence[Problem]:
    """Write the comments and say where; returns why they cannot be written."""
    try:
        result = write_comments(verdict, speech)
    except InvalidSource as invalid:
        for one in invalid.problems:
            typer.echo(as_text(one, speech), err=True)
        return invalid.problems
    if result:
        typer.echo(told(result, speech), err=to_error_stream)
    elif verdict.docx is None:
        values = {"file": str(verdict.template.path)}
        sentence = "{file}: it cannot be read, so that there is no copy to write comments in."
        typer.echo(speech.say(sentence, values), err=to_error_stream)
    return ()


def _end(problems: Sequence[Problem], speech: Language, *, as_json: bool) -> None:
    if as_json:
        typer.echo(to_json(problems, speech))
    elif problems:
        typer.echo(summary(problems, speech))
    raise typer.Exit(int(any(one.severity is Severity.ERROR for one in problems)))
