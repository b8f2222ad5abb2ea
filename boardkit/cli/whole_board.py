"""The commands about a whole board: what is wrong with it, what it has, and all of its papers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardkit.cli.options import Board, Day, OutFolder, Pdf, Spoken, Tongue


def check(  # noqa: PLR0913 - one argument for each option of the command
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="The board's folder.", show_default=False, readable=False),
    ] = None,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    *,
    json: Annotated[bool, typer.Option("--json", help="For other programs: a list of findings.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on what is unfinished, too.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again after every change.")] = False,
) -> None:
    """Report every problem at once: file, line, column, what is wrong and what to do."""
    from boardkit.cli.check import run, run_again_and_again

    if watch and (json or strict):
        message = "--watch goes on and on: it has no use for --json or --strict."
        raise typer.BadParameter(message, param_hint="--watch")
    if watch:
        run_again_and_again(folder or board, day=day, language=language)
    run(folder or board, day=day, language=language, as_json=json, strict=strict)


def list_(board: Board = None, day: Day = None, language: Spoken = None) -> None:
    """Show what can be made: meetings, reports and European inputs, with their state and days."""
    from boardkit.cli.listing import run

    run(board, day=day, language=language)


def build(  # noqa: PLR0913 - one argument for each option of the command
    board: Board = None,
    day: Day = None,
    language: Annotated[
        Tongue | None,
        typer.Option(help="The language.", show_default="all the board's languages", is_eager=True),
    ] = None,
    out: OutFolder = Path("papers"),
    jobs: Annotated[
        int | None,
        typer.Option(min=1, help="In how many processes.", show_default="as many as save time"),
    ] = None,
    *,
    pdf: Pdf = False,
) -> None:
    """Make every paper that is missing or out of date, in all the board's languages."""
    from boardkit.cli.build import run

    run(board, day=day, language=language, out=out, jobs=jobs, pdf=pdf)
