"""The commands with which a board begins: its first files, and what an editor needs to help with them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardkit.cli.options import Board, Day, Spoken, Tongue, Write


def new(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to make, or an empty one.", readable=False)
    ],
    language: Annotated[Tongue, typer.Option(help="The language of its words.")] = Tongue.NL,
    day: Day = None,
) -> None:
    """Make a small board that is complete, to turn into your own: its comments say how."""
    from boardkit.cli.new import run

    run(folder, language=language, day=day)


def schema(board: Board = None, language: Spoken = None, *, write: Write = False) -> None:
    """Put schemas beside the data, with which an editor completes and checks while you type."""
    from boardkit.cli.schema import run

    run(board, language=language, write=write)
