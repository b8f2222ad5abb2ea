"""Figures of a PDF that LibreOffice described to nobody are described after all."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIGURE = re.compile(
    rb"(?<=\n)(\d+) 0 obj\n(<</Type/StructElem\n/S/Figure\n)((?:(?!endobj\n).)*)endobj\n", re.DOTALL
)
_END = re.compile(rb"trailer\n<<((?:(?!>>\nstartxref).)*)>>\nstartxref\n(\d+)\n%%EOF\s*\Z", re.DOTALL)


def described(pdf: bytes, descriptions: Sequence[str]) -> bytes:
    """The PDF with these descriptions added to its figures that have none, in their order.

    LibreOffice drops those of charts, and PDF/UA asks for them (ISO 14289-1, 7.3). A PDF that is built in
    another way, or has another number of such figures, stays as it is. What changes is added behind the rest
    (ISO 32000-1, 7.5.6), so that nothing in it moves.
    """
    figures = [one for one in _FIGURE.finditer(pdf) if b"/Alt" not in one[3]]
    end = _END.search(pdf)
    if not figures or not end or len(figures) != len(descriptions):
        return pdf
    added = bytearray(pdf)
    table = bytearray(b"xref\n")
    for figure, description in zip(figures, descriptions, strict=True):
        table += b"%d 1\n%010d 00000 n \n" % (int(figure[1]), len(added))
        text = b"\xfe\xff" + description.encode("utf-16-be", errors="replace")
        alt = b"/Alt<%s>\n" % text.hex().upper().encode()
        added += b"%s 0 obj\n%s%s%sendobj\n" % (figure[1], figure[2], alt, figure[3])
    start = len(added)
    added += table
    added += b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (end[1], end[2], start)
    return bytes(added)
