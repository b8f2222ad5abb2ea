"""The command that follows one thing both ways; it hands over to a module of its own."""

from __future__ import annotations

from typing import Annotated

import typer

from boardkit.cli.options import Board, Day, Spoken


def trace(
    identifier: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="A record, item, outcome, action or paper: talent-01, 2024-02/5.2, 2024-02-A3."
        ),
    ],
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    json: Annotated[bool, typer.Option("--json", help="For other programs: nested objects.")] = False,
) -> None:
    """Tell where something came from and what came of it."""
    from boardkit.cli.trace import run

    run(board, identifier, day=day, language=language, as_json=json)
