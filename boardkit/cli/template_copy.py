"""boardkit template copy: our templates beside a board, to edit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from boardkit.app.named_order import ENGLISH
from boardkit.app.template_copy import Copied, Fate, Way, copy
from boardkit.app.template_kinds import NoSuchKind
from boardkit.app.wanted import languages_of
from boardkit.cli.findings import as_text
from boardkit.cli.paper import wrong_usage
from boardkit.cli.session import board_session
from boardkit.cli.template_words import name_a_kind, no_such_kind, speech_near
from boardkit.language import Language

_SENTENCES = {
    (Way.COPY, Fate.NEW): "{file}: new. Edit it in Word; papers are made with it from now on.",
    (Way.COPY, Fate.AS_COPIED): "{file} is there already, and nobody changed it.",
    (Way.COPY, Fate.OWN): "{file} is yours, and is left as it is.",
    (Way.BESIDE, Fate.NEW): "{file}: ours, to compare with. Papers are not made with it.",
    (Way.BESIDE, Fate.RENEWED): "{file}: ours as it is now; the one before is kept beside it.",
    (Way.BESIDE, Fate.AS_COPIED): "{file} is there already: ours, to compare with.",
    (Way.SEEN, Fate.SEEN): "{file}: noted that you know our template as it is now.",
    (Way.SEEN, Fate.NONE): "{file} is not there: there is nothing to note.",
}


def run(folder: Path | None, kinds: Sequence[str], *, language: str | None, beside: bool, seen: bool) -> None:
    """Copy our templates, or put ours beside the copies, or note that a change of ours was seen.

    Exit with 2 when no kind of paper is named, or one that there is not, or both other ways at once.
    """
    if not kinds:
        name_a_kind(speech_near(folder, language))
    with board_session(folder, language, for_papers=False) as (checked, speech):
        if beside and seen:
            wrong_usage(speech.say("Choose either --beside or --seen."))
        way = Way.BESIDE if beside else Way.SEEN if seen else Way.COPY
        languages = (language,) if language else languages_of(checked)
        try:
            handed_over = () if language else (ENGLISH,)
            copied = copy(checked.folder, kinds, languages, way, handed_over=handed_over)
        except NoSuchKind as missing:
            no_such_kind(missing, speech)
        for one in copied:
            _tell(one, way, speech)


def _tell(one: Copied, way: Way, speech: Language) -> None:
    typer.echo(speech.say(_SENTENCES[way, one.fate], {"file": one.path.as_posix()}))
    for problem in one.findings:
        typer.echo(as_text(problem, speech))
