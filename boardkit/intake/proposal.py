"""What would change in a board's files is shown first, and then made in all of them or in none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from boardkit.output.refusals import exists
from boardkit.output.several import FileChange, write_all
from boardkit.problems import InvalidSource, Problem
from boardkit.source.change import CannotSplice, Change
from boardkit.source.editor_line import kind_named, schema_name, with_line
from boardkit.source.encoding import decode, lines_of
from boardkit.source.harmless import harmless, quoted
from boardkit.source.reading import open_file, read_bytes
from boardkit.source.saying import Saying
from boardkit.source.splice import splice_bytes
from boardkit.source.yaml_file import parse

_BY_HAND = Saying(
    "file-splice",
    message="{field} cannot be written here without touching other lines of the file.",
    hint="Write it into the file by hand.",
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Files with their bytes before and after; only those that change."""

    files: tuple[FileChange, ...] = ()

    def opener(self, path: Path) -> BinaryIO:
        """Opens a file as it would become, for reading."""
        meant = path.resolve()
        found = next((one.after for one in self.files if one.path == meant), None)
        return open_file(path) if found is None else BytesIO(found)


def propose(folder: Path, changes: Mapping[str, Sequence[Change] | str]) -> Proposal:
    """What the changes make of each file of a board's folder; a text is that of a new file.

    A file is named as problems name it, or from the folder on. Raises InvalidSource with all that is in the
    way: a file that cannot be read, a new one that exists, a change that would touch other lines.
    """
    files: list[FileChange] = []
    problems: list[Problem] = []
    for given, wanted in changes.items():
        path = Path(given) if Path(given).is_relative_to(folder) else folder / given
        try:
            files.append(_changed(folder, path, wanted))
        except InvalidSource as refused:
            problems += refused.problems
    if problems:
        raise InvalidSource(problems)
    return Proposal(tuple(one for one in files if one.before != one.after))


def _changed(folder: Path, path: Path, wanted: Sequence[Change] | str) -> FileChange:
    name = path.as_posix()
    if isinstance(wanted, str):
        if path.exists():
            raise InvalidSource([exists(name)])
        return FileChange(path.resolve(), name, None, _new(folder, path, wanted.encode("utf-8")))
    before = read_bytes(path, name)
    try:
        after = splice_bytes(before, name, wanted)
    except CannotSplice as refused:
        field = next((step for step in reversed(refused.path) if isinstance(step, str)), name)
        place = parse(before, name).place(*refused.path)
        raise InvalidSource([_BY_HAND.at(place, field=quoted(field))]) from refused
    return FileChange(path.resolve(), name, before, after)


def _new(folder: Path, path: Path, content: bytes) -> bytes:
    """A new file, with the line for an editor where the board has the schema that it names."""
    name = path.relative_to(folder).as_posix()
    kind = kind_named(name)
    has_schema = kind is not None and (folder / schema_name(kind)).is_file()
    return with_line(content, name, kind) if kind and has_schema else content


def is_written(folder: Path, name: str, text: str) -> bool:
    """Whether the file of this name holds what a new one with this text would hold."""
    path = folder / name
    return path.exists() and read_bytes(path, path.as_posix()) == _new(folder, path, text.encode("utf-8"))


def diff(proposal: Proposal) -> str:
    """The lines that go and come in each file, as a unified diff that is safe to show; nothing when empty."""
    return "".join(f"{harmless(line)}\n" for one in proposal.files for line in _diff(one))


def _diff(change: FileChange) -> Iterator[str]:
    before = _lines(change.before or b"", change.name)
    after = _lines(change.after, change.name)
    first = "/dev/null" if change.before is None else change.name
    return unified_diff(before, after, first, change.name, lineterm="")


def _lines(content: bytes, name: str) -> list[str]:
    lines = lines_of(decode(content, name))
    return lines if lines[-1] else lines[:-1]


def apply(proposal: Proposal) -> tuple[Path, ...]:
    """Write all files of a proposal, keep what each held beside it, and return their paths.

    Raises InvalidSource, and then nothing is changed; see `write_all`.
    """
    return write_all(proposal.files)
