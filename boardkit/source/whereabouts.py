"""Where the folder of a board is: here, above, or below."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source.harmless import harmless
from boardkit.source.saying import Saying
from boardkit.source.walking import CLOSED

BOARD_FILE = "board.yaml"
"""The file that makes a folder the folder of a board."""

_NO_FOLDER = Saying(
    "folder-missing",
    message="The folder does not exist.",
    hint="See whether its name is right.",
)
_NOT_A_FOLDER = Saying(
    "folder-expected",
    message="This is a file, and a board is a folder.",
    hint="Name the folder that holds board.yaml.",
)
_NO_BOARD = Saying(
    "folder-without-board",
    message="There is no board.yaml in this folder.",
    hint="Name the folder that holds it.",
)
_BOARD_ELSEWHERE = Saying(
    "folder-without-board",
    message="There is no board.yaml in this folder.",
    hint="Name the folder {proposal}.",
)
_NO_BOARD_NEAR = Saying(
    "folder-without-board",
    message="There is no board.yaml in this folder, in one above it, or in a folder agendas below it.",
    hint="Name the board's folder with --board.",
)


def find_board(start: Path) -> Path:
    """The folder that holds board.yaml: this one, the nearest above it, or the folder agendas below it."""
    refuse_what_is_no_folder(start)
    found = next(_with_board(start, *_above(start), start / "agendas"), None)
    if found is None:
        raise InvalidSource([_NO_BOARD_NEAR.at(Where(start.as_posix()))])
    return found


def refuse_what_is_no_folder(folder: Path) -> None:
    """Raise InvalidSource when this is no folder, or one that may not be looked into."""
    saying = None
    try:
        if not folder.is_dir():
            saying = _NOT_A_FOLDER if folder.exists() else _NO_FOLDER
        else:
            # Who may not look inside would be told that nothing is there.
            (folder / BOARD_FILE).exists()
    except OSError:
        saying = CLOSED
    if saying:
        raise InvalidSource([saying.at(Where(folder.as_posix()))])


def _above(folder: Path) -> list[Path]:
    return [folder.joinpath(*[".."] * steps) for steps in range(1, len(folder.resolve().parents) + 1)]


def _with_board(*folders: Path) -> Iterator[Path]:
    """Those in which something is called board.yaml; whether that can be read is told by who reads it."""
    for folder in folders:
        with suppress(OSError):
            if (folder / BOARD_FILE).exists():
                yield folder


def no_board(folder: Path) -> Problem:
    """That it holds none, and which folder was probably meant: the usual mistake is a slip of one step."""
    where = Where(folder.as_posix())
    near = next(_with_board(folder / "agendas", *_above(folder)), None)
    if near is None:
        return _NO_BOARD.at(where)
    short = Path(os.path.normpath(near))
    # A sentence that ends in "the folder .." tells nobody which one it is.
    named = short if short.name not in {"", ".."} else near.resolve()
    return _BOARD_ELSEWHERE.at(where, proposal=harmless(named.as_posix()))
