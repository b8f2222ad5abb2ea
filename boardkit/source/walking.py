"""The files of a folder that look like YAML, at every depth, in the order of their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from boardkit.problems import Problem, Where
from boardkit.source.saying import Saying

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
_LEFT_ALONE = (".", "_", "~", "README.")


def yaml_files(folder: Path, *, must_be_folder: Callable[[str], bool]) -> Iterator[Path | Problem]:
    """Every such file, and what stands in the way.

    `must_be_folder` tells of a name in the folder itself whether nothing but a folder may have it.
    """
    return _inside(folder, folder, must_be_folder)


def _inside(here: Path, folder: Path, must_be_folder: Callable[[str], bool]) -> Iterator[Path | Problem]:
    try:
        for entry in sorted(here.iterdir()):
            if not entry.name.startswith(_LEFT_ALONE):
                yield from _entry(entry, folder, must_be_folder)
    except OSError:
        # A folder can also be open for its names and closed for what they stand for.
        yield CLOSED.at(Where(here.as_posix()))


def _entry(entry: Path, folder: Path, must_be_folder: Callable[[str], bool]) -> Iterator[Path | Problem]:
    where = Where(entry.as_posix())
    if entry.suffix.lower() in {".yaml", ".yml"}:
        refused = _misled(entry, folder) if entry.is_symlink() else None
        yield refused.at(where) if refused else entry
    elif entry.is_dir() and not entry.is_symlink():
        yield from _inside(entry, folder, must_be_folder)
    elif entry.parent == folder and must_be_folder(entry.name):
        yield (_LINKED_FOLDER if entry.is_symlink() else _NOT_A_FOLDER).at(where)


def _misled(link: Path, folder: Path) -> Saying | None:
    """What is wrong with a link, if something is."""
    try:
        target = link.resolve()
    except (OSError, RuntimeError):  # which of the two depends on the version of Python
        return _LOOP
    return None if target.is_relative_to(folder.resolve()) else _OUTSIDE
