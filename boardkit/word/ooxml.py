"""The names that Word gives to the pieces of a document, and the one careful way to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

PARAGRAPH, RUN, TEXT, INSTRUCTION = W + "p", W + "r", W + "t", W + "instrText"
TABLE, ROW, CELL = W + "tbl", W + "tr", W + "tc"
TEXT_BOX = W + "txbxContent"

TRANSPARENT = frozenset(
    {W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
    | {MC + name for name in ("AlternateContent", "Choice", "Fallback")},
)
"""Wrappers that a reader of the paper does not see."""


def parse(xml: bytes) -> Element:
    """The root of one part; nothing outside the file is ever fetched, and no entity is expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(xml, parser)


def seen_through(container: Element, *, without: frozenset[str] = frozenset()) -> Iterator[Element]:
    """The children of `container`, with those of invisible wrappers in their place."""
    for child in container:
        if child.tag in without:
            continue
        if child.tag in TRANSPARENT:
            yield from seen_through(child, without=without)
        else:
            yield child


def own_texts(paragraph: Element) -> list[Element]:
    """The pieces of text of a paragraph itself, without those of a text box that hangs in it."""
    texts = list(paragraph.iter(TEXT, INSTRUCTION))
    if next(paragraph.iter(TEXT_BOX), None) is None:
        return texts
    return [text for text in texts if next(text.iterancestors(PARAGRAPH)) is paragraph]
