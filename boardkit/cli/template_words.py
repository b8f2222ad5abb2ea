"""What is said about the kinds of papers by every command about templates."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from boardkit.app.template_kinds import NoSuchKind
from boardkit.app.whose_language import spoken_in
from boardkit.cli.paper import wrong_usage
from boardkit.cli.table import table
from boardkit.documents.kind_words import KIND_WORDS
from boardkit.language import Language
from boardkit.problems import InvalidSource
from boardkit.source.whereabouts import find_board


def speech_near(folder: Path | None, language: str | None) -> Language:
    """The language that was asked for, else that of the board in this folder or near here, else Dutch."""
    if language:
        return Language(language)
    try:
        return Language(spoken_in(folder or find_board(Path.cwd())))
    except InvalidSource:
        return Language("nl")


def no_such_kind(missing: NoSuchKind, speech: Language) -> NoReturn:
    """Say that no kind of paper is called so, with the one that was probably meant or all, and end with 2."""
    sentence = speech.say("There is no kind of paper {kind}.", {"kind": missing.written})
    hint = "Did you mean {proposal}?" if missing.guess else "There is: {known}."
    values = {"proposal": missing.guess, "known": ", ".join(missing.known)}
    wrong_usage(f"{sentence} {speech.say(hint, values)}")


def name_a_kind(speech: Language) -> NoReturn:
    """Say that a kind of paper must be named, and which there are, and end with 2."""
    rows = [[kind, speech.say(words)] for kind, words in KIND_WORDS.items()]
    heads = [speech.say("Kind"), speech.say("What it is")]
    wrong_usage(f"{speech.say('Name one or more kinds of papers; there are:')}\n\n{table(heads, rows)}")
