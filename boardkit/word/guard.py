"""A file is looked at carefully before anything in it is trusted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from boardkit.problems import InvalidSource, Problem, Where

LARGEST_FILE = 30_000_000
LARGEST_PART = 60_000_000
LARGEST_TOTAL = 200_000_000
MOST_PARTS = 2_000
SMALL_PART = 1_000_000
HIGHEST_RATIO = 200
OLD_WORD = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)")
ACTIVE = re.compile(r"(^|/)(vbaProject|vbaData|oleObject|activeX|embeddings/)", re.IGNORECASE)
OUTSIDE = re.compile(rb"<[^>]*\bTargetMode\s*=\s*[\"']External[\"'][^>]*>")
LINK = re.compile(rb"\bType\s*=\s*[\"'][^\"']*/relationships/hyperlink[\"']")
UNSAFE_NAME = re.compile(r"^[/\\]|(^|[/\\])\.\.([/\\]|$)|:")


class Unusable(Exception):
    """These bytes are no Word file that can be used; says why in one sentence."""

    def __init__(self, message: str, hint: str = "", values: Mapping[str, object] | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.values = message, hint, values or {}

    def at(self, path: Path) -> InvalidSource:
        """The same, as a problem of the file at `path`."""
        problem = Problem(Where(str(path)), "template-file", self.message, self.values, hint=self.hint)
        return InvalidSource([problem])


def read_file(path: Path) -> bytes:
    """The bytes of a file that may be a Word file; raises InvalidSource when it cannot be read."""
    if path.is_dir():
        raise Unusable("This is a folder, not a Word file.").at(path)
    try:
        if path.stat().st_size <= LARGEST_FILE:
            return path.read_bytes()
    except FileNotFoundError:
        raise Unusable("There is no such file.").at(path) from None
    except OSError as error:
        values = {"reason": error.strerror or type(error).__name__}
        raise Unusable("This file cannot be read: {reason}.", values=values).at(path) from None
    limit = {"limit": LARGEST_FILE // 1_000_000}
    hint = "Make its pictures smaller."
    raise Unusable("This file is too large: more than {limit} MB.", hint, limit).at(path)


def contents(docx: bytes) -> dict[str, bytes]:
    """Every part by its name, in the order of the file; raises Unusable."""
    if docx.startswith(OLD_WORD):
        raise Unusable(
            "This is an old Word file (.doc), or one that is protected with a password.",
            "Save it in Word as .docx, without a password.",
        )
    if not docx.startswith(ZIP):
        raise Unusable("This is not a Word file.", "Save it in Word as .docx.")
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            parts = {info.filename: _part(package, info) for info in _listed(package)}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError):
        raise Unusable("This Word file is damaged.", "Open it in Word and save it again.") from None
    if "[Content_Types].xml" not in parts:
        raise Unusable("This is not a Word file.", "Save it in Word as .docx.")
    return parts


def _listed(package: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    infos = [info for info in package.infolist() if not info.is_dir()]
    if any(info.flag_bits & 1 for info in infos):
        raise Unusable("This file is protected with a password.", "Save it in Word without a password.")
    if len({info.filename.lower() for info in infos}) < len(infos):
        raise Unusable("This Word file is damaged.", "Open it in Word and save it again.")
    if any(UNSAFE_NAME.search(info.filename) or info.compress_type not in PLAIN_METHODS for info in infos):
        raise Unusable("This Word file was not made by Word.", "Open it in Word and save it again.")
    if any(ACTIVE.search(info.filename) for info in infos):
        raise Unusable(
            "This Word file holds a macro or another program.", "Save it in Word without it, as .docx."
        )
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_TOTAL:
        raise Unusable("This file is too large once it is unpacked.")
    return infos


def _part(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    ratio = info.file_size / max(1, info.compress_size)
    if info.file_size > LARGEST_PART or (info.file_size > SMALL_PART and ratio > HIGHEST_RATIO):
        raise Unusable("This file is too large once it is unpacked.")
    data = package.read(info)
    if info.filename.endswith((".xml", ".rels")) and DECLARATION.search(data.replace(b"\0", b"")):
        raise Unusable("This Word file was not made by Word.", "Open it in Word and save it again.")
    if info.filename.endswith(".rels") and any(
        not LINK.search(one) for one in OUTSIDE.findall(data.replace(b"\0", b""))
    ):
        hint = "Put it into the file itself; only links to websites may stay."
        raise Unusable("This Word file fetches something from outside.", hint)
    return data
