"""Small Word files to look at, made from pieces of XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from boardkit.word.review.reviewed import reviewed
from boardkit.word.review.rules import Rule, review

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DUTCH = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>'
OUTSIDE, INSIDE = 'TargetMode="External"', ("chart",)
NO_PARTS: Mapping[str, str] = {}


def p(text: str = "", look: str = "", style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: tuple[str, ...], properties: str = "", header: bool = True) -> str:
    lines = []
    for number, cells in enumerate(rows):
        marked = "<w:trPr><w:tblHeader/></w:trPr>" if header and not number else ""
        whole = "".join(one if one.startswith("<w:tc>") else cell(p(one)) for one in cells)
        lines.append(f"<w:tr>{marked}{whole}</w:tr>")
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(lines)}</w:tbl>"


def style(identity: str, inside: str, kind: str = "paragraph", name: str = "") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name or identity}"/>'
        f"{inside}</w:style>"
    )


def cells(*rows: tuple[tuple[str, str], ...]) -> str:
    """A table of a head and these rows; of each cell its text and the colour of its ground."""
    head = "".join(cell(p(f"Kop {number}")) for number, _ in enumerate(rows[0]))
    lines = [f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>"]
    for row in rows:
        inside = "".join(cell(p(text), f'<w:shd w:val="clear" w:fill="{fill}"/>') for text, fill in row)
        lines.append(f"<w:tr>{inside}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(lines)}</w:tbl>"


def related(*relations: tuple[str, str, str]) -> str:
    """A list of relations: of each its identity, the last word of its kind, and its target."""
    lines = [
        f'<Relationship Id="{identity}" Type="{OFFICE}relationships/{kind}" Target="{target}"'
        f"{'' if kind in INSIDE else chr(32) + OUTSIDE}/>"
        for identity, kind, target in relations
    ]
    return f'<Relationships xmlns="{PACKAGE}relationships">{"".join(lines)}</Relationships>'


def docx(
    *body: str,
    styles: str = DUTCH,
    parts: Mapping[str, str] = NO_PARTS,
    title: str = "Stuk",
    header: str = "",
) -> bytes:
    """A whole file; with `parts` more of them, by their names, and with a `header` that one."""
    core = (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )
    contents = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}document.main+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{WORD}header+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {SPACES}>{styles}</w:styles>",
        "word/header1.xml": f"<w:hdr {SPACES}>{header}</w:hdr>",
        "docProps/core.xml": core,
        **parts,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, text in contents.items():
            package.writestr(name, text)
    return file.getvalue()


def told(file: bytes, rule: Rule, *, language: str = "nl-NL") -> list[tuple[str, str]]:
    """The code and the place of each finding of one rule."""
    looked_at = reviewed(file, "x.docx", language=language, codes="file", may_fetch=True)
    return [(one.code.removeprefix("file-"), one.where.cell) for one in review(looked_at, [rule])]
