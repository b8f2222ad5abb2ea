"""The commands and their options; each hands over to a module of its own, imported only then."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardkit.cli import (
    european,
    following,
    inspecting,
    planning,
    reporting,
    starting,
    templating,
    whole_board,
)
from boardkit.cli.options import (
    ActionsReader,
    AgendaReader,
    Board,
    Day,
    Final,
    MeetingNumber,
    MinutesReader,
    Out,
    PartOfForm,
    Pdf,
    Spoken,
)

app = typer.Typer(
    name="boardkit",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def boardkit(
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.")] = False,
) -> None:
    """Agendas, minutes and lists of actions of a board, in Word, made from YAML that is checked."""
    if version:
        from importlib.metadata import version as version_of

        typer.echo(f"boardkit {version_of('boardkit')}")
        raise typer.Exit


app.command()(whole_board.check)
app.command(name="list")(whole_board.list_)


@app.command()
def agenda(  # noqa: PLR0913 - one argument for each option of the command
    meeting: MeetingNumber,
    reader: Annotated[AgendaReader, typer.Option("--for", help="For whom.")] = AgendaReader.MEMBERS,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Final = False,
    pdf: Pdf = False,
) -> None:
    """Make the agenda of a meeting; for the chair, the annotation that goes with it."""
    from boardkit.cli.agenda import run

    run(board, meeting, reader=reader, day=day, language=language, out=out, final=final, pdf=pdf)


@app.command()
def minutes(  # noqa: PLR0913 - one argument for each option of the command
    meeting: MeetingNumber,
    reader: Annotated[MinutesReader, typer.Option("--for", help="For whom.")] = MinutesReader.MEMBERS,
    *,
    clean: Annotated[bool, typer.Option("--clean", help="The minutes to send round and adopt.")] = False,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Final = False,
    pdf: Pdf = False,
) -> None:
    """Make the form to take minutes in; with --clean, the minutes to send round and adopt."""
    from boardkit.cli.minutes import run

    run(board, meeting, clean=clean, reader=reader, day=day, language=language, out=out, final=final, pdf=pdf)


@app.command()
def read(  # noqa: PLR0913 - one argument for each option of the command
    file: Annotated[
        Path, typer.Argument(metavar="FILE.docx", help="A filled-in form of ours.", readable=False)
    ],
    only: Annotated[
        list[PartOfForm] | None,
        typer.Option(help="Take over only these sections; may be given more than once.", show_default=False),
    ] = None,
    *,
    write: Annotated[bool, typer.Option("--write", help="Change the board's files.")] = False,
    accept_tracked: Annotated[
        bool, typer.Option("--accept-tracked", help="Write what tracked changes say as if accepted.")
    ] = False,
    accept_outdated: Annotated[
        bool, typer.Option("--accept-outdated", help="Write over what changed since the form was made.")
    ] = False,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
) -> None:
    """Read a form that was filled in: what it says and what would change; with --write, change it."""
    from boardkit.cli.read import run

    run(
        board,
        file,
        day=day,
        language=language,
        only=[one.value for one in only or ()],
        write=write,
        accept_tracked=accept_tracked,
        accept_outdated=accept_outdated,
    )


@app.command()
def decisions(  # noqa: PLR0913 - one argument for each option of the command
    meeting: MeetingNumber,
    reader: Annotated[MinutesReader, typer.Option("--for", help="For whom.")] = MinutesReader.MEMBERS,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Final = False,
    pdf: Pdf = False,
) -> None:
    """Make the list of what a meeting concluded and asked of whom, on one page."""
    from boardkit.cli.decisions import run

    run(board, meeting, reader=reader, day=day, language=language, out=out, final=final, pdf=pdf)


@app.command()
def actions(  # noqa: PLR0913 - one argument for each option of the command
    reader: Annotated[ActionsReader, typer.Option("--for", help="For whom.")] = ActionsReader.MEMBERS,
    owner: Annotated[
        str | None, typer.Option(metavar="WHO", help="Only those of this organisation or seat.")
    ] = None,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Final = False,
    pdf: Pdf = False,
) -> None:
    """Make the list of all open actions, the oldest date first."""
    from boardkit.cli.actions import run

    run(board, reader=reader, owner=owner, day=day, language=language, out=out, final=final, pdf=pdf)


for about_more in (reporting.report, reporting.overview, european.memo, whole_board.build):
    app.command()(about_more)
app.command(name="next")(planning.next_)
for elsewhere in (planning.move, planning.cancel, planning.send, following.trace):
    app.command()(elsewhere)
for at_the_start in (starting.new, starting.schema):
    app.command()(at_the_start)
app.command()(inspecting.inspect)
app.add_typer(templating.app, name="template")
