"""A paper as it is given to LibreOffice, and what that forgets to put into the PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from boardkit.word.guard import contents, damaged
from boardkit.word.ooxml import W, parse
from boardkit.word.package import NOTHING, complete
from boardkit.word.parts import CONTENT_TYPES, part_of, text_parts
from boardkit.word.tracked import TRACES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CORE = "docProps/core.xml"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
ABOUT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
MODIFIED = re.compile(rb"<dcterms:modified[^>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z?<")
FIRST_MOMENT = "19800101000000"
TAGS = re.compile(
    r"""
    Document | Part | Art | Sect | Div | BlockQuote | Caption | TOC | TOCI | Index | NonStruct |
    Private | P | H | H1 | H2 | H3 | H4 | H5 | H6 | L | LI | Lbl | LBody | Table | TR | TH | TD |
    THead | TBody | TFoot | Span | Quote | Note | Reference | BibEntry | Code | Link | Annot | Ruby
    | RB | RT | RP | Warichu | WT | WP | Figure | Formula | Form
    """,
    re.VERBOSE,
)
"""What PDF calls its own structure: ISO 32000-1, 14.8.4."""


@dataclass(frozen=True, slots=True)
class Printable:
    """A Word file to print, when it was last saved (in UTC, YYYYMMDDHHMMSS), and what its charts show.

    `is_tracked`: it holds tracked changes, which would be printed.
    """

    docx: bytes
    saved: str
    charts: tuple[str, ...]
    is_tracked: bool


def printable(docx: bytes) -> Printable:
    """The paper with styles of names that mean nothing in a PDF; raises Unusable.

    LibreOffice makes a style's name a tag of the PDF. A paragraph in a style that somebody called Figure
    would be a figure without a description, and every real figure would be a paragraph.
    """
    parts = contents(docx)
    try:
        texts = text_parts(parts[CONTENT_TYPES])
        roots = {name: parse(parts[name]) for name in texts}
        main = next(name for name, label in texts.items() if not label)
        styles = part_of(parts, main, "styles")
        renamed = _renamed(parts.get(styles))
    except (etree.XMLSyntaxError, KeyError):
        raise damaged() from None
    return Printable(
        complete(NOTHING, {**parts, styles: renamed}) if renamed else docx,
        _saved(parts),
        tuple(_charts(roots[main])),
        any(next(root.iter(*TRACES), None) is not None for root in roots.values()),
    )


def _renamed(styles: bytes | None) -> bytes:
    """The styles, when any of them had to be renamed."""
    if styles is None:
        return b""
    root = parse(styles)
    own = [one.find(W + "name") for one in root.iter(W + "style") if one.get(W + "customStyle")]
    names = [one for one in own if one is not None and TAGS.fullmatch(str(one.get(W + "val")))]
    for one in names:
        one.set(W + "val", f"{one.get(W + 'val')} style")
    return etree.tostring(root, encoding="UTF-8", standalone=True) if names else b""


def _saved(parts: Mapping[str, bytes]) -> str:
    found = MODIFIED.search(parts.get(CORE, b""))
    return b"".join(found.groups()).decode() if found else FIRST_MOMENT


def _charts(body: Element) -> Iterator[str]:
    """What is said of each chart for those who cannot see it, which LibreOffice reads of pictures only."""
    for drawing in body.iter(W + "drawing"):
        if next(drawing.iter(CHART), None) is not None:
            about = next(drawing.iter(ABOUT), None)
            yield "" if about is None else str(about.get("descr", ""))
