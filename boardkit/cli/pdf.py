"""The PDF beside a paper is made, and it is said where it is or why there is none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from boardkit.language import Language

if TYPE_CHECKING:
    from boardkit.app.printing import Tried
    from boardkit.output.writing import Result


def print_beside(result: Result, speech: Language) -> bool:
    """Make the PDF of a paper and say so, unless it stands there; whether there is one.

    Beside a paper that a person edited its own is made too: that paper is the one that goes out.
    """
    from boardkit.app.printing import make_pdfs, without_pdf

    results = list(make_pdfs(without_pdf(_papers(result))))
    for one in _made(results):
        typer.echo(_told(one, speech))
    if not results:
        typer.echo(speech.say("The PDF beside it is up to date."))
    return not _show_missing(results, speech)


def point_to_old_pdf(result: Result, speech: Language) -> bool:
    """Say that the PDF beside a paper is of an earlier version of it, if it is; nothing is wrong then."""
    from boardkit.app.printing import with_old_pdf

    for old in filter(None, map(with_old_pdf, _papers(result))):
        sentence = "{file} is of an earlier version of this paper; with --pdf it is made anew."
        typer.echo(speech.say(sentence, {"file": old.as_posix()}))
    return True


def _papers(result: Result) -> tuple[Path, ...]:
    return (result.path,) if result.beside is None else (result.beside, result.path)


@dataclass(frozen=True, slots=True)
class Printed:
    """How many PDFs were missing, how many of them were made, and for how many it was said why not."""

    missing: int
    made: int
    refused: int


def print_all(papers: Sequence[Path], speech: Language, *, stopped: Callable[[], bool]) -> Printed:
    """Make the PDFs that are missing beside papers."""
    from boardkit.app.printing import without_pdf

    missing = without_pdf(papers)
    results = list(_with_bar(missing, speech, stopped))
    made = _made(results)
    if made:
        one, more = "One PDF was made beside its paper.", "{count} PDFs were made beside their papers."
        typer.echo(speech.say(one if len(made) == 1 else more, {"count": len(made)}))
    elif papers and not missing:
        only, all_ = "The PDF beside it is up to date.", "All PDFs are up to date."
        typer.echo(speech.say(only if len(papers) == 1 else all_))
    for result in made:
        if result.beside:
            typer.echo(_told(result, speech))
    refused = _show_missing(results, speech)
    if refused:
        one, more = "One PDF was not made; see above.", "{count} PDFs were not made; see above."
        typer.echo(speech.say(one if refused == 1 else more, {"count": refused}), err=True)
    return Printed(len(missing), len(made), refused)


def _with_bar(papers: Sequence[Path], speech: Language, stopped: Callable[[], bool]) -> Iterator[Tried]:
    from boardkit.app.printing import make_pdfs

    results = make_pdfs(papers, stopped=stopped)
    if not sys.stderr.isatty() or not papers:
        yield from results
        return
    label = speech.say("Making PDFs")
    with typer.progressbar(results, length=len(papers), label=label, file=sys.stderr) as shown:
        yield from shown


def _made(results: Sequence[Tried]) -> list[Result]:
    from boardkit.output.writing import Result

    return [one for one in results if isinstance(one, Result)]


def _told(result: Result, speech: Language) -> str:
    from boardkit.cli.telling import told

    return told(result, speech)


def _show_missing(results: Sequence[Tried], speech: Language) -> int:
    """Show why papers have no PDF; how many papers those are."""
    from boardkit.app.no_pdf import NoPdf
    from boardkit.cli.findings import show

    missing = [one for one in results if isinstance(one, NoPdf)]
    if missing:
        show([one.problem for one in missing], speech, to_error_stream=True)
    return sum(len(one.papers) for one in missing)
