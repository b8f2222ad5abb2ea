"""A zip is unpacked only when it is what it says it is, and no further than its reader can hold."""

from __future__ import annotations

import re
import struct
import zipfile
from copy import copy

from boardkit.word.unusable import Unusable, damaged, made_otherwise, too_large

LARGEST_PART = 25_000_000
LARGEST_TOTAL = 50_000_000
LONGEST_LIST = 500_000
MOST_PARTS = 2_000
SMALL_PART = 1_000_000
HIGHEST_RATIO = 200
PROTECTED = 0x2041  # the bits for a password, a stronger one, and a hidden list
PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
END, END_OF_LARGE_ZIP = b"PK\5\6", b"PK\6\7"
END_SIZE, LARGE_END_SIZE, LONGEST_COMMENT = 22, 20, 65_535
LOCAL_SIZE = 30
UNSAFE_NAME = re.compile(r"^[/\\]|(^|[/\\])\.\.([/\\]|$)|:|[\x00-\x1f]", re.ASCII)


def refuse_long_list(package: bytes) -> None:
    """Raise Unusable for a list of parts that fills the memory by itself, before it is read."""
    end = _end_of_list(package)
    if package[end - LARGE_END_SIZE : end].startswith(END_OF_LARGE_ZIP):
        raise made_otherwise()
    if struct.unpack_from("<L", package, end + 12)[0] > LONGEST_LIST:
        raise too_large()


def _end_of_list(package: bytes) -> int:
    last = len(package) - END_SIZE
    if package[last : last + 4] == END and package[-2:] == b"\0\0":
        return last
    end = package.rfind(END, max(0, last - LONGEST_COMMENT))
    if end < 0 or end > last:
        raise damaged()
    return end


def listed(
    package: bytes, opened: zipfile.ZipFile, *, parts: int = 0, size: int = 0
) -> list[zipfile.ZipInfo]:
    """The parts of a zip in their order, which say of themselves that they can be unpacked.

    `parts` and `size` are what was unpacked before, of the file that it lies in.
    """
    # A damaged line can hide the lines behind it: Python then reads on as if those parts were never there.
    if len(opened.infolist()) != struct.unpack_from("<H", package, _end_of_list(package) + 10)[0]:
        raise damaged()
    infos = [info for info in opened.infolist() if not info.is_dir()]
    if any(info.flag_bits & PROTECTED for info in infos):
        raise Unusable("This file is protected with a password.", "Save it in Word without a password.")
    if any(UNSAFE_NAME.search(info.orig_filename) for info in infos):
        raise made_otherwise()
    if any(info.compress_type not in PLAIN_METHODS for info in infos):
        raise made_otherwise()
    if parts + len(infos) > MOST_PARTS or size + sum(info.file_size for info in infos) > LARGEST_TOTAL:
        raise too_large()
    if any(_swells(info) for info in infos):
        raise too_large()
    if len({info.filename.lower() for info in infos}) < len(infos) or _overlap(package, infos):
        raise damaged()
    return infos


def unpacked(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One part; raises Unusable or BadZipFile when it is not as large as the list says."""
    longer = copy(info)
    longer.file_size += 1
    # One byte more shows that there is more; without a limit all there is would be unpacked at once.
    with opened.open(longer) as part:
        data = part.read(longer.file_size)
    if len(data) != info.file_size:
        raise damaged()
    return data


def _swells(info: zipfile.ZipInfo) -> bool:
    ratio = info.file_size / max(1, info.compress_size)
    return info.file_size > LARGEST_PART or (info.file_size > SMALL_PART and ratio > HIGHEST_RATIO)


def _overlap(package: bytes, infos: list[zipfile.ZipInfo]) -> bool:
    """Two parts share the same bytes: so a small zip can be unpacked without end."""
    free = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        start = info.header_offset
        if start < free or start + LOCAL_SIZE > len(package):
            return True
        name, extra = struct.unpack_from("<HH", package, start + 26)
        free = start + LOCAL_SIZE + name + extra + info.compress_size
    return free > len(package)
