"""Why a file was not written, and what helps."""

from __future__ import annotations

import os
from pathlib import Path

from boardkit.output.reasons import reason
from boardkit.output.replacing import is_open, owner_file
from boardkit.problems import Problem, Where


def refusal(path: Path, name: str, error: OSError) -> Problem:
    """The sentence for what the operating system reported; `name` is how the user calls the file."""
    where = Where(name)
    owner = owner_file(path)
    if owner:
        return Problem(
            where,
            "file-open",
            "This file is open in another program.",
            {"owner": owner.name},
            hint="Save and close it there, and try again. If it is open nowhere, take away the file {owner} "
            "beside it.",
        )
    if isinstance(error, FileExistsError) and path.exists():
        return exists(name)
    if isinstance(error, PermissionError):
        return _closed(path, where, "Ask its owner for access.") or Problem(
            where,
            "file-locked",
            "This file or its folder may not be written, or another program holds it.",
            hint="Close it in other programs, or ask its owner for access.",
        )
    why = reason(path, error)
    return Problem(where, "file-unwritable", why.message, why.values, hint=why.here)


def paper_refusal(path: Path, error: OSError) -> Problem:
    """The same for a paper, whose place can be chosen with --out."""
    where = Where(path.as_posix())
    if is_open(path):
        return Problem(
            where,
            "file-open",
            "This file is open in another program.",
            hint="Close it there and try again. If it is open nowhere, take away the file beside it "
            "whose name begins with ~$ or .~lock, or choose another place with --out.",
        )
    if isinstance(error, PermissionError):
        hint = "Ask its owner for access, or choose another place with --out."
        return _closed(path, where, hint) or Problem(
            where,
            "file-locked",
            "This file or its folder may not be written, or another program holds it.",
            hint="Close it in Word, ask who owns it, or choose another place with --out.",
        )
    why = reason(path, error)
    return Problem(where, "file-unwritable", why.message, why.values, hint=why.elsewhere)


def _closed(path: Path, where: Where, hint: str) -> Problem | None:
    """That nothing may be written in its folder: all that can be the matter with a file that is not there."""
    near = (one for one in (path, *path.parents) if os.path.isdir(one))  # noqa: PTH112 - is_dir() may fail
    folder = next(near, path.parent)
    if os.path.lexists(path) and os.access(folder, os.W_OK):
        return None
    message = "You may not write in the folder {folder}."
    return Problem(where, "folder-closed", message, {"folder": folder.absolute().as_posix()}, hint=hint)


def exists(name: str) -> Problem:
    """A new file would take the place of one that is there."""
    return Problem(
        Where(name),
        "file-exists",
        "A new file with this name was to be made, but there is one already.",
        hint="Rename it or take it away, and try again.",
    )


def changed(name: str) -> Problem:
    """A person saved the file between looking and writing."""
    return Problem(
        Where(name),
        "file-changed",
        "This file was changed after it was read, so that nothing was written.",
        hint="Try again: what was changed is then taken into account.",
    )


def busy(name: str) -> Problem:
    """Another command is changing files there at this moment."""
    return Problem(
        Where(name),
        "file-busy",
        "Another boardkit command is writing in the folder of this file, so that nothing was written.",
        hint="Try again when it is done.",
    )


def half_done(name: str, kept: str) -> Problem:
    """Writing failed at another file, and then this one could not be put back either."""
    return Problem(
        Where(name),
        "file-half",
        "This file was changed already and could not be put back.",
        {"kept": kept},
        hint="What it held is in the file {kept} beside it: put that in its place.",
    )
