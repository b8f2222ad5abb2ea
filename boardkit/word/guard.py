"""A file is looked at carefully before anything in it is trusted."""

from __future__ import annotations

import errno
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from boardkit.word.inspection import (
    OLD_WORD,
    ZIP,
    is_workbook,
    pieces,
    refuse_depth,
    refuse_name,
    refuse_relations,
    refuse_types,
)
from boardkit.word.unpacking import listed, refuse_long_list, unpacked
from boardkit.word.unusable import (
    Unusable,
    damaged,
    holds_another_file,
    is_folder,
    is_open_document,
    no_word_file,
    not_opened,
    not_there,
    too_involved,
)

__all__ = ["LARGEST_FILE", "Unusable", "contents", "damaged", "read_file", "usual_name"]

LARGEST_FILE = 30_000_000
MOST_PIECES = 300_000
"""Elements and attributes: so many fill 100 MB. A form of twelve pages has 25,000, saved by LibreOffice."""
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What Python raises for a zip that is not whole."""
CONTENT_TYPES, RELATIONS = "[Content_Types].xml", "_rels/.rels"
USUAL_NAMES = {
    name.lower(): name
    for name in (
        *(CONTENT_TYPES, RELATIONS, "docProps/core.xml", "docProps/custom.xml"),
        *("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/comments.xml"),
    )
}
"""By the standard the case of a name says nothing; here these are always written in this way."""


def read_file(path: Path, code: str = "template-file") -> bytes:
    """The bytes of a file that may be a Word file; raises InvalidSource when it cannot be read."""
    try:
        if path.is_dir():
            raise is_folder(path).at(path, code)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)  # a device says that it is empty, and never ends
    except FileNotFoundError:
        raise not_there(path).at(path, code) from None
    except PermissionError:
        raise not_opened().at(path, code) from None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise not_there(path).at(path, code) from None
        values = {"reason": error.strerror or type(error).__name__}
        raise Unusable("This file cannot be read: {reason}.", values=values).at(path, code) from None
    if len(content) <= LARGEST_FILE:
        return content
    limit = {"limit": LARGEST_FILE // 1_000_000}
    hint = "Make its pictures smaller."
    raise Unusable("This file is too large: more than {limit} MB.", hint, limit).at(path, code)


def usual_name(name: str) -> str:
    """The name of a part as it is written here, whatever capitals it has in the file."""
    return USUAL_NAMES.get(name.lower(), name)


def contents(docx: bytes, *, may_fetch: bool = False) -> dict[str, bytes]:
    """Every part by its name, in the order of the file; raises Unusable.

    `may_fetch`: Word would open something else with the file, which does no harm where it is only looked at.
    """
    if docx.startswith(OLD_WORD):
        raise Unusable(
            "This is an old Word file (.doc), or one that is protected with a password.",
            "Save it in Word as .docx, without a password.",
        )
    if not docx.startswith(ZIP) or is_open_document(docx):
        raise no_word_file(docx)
    load = _Load(may_fetch=may_fetch)
    try:
        parts = _parts(docx, load)
        for name in [one for one in parts if is_workbook(one)]:
            if name.lower() not in load.workbooks:
                raise holds_another_file()
            _parts(parts[name], load, in_workbook=True)
    except BROKEN:
        raise damaged() from None
    return parts


@dataclass
class _Load:
    """How much was unpacked, of a file and of the workbooks in it; and which of those its charts have."""

    parts: int = 0
    size: int = 0
    pieces: int = 0
    workbooks: set[str] = field(default_factory=set)
    may_fetch: bool = False


def _parts(file: bytes, load: _Load, *, in_workbook: bool = False) -> dict[str, bytes]:
    refuse_long_list(file)
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        infos = listed(file, package, parts=load.parts, size=load.size)
        load.parts += len(infos)
        load.size += sum(info.file_size for info in infos)
        names = [usual_name(info.filename) for info in infos]
        if CONTENT_TYPES not in names:
            raise holds_another_file() if in_workbook else no_word_file()
        for name in names:
            refuse_name(name, in_workbook=in_workbook)
        read: dict[str, bytes] = {}
        # Text first: what is wrong with a file is found before its pictures are unpacked.
        for info in sorted(infos, key=lambda one: not one.filename.lower().endswith((".xml", ".rels"))):
            name = usual_name(info.filename)
            read[name] = unpacked(package, info)
            _inspect(name, read[name], load, in_workbook=in_workbook)
    if RELATIONS not in read:
        raise damaged()
    return {name: read[name] for name in names}


def _inspect(name: str, data: bytes, load: _Load, *, in_workbook: bool) -> None:
    if is_workbook(name) and data.startswith(ZIP):
        return  # its turn comes when it is known whether a chart has it
    found = pieces(name, data)
    load.pieces += found
    if load.pieces > MOST_PIECES:
        raise too_involved()
    if not found:
        return
    if name == CONTENT_TYPES:
        refuse_types(data, in_workbook=in_workbook)
    elif name.lower().endswith(".rels"):
        may_fetch = load.may_fetch and not in_workbook
        load.workbooks |= refuse_relations(name, data, in_workbook=in_workbook, may_fetch=may_fetch)
    else:
        refuse_depth(data)
