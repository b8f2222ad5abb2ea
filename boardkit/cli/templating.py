"""The commands about templates: copy ours, see what one may name and holds, check it, and give it a look."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardkit.cli.options import Board, Spoken, Tongue, Write

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Templates of your own: copy, check, restyle."
)

KindName = Annotated[str, typer.Argument(metavar="KIND", help="The kind of paper, such as agenda.")]
KindNames = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KIND]...", help="Kinds of papers; none for all.", show_default=False),
]
OneLanguage = Annotated[
    Tongue | None, typer.Option(help="Only this language.", show_default="all the board's languages")
]


@app.command()
def copy(
    kinds: Annotated[
        list[str] | None,
        typer.Argument(metavar="KIND...", help="Kinds of papers, such as agenda.", show_default=False),
    ] = None,
    board: Board = None,
    language: OneLanguage = None,
    *,
    beside: Annotated[bool, typer.Option("--beside", help="Put ours in templates/ours, to compare.")] = False,
    seen: Annotated[bool, typer.Option("--seen", help="Say that you know how ours changed.")] = False,
) -> None:
    """Put our template beside your board, to edit in Word; one that is there already is left alone."""
    from boardkit.cli.template_copy import run

    run(board, kinds or (), language=language, beside=beside, seen=seen)


@app.command()
def fields(
    kind: KindName,
    board: Board = None,
    language: Spoken = None,
    out: Annotated[
        Path | None, typer.Option(help="A .docx file to print, instead of text.", readable=False)
    ] = None,
) -> None:
    """Show all that a template may name: what it is, and an example of it."""
    from boardkit.cli.template_fields import run

    run(board, kind, language=language, out=out)


@app.command()
def show(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.docx", help="A template, or another Word file.", readable=False)
    ],
    language: Annotated[Tongue, typer.Option(help="The language of messages.")] = Tongue.NL,
) -> None:
    """Show a template as text, with its tags and styles: what changed can be read, also by git."""
    from boardkit.cli.template_show import run

    run(file, language=language)


@app.command()
def check(  # noqa: PLR0913 - one argument for each option of the command
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE.docx]...",
            help="Templates; none for all of the board.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    kind: Annotated[
        str | None, typer.Option(help="The kind of paper.", show_default="what the file is called")
    ] = None,
    board: Board = None,
    language: Spoken = None,
    *,
    annotate: Annotated[bool, typer.Option("--annotate", help="Write it as comments into a copy.")] = False,
    json: Annotated[bool, typer.Option("--json", help="For other programs: a list of findings.")] = False,
) -> None:
    """Report all that is wrong with a template at once, each with its paragraph or cell and what to do."""
    from boardkit.cli.template_check import run

    run(board, files or (), kind=kind, language=language, annotate=annotate, as_json=json)


@app.command()
def restyle(
    house: Annotated[
        Path,
        typer.Option(
            "--from", metavar="HOUSE.docx", help="A document in your house's own style.", readable=False
        ),
    ],
    kinds: KindNames = None,
    board: Board = None,
    language: OneLanguage = None,
    *,
    write: Write = False,
) -> None:
    """Take styles, theme, page, header and footer of a document over into all templates."""
    from boardkit.cli.template_restyle import run

    run(board, house, kinds or (), language=language, write=write)
