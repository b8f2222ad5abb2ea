"""The commands and their options; each hands over to a module of its own, imported only then."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="boardkit",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Reader(StrEnum):
    """For whom an agenda is made."""

    MEMBERS = "members"
    CHAIR = "chair"
    PUBLIC = "public"


class Tongue(StrEnum):
    """The languages that papers and messages are in."""

    NL = "nl"
    EN = "en"


_OTHER_KINDS = frozenset({".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".html"})


def _no_other_kind(out: Path) -> Path:
    if out.suffix.lower() in _OTHER_KINDS:
        message = f"boardkit writes .docx files, not {out.suffix}."
        raise typer.BadParameter(message)
    return out


def _no_file(out: Path) -> Path:
    if out.suffix.lower() in _OTHER_KINDS | {".docx"} or out.is_file():
        message = "build makes many papers: name a folder."
        raise typer.BadParameter(message)
    return out


Board = Annotated[
    Path | None,
    typer.Option(
        help="The board's folder: the one that holds board.yaml.", show_default="here, above, or ./agendas"
    ),
]
Day = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="As of which day.", show_default="today"),
]
Spoken = Annotated[Tongue | None, typer.Option(help="The language.", show_default="the board's own")]
Out = Annotated[Path, typer.Option(help="A folder, or a file that ends in .docx.", callback=_no_other_kind)]
OutFolder = Annotated[Path, typer.Option(help="A folder.", callback=_no_file)]


@app.callback(invoke_without_command=True)
def boardkit(
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.")] = False,
) -> None:
    """Agendas and annotations in Word for a board, made from YAML that is checked."""
    if version:
        from importlib.metadata import version as version_of

        typer.echo(f"boardkit {version_of('boardkit')}")
        raise typer.Exit


@app.command()
def check(  # noqa: PLR0913 - one argument for each option of the command
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="The board's folder.", show_default=False)
    ] = None,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    *,
    json: Annotated[bool, typer.Option("--json", help="For other programs: a list of findings.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on what is unfinished, too.")] = False,
) -> None:
    """Report every problem at once: file, line, column, what is wrong and what to do."""
    from boardkit.cli.check import run

    run(folder or board, day=day, language=language, as_json=json, strict=strict)


@app.command(name="list")
def list_(board: Board = None, day: Day = None, language: Spoken = None) -> None:
    """Show what can be made: meetings and European inputs, with their state and deadlines."""
    from boardkit.cli.listing import run

    run(board, day=day, language=language)


@app.command()
def agenda(  # noqa: PLR0913 - one argument for each option of the command
    meeting: Annotated[str, typer.Argument(help="The meeting's number, such as 2024-02.")],
    reader: Annotated[Reader, typer.Option("--for", help="For whom.")] = Reader.MEMBERS,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Annotated[
        bool, typer.Option("--final", help="Not a concept: refused while anything is missing.")
    ] = False,
) -> None:
    """Make the agenda of a meeting; for the chair, the annotation that goes with it."""
    from boardkit.cli.agenda import run

    run(board, meeting, reader=reader, day=day, language=language, out=out, final=final)


@app.command()
def build(
    board: Board = None,
    day: Day = None,
    language: Annotated[
        Tongue | None, typer.Option(help="The language.", show_default="all the board's languages")
    ] = None,
    out: OutFolder = Path("papers"),
) -> None:
    """Make every paper that is missing or out of date, in all the board's languages."""
    from boardkit.cli.build import run

    run(board, day=day, language=language, out=out)
