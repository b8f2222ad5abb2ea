"""boardkit new: a small board that is complete, and what to do with it first."""

from __future__ import annotations

import re
import shlex
from datetime import datetime
from pathlib import Path

import typer

from boardkit.app.new_board import write_new_board
from boardkit.cli.findings import show
from boardkit.cli.options import Tongue
from boardkit.cli.session import the_day
from boardkit.intake.new_board import NewBoard
from boardkit.language import Language
from boardkit.problems import InvalidSource

_YEARS = range(1900, 2200)
"""A board has dates around its day, so neither the first nor the last year of the calendar will do."""
_PLAIN = re.compile(r"[\w./:-]+")
_KEPT_BY_DOUBLE_QUOTES = re.compile(r"[^\"$`!%\\]+")


def run(folder: Path, *, language: Tongue, day: datetime | None) -> None:
    """Write the board, and say what was made and what comes next."""
    as_of, speech = the_day(day), Language(language)
    if as_of.year not in _YEARS:
        message = f"{as_of} is too far away: name a day from {_YEARS.start} to {_YEARS.stop - 1}."
        raise typer.BadParameter(message, param_hint="--day")
    try:
        made = write_new_board(folder, language=language, day=as_of)
    except InvalidSource as refused:
        show(refused.problems, speech, to_error_stream=True)
        raise typer.Exit(1) from None
    _tell(folder, made, speech, f" --day {as_of}" if day else "")


def _tell(folder: Path, made: NewBoard, speech: Language, day: str) -> None:
    named, board = folder.as_posix(), typed(folder)
    values = {"folder": named, "count": len(made.files)}
    typer.echo(speech.say("{folder}: a new board, in {count} files.", values))
    typer.echo(speech.say("It is small, complete and made up. This is how it becomes yours:"))
    first = {"file": (folder / "board.yaml").as_posix()}
    steps = [
        (speech.say("Change {file} first: its comments say how, and what comes after it.", first), ""),
        (speech.say("See all that is wrong or missing, as often as you like:"), f"check {board}"),
        (speech.say("See what can be made, and by when:"), f"list --board {board}"),
        (speech.say("Make the agenda of the coming meeting:"), f"agenda {made.coming} --board {board}"),
        (speech.say("Make every paper:"), f"build --board {board}"),
    ]
    for number, (sentence, command) in enumerate(steps, start=1):
        typer.echo(f"{number}. {sentence}")
        if command:
            typer.echo(f"   boardkit {command}{day}")


def typed(path: Path) -> str:
    """A path as it is typed in a command: in double quotes, which every shell knows, where it needs any."""
    text = path.as_posix()
    if text.startswith("-"):
        text = f"./{text}"  # else it would be an option
    if _PLAIN.fullmatch(text):
        return text
    return f'"{text}"' if _KEPT_BY_DOUBLE_QUOTES.fullmatch(text) else shlex.quote(text)
