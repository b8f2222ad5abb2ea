"""A folder becomes a Board once each of its files has been read; else every mistake in it is told at once."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from boardkit.model.board import Board
from boardkit.model.charter import Charter
from boardkit.model.part import Part
from boardkit.problems import InvalidSource, Problem, Where
from boardkit.source import field_sayings as say
from boardkit.source.expected import expected
from boardkit.source.explain import explain
from boardkit.source.files import BOARD_FILE, FILES, FileKind
from boardkit.source.finding import block_expected
from boardkit.source.harmless import harmless
from boardkit.source.listing import CLOSED, BoardFile, board_files
from boardkit.source.located import LocatedBlock, LocatedList, Value
from boardkit.source.reading import Opener, open_file
from boardkit.source.saying import Saying
from boardkit.source.yaml_file import read_yaml

_NO_FOLDER = Saying(
    "folder-missing",
    message="The folder does not exist.",
    hint="See whether its name is right.",
)
_NOT_A_FOLDER = Saying(
    "folder-expected",
    message="This is a file, and a board is a folder.",
    hint="Name the folder that holds board.yaml.",
)
_NO_BOARD = Saying(
    "folder-without-board",
    message="There is no board.yaml in this folder.",
    hint="Name the folder that holds it.",
)
_BOARD_ELSEWHERE = Saying(
    "folder-without-board",
    message="There is no board.yaml in this folder.",
    hint="Name the folder {proposal}.",
)
_NO_BOARD_NEAR = Saying(
    "folder-without-board",
    message="There is no board.yaml in this folder, in one above it, or in a folder agendas below it.",
    hint="Name the board's folder with --board.",
)
_NO_RECORDS = Saying(
    "list-expected",
    message="A list of records belongs in this file.",
    hint="Start each record with a dash and a space.",
)


def load_board(folder: Path, *, opener: Opener = open_file) -> Board:
    """Everything in a folder; InvalidSource carries the mistakes of all its files."""
    board, problems = read_board(folder, opener=opener)
    if board is None or problems:
        raise InvalidSource(problems)
    return board


def read_board(folder: Path, *, opener: Opener = open_file) -> tuple[Board | None, tuple[Problem, ...]]:
    """What could be read of a folder, and every mistake in it; no board when board.yaml cannot be read."""
    _refuse_what_is_no_folder(folder)
    files, problems = board_files(folder)
    if not _has_board_file(folder, files, problems):
        return None, (_no_board(folder),)
    found: dict[str, list[Part]] = {kind.field: [] for kind in FILES}
    with _without_collector():
        for file in files:
            for one in _contents(file, opener):
                if isinstance(one, Problem):
                    problems.append(one)
                else:
                    found[file.kind.field].append(one)
    charter = found.pop("charter")
    sections: dict[str, Any] = {field: tuple(records) for field, records in found.items()}
    board = Board(cast("Charter", charter[0]), **sections) if charter else None
    return board, tuple(problems)


def find_board(start: Path) -> Path:
    """The folder that holds board.yaml: this one, the nearest above it, or the folder agendas below it."""
    _refuse_what_is_no_folder(start)
    found = next(_with_board(start, *_above(start), start / "agendas"), None)
    if found is None:
        raise InvalidSource([_NO_BOARD_NEAR.at(Where(start.as_posix()))])
    return found


def _refuse_what_is_no_folder(folder: Path) -> None:
    saying = None
    try:
        if not folder.is_dir():
            saying = _NOT_A_FOLDER if folder.exists() else _NO_FOLDER
        else:
            # Who may not look inside would be told that nothing is there.
            (folder / BOARD_FILE).exists()
    except OSError:
        saying = CLOSED
    if saying:
        raise InvalidSource([saying.at(Where(folder.as_posix()))])


def _above(folder: Path) -> list[Path]:
    return [folder.joinpath(*[".."] * steps) for steps in range(1, len(folder.resolve().parents) + 1)]


def _with_board(*folders: Path) -> Iterator[Path]:
    """Those in which something is called board.yaml; whether that can be read is told by who reads it."""
    for folder in folders:
        with suppress(OSError):
            if (folder / BOARD_FILE).exists():
                yield folder


def _has_board_file(folder: Path, files: list[BoardFile], problems: list[Problem]) -> bool:
    """Whether there is a board.yaml, or a problem that says why there is not."""
    told = {one.where.path for one in problems}
    meant = {one.values.get("proposal") for one in problems}
    return (
        any(file.kind.name == BOARD_FILE for file in files)
        or BOARD_FILE in meant
        or not told.isdisjoint({folder.as_posix(), (folder / BOARD_FILE).as_posix()})
    )


def _no_board(folder: Path) -> Problem:
    """With the folder that was probably meant: a name that is wrong by one step is the usual mistake."""
    where = Where(folder.as_posix())
    near = next(_with_board(folder / "agendas", *_above(folder)), None)
    if near is None:
        return _NO_BOARD.at(where)
    short = Path(os.path.normpath(near))
    # A sentence that ends in "the folder .." tells nobody which one it is.
    named = short if short.name not in {"", ".."} else near.resolve()
    return _BOARD_ELSEWHERE.at(where, proposal=harmless(named.as_posix()))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Nothing read is garbage, and looking for it takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # What was read counts as old from here on, without being looked through first.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _contents(file: BoardFile, opener: Opener) -> Iterator[Part | Problem]:
    """Each record of a file, or what is wrong with it: one mistake does not hide the others."""
    try:
        data = read_yaml(file.path, name=file.name, opener=opener)
    except InvalidSource as refused:
        yield from refused.problems
        return
    if not file.kind.is_list:
        yield from _record(data, data.place(), file.kind)
    elif not isinstance(data, LocatedList):
        yield _NO_RECORDS.at(data.place())
    else:
        for number, item in enumerate(data):
            yield from _record(item, data.place(number), file.kind)


def _record(data: Value, where: Where, kind: FileKind) -> Iterator[Part | Problem]:
    if isinstance(data, LocatedBlock):
        try:
            yield kind.record.model_validate(data)
        except ValidationError as error:
            yield from explain(error, data, kind.record)
    elif data is None:
        yield say.EMPTY_ITEM.at(where)
    else:
        yield block_expected(data if isinstance(data, str) else "", where, expected(kind.record, ()).fields)
