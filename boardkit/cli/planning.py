"""The commands that change the plan of meetings; each hands over to a module of its own."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from boardkit.cli.options import At, Board, Day, MeetingNumber, Spoken, Write

Reason = Annotated[str, typer.Option(help="Why; kept in the meeting's history.")]
NextDay = Annotated[
    datetime, typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="When the next meeting is.")
]
NewDay = Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The new day.")]


def next_(  # noqa: PLR0913 - one argument for each option of the command
    meeting: Annotated[
        str, typer.Argument(metavar="MEETING", help="The number of the meeting before it, such as 2024-02.")
    ],
    date: NextDay,
    start: At = None,
    end: At = None,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the file and write nothing.")] = False,
) -> None:
    """Make the file of the next meeting, with all that is carried over; it never overwrites one."""
    from boardkit.cli.next_meeting import run

    run(board, meeting, date=date, start=start, end=end, day=day, language=language, dry_run=dry_run)


def move(  # noqa: PLR0913 - one argument for each option of the command
    meeting: MeetingNumber,
    date: NewDay,
    reason: Reason,
    start: At = None,
    end: At = None,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    write: Write = False,
) -> None:
    """Move a meeting to another day or time; it keeps its number."""
    from boardkit.cli.plan_change import run_move

    run_move(
        board, meeting, to=date, start=start, end=end, reason=reason, day=day, language=language, write=write
    )


def cancel(  # noqa: PLR0913 - one argument for each option of the command
    meeting: MeetingNumber,
    reason: Reason,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    write: Write = False,
) -> None:
    """Cancel a meeting; its number is not used again."""
    from boardkit.cli.plan_change import run_cancel

    run_cancel(board, meeting, reason=reason, day=day, language=language, write=write)


def send(
    meeting: MeetingNumber,
    *,
    board: Board = None,
    day: Day = None,
    language: Spoken = None,
    write: Write = False,
) -> None:
    """Keep the agenda as it is sent, so that a later one says what changed since."""
    from boardkit.cli.plan_change import run_send

    run_send(board, meeting, day=day, language=language, write=write)
