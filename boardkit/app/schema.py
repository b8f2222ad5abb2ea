"""An editor completes and checks a board's files by schemas beside them and a line on top of each file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from boardkit.language import Language
from boardkit.output.our_files import renew
from boardkit.output.several import FileChange, write_all
from boardkit.problems import InvalidSource, Problem
from boardkit.source.editor_line import Pointer, Pointing, pointer, schema_name, with_line
from boardkit.source.encoding import decode
from boardkit.source.files import FILES
from boardkit.source.json_schema import file_schema
from boardkit.source.listing import BoardFile, board_files
from boardkit.source.reading import read_bytes


def schema_files(language: str) -> dict[str, bytes]:
    """The schema of each kind of file, by its name from the board's folder on: `schema/board.json`.

    Descriptions are in this language, nl or en; the same language gives the same bytes.
    """
    speech = Language(language)
    return {schema_name(kind): _as_json(file_schema(kind, speech)) for kind in FILES}


def _as_json(schema: object) -> bytes:
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()


def write_schemas(folder: Path, language: str) -> tuple[str, ...]:
    """Write the schemas of a board, and return the names of those that were not there or were otherwise."""
    return renew(folder, schema_files(language))


@dataclass(frozen=True, slots=True)
class Pointed:
    """A file of a board, its bytes, and what it tells an editor."""

    file: BoardFile
    content: bytes
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Lines:
    """What the files of a board tell an editor, and the files that cannot be read."""

    files: tuple[Pointed, ...]
    unread: tuple[Problem, ...]

    def which(self, what: Pointing) -> tuple[Pointed, ...]:
        """The files of which this is true."""
        return tuple(one for one in self.files if one.pointer.what is what)


def lines(folder: Path) -> Lines:
    """What every file of a board that has a right name tells an editor."""
    found, unread = board_files(folder)
    files: list[Pointed] = []
    for file in found:
        try:
            content = read_bytes(file.path, file.name)
            name = file.path.relative_to(folder).as_posix()
            said = pointer(decode(content, file.name), name, file.kind)
            files.append(Pointed(file, content, said))
        except InvalidSource as refused:
            unread += refused.problems
    return Lines(tuple(files), tuple(unread))


def add_lines(folder: Path, found: Lines) -> tuple[str, ...]:
    """Put the line on top of every file that has none, and keep what each held; return their names.

    Raises InvalidSource with all that is in the way, and then no file is changed.
    """
    changes = [_with_line(folder, one) for one in found.which(Pointing.NONE)]
    write_all(changes)
    return tuple(one.name for one in changes)


def _with_line(folder: Path, one: Pointed) -> FileChange:
    name = one.file.path.relative_to(folder).as_posix()
    after = with_line(one.content, name, one.file.kind)
    return FileChange(one.file.path.resolve(), one.file.name, one.content, after)
