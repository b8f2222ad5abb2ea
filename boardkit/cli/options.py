"""The options that commands share, and for whom each paper can be made."""

from __future__ import annotations

import os
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer


class AgendaReader(StrEnum):
    """For whom an agenda is made."""

    MEMBERS = "members"
    CHAIR = "chair"
    PUBLIC = "public"


class MinutesReader(StrEnum):
    """For whom the minutes and the outcomes of a meeting are made."""

    MEMBERS = "members"
    PUBLIC = "public"


class ActionsReader(StrEnum):
    """For whom the list of open actions is made."""

    MEMBERS = "members"
    SECRETARIAT = "secretariat"
    PUBLIC = "public"


class ReportReader(StrEnum):
    """For whom overviews and reports are made."""

    MEMBERS = "members"
    GOVERNMENT = "government"
    PUBLIC = "public"


class InputForm(StrEnum):
    """What can be made of an input for the European body."""

    INSTRUCTION = "instruction"
    NON_PAPER = "non-paper"
    BOARD_NOTE = "board-note"
    CONSOLIDATION = "consolidation"


class NoteReader(StrEnum):
    """For whom the note from the board to the delegate is made."""

    MEMBERS = "members"
    GOVERNMENT = "government"


class OverviewSubject(StrEnum):
    """What there are overviews of."""

    FUNDING = "funding"
    COMMITMENTS = "commitments"


class PartOfForm(StrEnum):
    """The sections of the form of the minutes, of which some can be taken over."""

    ATTENDANCE = "attendance"
    ORDER = "order"
    OBJECTIONS = "objections"
    DISCUSSION = "discussion"
    OUTCOMES = "outcomes"
    ACTIONS = "actions"
    OPEN_ACTIONS = "open-actions"
    CORRECTIONS = "corrections"
    REMARKS = "remarks"


class Tongue(StrEnum):
    """The languages that papers and messages are in."""

    NL = "nl"
    EN = "en"


_OTHER_KINDS = frozenset({".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".html"})


def _no_other_kind(command: typer.Context, out: Path) -> Path:
    kind = out.suffix.lower()
    if kind == ".pdf":
        sentence = (
            "The name after --out is that of the Word file. For a PDF beside it, give --out {docx} --pdf."
        )
        _refuse(command, sentence, out)
    if kind in _OTHER_KINDS:
        _refuse(
            command, "The Word file that boardkit makes ends in .docx, not in {kind}. Give --out {docx}.", out
        )
    return out


def _no_file(command: typer.Context, out: Path) -> Path:
    if out.suffix.lower() == ".pdf":
        sentence = "All papers go into one folder, and with --pdf their PDFs: give its name after --out."
        _refuse(command, sentence, out)
    if out.suffix.lower() in _OTHER_KINDS | {".docx"} or os.path.isfile(out):  # noqa: PTH113 - is_file() refuses a long name
        _refuse(command, "All papers go into one folder: give its name after --out.", out)
    return out


def _refuse(command: typer.Context, sentence: str, out: Path) -> NoReturn:
    """Say what was asked that cannot be, in the language of the other options, and end with code 2."""
    from boardkit.app.whose_language import spoken_in
    from boardkit.language import Language
    from boardkit.problems import InvalidSource
    from boardkit.source.whereabouts import find_board

    asked: Tongue | None = command.params["language"]
    board: Path | None = command.params["board"]
    try:
        code = asked or spoken_in(board or find_board(Path.cwd()))
    except InvalidSource:
        code = Tongue.NL
    values = {"kind": out.suffix.lower(), "docx": out.with_suffix(".docx").as_posix()}
    typer.echo(Language(code).say(sentence, values), err=True)
    raise typer.Exit(2)


# No path need be readable: typer would refuse one that is not in English.
Board = Annotated[
    Path | None,
    typer.Option(
        help="The board's folder: the one that holds board.yaml.",
        show_default="here, above, or ./agendas",
        is_eager=True,
        readable=False,
    ),
]
Day = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="As of which day.", show_default="today"),
]
# The language and the board come first, wherever they stand: other options are refused in that language.
Spoken = Annotated[
    Tongue | None, typer.Option(help="The language.", show_default="the board's own", is_eager=True)
]
At = Annotated[datetime | None, typer.Option(formats=["%H:%M"], metavar="HH:MM", help="A clock time.")]
Write = Annotated[bool, typer.Option("--write", help="Write it; else only what would change is shown.")]
Out = Annotated[
    Path,
    typer.Option(help="A folder, or a file that ends in .docx.", callback=_no_other_kind, readable=False),
]
OutFolder = Annotated[Path, typer.Option(help="A folder.", callback=_no_file, readable=False)]
Pdf = Annotated[bool, typer.Option("--pdf", help="With a PDF beside it, made by LibreOffice.")]
Final = Annotated[bool, typer.Option("--final", help="Not a concept: refused while anything is missing.")]
PeriodName = Annotated[str, typer.Argument(metavar="PERIOD", help="The period, such as 2024-Q2.")]
MeetingNumber = Annotated[
    str, typer.Argument(metavar="MEETING", help="The meeting's number, such as 2024-02.")
]
