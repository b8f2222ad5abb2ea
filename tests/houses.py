"""Documents in the style of invented houses, from which templates take their look in the tests."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

NAME = "Example Board Secretariat"
STREET = "1 Example Street, 0000 XX Exampletown"
GREEN, PURPLE = "0B6B52", "5B2A6E"
DUTCH = {
    "Normal": "Standaard",
    "Heading1": "Kop1",
    "Heading2": "Kop2",
    "Heading3": "Kop3",
    "Title": "Titel",
    "Subtitle": "Ondertitel",
    "Header": "Koptekst",
    "Footer": "Voettekst",
    "ListParagraph": "Lijstalinea",
    "DefaultParagraphFont": "Standaardalinea-lettertype",
    "TableNormal": "Standaardtabel",
    "NoList": "Geenlijst",
}
"""The identities that Word writes in Dutch; its names of styles are English in each language."""
EXTERNAL = (
    '<Relationship Id="rId77" Target="https://www.example.org/logo.png" TargetMode="External" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
)


def dutch_house() -> bytes:
    """A4, serif, green; letterhead with a logo on the first page; list styles, but none for body text."""
    document = docx.Document()
    _keep_only(document, DUTCH)
    _letters(document, "Normal", "Times New Roman", 11.5)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    document.styles["Normal"].paragraph_format.line_spacing = 1.15
    for name, size in (
        ("Heading 1", 17),
        ("Heading 2", 13),
        ("Heading 3", 11.5),
        ("Title", 26),
        ("Subtitle", 14),
    ):
        _letters(document, name, "Times New Roman", size, GREEN)
    document.styles["Heading 1"].element.rPr.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="fr-FR"/>'))
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.8), Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(3.2), Cm(2.4)
    section.header_distance, section.footer_distance = Cm(1.2), Cm(1)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    picture = first.add_run().add_picture(io.BytesIO(png(240, 80, GREEN)), width=Cm(4.2))
    picture._inline.docPr.set("descr", f"Logo of the {NAME}")
    section.header.paragraphs[0].add_run(NAME)
    for footer in (section.first_page_footer, section.footer):
        line = footer.paragraphs[0]
        line.add_run(f"{NAME} · {STREET}\tpagina ")
        _field(line, "PAGE")
    document.add_heading("Een kop", 1)
    document.add_paragraph("Tekst van het huis zelf, die nergens anders hoort te staan.")
    document.core_properties.author = "Someone's own name"
    return _in_dutch(_saved(document), colour=GREEN)


def english_house() -> bytes:
    """Letter, narrow margins, purple sans serif, a dark band as header, numbered headings, justified text."""
    document = docx.Document()
    _letters(document, "Normal", "Verdana", 9.5)
    _letters(document, "Body Text", "Verdana", 9.5)
    document.styles["Normal"].paragraph_format.alignment = 3
    for name, size in (
        ("Heading 1", 15),
        ("Heading 2", 12),
        ("Heading 3", 10),
        ("Title", 22),
        ("Subtitle", 12),
        ("Caption", 8.5),
    ):
        _letters(document, name, "Verdana", size, PURPLE)
    number = parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>')
    document.styles["Heading 1"].element.get_or_add_pPr()._insert_numPr(number)
    document.styles["Heading 1"].paragraph_format.page_break_before = True
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    section.left_margin = section.right_margin = Cm(1.7)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2)
    section.header_distance = section.footer_distance = Cm(0.9)
    band = section.header.add_table(1, 1, Cm(18.19))
    name = band.rows[0].cells[0].paragraphs[0]
    name.paragraph_format.space_before = name.paragraph_format.space_after = Pt(4)
    name.add_run(NAME).font.color.rgb = RGBColor(255, 255, 255)
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{PURPLE}"/>')
    band.rows[0].cells[0]._tc.get_or_add_tcPr().append(shade)
    before = section.header.paragraphs[0]._p
    before.getparent().append(before)
    line = section.footer.paragraphs[0]
    line.add_run("Page ")
    _pieces(line, " PAGE  \\* MERGEFORMAT ")
    line.add_run(" of ")
    _pieces(line, " NUMPAGES ")
    section.footer.add_paragraph(STREET)
    document.add_paragraph("Words of the house itself that belong nowhere else.")
    return _saved(document)


def plain_house() -> bytes:
    """What python-docx makes when nothing is asked of it."""
    document = docx.Document()
    document.add_paragraph("Words of the house itself that belong nowhere else.")
    return _saved(document)


def libre_house() -> bytes:
    """The plain one as LibreOffice saves it: no style is said to be the default, and two share a name."""

    def saved(text: str) -> str:
        twin = '<w:style w:type="paragraph" w:styleId="Twin"><w:name w:val="List Bullet 3"/></w:style>'
        text = text.replace('w:type="paragraph" w:default="1"', 'w:type="paragraph"')
        return text.replace("</w:latentStyles>", f"</w:latentStyles>{twin}")

    return _changed(plain_house(), {"word/styles.xml": saved})


def awkward_house() -> bytes:
    """Lying, in two columns, with tracked changes, a link, fields and a tag in its header; a rare font."""
    document = docx.Document()
    _letters(document, "Normal", "Example Grotesk", 8)
    _letters(document, "Heading 1", "Example Grotesk", 14, "C9D8E6")
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(5.5)
    next(section._sectPr.iter(qn("w:cols"))).set(qn("w:num"), "2")
    line = section.header.paragraphs[0]
    line.add_run(f"{NAME} {{{{ head.marking }}}} {{{{ head.board }}}} ")
    for xml in (
        '<w:ins {} w:id="1" w:author="Someone"><w:r><w:t>came in</w:t></w:r></w:ins>',
        '<w:del {} w:id="2" w:author="Someone"><w:r><w:delText>went out</w:delText></w:r></w:del>',
        '<w:hyperlink {} r:id="rId78"><w:r><w:t>www.example.org</w:t></w:r></w:hyperlink>',
        '<w:fldSimple {} w:instr=" AUTHOR "><w:r><w:t>Someone\'s own name</w:t></w:r></w:fldSimple>',
        '<w:bookmarkStart {} w:id="5" w:name="here"/>',
        '<w:bookmarkEnd {} w:id="5"/>',
    ):
        line._p.append(parse_xml(xml.format(nsdecls("w", "r"))))
    _pieces(line, ' DATE \\@ "d MMMM yyyy" ')
    section.header.part.rels.get_or_add_ext_rel(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        "https://www.example.org",
    )
    (identity,) = section.header.part.rels
    line._p.find(qn("w:hyperlink")).set(qn("r:id"), identity)
    document.add_paragraph("Words of the house itself that belong nowhere else.")
    return _saved(document)


def fetching_house() -> bytes:
    """The Dutch one, with a logo that Word would get from elsewhere."""
    name = "word/_rels/document.xml.rels"
    return _changed(dutch_house(), {name: lambda text: text.replace("</Relationships>", EXTERNAL)})


def house_with_macros() -> bytes:
    """What Word saves as .docm."""

    def enabled(text: str) -> str:
        kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
        return re.sub(r"application/vnd\.openxml\S+?document\.main\+xml", kind, text)

    return _changed(plain_house(), {"[Content_Types].xml": enabled})


def png(width: int, height: int, colour: str) -> bytes:
    """A logo: a block of one colour with a white bar in it."""
    dot, white = bytes.fromhex(colour), b"\xff\xff\xff"
    side, bar = width // 6, width // 2
    plain = b"\0" + dot * width
    barred = b"\0" + dot * side + white * bar + dot * (width - side - bar)
    third = height // 3
    lines = plain * third + barred * third + plain * (height - 2 * third)
    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_piece(kind, data) for kind, data in pieces)


def _piece(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _letters(document: Document, style: str, font: str, size: float, colour: str = "") -> None:
    found = document.styles[style]
    found.font.name, found.font.size = font, Pt(size)
    fonts = found.element.rPr.rFonts
    for name in [one for one in fonts.attrib if one.endswith("Theme")]:
        del fonts.attrib[name]
    if colour:
        found.font.color.rgb = RGBColor.from_string(colour)
        found.font.italic = False
        for one in list(found.element.iter(qn("w:pBdr"), qn("w:spacing"))):
            if one.tag == qn("w:pBdr") or one.getparent().tag == qn("w:rPr"):
                one.getparent().remove(one)


def _keep_only(document: Document, wanted: Mapping[str, str]) -> None:
    root = document.styles.element
    for one in list(root.iter(qn("w:style"))):
        if one.get(qn("w:styleId")) not in wanted:
            root.remove(one)
    for one in list(root.iter(qn("w:link"), qn("w:next"))):
        one.getparent().remove(one)


def _field(line: Paragraph, code: str) -> None:
    xml = f'<w:fldSimple {nsdecls("w")} w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    line._p.append(parse_xml(xml))


def _pieces(line: Paragraph, code: str) -> None:
    """A field as Word writes it: begin, code, separator, result, end."""
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve">{code}</w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        line._p.append(parse_xml(f"<w:r {nsdecls('w')}>{inside}</w:r>"))


def _saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _in_dutch(house: bytes, colour: str) -> bytes:
    """With the identities of styles as Dutch Word writes them, and a theme of the house's own."""

    def renamed(text: str) -> str:
        for english, dutch in DUTCH.items():
            text = re.sub(rf'(w:(?:styleId|val))="{english}"', rf'\1="{dutch}"', text)
            text = text.replace(f'<w:name w:val="{dutch}"/>', f'<w:name w:val="{english}"/>')
        return text

    def themed(text: str) -> str:
        return text.replace("4F81BD", colour).replace('name="Office Theme"', f'name="{NAME}"')

    parts = (
        "document",
        "styles",
        "numbering",
        *(f"{kind}{n}" for kind in ("header", "footer") for n in (1, 2)),
    )
    changes = {f"word/{part}.xml": renamed for part in parts}
    return _changed(house, {**changes, "word/theme/theme1.xml": themed})


def _changed(house: bytes, changes: Mapping[str, object]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content, change = before.read(name), changes.get(name)
            after.writestr(name, change(content.decode()).encode() if callable(change) else content)
    return stream.getvalue()
