"""What every command begins and ends with: the board, the day, the language, and findings on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from boardkit.app.whose_language import spoken_in
from boardkit.cli.findings import as_json as to_json
from boardkit.cli.findings import point_to_check, show
from boardkit.language import Language
from boardkit.problems import InvalidSource
from boardkit.source.whereabouts import find_board

if TYPE_CHECKING:
    from boardkit.app.check import Checked


def the_day(day: datetime | None) -> date:
    """The day that was asked for, else today: the only door of the clock."""
    return day.date() if day else date.today()  # noqa: DTZ011, TID251 - a secretary's day is the local one


@contextmanager
def board_session(
    folder: Path | None,
    language: str | None,
    *,
    for_papers: bool = True,
    as_json: bool = False,
    only: str | None = None,
) -> Iterator[tuple[Checked, Language]]:
    """The checked board and the language to speak; mistakes are shown and end the command with code 1.

    With `only`, nothing but that word is shown of what the files say.
    """
    from boardkit.app.check import Checked  # costs 0.3 s, which a build with nothing to do can do without

    speech = Language(language or "nl")
    try:
        found = folder or find_board(Path.cwd())
        speech = Language(language or spoken_in(found))
        checked = Checked(found)
        if for_papers:
            checked.refuse_unread()
        yield checked, speech
    except InvalidSource as invalid:
        if as_json:
            typer.echo(to_json(invalid.problems, speech))
        else:
            show(invalid.problems, speech, to_error_stream=True, only=only)
            if only is not None:
                point_to_check(speech, to_error_stream=True)
        raise typer.Exit(1) from None
