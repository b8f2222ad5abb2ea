"""A compiled template is kept in a folder, so that the next paper need not read the Word file again."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import marshal
import os
import sys
import tempfile
from dataclasses import astuple
from pathlib import Path
from types import CodeType
from typing import cast

import jinja2

from boardkit.word.body import Body, Charts, ContentsList, Form, Look, Plot
from boardkit.word.compiled import Compiled, Part, Spot
from boardkit.word.lists import Lists, ListStyle
from boardkit.word.names import Use
from boardkit.word.package import Shell
from boardkit.word.repair import Repairs

DIGEST_SIZE = hashlib.sha256().digest_size
SUFFIX = ".template"
MOST_ENTRIES = 100
_UNFINISHED = ".new"
_LEFT_AFTER = 3600
"""Seconds after which such a file is of a command that was cut off."""


def key_of(docx: bytes) -> str:
    """The name of an entry: other bytes, another engine, Python or Jinja2 give another."""
    return hashlib.sha256(_engine() + docx).hexdigest()


@functools.cache
def _engine() -> bytes:
    """This Python, and the times and size of each file of code here and of Jinja2.

    Looked at once: a process goes on with the code that it began with. Some installers give all files one
    date of change; the other time is that at which a file came onto this disk.
    """
    files = []
    for folder in (Path(__file__).parent, Path(jinja2.__file__).parent):
        with os.scandir(folder) as entries:
            files += [(one.name, one.stat()) for one in entries if one.name.endswith(".py")]
    looks = sorted((name, one.st_mtime_ns, one.st_ctime_ns, one.st_size) for name, one in files)
    return repr((sys.version, looks)).encode()


def find(folder: Path, key: str) -> Compiled | None:
    """The template that was kept under this name; None when there is none that can be trusted."""
    try:
        entry = (folder / f"{key}{SUFFIX}").read_bytes()
    except OSError:
        return None
    checksum, content = entry[:DIGEST_SIZE], entry[DIGEST_SIZE:]
    if checksum != hashlib.sha256(key.encode() + content).digest():
        return None
    try:
        return _from_rows(marshal.loads(content))  # noqa: S302 - the folder is the user's own, closed to others
    except Exception:  # noqa: BLE001 - whatever is wrong with an entry, it can be made anew
        return None


def keep(folder: Path, key: str, compiled: Compiled) -> None:
    """Keep a template, in one step; a folder that cannot be written to keeps nothing, and nothing is lost."""
    content = marshal.dumps(_as_rows(compiled))
    checksum = hashlib.sha256(key.encode() + content).digest()
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=_UNFINISHED)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(checksum + content)
            Path(name).replace(folder / f"{key}{SUFFIX}")
            _drop_oldest(folder)
            _drop_unfinished(folder, now=(folder / f"{key}{SUFFIX}").stat().st_mtime)
        except OSError:
            Path(name).unlink(missing_ok=True)


def _drop_oldest(folder: Path) -> None:
    entries = sorted(folder.glob(f"*{SUFFIX}"), key=lambda one: one.stat().st_mtime_ns)
    for one in entries[:-MOST_ENTRIES]:
        one.unlink(missing_ok=True)


def _drop_unfinished(folder: Path, *, now: float) -> None:
    for one in folder.glob(f"*{_UNFINISHED}"):
        # Either way, so that a clock that was set back does not keep it for ever.
        if abs(now - one.stat().st_mtime) > _LEFT_AFTER:
            one.unlink(missing_ok=True)


def _as_rows(compiled: Compiled) -> Rows:
    """The template in the only kinds of values that marshal knows."""
    shell = compiled.shell
    parts = tuple(
        (
            part.name,
            part.code,
            tuple((spot.place, spot.tag) for spot in part.spots),
            tuple((use.path, use.line, use.optional) for use in part.uses),
            astuple(part.repairs),
        )
        for part in compiled.parts
    )
    lists = astuple(compiled.lists) if compiled.lists else None
    body = astuple(compiled.body) if compiled.body else None
    return (shell.packed, shell.listing, shell.digests), parts, compiled.kept, lists, body


PartRow = tuple[
    str,
    CodeType,
    tuple[tuple[str, str], ...],
    tuple[tuple[str, int, bool], ...],
    tuple[bool, bool, bool, bool, bool],
]
ShellRow = tuple[bytes, tuple[bytes, ...], tuple[tuple[str, str], ...]]
ListsRow = tuple[str, tuple[tuple[str, int, int, int, int], ...], str]
LookRow = tuple[str, str, str]
PlotRow = tuple[tuple[LookRow, ...], LookRow]
FormRow = tuple[str, tuple[PlotRow, ...], str, str, tuple[str, str], str, str, bool]
ChartsRow = tuple[tuple[FormRow, ...], str, str, str, int, int]
ContentsRow = tuple[str, int, int, bool, tuple[tuple[str, int], ...], tuple[str, ...], str, str, str]
BodyRow = tuple[str, bool, ContentsRow | None, ChartsRow | None]
Rows = tuple[ShellRow, tuple[PartRow, ...], tuple[str, ...], ListsRow | None, BodyRow | None]


def _from_rows(rows: object) -> Compiled:
    shell, parts, kept, lists, body = cast("Rows", rows)
    read = (
        Part(
            name,
            code,
            tuple(Spot(*spot) for spot in spots),
            tuple(Use(*use) for use in uses),
            Repairs(*repairs),
        )
        for name, code, spots, uses, repairs in parts
    )
    return Compiled(Shell(*shell), tuple(read), kept, _lists(lists), _body(body))


def _lists(row: ListsRow | None) -> Lists | None:
    if row is None:
        return None
    document, styles, numbering = row
    return Lists(document, tuple(ListStyle(*style) for style in styles), numbering)


def _body(row: BodyRow | None) -> Body | None:
    if row is None:
        return None
    name, captions, contents, charts = row
    return Body(name, captions, ContentsList(*contents) if contents else None, _charts(charts))


def _charts(row: ChartsRow | None) -> Charts | None:
    return None if row is None else Charts(tuple(map(_form, row[0])), *row[1:])


def _form(row: FormRow) -> Form:
    plots = (Plot(tuple(Look(*look) for look in looks), Look(*extra)) for looks, extra in row[1])
    return Form(row[0], tuple(plots), *row[2:])
