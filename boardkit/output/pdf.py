"""A PDF says of which paper it is and whether anybody changed it; the same paper gives the same PDF."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from boardkit.output.pdf_figures import described

_FORM = b"boardkit pdf 1\n"
"""Of what is made of a paper; with another number every PDF is made anew."""
_MARK = re.compile(rb"%boardkit ([0-9a-f]{64}) ([0-9a-f]{64})\n(?=startxref\s+\d+\s+%%EOF\s*\Z)")
_END = re.compile(rb"startxref\s+\d+\s+%%EOF\s*\Z")
_TAGGED = (b"pdfuaid:part", b"/StructTreeRoot")
_DAY_IN_INFO = re.compile(rb"(/(?:Creation|Mod)Date\s?\(D:)\d{14}[^)]{1,8}\)")
_DAY_IN_XMP = re.compile(rb"(<xmp:(\w+Date)>)[^<]{20,40}</xmp:\2>")
_NUMBERS = re.compile(rb"(/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>\s*\])")
_CHECKSUM = re.compile(rb"(/DocChecksum\s*/)[0-9A-F]{32}")


def identity(docx: bytes) -> str:
    """What tells the PDF of this paper from that of any other."""
    return hashlib.sha256(_FORM + docx).hexdigest()


def is_whole(pdf: bytes) -> bool:
    """Whether it was written to its end."""
    return pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")


def is_accessible(pdf: bytes) -> bool:
    """Whether its maker tagged it and says that it keeps to PDF/UA; an old LibreOffice does neither."""
    return all(one in pdf for one in _TAGGED)


def finished(pdf: bytes, docx: bytes, *, name: str, saved: str, charts: Sequence[str]) -> bytes:
    """The PDF as it is kept beside the paper `name`: with what its charts show, and a mark.

    `saved` (UTC, YYYYMMDDHHMMSS) takes the place of the moment at which it was made, and the paper's identity
    that of a random number.
    """
    paper = identity(docx)
    pdf = described(_settled(pdf, paper, saved), charts)
    mark = f"%boardkit {paper} {_digest(name, pdf)}\n".encode()
    return _END.sub(lambda end: mark + end[0], pdf)


def is_of(pdf: bytes, docx: bytes) -> bool:
    """Whether it was made of this paper, whoever signed it or wrote on it since."""
    return f"%boardkit {identity(docx)} ".encode() in pdf


def is_as_made(pdf: bytes, name: str) -> bool:
    """Whether it was made of a paper of this name, and nobody changed it since."""
    mark = _MARK.search(pdf)
    if mark is None:
        return False
    return mark[2].decode() == _digest(name, pdf[: mark.start()] + pdf[mark.end() :])


def _digest(name: str, pdf: bytes) -> str:
    return hashlib.sha256(name.encode(errors="surrogateescape") + b"\n" + pdf).hexdigest()


def _settled(pdf: bytes, paper: str, saved: str) -> bytes:
    """Without what differs from one time to another; nothing in it moves, for the length stays the same."""
    day, hour = saved[:8], saved[8:]
    written = f"{day[:4]}-{day[4:6]}-{day[6:]}T{hour[:2]}:{hour[2:4]}:{hour[4:]}Z".encode()
    first, second = paper[:32].upper().encode(), paper[32:].upper().encode()

    pdf = _DAY_IN_INFO.sub(lambda found: (found[1] + saved.encode() + b"Z)").ljust(len(found[0])), pdf)
    pdf = _DAY_IN_XMP.sub(
        lambda found: (found[1] + written + b"</xmp:%s>" % found[2]).ljust(len(found[0])), pdf
    )
    pdf = _NUMBERS.sub(lambda found: found[1] + first + found[2] + first + found[3], pdf)
    return _CHECKSUM.sub(lambda found: found[1] + second, pdf)
