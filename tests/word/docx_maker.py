"""Small Word files for the tests, made from pieces of text that fit on the line of a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from boardkit.problems import InvalidSource, Problem
from boardkit.word.template import Template
from boardkit.word.text import plain_text

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NO_PARTS: Mapping[str, str] = {}
NO_WORDS: Mapping[str, object] = {}


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*texts: str, style: str = "", xml: str = "") -> str:
    """A paragraph with a run for each text, and behind them `xml`."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(run(text) for text in texts)}{xml}</w:p>"


def text_box(*paragraphs: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></w:pict></w:r>"


def cell(*paragraphs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def row(*texts: str) -> str:
    return f"<w:tr>{''.join(cell(p(text)) for text in texts)}</w:tr>"


def table(*rows: Sequence[str] | str) -> str:
    """A table; a row is a list of texts, or XML."""
    inside = "".join(one if isinstance(one, str) else row(*one) for one in rows)
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>{inside}</w:tbl>'


def docx(*body: str, parts: Mapping[str, str] = NO_PARTS, kind: str = "document") -> bytes:
    """A whole Word file. Parts: `header1`, `footer1`, `footnotes`, `core`, `custom`, `styles`, or a "
    "full name."""
    main = f"{DECLARATION}<w:document {SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"
    named = {_name(short): _part(short, xml) for short, xml in parts.items()}
    overrides = [f'<Override PartName="/word/document.xml" ContentType="{TYPE}{kind}.main+xml"/>']
    overrides += [
        f'<Override PartName="/{name}" ContentType="{TYPE}{Path(name).stem.rstrip("0123456789")}+xml"/>'
        for name in named
        if name.startswith("word/")
    ]
    contents = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">'
        f'<Relationship Id="rId1" Type="{RELATION}officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": main,
        **named,
    }
    return zipped({name: text.encode() for name, text in contents.items()})


def zipped(contents: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in contents.items():
            package.writestr(name, content)
    return file.getvalue()


def unzipped(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _name(short: str) -> str:
    if "/" in short:
        return short
    return f"docProps/{short}.xml" if short in ("core", "custom") else f"word/{short}.xml"


def _part(short: str, xml: str) -> str:
    roots = {"header": "w:hdr", "footer": "w:ftr", "footnotes": "w:footnotes", "styles": "w:styles"}
    root = roots.get(short.rstrip("0123456789"))
    if root:
        return f"{DECLARATION}<{root} {SPACES}>{xml}</{root}>"
    if short == "core":
        spaces = f'xmlns:cp="{PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        return f"{DECLARATION}<cp:coreProperties {spaces}>{xml}</cp:coreProperties>"
    return xml


def template(folder: Path, *body: str, parts: Mapping[str, str] = NO_PARTS) -> Template:
    """A template of these pieces, saved as t.docx and loaded."""
    return Template.load(saved(folder, docx(*body, parts=parts)))


def saved(folder: Path, content: bytes, name: str = "t.docx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def filled(folder: Path, *body: str, **words: object) -> str:
    """The text of a paper made from a template of these pieces."""
    return plain_text(template(folder, *body).fill(words)).removesuffix("\n")


def document_of(paper: bytes) -> str:
    """The XML of the body of a paper."""
    return unzipped(paper)["word/document.xml"].decode().partition("<w:body>")[2].partition("<w:sectPr/>")[0]


def said(error: InvalidSource) -> list[str]:
    """Each problem as a user reads it: place, sentence, hint."""
    return [_said(one) for one in error.problems]


def _said(problem: Problem) -> str:
    sentence = problem.message.format_map(problem.values)
    hint = f" {problem.hint.format_map(problem.values)}" if problem.hint else ""
    return f"{problem.where.cell}: {sentence}{hint}"
