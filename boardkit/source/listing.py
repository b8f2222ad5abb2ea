"""The files of a board's folder in a fixed order, each with what it holds; a name nobody reads is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from boardkit.problems import Problem, Where
from boardkit.source.files import FILES, FileKind
from boardkit.source.harmless import quoted
from boardkit.source.saying import Saying

_UNKNOWN = Saying(
    "file-unknown",
    message="The name {name} is not one that a board's folder has, so that the file would not be read.",
    hint="Rename it, or start its name with _ to keep it out.",
)
_UNKNOWN_LIKE = Saying(
    "file-unknown",
    message="The name {name} is not one that a board's folder has, so that the file would not be read.",
    hint="Did you mean {proposal}?",
)
_ENDING = Saying(
    "file-ending",
    message="The name {name} does not end in .yaml, so that the file would not be read.",
    hint="Rename it to {proposal}.",
)
_OUTSIDE = Saying(
    "file-outside",
    message="This is a link to something outside the board's folder.",
    hint="Put a copy in its place, so that the folder holds the whole board.",
)
_LINKED_FOLDER = Saying(
    "file-outside",
    message="This is a link to another folder, which is not followed.",
    hint="Put a folder with the files in its place.",
)
_LOOP = Saying(
    "file-outside",
    message="This is a link that leads round in a circle.",
    hint="Put the file itself in its place.",
)
_NOT_A_FOLDER = Saying(
    "folder-expected",
    message="This is a file, and a folder belongs here.",
    hint="Rename the file or take it away.",
)
CLOSED = Saying(
    "folder-access",
    message="This folder cannot be opened, so that its files would not be read.",
    hint="Ask its owner for access, or see whether its drive can be reached.",
)
_NEAR = 0.8
"""How much alike two names are when one is a slip of the pen; others share an ending or a syllable."""
_LEFT_ALONE = (".", "_", "~", "README.")
_FOLDERS = frozenset(kind.name.split("/")[0] for kind in FILES if "/" in kind.name)


@dataclass(frozen=True, slots=True)
class BoardFile:
    """One file: where it is, how the user calls it, and what it holds."""

    path: Path
    name: str
    kind: FileKind


def board_files(folder: Path) -> tuple[list[BoardFile], list[Problem]]:
    """The files that are read, in the order of FILES and then of their names; and those that cannot be."""
    files: list[BoardFile] = []
    problems: list[Problem] = []
    for found in _yaml_files(folder, folder):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        name = found.relative_to(folder).as_posix()
        kind = next((one for one in FILES if one.holds(name)), None)
        if kind:
            files.append(BoardFile(found, found.as_posix(), kind))
        else:
            problems.append(_misnamed(name, Where(found.as_posix())))
    files.sort(key=lambda file: (FILES.index(file.kind), file.name))
    return files, problems


def _yaml_files(here: Path, folder: Path) -> Iterator[Path | Problem]:
    """Every file that looks like YAML, at every depth, and what stands in the way."""
    try:
        for entry in sorted(here.iterdir()):
            if not entry.name.startswith(_LEFT_ALONE):
                yield from _entry(entry, folder)
    except OSError:
        # A folder can also be open for its names and closed for what they stand for.
        yield CLOSED.at(Where(here.as_posix()))


def _entry(entry: Path, folder: Path) -> Iterator[Path | Problem]:
    where = Where(entry.as_posix())
    if entry.suffix.lower() in {".yaml", ".yml"}:
        refused = _misled(entry, folder) if entry.is_symlink() else None
        yield refused.at(where) if refused else entry
    elif entry.is_dir() and not entry.is_symlink():
        yield from _yaml_files(entry, folder)
    elif entry.parent == folder and entry.name in _FOLDERS:
        yield (_LINKED_FOLDER if entry.is_symlink() else _NOT_A_FOLDER).at(where)


def _misled(link: Path, folder: Path) -> Saying | None:
    """What is wrong with a link, if something is."""
    try:
        target = link.resolve()
    except (OSError, RuntimeError):  # which of the two depends on the version of Python
        return _LOOP
    return None if target.is_relative_to(folder.resolve()) else _OUTSIDE


def _misnamed(name: str, where: Where) -> Problem:
    proper = PurePosixPath(name).with_suffix(".yaml").as_posix()
    if proper != name and any(kind.holds(proper) for kind in FILES):
        return _ENDING.at(where, name=quoted(name), proposal=proper)
    proposal = _proposal(proper.lower())
    if proposal:
        return _UNKNOWN_LIKE.at(where, name=quoted(name), proposal=quoted(proposal))
    return _UNKNOWN.at(where, name=quoted(name))


def _proposal(name: str) -> str:
    """The name that somebody probably meant: the same one with hyphens, or a folder or file much like it."""
    hyphens = name.replace("_", "-")
    if any(kind.holds(hyphens) for kind in FILES):
        return hyphens
    folder, _, last = name.rpartition("/")
    if folder:
        steps = folder.split("/")
        known = [one for step in steps for one in get_close_matches(step, _FOLDERS, n=1, cutoff=_NEAR)]
        return f"{known[0]}/{last}" if known else ""
    stems = [kind.name.removesuffix(".yaml") for kind in FILES if "/" not in kind.name]
    known = get_close_matches(name.removesuffix(".yaml"), stems, n=1, cutoff=_NEAR)
    return f"{known[0]}.yaml" if known else ""
