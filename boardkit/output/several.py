"""Several files are changed together or not at all, and what each of them held is kept beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from boardkit.output.one_at_a_time import one_at_a_time
from boardkit.output.reasons import TooManyBeside
from boardkit.output.refusals import busy, changed, exists, half_done, refusal
from boardkit.output.replacing import content_of, discard, may_be_written, put_new, swap, temporary
from boardkit.output.uninterrupted import uninterrupted
from boardkit.problems import InvalidSource, Problem

_NUMBERS = 1000


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file, how the user calls it, and its bytes before and after; none before is a new file."""

    path: Path
    name: str
    before: bytes | None
    after: bytes


@uninterrupted()
def write_all(changes: Sequence[FileChange]) -> tuple[Path, ...]:
    """Write all files that change, keep what each held in `NAME.previous` beside it, and return their paths.

    Raises InvalidSource, with every file that stands in the way, and then nothing is changed: a file that
    is not what it was, that exists though it is new, that is open, that may not be written, or beside which
    another command is writing.
    """
    wanted = [one for one in changes if one.before != one.after]
    with one_at_a_time(one.path.parent for one in wanted) as busy_in:
        if busy_in:
            raise InvalidSource([busy(one.name) for one in wanted if one.path.is_relative_to(busy_in)])
        problems = [problem for one in wanted for problem in _hindrances(one)]
        if problems:
            raise InvalidSource(problems)
        _write(wanted)
    return tuple(one.path for one in wanted)


def _write(wanted: Sequence[FileChange]) -> None:
    stuck: list[Problem] = []
    try:
        # Last of all the folders that were made, once the files in them are gone.
        with ExitStack() as folders, ExitStack() as always, ExitStack() as undo:
            ready = [_prepared(one, folders, always) for one in wanted]
            kept = [_keep(one, undo, stuck) for one in wanted]
            for one, files, previous in zip(wanted, ready, kept, strict=True):
                _put(one, files, previous, undo, stuck)
            undo.pop_all()
            folders.pop_all()
    except InvalidSource as refused:
        raise InvalidSource([*refused.problems, *stuck]) from refused


def _hindrances(change: FileChange) -> Iterator[Problem]:
    try:
        now = content_of(change.path)
    except OSError as error:
        yield refusal(change.path, change.name, error)
        return
    if change.before is None and change.path.exists():
        yield exists(change.name)
    elif now != change.before:
        yield changed(change.name)
    elif not may_be_written(change.path):
        yield refusal(change.path, change.name, PermissionError())


@contextmanager
def _told(change: FileChange) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InvalidSource([refusal(change.path, change.name, error)]) from error


def _prepared(change: FileChange, folders: ExitStack, always: ExitStack) -> tuple[Path, Path | None]:
    """Files beside this one with the new bytes, and the old ones, for to undo must need no room."""
    with _told(change):
        for folder in reversed(change.path.parents):
            if not folder.exists():
                folder.mkdir()
                folders.callback(_take_away_folder, folder)
        new = temporary(change.path, change.after)
        always.callback(discard, new)
        if change.before is None:
            return new, None
        old = temporary(change.path, change.before)
        always.callback(discard, old)
        return new, old


def _take_away_folder(folder: Path) -> None:
    with suppress(OSError):  # somebody has put a file there meanwhile
        folder.rmdir()


def _keep(change: FileChange, undo: ExitStack, stuck: Sequence[Problem]) -> Path:
    """The file that holds what was before; it is made unless an earlier one holds the same."""
    path = change.path
    if change.before is None:
        return path
    with _told(change):
        for number in range(1, _NUMBERS):
            kept = path.with_name(f"{path.name}.previous{f'-{number}' if number > 1 else ''}")
            if not os.path.lexists(kept):
                break
            if content_of(kept) == change.before:
                return kept
        else:
            raise TooManyBeside
        whole = temporary(path, change.before)  # a command that is cut off leaves no half of it
        try:
            put_new(whole, kept)
        finally:
            discard(whole)
        undo.callback(_take_away_kept, kept, stuck)
    return kept


def _take_away_kept(kept: Path, stuck: Sequence[Problem]) -> None:
    if not stuck:  # else it is all that is left of what the file held
        discard(kept)


def _put(
    change: FileChange, files: tuple[Path, Path | None], kept: Path, undo: ExitStack, stuck: list[Problem]
) -> None:
    new, old = files
    with _told(change):
        if old is None:
            put_new(new, change.path)
            undo.callback(discard, change.path)
            return
        # Looked at once more: a person may have saved it while the new bytes were being written.
        if content_of(change.path) != change.before:
            raise InvalidSource([changed(change.name)])
        swap(new, change.path)
    undo.callback(_put_back, change, old, kept, stuck)


def _put_back(change: FileChange, old: Path, kept: Path, stuck: list[Problem]) -> None:
    try:
        swap(old, change.path)
    except OSError:
        stuck.append(half_done(change.name, kept.name))
