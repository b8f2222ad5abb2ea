"""The first line of a file tells an editor which schema the file is checked with."""

from __future__ import annotations

import codecs
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from boardkit.source.encoding import lines_of
from boardkit.source.files import FILES, FileKind

FOLDER = "schema"
"""Where the schemas are, in the board's folder."""

_OTHERWISE = {"eu": "eu-input"}
# What the YAML language server looks for; the first such line above all else counts.
_LINE = re.compile(r"#\s+(?:yaml-language-server\s*:|\$schema:)")
_TARGET = re.compile(r"\$schema(?:=|:[^\S\r\n]*)(\S+)")
_LINE_END = re.compile(r"\r\n|\r|\n")


class Pointing(StrEnum):
    """Whether a file tells an editor of its schema."""

    OURS = "ours"
    NONE = "none"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the line of a file says, and to where it points when that is not our schema."""

    what: Pointing
    target: str = ""


def schema_name(kind: FileKind) -> str:
    """The file with the schema of this kind, from the board's folder on: schema/meeting.json."""
    folder, _, _ = kind.name.rpartition("/")
    stem = _OTHERWISE.get(folder, folder.removesuffix("s")) or kind.name.removesuffix(".yaml")
    return f"{FOLDER}/{stem}.json"


def kind_named(name: str) -> FileKind | None:
    """The kind of file that has this name, from the board's folder on."""
    return next((one for one in FILES if one.holds(name)), None)


def editor_line(name: str, kind: FileKind) -> str:
    """The line for a file with this name, from the board's folder on."""
    return f"# yaml-language-server: $schema={posixpath.relpath(schema_name(kind), posixpath.dirname(name))}"


def pointer(text: str, name: str, kind: FileKind) -> Pointer:
    """What a file says already; `name` is its name from the board's folder on."""
    line = next((one for one in _head(text) if _LINE.match(one)), "")
    target = _TARGET.search(line)
    if not target:
        return Pointer(Pointing.NONE)
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(name), target[1]))
    if meant == schema_name(kind):
        return Pointer(Pointing.OURS)
    return Pointer(Pointing.ELSEWHERE, target[1])


def _head(text: str) -> Iterator[str]:
    """The lines above all that a file holds."""
    for line in map(str.strip, lines_of(text)):
        if line and not line.startswith(("#", "%", "---")):
            return
        yield line


def with_line(content: bytes, name: str, kind: FileKind) -> bytes:
    """The same bytes below the line, which ends as the others do and stands after a mark of the encoding."""
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    rest = content.removeprefix(mark)
    end = _LINE_END.search(rest.decode("utf-8"))
    return mark + f"{editor_line(name, kind)}{end.group() if end else chr(10)}".encode() + rest
