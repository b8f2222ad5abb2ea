"""From what a paper is made, as one number: the board's files, its template, boardkit itself, its order."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from boardkit.app.folders import template_path
from boardkit.app.named_order import NamedOrder

_PACKAGE = Path(__file__).resolve().parent.parent
_ENDINGS = (".py", ".mo")
_OTHERS = ("jinja2", "lxml", "Babel", "holidays", "pydantic", "PyYAML", "xlsxwriter")
"""The libraries that words and bytes of a paper come from."""


class MadeFrom:
    """What all papers of a board are made from now; `whole` is the same as long as that is."""

    def __init__(self, board: Path, stored: str) -> None:
        """`stored` is the digest of the board's files."""
        self._board = board
        self._templates: dict[tuple[str, str], str] = {}
        self.whole = _digest(stored, boardkit_itself())

    def key(self, order: NamedOrder) -> str:
        """Another board, template, boardkit or order gives another."""
        return _digest(self.whole, self._template(order.language, order.kind), order.name)

    def _template(self, language: str, kind: str) -> str:
        if (language, kind) not in self._templates:
            try:
                docx = template_path(self._board, language, kind).read_bytes()
            except OSError:  # whoever makes the paper tells what is wrong with it
                docx = b""
            self._templates[language, kind] = hashlib.sha256(docx).hexdigest()
        return self._templates[language, kind]


@cache
def boardkit_itself() -> str:
    """Of this boardkit, its Python, and the libraries below it: an update may make another paper."""
    files = sorted(_files(_PACKAGE))
    return _digest(repr(files), sys.version, *(f"{name} {_version(name)}" for name in ("boardkit", *_OTHERS)))


def _files(folder: Path) -> list[tuple[str, int, int]]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_ENDINGS):
                state = entry.stat()
                found.append((entry.path[len(str(_PACKAGE)) :], state.st_mtime_ns, state.st_size))
            elif entry.is_dir() and entry.name not in {"__pycache__", "shipped"}:
                found += _files(Path(entry.path))
    return found


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
