"""boardkit template fields: what a template may name, as text or as a page to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from boardkit.app.template_fields import TemplateField, template_fields
from boardkit.app.template_kinds import NoSuchKind
from boardkit.app.template_page import write_page
from boardkit.cli.findings import show
from boardkit.cli.telling import told
from boardkit.cli.template_words import no_such_kind, speech_near
from boardkit.language import Language
from boardkit.problems import InvalidSource

_INDENT, _BELOW, _GAP = "  ", "    ", "   "


def run(folder: Path | None, kind: str, *, language: str | None, out: Path | None) -> None:
    """Print the names, or write them as a Word file. Exit with 2 when there is no such kind."""
    speech = speech_near(folder, language)
    try:
        found = template_fields(kind, speech)
    except NoSuchKind as missing:
        no_such_kind(missing, speech)
    if out is None:
        typer.echo("\n".join(_lines(kind, found, speech)))
        return
    try:
        typer.echo(told(write_page(kind, found, out, speech), speech))
    except InvalidSource as invalid:
        show(invalid.problems, speech, to_error_stream=True)
        raise typer.Exit(1) from None


def _lines(kind: str, found: Iterable[TemplateField], speech: Language) -> Iterator[str]:
    """Each name with what it is; below it how it is written, and what it can say."""
    yield speech.say("What a template of {kind} may name.", {"kind": kind})
    yield speech.say("Below each name: how our template writes it, and an example of what it says.")
    yield speech.say("What begins with for or if ends with endfor or endif, in the same sort of tag.")
    for one in found:
        if not one.name.depth:
            yield ""
        indent = _INDENT * one.name.depth
        note = f" ({one.note})" if one.note else ""
        yield f"{indent}{one.name.path}{note}: {one.about}"
        example = speech.say("(no example)") if one.lacks_example else one.example
        below = _GAP.join(filter(None, [one.written, example]))
        if below:
            yield f"{indent}{_BELOW}{below}"
