"""The commands that tell how the board stands: its progress, its money, and what was promised."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from boardkit.cli.options import (
    Board,
    Day,
    Final,
    Out,
    OverviewSubject,
    Pdf,
    PeriodName,
    ReportReader,
    Spoken,
)

Freezing = Annotated[
    bool,
    typer.Option("--final", help="Freeze the period, and make the report that does not change any more."),
]
Correction = Annotated[
    str | None,
    typer.Option(metavar="WHY", help="With --final: freeze a new version, because the first was wrong."),
]


def report(  # noqa: PLR0913 - one argument for each option of the command
    period: PeriodName,
    reader: Annotated[ReportReader, typer.Option("--for", help="For whom.")] = ReportReader.MEMBERS,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Freezing = False,
    pdf: Pdf = False,
    correction: Correction = None,
) -> None:
    """Make the monitoring report of a period, as of its last day or of an earlier one."""
    from boardkit.cli.report import run

    run(
        board,
        period,
        reader=reader,
        day=day,
        language=language,
        out=out,
        final=final,
        pdf=pdf,
        correction=correction,
    )


def overview(  # noqa: PLR0913 - one argument for each option of the command
    subject: Annotated[
        OverviewSubject, typer.Argument(metavar="SUBJECT", help="Of what: funding or commitments.")
    ],
    reader: Annotated[ReportReader, typer.Option("--for", help="For whom.")] = ReportReader.MEMBERS,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    out: Out = Path("papers"),
    final: Final = False,
    pdf: Pdf = False,
) -> None:
    """Make the overview of all money, by how certain it is, or of what was promised and intended."""
    from boardkit.cli.overview import run

    run(board, subject, reader=reader, day=day, language=language, out=out, final=final, pdf=pdf)
