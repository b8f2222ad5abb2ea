"""All that is written in a Word file, seen or unseen: this is searched for what must not leave."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree


def all_text(docx: bytes) -> str:
    """Every text and attribute of every part, and of the files inside it, such as a chart's workbook."""
    return "\n".join(_written(docx))


def _written(package: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        yield opened.comment.decode("utf-8", errors="replace")
        for name in opened.namelist():
            yield name
            content = opened.read(name)
            if zipfile.is_zipfile(io.BytesIO(content)):
                yield from _written(content)
            else:
                yield from _in_part(content)


def _in_part(content: bytes) -> Iterator[str]:
    """What an XML part says, or the bytes of another one as letters."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        yield content.decode("utf-8", errors="ignore")
        yield content.decode("utf-16-le", errors="ignore")
        return
    yield "".join(_texts(root))
    for element in root.iter():
        yield from (str(value) for value in element.attrib.values())


def _texts(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        yield element.text or ""
        yield from (child.tail or "" for child in element)
