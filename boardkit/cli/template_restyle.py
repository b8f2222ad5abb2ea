"""boardkit template restyle: what the templates become in a house's look, and with --write the change."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from boardkit.app.named_order import ENGLISH
from boardkit.app.restyle import Dressed, Restyling, restyle, trials
from boardkit.app.restyle import write as write_all
from boardkit.app.template_kinds import NoSuchKind
from boardkit.app.wanted import languages_of
from boardkit.cli.findings import show
from boardkit.cli.session import board_session
from boardkit.cli.template_words import no_such_kind
from boardkit.language import Language


def run(folder: Path | None, house: Path, kinds: Sequence[str], *, language: str | None, write: bool) -> None:
    """Say of each template what it takes and what it keeps. Exits with 2 for a kind that there is not."""
    with board_session(folder, language, for_papers=False) as (checked, speech):
        languages = (language,) if language else languages_of(checked)
        handed_over = () if language else (ENGLISH,)
        try:
            restyling = restyle(checked.folder, house, kinds, languages, handed_over=handed_over)
        except NoSuchKind as missing:
            no_such_kind(missing, speech)
        for line in _told(restyling, house, speech):
            typer.echo(line)
        if restyling.findings:
            show(restyling.findings, speech)
        if write:
            _write(restyling, speech)
        elif any(one.changes for one in restyling.templates):
            typer.echo(speech.say("Nothing is written yet: add --write to do so."))


def _told(restyling: Restyling, house: Path, speech: Language) -> Iterator[str]:
    look = restyling.house
    yield speech.say(
        "{file}: {font}, {size} points; pages of {width} by {height} cm, with {text} cm of text.",
        {
            "file": house.as_posix(),
            "font": look.font,
            "size": look.size,
            "width": look.width,
            "height": look.height,
            "text": look.text,
        },
    )
    for one in restyling.templates:
        yield from _told_of(one, speech)


def _told_of(one: Dressed, speech: Language) -> Iterator[str]:
    sentence = "{file} has this look already."
    if one.changes:
        sentence = "{file} changes." if one.before else "{file}: new, made from ours."
    yield speech.say(sentence, {"file": one.own.path.as_posix()})
    if not one.changes:
        return
    before, after = one.widths
    made, widths = one.made, {"after": after, "before": before}
    rows = (
        ("From the house: {styles}.", {"styles": made.taken}, made.taken),
        ("Ours, in its font and colours: {styles}.", {"styles": made.kept}, made.kept),
        ("Its text is {after} cm wide; it was {before}.", widths, before != after),
    )
    for words, values, is_told in rows:
        if is_told:
            yield f"    {speech.say(words, values)}"
    for line in made.stayed:
        yield f"    {speech.say('Stays in header or footer: {line}', {'line': line})}"


def _write(restyling: Restyling, speech: Language) -> None:
    """Write all templates, once each could be filled in; a bar on a terminal shows how far that is."""
    tried = trials(restyling)
    if sys.stderr.isatty():
        label = speech.say("Trying out templates")
        with typer.progressbar(tried, len(restyling.templates), label, file=sys.stderr) as shown:
            deque(shown, maxlen=0)
    else:
        deque(tried, maxlen=0)
    written = set(write_all(restyling))
    for one in restyling.templates:
        if one.own.path in written:
            words = "{file}: changed; the one before is kept beside it." if one.before else "{file}: written."
            typer.echo(speech.say(words, {"file": one.own.path.as_posix()}))
