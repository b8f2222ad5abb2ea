"""A new board is written whole into a folder of its own, or nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from boardkit.app.folders import shipped
from boardkit.app.schema import schema_files
from boardkit.intake.new_board import NewBoard, new_board
from boardkit.intake.proposal import apply, propose
from boardkit.output.reasons import reason
from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source.harmless import quoted
from boardkit.source.walking import CLOSED
from boardkit.source.whereabouts import BOARD_FILE

_OF_NOBODY = (".", "desktop.ini")
"""How names begin of what Git, editors and Windows put into a folder that its owner calls empty."""


def write_new_board(folder: Path, *, language: str, day: date) -> NewBoard:
    """Make the folder, and in it a small board with dates around `day`, and the schemas of its files.

    Raises InvalidSource, and then nothing is written: the folder holds something, is a file, lies inside
    another board, or may not be written.
    """
    problems = [*_hindrances(folder)]
    if problems:
        raise InvalidSource(problems)
    made = new_board(_starter(language), day=day)
    schemas = {name: content.decode() for name, content in schema_files(language).items()}
    files = {(folder / name).as_posix(): text for name, text in {**made.files, **schemas}.items()}
    apply(propose(folder, files))
    return made


def _starter(language: str) -> dict[str, str]:
    place = shipped("starters") / language
    files = sorted(place.rglob("*.yaml"))
    return {path.relative_to(place).as_posix(): path.read_text("utf-8") for path in files}


def _hindrances(folder: Path) -> Iterator[Problem]:
    try:
        yield from tuple(_in_the_way(folder))
    except OSError as error:
        yield _unmade(folder, error)


def _unmade(folder: Path, error: OSError) -> Problem:
    if isinstance(error, PermissionError):
        return CLOSED.at(Where(folder.as_posix()))
    why = reason(folder, error)
    where, code = Where(folder.as_posix()), "folder-unmade"
    if "reason" not in why.values:
        return Problem(where, code, why.message, why.values, hint=why.here)
    message = "This folder cannot be made or opened: {reason}."  # in the system's words
    return Problem(where, code, message, why.values, hint="Choose another name or another place.")


def _in_the_way(folder: Path) -> Iterator[Problem]:
    nearest = next(one for one in (folder, *folder.parents) if one.exists())
    held = sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []
    found = next((name for name in held if not name.startswith(_OF_NOBODY)), None)
    if not nearest.is_dir():
        yield Problem(
            Where(nearest.as_posix()),
            "folder-expected",
            "This is a file, and a board is a folder.",
            hint="Choose another name for the new board.",
        )
    elif found:
        yield Problem(
            Where(folder.as_posix()),
            "folder-not-empty",
            "This folder is not empty: it holds {name}.",
            {"name": quoted(found)},
            hint="Name a folder that is not there yet, or an empty one.",
        )
    else:
        yield from _inside_another(folder)


def _inside_another(folder: Path) -> Iterator[Problem]:
    """A board reads all that lies in its folder, and would call each file of this one unknown."""
    outer = next((one for one in folder.resolve().parents if (one / BOARD_FILE).exists()), None)
    if outer:
        yield Problem(
            Where(folder.as_posix()),
            "folder-in-board",
            "This folder lies inside that of another board, {board}, which would read the files of both.",
            {"board": quoted(outer.as_posix())},
            hint="Choose a place outside it.",
        )
