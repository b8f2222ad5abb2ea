"""The files of a board's folder in a fixed order, each with what it holds; a name nobody reads is told."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from boardkit.problems import Problem, Where
from boardkit.source.files import FILES, FileKind
from boardkit.source.harmless import quoted
from boardkit.source.saying import Saying
from boardkit.source.walking import yaml_files

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
_NEAR = 0.8
"""How much alike two names are when one is a slip of the pen; others share an ending or a syllable."""
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
    for found in yaml_files(folder, must_be_folder=_FOLDERS.__contains__):
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
