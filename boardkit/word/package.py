"""A .docx is a zip; the same parts always give the same bytes."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from boardkit.word.guard import Unusable, contents, usual_name
from boardkit.word.properties import HASH, PART, read_properties

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s4B4H3L5H2L")
END = struct.Struct("<4s4H2LH")
MIDNIGHT, FIRST_DAY = 0, (1 << 5) | 1  # 1980-01-01 00:00, the first moment that a zip can name
NAME_IS_UTF8 = 0x800
STORED, DEFLATED = 0, 8
LEVEL = 3
"""Of compression. With the usual 6 an agenda takes a quarter longer, and its file is a tenth smaller."""
WORTH_IT = 500
"""Bytes of a part below which compression saves a hundred or two and takes longer than all else about it."""
FIRST = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Member:
    """One part as it lies in a zip: still compressed."""

    name: str
    data: bytes
    checksum: int
    size: int
    method: int

    def holds(self, content: bytes) -> bool:
        """This is what lies in it, as its size and checksum tell."""
        return (self.size, self.checksum) == (len(content), zlib.crc32(content))


@dataclass(frozen=True, slots=True)
class Shell:
    """The parts that are the same in each paper, packed once; `digests` are the hashes of their contents."""

    packed: bytes
    listing: tuple[bytes, ...]
    digests: tuple[tuple[str, str], ...]


NOTHING = Shell(b"", (), ())
NO_PARTS: Mapping[str, bytes] = MappingProxyType({})


def compressed(name: str, content: bytes) -> Member:
    """A new part; a very small one is kept as it is."""
    if len(content) < WORTH_IT:
        return Member(name, content, zlib.crc32(content), len(content), STORED)
    squeeze = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    return Member(
        name, squeeze.compress(content) + squeeze.flush(), zlib.crc32(content), len(content), DEFLATED
    )


def members(docx: bytes) -> list[Member]:
    """Every part of a zip that `guard.contents` has accepted, not unpacked, by the same name."""
    found = []
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for info in package.infolist():
            if info.is_dir():
                continue
            name_length, extra_length = struct.unpack_from("<HH", docx, info.header_offset + 26)
            start = info.header_offset + LOCAL.size + name_length + extra_length
            data = docx[start : start + info.compress_size]
            found.append(
                Member(usual_name(info.filename), data, info.CRC, info.file_size, info.compress_type)
            )
    return found


def shell_of(fixed: Iterable[Member], contained: Mapping[str, bytes]) -> Shell:
    """Pack the parts that never change; the table of contents always comes first.

    `contained` is what is in them.
    """
    packed = bytearray()
    ordered = sorted(fixed, key=lambda member: (member.name != FIRST, member.name))
    listing = tuple(_add(packed, member) for member in ordered)
    digests = tuple((name, digest(content)) for name, content in sorted(contained.items()))
    return Shell(bytes(packed), listing, digests)


def taken_out(shell: Shell, names: Collection[str]) -> tuple[Shell, dict[str, bytes]]:
    """The shell without these parts, and what was in those of them that it held."""
    packed, found = bytearray(), {}
    kept = []
    for line in shell.listing:
        name = line[CENTRAL.size :].decode()
        about = CENTRAL.unpack_from(line)
        method, checksum, length, size, start = about[6], about[9], about[10], about[11], about[-1]
        begin = start + LOCAL.size + len(line) - CENTRAL.size
        member = Member(name, shell.packed[begin : begin + length], checksum, size, method)
        if name in names:
            found[name] = zlib.decompress(member.data, -15) if method == DEFLATED else member.data
        else:
            kept.append(_add(packed, member))
    digests = tuple(one for one in shell.digests if one[0] not in names)
    return Shell(bytes(packed), tuple(kept), digests), found


def complete(shell: Shell, parts: Mapping[str, bytes], first: Mapping[str, bytes] = NO_PARTS) -> bytes:
    """A whole zip: the shell, and behind it these parts in their order; `first` come before the shell."""
    packed = bytearray()
    listing = [_add(packed, compressed(name, content)) for name, content in first.items()]
    listing += [_moved(line, len(packed)) for line in shell.listing] if packed else shell.listing
    packed += shell.packed
    listing.extend([_add(packed, compressed(name, content)) for name, content in parts.items()])
    start, directory = len(packed), b"".join(listing)
    packed += directory
    packed += END.pack(b"PK\5\6", 0, 0, len(listing), len(listing), len(directory), start, 0)
    return bytes(packed)


def _moved(line: bytes, distance: int) -> bytes:
    """A line of the zip's list for a part that lies further on."""
    start = struct.unpack_from("<L", line, CENTRAL.size - 4)[0] + distance
    return line[: CENTRAL.size - 4] + struct.pack("<L", start) + line[CENTRAL.size :]


def _add(packed: bytearray, member: Member) -> bytes:
    """Append one part; returns its line in the zip's list."""
    start, name = len(packed), member.name.encode()
    flags = 0 if member.name.isascii() else NAME_IS_UTF8
    about = (
        flags,
        member.method,
        MIDNIGHT,
        FIRST_DAY,
        member.checksum,
        len(member.data),
        member.size,
        len(name),
    )
    packed += LOCAL.pack(b"PK\3\4", 20, *about, 0)
    packed += name
    packed += member.data
    return CENTRAL.pack(b"PK\1\2", 20, 0, 20, 0, *about, 0, 0, 0, 0, 0, start) + name


def digest(content: bytes) -> str:
    """The fingerprint of one part."""
    return hashlib.sha256(content).hexdigest()


def fingerprint(digests: Iterable[tuple[str, str]]) -> str:
    """One fingerprint for a whole paper: over the names and contents of its parts, but our properties."""
    lines = sorted(f"{name}\n{value}\n" for name, value in digests if name != PART)
    return digest("".join(lines).encode())


def is_untouched(docx: bytes) -> bool:
    """Nobody changed this file since boardkit made it; False when that cannot be told."""
    try:
        parts = contents(docx)
    except Unusable:
        return False
    recorded = read_properties(parts.get(PART, b"")).get(HASH)
    return recorded == fingerprint((name, digest(content)) for name, content in parts.items())


def properties_of(docx: bytes) -> Mapping[str, str]:
    """The custom properties of a file that are ours; none when the file cannot be read."""
    try:
        return read_properties(contents(docx).get(PART, b""))
    except Unusable:
        return {}
