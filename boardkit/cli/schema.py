"""boardkit schema: what an editor needs to complete and check a board's files while somebody types."""

from __future__ import annotations

from pathlib import Path

import typer

from boardkit.app.schema import Lines, add_lines, lines, write_schemas
from boardkit.app.whose_language import spoken_in
from boardkit.cli.findings import show
from boardkit.language import Language
from boardkit.problems import InvalidSource
from boardkit.source.editor_line import FOLDER, Pointing
from boardkit.source.whereabouts import BOARD_FILE, find_board, no_board, refuse_what_is_no_folder


def run(folder: Path | None, *, language: str | None, write: bool) -> None:
    """Write the schemas, and tell which files lack the line that editors read; `write` puts it in."""
    speech = Language(language or "nl")
    try:
        found = _board(folder)
        speech = Language(language or spoken_in(found))
        changed = write_schemas(found, speech.code)
        values = {"folder": (found / FOLDER).as_posix(), "count": len(changed)}
        typer.echo(speech.say("{folder}: the schemas, of which {count} are new or changed.", values))
        state = lines(found)
        _tell_elsewhere(state, speech)
        if write:
            for name in add_lines(found, state):
                values = {"path": name}
                typer.echo(speech.say("{path}: changed; its previous version is kept beside it.", values))
        _tell_missing(lines(found), speech)
    except InvalidSource as invalid:
        show(invalid.problems, speech, to_error_stream=True)
        raise typer.Exit(1) from None


def _board(folder: Path | None) -> Path:
    """The board's folder, also when its files are full of mistakes: an editor helps to find these."""
    found = folder or find_board(Path.cwd())
    refuse_what_is_no_folder(found)
    if not (found / BOARD_FILE).exists():
        raise InvalidSource([no_board(found)])
    return found


def _tell_elsewhere(state: Lines, speech: Language) -> None:
    for one in state.which(Pointing.ELSEWHERE):
        values = {"path": one.file.name, "target": one.pointer.target}
        typer.echo(speech.say("{path}: points an editor to {target}, and is left as it is.", values))


def _tell_missing(state: Lines, speech: Language) -> None:
    """The files without the line, and those that cannot be read, which then end the command with code 1."""
    missing = state.which(Pointing.NONE)
    for one in missing:
        typer.echo(
            speech.say("{path}: lacks the line by which an editor finds the schema.", {"path": one.file.name})
        )
    if not missing and not state.unread:
        typer.echo(speech.say("Every file has a line by which an editor finds a schema."))
    if missing:
        typer.echo(speech.say("Your own files are as they were: add --write to put the line on top of them."))
    if state.unread:
        raise InvalidSource(state.unread)
