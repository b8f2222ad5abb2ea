"""What the files of a board hold at this moment, as one number, and the days that they name."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from boardkit.problems import Problem
from boardkit.source.walking import yaml_files

_DAY = re.compile(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def stored(folder: Path) -> str:
    """A digest of every file of a board, name and bytes, and of what stands in the way of reading one.

    As long as it is the same, reading the board gives the same. SHA-256, in hexadecimal digits.
    """
    whole = hashlib.sha256()
    for found in _everything(folder):
        if isinstance(found, Problem):
            part = f"{Path(found.where.path).relative_to(folder).as_posix()} {found.code}"
        else:
            part = f"{found.relative_to(folder).as_posix()} {_digest(found)}"
        whole.update(f"{part}\n".encode(errors="surrogateescape"))
    return whole.hexdigest()


def days_named(folder: Path) -> frozenset[date]:
    """Every day that stands in a file of a board, written as 2024-06-12."""
    found: set[date] = set()
    for file in _everything(folder):
        if isinstance(file, Path):
            for written in set(_DAY.findall(_content(file))):
                with suppress(ValueError):  # 2024-02-30
                    found.add(date.fromisoformat(written.decode()))
    return frozenset(found)


def _content(file: Path) -> bytes:
    """The bytes of a file; none of one that cannot be read, or that was taken away meanwhile."""
    try:
        return file.read_bytes() if file.is_file() else b""
    except OSError:
        return b""


def _everything(folder: Path) -> Iterator[Path | Problem]:
    # Which names only a folder may have is known to the model, which costs 0.2 s: none of them has an ending.
    return yaml_files(folder, must_be_folder=lambda name: "." not in name)


def _digest(file: Path) -> str:
    try:
        if not file.is_file():  # to open a channel that nobody writes to would wait for ever
            return "no file"
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return "closed"
