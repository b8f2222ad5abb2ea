"""The least that any tool must do: deflate the parts that changed, and copy the others as they lie there."""

from __future__ import annotations

import pickle
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

LOCAL, CENTRAL = struct.Struct("<4s5H3L2H"), struct.Struct("<4s4B4H3L5H2L")
END = struct.Struct("<4s4H2LH")
FIRST_DAY = (1 << 5) | 1
USUAL = 6
"""The level of compression that zipfile has, and so have the tools that use it."""


def maker(folder: Path) -> Callable[[], bytes]:
    """The changed parts are given; nothing is filled in, checked or hashed."""
    return at_level(folder, USUAL)


def at_level(folder: Path, level: int) -> Callable[[], bytes]:
    """The same at another level of compression."""
    changed: dict[str, bytes] = pickle.loads((folder / "changed.pickle").read_bytes())
    copied, listed = bytearray(), list[bytes]()
    template = (folder / "template.docx").read_bytes()
    with zipfile.ZipFile(folder / "template.docx") as package:
        for one in package.infolist():
            if one.filename not in changed:
                name_length, extra_length = struct.unpack_from("<HH", template, one.header_offset + 26)
                start = one.header_offset + LOCAL.size + name_length + extra_length
                data = template[start : start + one.compress_size]
                listed.append(_add(copied, one.filename, data, (one.compress_type, one.CRC, one.file_size)))

    def make() -> bytes:
        paper, listing = bytearray(copied), list(listed)
        for name, part in changed.items():
            squeeze = zlib.compressobj(level, zlib.DEFLATED, -15)
            data = squeeze.compress(part) + squeeze.flush()
            listing.append(_add(paper, name, data, (zipfile.ZIP_DEFLATED, zlib.crc32(part), len(part))))
        start, directory = len(paper), b"".join(listing)
        paper += directory + END.pack(b"PK\5\6", 0, 0, len(listing), len(listing), len(directory), start, 0)
        return bytes(paper)

    return make


def _add(paper: bytearray, name: str, data: bytes, about: tuple[int, int, int]) -> bytes:
    """Append a part; returns its line in the zip's list."""
    method, checksum, size = about
    start, written = len(paper), name.encode()
    fields = (0, method, 0, FIRST_DAY, checksum, len(data), size, len(written))
    paper += LOCAL.pack(b"PK\3\4", 20, *fields, 0) + written + data
    return CENTRAL.pack(b"PK\1\2", 20, 0, 20, 0, *fields, 0, 0, 0, 0, 0, start) + written
