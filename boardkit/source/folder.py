"""A folder becomes a Board once each of its files has been read; else every mistake in it is told at once."""

from __future__ import annotations

from collections.abc import Iterator
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
from boardkit.source.files import FILES, FileKind
from boardkit.source.finding import block_expected
from boardkit.source.listing import BoardFile, board_files
from boardkit.source.located import LocatedBlock, LocatedList, Value
from boardkit.source.no_garbage import without_collector
from boardkit.source.reading import Opener, open_file
from boardkit.source.saying import Saying
from boardkit.source.whereabouts import BOARD_FILE, no_board, refuse_what_is_no_folder
from boardkit.source.yaml_file import read_yaml

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
    refuse_what_is_no_folder(folder)
    files, problems = board_files(folder)
    if not _has_board_file(folder, files, problems):
        return None, (no_board(folder),)
    found: dict[str, list[Part]] = {kind.field: [] for kind in FILES}
    with without_collector():
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


def _has_board_file(folder: Path, files: list[BoardFile], problems: list[Problem]) -> bool:
    """Whether there is a board.yaml, or a problem that says why there is not."""
    told = {one.where.path for one in problems}
    meant = {one.values.get("proposal") for one in problems}
    return (
        any(file.kind.name == BOARD_FILE for file in files)
        or BOARD_FILE in meant
        or not told.isdisjoint({folder.as_posix(), (folder / BOARD_FILE).as_posix()})
    )


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
