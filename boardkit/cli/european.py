"""The command for the papers about input for the European body."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardkit.cli.options import Board, Day, Final, InputForm, NoteReader, Out, Pdf, Spoken


def memo(  # noqa: PLR0913 - one argument for each option of the command
    input_: Annotated[
        str, typer.Argument(metavar="INPUT", help="The input's identifier, such as eu-monitoring.")
    ],
    form: Annotated[
        InputForm,
        typer.Option(
            "--as",
            help="For the delegate, to hand over, from the board, or the secretary's table of who asks what.",
        ),
    ],
    reader: Annotated[
        NoteReader | None, typer.Option("--for", help="For whom the board-note is.", show_default="members")
    ] = None,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Final = False,
    pdf: Pdf = False,
) -> None:
    """Make a paper about an input for the European body; a non-paper is in English unless asked otherwise."""
    from boardkit.cli.memo import run

    run(board, input_, form=form, reader=reader, day=day, language=language, out=out, final=final, pdf=pdf)
