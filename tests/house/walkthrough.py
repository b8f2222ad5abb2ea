"""Plays a page of the documentation as a reader would: its commands, and what it says to change by hand.

A block ```console holds commands after `$ ` and what they print; a line `…` stands for one or more lines,
and `…` inside a line for any text. What a person does by hand stands in a comment beside what tells it:

    <!-- edit: FILE | OLD | NEW -->         change a text file
    <!-- word: FILE | OLD | NEW -->         change a word in the body of a Word file
    <!-- fill: FILE | BOOKMARK | COLUMN | TEXT -->   type in the row of a form
    <!-- take: NAME | FILE -->              put a document that `given` holds there
"""

from __future__ import annotations

import io
import re
import shlex
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner
from word_typing import typed

from boardkit.cli.commands import app

PIECE = re.compile(
    r"```console\n(?P<block>.+?)```|<!-- (?P<verb>edit|word|fill|take): (?P<rest>.+?) -->", re.DOTALL
)
ANY_LINES = "…"
FOUND = re.compile(r"^[1-9][0-9]* errors?\b", re.MULTILINE)
"""How a command ends that found something wrong, and then ends with 1."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the page and what the page says that it prints."""

    words: str
    shown: str


@dataclass(frozen=True, slots=True)
class ByHand:
    """Something that a reader does."""

    verb: str
    values: tuple[str, ...]


def steps(page: str) -> Iterator[Command | ByHand]:
    """What the page does, in order."""
    for piece in PIECE.finditer(page):
        if piece["verb"]:
            values = tuple(one.strip().replace("\\n", "\n") for one in piece["rest"].split(" | "))
            yield ByHand(piece["verb"], values)
        else:
            for words, shown in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", piece["block"], re.MULTILINE):
                yield Command(words, shown)


def play(page: str, folder: Path, given: Mapping[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """Do every step in `folder`, the current one; of each command: itself, what is shown, what came."""
    for step in steps(page):
        if isinstance(step, Command):
            program, *arguments = shlex.split(step.words)
            assert program == "boardkit", step.words
            result = CliRunner().invoke(app, arguments)
            assert result.exception is None or isinstance(result.exception, SystemExit), step.words
            shows_error = FOUND.search(step.shown) is not None
            assert result.exit_code == int(shows_error), f"{step.words}\n{result.output}"
            yield step.words, step.shown, result.output
        else:
            _by_hand(step, folder, given)


def fits(shown: str, came: str) -> bool:
    """Whether a command printed what the page shows."""
    lines = [r"(?:.*\n)+?" if one == ANY_LINES else _line(one) for one in shown.splitlines()]
    return re.fullmatch("".join(lines), came) is not None


def _line(shown: str) -> str:
    return ".*?".join(map(re.escape, shown.rstrip().split("…"))) + " *\n"


def _by_hand(step: ByHand, folder: Path, given: Mapping[str, bytes]) -> None:
    file, values = folder / step.values[-1 if step.verb == "take" else 0], step.values[1:]
    if step.verb == "take":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(given[step.values[0]])
    elif step.verb == "edit":
        text = file.read_text("utf-8")
        assert values[0] in text, step
        file.write_text(text.replace(values[0], values[1], 1), "utf-8", newline="\n")
    elif step.verb == "word":
        file.write_bytes(_changed(file.read_bytes(), *values))
    else:
        bookmark, column, text = values
        file.write_bytes(
            typed(file.read_bytes(), [{"do": "type", "at": bookmark, "column": int(column), "text": text}])
        )


def _changed(docx: bytes, old: str, new: str) -> bytes:
    """The file with a word of its body changed, as an author changes it in Word."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx)) as before,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in content, old
                content = content.replace(old.encode(), new.encode(), 1)
            after.writestr(name, content)
    return packed.getvalue()
