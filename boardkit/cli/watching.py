"""boardkit check --watch: a board is checked again whenever its files say something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import typer

from boardkit.app.own_templates import own_templates, places
from boardkit.problems import InvalidSource
from boardkit.source.stored import stored

_LOOK = 2_000
"""Milliseconds between two looks when no change is reported: a drive of the network reports none."""
_QUIET = 200
"""Milliseconds without a change after which somebody has finished saving."""
_RULE = "-" * 72


def watch(folder: Path, check: Callable[[], None], *, day: Callable[[], object], watching: str) -> None:
    """Call `check` now and after every change, until Ctrl-C; then exit with 0.

    Only what the files hold counts, not that one was saved; and the day, which is another after midnight.
    """
    with suppress(KeyboardInterrupt):
        for number, _ in enumerate(_changes(folder, day)):
            if number:
                typer.echo(_RULE)
            with suppress(typer.Exit):  # a board that cannot be read at all has been told of
                check()
            typer.echo(watching)
    raise typer.Exit(0)


def _changes(folder: Path, day: Callable[[], object]) -> Iterator[None]:
    """Once at the beginning, and then each time that the files or the day are other than they were."""
    import watchfiles

    before = _now(folder, day)
    yield
    beside = [one for one in places(folder) if one.is_dir() and not one.is_relative_to(folder)]
    for _ in watchfiles.watch(
        folder,
        *beside,
        watch_filter=None,
        step=_QUIET,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        now = _now(folder, day)
        if now != before:
            before = now
            yield


def _now(folder: Path, day: Callable[[], object]) -> tuple[object, ...]:
    states = []
    with suppress(InvalidSource):  # a folder that cannot be opened is told by the check
        for one in own_templates(folder):
            with suppress(OSError):  # it was taken away meanwhile
                state = one.path.stat()
                states.append((one.path, state.st_mtime_ns, state.st_size))
    return day(), stored(folder), tuple(states)
